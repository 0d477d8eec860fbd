import {
  columnKinds,
  filled,
  isBlankRow,
  isDistinct,
  isHeading,
  isLeftPacked,
  looksLikeHeading,
  median,
  nextFilled,
  widthOf,
  type Row,
  type Rows,
} from './row-look.ts';
import { isTyped } from './cell-kind.ts';

/** Rows that are looked at to tell what a table's rows are like. */
const SAMPLE = 60;
/** Rows above the header at most. */
const MOST_TITLES = 30;
/** Share of the filled cells of a usual row up to which one may be a title. */
const SHORT = 0.7;
/** Characters from which a row of words that ends with a stop is a sentence. */
const SENTENCE = 40;

/** What the rows of a table are like, told by most of them. */
interface Usual {
  /** Filled cells of a row. */
  readonly filled: number;
  /** Cells begin with a space. */
  readonly spaced: boolean;
}

/**
 * Index of the first row behind the titles, `first` where there are none. A title is a comment, a row
 * with far fewer cells than the table's that heads no columns, or a sentence or an answer (`Period,
 * 2012`) at the left of a row, where the header stands below it.
 */
export function behindTitles(rows: Rows, first: number): number {
  const usual = usualOf(rows, first);
  if (usual.filled < 2) return commentsEnd(rows, first);
  let start = first;
  for (let at = first; at < Math.min(rows.length, first + MOST_TITLES); at++) {
    if (isBlankRow(rows[at] ?? [])) continue;
    if (!isTitle(rows, at, usual)) return at;
    start = nextFilled(rows, at + 1);
  }
  return start < 0 ? first : start;
}

function usualOf(rows: Rows, first: number): Usual {
  const sample = rows.slice(first, first + MOST_TITLES + SAMPLE).filter((row) => !isBlankRow(row));
  const spaced = sample.filter((row) => row.slice(1).some((cell) => cell.startsWith(' ')));
  return { filled: usualFilled(sample), spaced: spaced.length > sample.length * 0.3 };
}

function usualFilled(sample: Rows): number {
  const counts = sample.map(filled);
  if (median(counts) >= 2) return median(counts.filter((count) => count >= 2));
  const [last, before] = [sample.at(-1) ?? [], sample.at(-2) ?? []];
  return widthOf(last) === widthOf(before) ? filled(last) : 1;
}

function isTitle(rows: Rows, at: number, usual: Usual): boolean {
  const row = rows[at] ?? [];
  if (isComment(row)) return true;
  const count = filled(row);
  const bound = usual.filled >= 4 ? Math.floor(usual.filled / 3) : 1;
  if (count <= bound) return !isGroupRow(rows, at, usual.filled);
  if (!usual.spaced && isCutSentence(row)) return true;
  if (!isShort(row, usual.filled) || rows.length - at < 2) return false;
  return isSaying(row) || headingFollows(rows, at, usual.filled);
}

function isComment(row: Row): boolean {
  return /^#(?:\s|!)/.test(row[0] ?? '');
}

function isShort(row: Row, usual: number): boolean {
  return filled(row) <= usual * SHORT && isLeftPacked(row);
}

/** A sentence that was cut at its commas. */
function isCutSentence(row: Row): boolean {
  const text = row.join(',').trim();
  const [, ...others] = row.slice(0, widthOf(row));
  if (others.length === 0 || text.length < SENTENCE || !/[.:]$/.test(text.replace(/,+$/, '')))
    return false;
  return others.every((cell) => cell.startsWith(' '));
}

/** Dots at the end, a long sentence, or a label and what it stands for. */
function isSaying(row: Row): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.some((cell) => /(?:\.\.\.|…)$/.test(cell)) || cells[0]?.endsWith(':')) return true;
  const text = cells.join(' ');
  return text.length > SENTENCE && text.endsWith('.');
}

/** Whether the next row that is no title is a complete row of names above values or a gap. */
function headingFollows(rows: Rows, at: number, usual: number): boolean {
  let apart = false;
  for (let next = at + 1; next < Math.min(rows.length, at + MOST_TITLES); next++) {
    const row = rows[next] ?? [];
    if (isBlankRow(row)) apart = true;
    else if (isComplete(row, usual)) return apart || valuesBelow(rows, next);
    else if (!isShort(row, usual) && !isComment(row)) return false;
  }
  return false;
}

function isComplete(row: Row, usual: number): boolean {
  const named = filled(row) >= usual * 0.8 && (row[0] ?? '').trim() !== '';
  return named && looksLikeHeading(row) && isDistinct(row);
}

function valuesBelow(rows: Rows, at: number): boolean {
  const below = rows.slice(at + 1, at + 1 + SAMPLE);
  return columnKinds(below).some(isTyped);
}

/** A sparse row of short words right above a row of names: headings of several columns each. */
function isGroupRow(rows: Rows, at: number, usual: number): boolean {
  const row = rows[at] ?? [];
  const below = rows[at + 1] ?? [];
  if (filled(below) < usual * 0.6 || !looksLikeHeading(below) || !isHeading(row)) return false;
  if (filled(row) === 1 && firstFilled(row) <= firstFilled(below)) return false;
  return row.every((cell) => cell.length <= 40 && !cell.includes(':'));
}

function firstFilled(row: Row): number {
  return row.findIndex((cell) => cell.trim() !== '');
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
