/** Stems found so far; a city has some thousands of titles, and rules ask for each of them per pair. */
const found = new Map<string, string>();

/** More titles than any city has: the memory of stems starts anew then. */
const MOST = 100_000;

/** A functional title without its tier: "Analis Kebijakan Ahli Muda" is "analis kebijakan". */
export function titleStem(title: string): string {
  const known = found.get(title);
  if (known !== undefined) return known;
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (found.size >= MOST) found.clear();
  found.set(title, stem);
  return stem;
}
