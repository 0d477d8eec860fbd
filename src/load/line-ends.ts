/** A text whose rows all end alike, the last one too. */
export interface EvenText {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

/** A place in a text; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the line end of a text by those outside quotes. Where `\r\n` and `\n` are mixed all become
 * `\n`; `\r` alone is a line end only in a text without `\n`. A missing last line end is added.
 */
export function evenLineEnds(text: string): EvenText {
  const { lf, crlf, cr } = countLineEnds(text);
  if (lf > 0 && crlf > 0)
    return { text: closed(text.replaceAll('\r\n', '\n'), '\n'), newline: '\n' };
  const newline = crlf > 0 ? '\r\n' : lf === 0 && cr > 0 ? '\r' : '\n';
  return { text: closed(text, newline), newline };
}

function closed(text: string, newline: string): string {
  return text.endsWith(newline) ? text : text + newline;
}

function countLineEnds(text: string): { lf: number; crlf: number; cr: number } {
  const count = { lf: 0, crlf: 0, cr: 0 };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (quoted || (code !== 10 && code !== 13)) continue;
    else if (code === 10) count.lf++;
    else if (text.charCodeAt(at + 1) !== 10) count.cr++;
    else {
      count.crlf++;
      at++;
    }
  }
  return count;
}

/** Line and column of a character of a text. */
export function placeOf(text: string, index: number, newline: string): Place {
  const end = newline === '\r' ? '\r' : '\n';
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf(end); at !== -1 && at < index; at = text.indexOf(end, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: index - lineStart + 1 };
}

/** How many line ends a cell holds. */
export function breaksIn(cell: string, newline: string): number {
  const end = newline === '\r' ? '\r' : '\n';
  let breaks = 0;
  for (let at = cell.indexOf(end); at !== -1; at = cell.indexOf(end, at + 1)) breaks++;
  return breaks;
}
