/** What Windows-1252 has from 0x80 on; a space where it has nothing. */
export const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Byte of each letter of Windows-1252 that is no letter of Latin-1. */
const BYTE_OF = new Map(
  Array.from(WINDOWS, (letter, at) => [letter, 0x80 + at] as const).filter(
    ([letter]) => letter !== ' ',
  ),
);

/**
 * A letter of UTF-8 whose bytes were read as Windows-1252: a first byte that the letters of European
 * languages and their signs have, and one to three that can stand behind it.
 */
const BEHIND = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const TWICE = new RegExp(
  `[\u00c2-\u00c5]${BEHIND}|[\u00e2\u00ef]${BEHIND}{2}|\u00f0${BEHIND}{3}`,
  'g',
);

/** Whether a text holds letters as they look where UTF-8 was encoded twice (`Ã©`, `â€“`). */
export function seemsTwice(text: string): boolean {
  for (const [letters] of text.matchAll(TWICE)) if (once(letters) !== letters) return true;
  return false;
}

/** The text with such letters as they were meant; all others stay, and a mark of the byte order goes. */
export function mendTwice(text: string): string {
  return text.replaceAll(TWICE, once).replace(/^\ufeff/, '');
}

function once(letters: string): string {
  const bytes = Uint8Array.from(letters, (letter) => BYTE_OF.get(letter) ?? letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return letters;
  }
}
