/** How the cells of a text are cut. */
export interface Cutting {
  readonly delimiter: string;
  /** One character. */
  readonly quote: string;
  /** What stands before a quote that is content; the quote itself where quotes are doubled. */
  readonly escape: string;
}

/** The cells of one record, cut without the rigour that lets one wrong quote swallow the next lines. */
export interface CutRecord {
  readonly cells: string[];
  /** By cell: was it in quotes. */
  readonly quoted: boolean[];
  /** Quotes that stand where none may; they are content. */
  readonly strays: number;
  /** A quote opens and never closes; it is content. */
  readonly unclosed: boolean;
  /** Index behind the record and its line end. */
  readonly end: number;
}

/** Lines that one quoted cell may hold; what is longer was never closed. */
const MOST_LINES = 60;

interface CutCell {
  readonly text: string;
  readonly quoted: boolean;
  readonly strays: number;
  readonly unclosed: boolean;
  /** Index of the separator or line end behind the cell. */
  readonly end: number;
}

/** Cuts the record that begins at `from`. */
export function cutRecord(text: string, from: number, how: Cutting, newline: string): CutRecord {
  const cells: string[] = [];
  const quoted: boolean[] = [];
  let strays = 0;
  let unclosed = false;
  let at = from;
  for (;;) {
    const cell = cutCell(text, at, how, newline);
    cells.push(cell.text);
    quoted.push(cell.quoted);
    strays += cell.strays;
    unclosed ||= cell.unclosed;
    if (!text.startsWith(how.delimiter, cell.end)) {
      const end = Math.min(text.length, cell.end + newline.length);
      return { cells, quoted, strays, unclosed, end };
    }
    at = cell.end + how.delimiter.length;
  }
}

function cutCell(text: string, from: number, how: Cutting, newline: string): CutCell {
  if (!text.startsWith(how.quote, from)) return plainCell(text, from, how, newline, false);
  const limit = lineLimit(text, from, newline);
  let strays = 0;
  for (let at = text.indexOf(how.quote, from + 1); at !== -1 && at < limit;) {
    const skipped = escapedTo(text, at, how);
    if (skipped === at) {
      const behind = behindSpaces(text, at + 1, how.delimiter);
      if (isCellEnd(text, behind, how.delimiter, newline)) {
        const inner = unescaped(text.slice(from + 1, at), how);
        return { text: inner, quoted: true, strays, unclosed: false, end: behind };
      }
      strays++;
    }
    at = text.indexOf(how.quote, Math.max(skipped, at + 1));
  }
  return plainCell(text, from, how, newline, true);
}

/** Where to look on behind an escaped quote; `at` itself where the quote is not escaped. */
function escapedTo(text: string, at: number, { quote, escape }: Cutting): number {
  if (escape === quote) return text.charAt(at + 1) === quote ? at + 2 : at;
  return text.charAt(at - 1) === escape ? at + 1 : at;
}

function lineLimit(text: string, from: number, newline: string): number {
  let at = from;
  for (let line = 0; line < MOST_LINES; line++) {
    at = text.indexOf(newline, at + 1);
    if (at === -1) return text.length;
  }
  return at + 1;
}

function plainCell(
  text: string,
  from: number,
  { delimiter }: Cutting,
  newline: string,
  unclosed: boolean,
): CutCell {
  const line = text.indexOf(newline, from);
  const lineEnd = line === -1 ? text.length : line;
  const next = text.slice(from, lineEnd).indexOf(delimiter);
  const end = next === -1 ? lineEnd : from + next;
  return { text: text.slice(from, end), quoted: false, strays: 0, unclosed, end };
}

/** Index of the first character from `from` on that is no space (nor a part of the separator). */
export function behindSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text.charAt(at) === ' ' && !text.startsWith(delimiter, at)) at++;
  return at;
}

/** True at a separator, a line end or the end of the text. */
export function isCellEnd(text: string, at: number, delimiter: string, newline: string): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || text.startsWith(newline, at);
}

/** Takes the escapes off a quoted cell's content. */
export function unescaped(content: string, { quote, escape }: Cutting): string {
  return content.includes(quote) ? content.replaceAll(escape + quote, quote) : content;
}
