import { cellKind, isTyped, type CellKind } from './cell-kind.ts';
import { isBlankRow } from './header.ts';
import type { Merge } from './structure.ts';
import type { ReadChoice } from './table.ts';

type Rows = readonly (readonly string[])[];

/** The header of a table: its first row and how many rows it takes; 0 where there is none. */
export interface FoundHeader {
  readonly from: number;
  readonly count: number;
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 60;
/** Rows above the header at most. */
const MOST_TITLES = 30;
/** Rows of one header at most. */
const MOST_ROWS = 4;
/** Share of its filled cells that must be alike for a column to be of a kind. */
const ALIKE = 0.8;

/** What each column mostly holds. */
export function columnKinds(rows: Rows): CellKind[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_kind, column) => kindOf(rows, column));
}

function kindOf(rows: Rows, column: number): CellKind {
  const counts = new Map<CellKind, number>();
  let total = 0;
  for (const row of rows) {
    const kind = cellKind(row[column] ?? '');
    if (kind === 'blank') continue;
    total++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (total === 0) return 'blank';
  for (const [kind, count] of counts) if (count >= total * ALIKE) return kind;
  return 'text';
}

const YEAR = /^(?:19|20)\d\d(?:\s*[-/]\s*(?:\d\d|(?:19|20)\d\d))?$/;

/** True for a row that could be a heading: words and years, no other number, date or address. */
export function looksLikeHeading(row: readonly string[]): boolean {
  let words = 0;
  for (const cell of row) {
    const text = cell.trim();
    if (text === '') continue;
    if (isTyped(cellKind(text)) && !YEAR.test(text)) return false;
    if (/\p{L}/u.test(text)) words++;
  }
  return words > 0;
}

/** Finds the header among the rows of a block; what a person said of it comes first. */
export function findHeader(
  rows: Rows,
  lines: readonly number[],
  choice: ReadChoice | null,
): FoundHeader {
  const first = rows.findIndex((row) => !isBlankRow(row));
  if (choice?.header === 'none') return { from: first, count: 0 };
  if (choice?.header !== undefined) {
    const at = lines.indexOf(choice.header);
    const count = choice.headerRows ?? 1;
    if (at >= 0) return { from: at, count };
  }
  const start = firstOfTable(rows, first);
  return { from: start, count: choice?.headerRows ?? headerRows(rows, start) };
}

function filled(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count++;
  return count;
}

/** Index of the first row behind the titles. */
function firstOfTable(rows: Rows, first: number): number {
  const sample = rows.slice(first, first + MOST_TITLES + SAMPLE).filter((row) => !isBlankRow(row));
  const counts = sample.map(filled).toSorted((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  if (usual < 2) return commentsEnd(rows, first);
  const bound = usual >= 4 ? Math.max(1, Math.floor(usual / 3)) : 1;
  let start = first;
  for (let at = first; at < Math.min(rows.length, first + MOST_TITLES); at++) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) continue;
    if (!isComment(row) && (filled(row) > bound || isGroupRow(rows, at, usual))) break;
    start = nextFilled(rows, at + 1);
  }
  return start < 0 ? first : start;
}

/** A sparse row of short words right above a row of names: headings of several columns each. */
function isGroupRow(rows: Rows, at: number, usual: number): boolean {
  const row = rows[at] ?? [];
  const below = rows[at + 1] ?? [];
  if (filled(below) < usual * 0.6 || !looksLikeHeading(below) || !looksLikeHeading(row))
    return false;
  if (filled(row) === 1 && (row[0] ?? '').trim() !== '') return false;
  return row.every((cell) => cell.length <= 40 && !cell.includes(':'));
}

function isComment(row: readonly string[]): boolean {
  return /^#(?:\s|!)/.test(row[0] ?? '');
}

function commentsEnd(rows: Rows, first: number): number {
  let at = first;
  while (isComment(rows[at] ?? [])) {
    const next = nextFilled(rows, at + 1);
    if (next < 0) return first;
    at = next;
  }
  return at;
}

function nextFilled(rows: Rows, from: number): number {
  for (let at = from; at < rows.length; at++) if (!isBlankRow(rows[at] ?? [])) return at;
  return -1;
}

/** How many rows from `start` on are the header. */
function headerRows(rows: Rows, start: number): number {
  const body = rows.slice(start + 1, start + 1 + SAMPLE).filter((row) => !isBlankRow(row));
  const first = rows[start] ?? [];
  if (body.length === 0) return looksLikeHeading(first) ? 1 : 0;
  const kinds = columnKinds(belowHeadings(body));
  const typed = kinds.flatMap((kind, column) => (isTyped(kind) ? [column] : []));
  if (typed.length === 0) return hasHeaderOfWords(first, body) ? 1 : 0;
  if (!standsAbove(first, typed)) return isYearHeader(first, typed, body) ? 1 : 0;
  let count = 1;
  while (count < MOST_ROWS && isFurther(rows[start + count], typed)) count++;
  return start + count < rows.length ? count : 1;
}

/** The rows without those at their top that could belong to the header. */
function belowHeadings(body: Rows): Rows {
  const first = body.slice(0, MOST_ROWS).findIndex((row) => !looksLikeHeading(row));
  return first > 0 ? body.slice(first) : body;
}

function isFurther(row: readonly string[] | undefined, typed: readonly number[]): boolean {
  if (!row || isBlankRow(row)) return false;
  if (!looksLikeHeading(row)) return false;
  const words = typed.filter((column) => /\p{L}/u.test(row[column] ?? ''));
  return words.length >= 1 && words.length >= typed.length * 0.6;
}

/** True where no typed column has a value of its kind in the row. */
function standsAbove(row: readonly string[], typed: readonly number[]): boolean {
  const values = typed.filter((column) => {
    const text = row[column]?.trim() ?? '';
    return isTyped(cellKind(text));
  });
  return values.length * 3 < typed.length || (values.length === 0 && typed.length > 0);
}

/** Years, or numbers in order, above columns that hold something else. */
function isYearHeader(row: readonly string[], typed: readonly number[], body: Rows): boolean {
  const typedCells = typed.map((column) => row[column]?.trim() ?? '').filter((text) => text !== '');
  const numbers = typedCells.filter((text) => isTyped(cellKind(text)));
  if (new Set(numbers).size !== numbers.length) return false;
  if (!numbers.every((text) => YEAR.test(text))) return false;
  const years = body.flatMap((one) => typed.map((column) => one[column]?.trim() ?? ''));
  return years.filter((text) => YEAR.test(text)).length < years.length / 2;
}

/** A first row of words above columns of words: a header unless its words come again below. */
function hasHeaderOfWords(first: readonly string[], body: Rows): boolean {
  if (!looksLikeHeading(first)) return filled(first) === 0;
  const again = first.filter((cell, column) => {
    const text = cell.trim();
    return text !== '' && body.some((row) => row[column]?.trim() === text);
  });
  return again.length === 0;
}

/** Joins the rows of a header column by column with a space; a heading over several is spread. */
export function joinHeader(rows: Rows, from: number, merges: readonly Merge[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_cell, column) => row[column]?.trim() ?? ''),
  );
  if (merges.length > 0) spreadMerges(cells, from, merges);
  else for (let at = 0; at < cells.length - 1; at++) spreadGroup(cells, at);
  return Array.from({ length: width }, (_name, column) => {
    const parts = cells.map((row) => row[column] ?? '').filter((text) => text !== '');
    return parts.filter((text, at) => text !== parts[at - 1] || merges.length === 0).join(' ');
  });
}

function spreadMerges(cells: string[][], from: number, merges: readonly Merge[]): void {
  for (const { row, column, columns } of merges) {
    const target = cells[row - from];
    if (!target || row - from === cells.length - 1) continue;
    for (let at = column + 1; at < column + columns && at < target.length; at++) {
      target[at] = target[column] ?? '';
    }
  }
}

/** Fills the gaps behind a heading of several columns: below it and below the gap stand names. */
function spreadGroup(cells: string[][], at: number): void {
  const row = cells[at] ?? [];
  const below = (column: number): boolean =>
    cells.slice(at + 1).some((one) => (one[column] ?? '') !== '');
  let group = '';
  row.forEach((text, column) => {
    if (text !== '') group = below(column) ? text : '';
    else if (below(column)) row[column] = group;
    else group = '';
  });
}
