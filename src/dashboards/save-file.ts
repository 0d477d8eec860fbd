/** Long enough for every browser to have begun the download. */
const RELEASE_MS = 30_000;

/** Hands bytes to the browser as a file to be saved. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}

/** Hands a text to the browser as a file to be saved. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands a CSV text to the browser as a file to be saved. */
export function saveCsv(name: string, text: string): void {
  saveText(name, text, 'text/csv');
}
