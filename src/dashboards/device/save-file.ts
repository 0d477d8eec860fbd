/** Long enough for every browser to have begun the download. */
const RELEASE_MS = 30_000;

/** Hands bytes or text to the browser as a file to be saved. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
