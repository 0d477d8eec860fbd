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

/** Share of all line ends from which `\r` alone is one beside others. */
const CR_SHARE = 0.05;
/** How many there must be of them. */
const LEAST_CR = 2;

/**
 * Finds the line end of a text by those outside quotes. Where several are mixed all become `\n`; a few
 * `\r` alone beside others are content. A missing last line end is added.
 */
export function evenLineEnds(text: string): EvenText {
  const { lf, crlf, cr } = countLineEnds(text);
  if (cr >= LEAST_CR && lf + crlf > 0 && cr >= (lf + crlf + cr) * CR_SHARE)
    return { text: closed(text.replaceAll(/\r\n?/g, '\n'), '\n'), newline: '\n' };
  if (lf > 0 && crlf > 0)
    return { text: closed(text.replaceAll('\r\n', '\n'), '\n'), newline: '\n' };
  const newline = crlf > 0 ? '\r\n' : lf === 0 && cr > 0 ? '\r' : '\n';
  return { text: closed(text, newline), newline };
}

function closed(text: string, newline: string): string {
  return text.endsWith(newline) ? text : text + newline;
}

/** What may stand before a quote that opens a cell and behind one that closes it. */
const EDGES = ',;|\t\r\n ';

/**
 * Counts line ends outside quotes. A quote opens only at the start of a cell and closes only at its
 * end, so that one that stands wrong does not turn the whole file inside out.
 */
function countLineEnds(text: string): { lf: number; crlf: number; cr: number } {
  const count = { lf: 0, crlf: 0, cr: 0 };
  // Nothing to tell apart, and so nothing to count.
  if (!text.includes('\r')) return { ...count, lf: text.includes('\n') ? 1 : 0 };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      if (EDGES.includes(text.charAt(quoted ? at + 1 : at - 1))) quoted = !quoted;
    } else if (quoted || (code !== 10 && code !== 13)) continue;
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

/** How many line ends a text, or a part of it, holds. */
export function breaksIn(text: string, newline: string, from = 0, end = text.length): number {
  const mark = newline === '\r' ? '\r' : '\n';
  let breaks = 0;
  for (let at = text.indexOf(mark, from); at !== -1 && at < end; at = text.indexOf(mark, at + 1)) {
    breaks++;
  }
  return breaks;
}
