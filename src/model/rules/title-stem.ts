/** A functional title without its tier: "Analis Kebijakan Ahli Muda" is "analis kebijakan". */
export function titleStem(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
