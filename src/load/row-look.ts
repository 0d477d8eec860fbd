import { cellKind, isTyped, type CellKind } from './cell-kind.ts';

/** One row of cells as the file spells them. */
export type Row = readonly string[];
/** Rows of a file or a part of it. */
export type Rows = readonly Row[];

/** Share of its filled cells that must be alike for a column to be of a kind. */
const ALIKE = 0.8;
const YEAR = /^(?:19|20)\d\d(?:\s*[-/]\s*(?:\d\d|(?:19|20)\d\d))?$/;
/** What stands for a value that is not there. */
const PLACEHOLDER = /^(?:[-–—.:*…]+|n\/?a|null|nil|nan|#n\/a)$/i;
/** A unit that is spelt like a number. */
const UNIT = /^\(?[$€£]?['’]?0?00s?\)?$/;

/** True where no cell of a row holds a character other than white space. */
export function isBlankRow(row: Row): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** How many cells of a row are filled. */
export function filled(row: Row): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count++;
  return count;
}

/** Cells of a row up to the last that is filled. */
export function widthOf(row: Row): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** True where the filled cells stand together at the row's start. */
export function isLeftPacked(row: Row): boolean {
  return filled(row) === widthOf(row);
}

/** The number in the middle, the upper one of two; 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Index of the first row from `from` on that is not blank, else -1. */
export function nextFilled(rows: Rows, from: number): number {
  for (let at = from; at < rows.length; at++) if (!isBlankRow(rows[at] ?? [])) return at;
  return -1;
}

/** True for a year or a span of two. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** True for `-`, `n/a` and the like. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** True for a cell that says something a value of numbers or dates does not: a word or a unit. */
export function isName(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || isPlaceholder(text)) return false;
  return UNIT.test(text) || (/[\p{L}%$€£#°]/u.test(text) && !isTyped(cellKind(text)));
}

/** What each column mostly holds. */
export function columnKinds(rows: Rows): CellKind[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_kind, column) => kindOf(rows, column));
}

function kindOf(rows: Rows, column: number): CellKind {
  const counts = new Map<CellKind, number>();
  let total = 0;
  for (const row of rows) {
    const cell = row[column] ?? '';
    const kind = cellKind(cell);
    if (kind === 'blank' || isPlaceholder(cell.trim())) continue;
    total++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (total === 0) return 'blank';
  for (const [kind, count] of counts) if (count >= total * ALIKE) return kind;
  return 'text';
}

/** True for a row that could be a heading: words and years, no other number, date or address. */
export function looksLikeHeading(row: Row): boolean {
  return isHeading(row) && row.some((cell) => /\p{L}/u.test(cell));
}

/** As {@link looksLikeHeading}; years alone are enough. */
export function isHeading(row: Row): boolean {
  let names = 0;
  for (const cell of row) {
    const text = cell.trim();
    if (text === '' || isPlaceholder(text)) continue;
    const year = isYear(text);
    if (isTyped(cellKind(text)) && !year && !UNIT.test(text)) return false;
    if (year || /\p{L}/u.test(text)) names++;
  }
  return names > 0;
}

/** True where no two filled cells of a row are the same. */
export function isDistinct(row: Row): boolean {
  const texts = row.map((cell) => cell.trim()).filter((text) => text !== '');
  return new Set(texts).size === texts.length;
}
