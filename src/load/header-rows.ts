import { cellKind, isTyped, type CellKind } from './cell-kind.ts';
import { headingPoints } from './header-words.ts';
import type { Merge } from './join-header.ts';
import {
  columnKinds,
  filled,
  isBlankRow,
  isHeading,
  isName,
  isPlaceholder,
  isYear,
  looksLikeHeading,
  nextFilled,
  type Row,
  type Rows,
} from './row-look.ts';
import type { ReadChoice } from './table.ts';
import { behindTitles } from './title-rows.ts';

/** The header of a table: its first row and how many rows it takes; 0 where there is none. */
export interface FoundHeader {
  readonly from: number;
  readonly count: number;
  /** Another number of header rows that is nearly as likely; null where the rows leave no doubt. */
  readonly rival: number | null;
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 60;
/** Rows of one header at most. */
const MOST_ROWS = 4;
/** Rows of one header at most where merged cells show them. */
const MOST_MERGED = 8;
/** Points of a header of words up to which it could as well be a record, and the other way round. */
const DOUBTFUL = 0.26;

/** Finds the header among the rows of a block; what a person said of it comes first. */
export function findHeader(
  rows: Rows,
  lines: readonly number[],
  choice: ReadChoice | null,
  merges: readonly Merge[],
): FoundHeader {
  const first = nextFilled(rows, 0);
  if (choice?.header === 'none') return { from: first, count: 0, rival: null };
  if (choice?.header !== undefined) {
    const at = lines.indexOf(choice.header);
    const count = choice.headerRows ?? 1;
    if (at >= 0) return { from: at, count, rival: null };
  }
  const from = behindTitles(rows, first);
  if (choice?.headerRows !== undefined) return { from, count: choice.headerRows, rival: null };
  return { from, ...headerRows(rows, from, merges) };
}

type Count = Omit<FoundHeader, 'from'>;

/** How many rows from `start` on are the header. */
function headerRows(rows: Rows, start: number, merges: readonly Merge[]): Count {
  const body = rows.slice(start + 1, start + 1 + SAMPLE).filter((row) => !isBlankRow(row));
  const first = rows[start] ?? [];
  if (body.length === 0) return { count: looksLikeHeading(first) ? 1 : 0, rival: null };
  const shown = Math.max(mergedRows(rows, start, merges), isGap(rows, start) ? 2 : 1);
  const kinds = columnKinds(belowHeadings(body));
  const typed = kinds.flatMap((kind, column) => (isTyped(kind) ? [column] : []));
  if (shown === 1) {
    const none = typed.length === 0 ? ofWords(first, body) : aboveValues(first, kinds, typed, body);
    if (none.count === 0 || typed.length === 0) return none;
    return withFurther(rows, start, typed, none);
  }
  return withFurther(rows, start, typed, { count: shown, rival: null });
}

function ofWords(first: Row, body: Rows): Count {
  if (!looksLikeHeading(first)) return { count: 0, rival: null };
  const points = headingPoints(first, body);
  const count = points > 0 ? 1 : 0;
  return { count, rival: Math.abs(points) < DOUBTFUL ? 1 - count : null };
}

/** Whether a row stands above columns of values or is one more row of them. */
function aboveValues(
  first: Row,
  kinds: readonly CellKind[],
  typed: readonly number[],
  body: Rows,
): Count {
  const text = (column: number): string => first[column]?.trim() ?? '';
  const values = typed.filter((column) => isValueOf(text(column), kinds[column]));
  const names = typed.filter((column) => isName(text(column)));
  if (values.length === 0) return { count: 1, rival: null };
  if (isYearHeader(first, typed, body) || isCounting(first, typed, body)) {
    return { count: 1, rival: null };
  }
  const count = values.length * 3 < typed.length ? 1 : 0;
  const doubtful = names.length > 0 && names.length * 4 >= values.length;
  return { count, rival: doubtful ? 1 - count : null };
}

/** A number in a column of numbers; a day is none, it may name a column. */
function isValueOf(text: string, kind: CellKind | undefined): boolean {
  const own = cellKind(text);
  if (!isTyped(own) || isPlaceholder(text)) return false;
  return own === kind || own !== 'date';
}

/** Years, or spans of two, above columns that hold something else. */
function isYearHeader(row: Row, typed: readonly number[], body: Rows): boolean {
  const typedCells = typed.map((column) => row[column]?.trim() ?? '').filter((text) => text !== '');
  const numbers = typedCells.filter((text) => isTyped(cellKind(text)));
  if (new Set(numbers).size !== numbers.length || !numbers.every(isYear)) return false;
  const years = body.flatMap((one) => typed.map((column) => one[column]?.trim() ?? ''));
  return years.filter(isYear).length < years.length / 2;
}

/** Numbers one after the other beside names, as ages or days are written above their columns. */
function isCounting(row: Row, typed: readonly number[], body: Rows): boolean {
  const named = row.some((cell, column) => !typed.includes(column) && /\p{L}/u.test(cell));
  return named && counts(row, typed) && !body.slice(0, 5).some((one) => counts(one, typed));
}

/** Three whole numbers or more, each one more than the one before it. */
function counts(row: Row, columns: readonly number[]): boolean {
  const texts = columns.map((column) => row[column]?.trim() ?? '');
  const numbers = texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
  const steps = numbers.slice(1).every((one, at) => one === (numbers[at] ?? 0) + 1);
  const others = texts.filter((text) => text !== '' && !/^\d{1,4}$/.test(text));
  return numbers.length >= 3 && steps && others.every((text) => /[\p{L}+]/u.test(text));
}

/** The rows without those at their top that could belong to the header. */
function belowHeadings(body: Rows): Rows {
  const first = body.slice(0, MOST_ROWS).findIndex((row) => !isHeading(row));
  return first > 0 ? body.slice(first) : body;
}

function withFurther(rows: Rows, start: number, typed: readonly number[], found: Count): Count {
  let { count } = found;
  while (count < MOST_ROWS && isFurther(rows[start + count], typed)) count++;
  return nextFilled(rows, start + count) < 0 ? found : { ...found, count };
}

/** A row of names or units above columns of values, below the first row of a header. */
function isFurther(row: Row | undefined, typed: readonly number[]): boolean {
  if (!row || isBlankRow(row) || !isHeading(row)) return false;
  const texts = typed.map((column) => row[column]?.trim() ?? '');
  const names = texts.filter((text) => isName(text) || isYear(text));
  return names.length >= 1 && names.length >= typed.length * 0.6;
}

/** Rows of a header that merged cells show: they hold its first row and what lies below a group. */
function mergedRows(rows: Rows, start: number, merges: readonly Merge[]): number {
  const widest = Math.max(...rows.slice(start, start + MOST_ROWS).map(filled));
  let count = 1;
  for (let row = start; row < start + count; row++) {
    for (const one of merges) {
      if (one.row !== row || one.columns >= Math.max(3, widest)) continue;
      count = Math.max(count, one.row - start + one.rows + (one.columns > 1 ? 1 : 0));
    }
  }
  const heading = rows.slice(start, start + count);
  const fits = heading.length === count && count <= MOST_MERGED && heading.every(isFreeOfValues);
  return fits && nextFilled(rows, start + count) >= 0 ? count : 1;
}

/** No number, day or address but years and units; blank rows too. */
function isFreeOfValues(row: Row): boolean {
  return isBlankRow(row) || isHeading([...row, 'x']);
}

/** Two rows that fill each other's gaps, above a row without them. */
function isGap(rows: Rows, start: number): boolean {
  const [upper = [], lower = [], below = []] = rows.slice(start, start + 3);
  if (!isHeading(upper) || !isHeading(lower)) return false;
  const at = (row: Row, column: number): boolean => (row[column] ?? '').trim() !== '';
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, one) => one);
  const under = columns.filter((one) => !at(upper, one) && at(lower, one));
  const over = columns.filter((one) => at(upper, one) && !at(lower, one));
  const both = columns.filter((one) => at(upper, one) && at(lower, one));
  if (under.length === 0 || over.length === 0 || both.length === 0) return false;
  return filled(below) >= under.length + over.length + both.length;
}
