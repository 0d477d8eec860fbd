import { isBlankRow, nextFilled, widthOf, type Row, type Rows } from './row-look.ts';

/** Columns that a row of column numbers has at least. */
const LEAST = 3;
/** Rows below that are looked at to tell what a column holds. */
const SAMPLE = 20;
/** A number of a column, in brackets or not, with how it is worked out: `(3)`, `5=3+4`, `(6) = (4):(5)`. */
const NUMBER = /^(\()?(\d{1,3})(?:\))?\s*(=.*)?$/u;

/**
 * Index of the row right below a header that numbers its columns, as official tables have it (`1 2 3`,
 * `(1) (2) (3)`, `3=1+2`), -1 where there is none. Every column is numbered, one more each. A row
 * without brackets or workings is one only where a column below it holds words: else it could be a
 * record of figures.
 */
export function columnNumbersAt(rows: Rows, firstRecord: number): number {
  const at = nextFilled(rows, firstRecord);
  const row = rows[at];
  if (!row || !isNumbered(row)) return -1;
  return isMarked(row) || wordsBelow(rows, at) ? at : -1;
}

function isNumbered(row: Row): boolean {
  const width = widthOf(row);
  if (width < LEAST) return false;
  const numbers = row.slice(0, width).map((cell) => Number(NUMBER.exec(cell.trim())?.[2] ?? NaN));
  return numbers.every((one, at) => one === (numbers[0] ?? 0) + at) && (numbers[0] ?? 2) <= 1;
}

/** All in brackets, or one of them with what it is worked out from. */
function isMarked(row: Row): boolean {
  const filled = row.slice(0, widthOf(row)).map((cell) => cell.trim());
  return filled.every((cell) => cell.startsWith('(')) || filled.some((cell) => cell.includes('='));
}

function wordsBelow(rows: Rows, at: number): boolean {
  const below = rows.slice(at + 1, at + 1 + SAMPLE).filter((row) => !isBlankRow(row));
  const columns = Array.from({ length: widthOf(rows[at] ?? []) }, (_, column) => column);
  return columns.some((column) => {
    const cells = below.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const words = cells.filter((cell) => /\p{L}{2}/u.test(cell));
    return words.length > 0 && words.length === cells.length;
  });
}
