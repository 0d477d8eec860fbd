/** What a spreadsheet allows in the name of a sheet. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Names that spreadsheets keep for themselves. */
const RESERVED = 'history';

/**
 * The names that sheets can bear, in the order of what was asked: forbidden characters are blanks, 31
 * characters at most, no two alike whatever their case (`A`, `A (2)`); a name of which nothing is left
 * is the number of its sheet.
 */
export function sheetNames(asked: readonly string[]): string[] {
  const taken = new Set<string>([RESERVED]);
  return asked.map((text, at) => {
    const name = cleaned(text) || String(at + 1);
    let free = name;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) {
      const tail = ` (${copy})`;
      free = cut(name, LONGEST - tail.length) + tail;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cleaned(text: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  // An apostrophe at either end would break every reference to the sheet.
  return cut(plain.replace(/^['\s]+/, ''), LONGEST).replace(/['\s]+$/, '');
}

/** The first `length` units of a text, no character cut in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
