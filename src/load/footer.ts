import { isBlankRow } from './header.ts';

type Rows = readonly (readonly string[])[];

const NOTE =
  /^(?:\*+|#|notes?\b|source\b|sumber\b|catatan\b|keterangan\b|ket\b|footnote|copyright|©|last updated|diperbarui)/i;
const TOTAL =
  /^(?:grand[ -]?total|sub[ -]?total|total|totals|jumlah|jumlah total|total keseluruhan)\b/i;
/** Rows below a table that are looked at, at most. */
const MOST = 40;

/**
 * Index of the first row of the notes and totals below the last record, the number of rows where there
 * are none: rows with one filled cell in a table of three columns or more, and a row of totals that is
 * set apart by a blank row or names nothing but `total`. A doubtful row stays a record.
 */
export function findFooter(rows: Rows, firstRecord: number): number {
  const records = rows.slice(firstRecord, firstRecord + 200).filter((row) => !isBlankRow(row));
  const usual = median(records.map(filled));
  let footer = rows.length;
  for (let at = rows.length - 1; at > firstRecord && rows.length - at <= MOST; at--) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) continue;
    if (!isFooterRow(row, rows[at - 1] ?? [], usual)) break;
    footer = at;
  }
  return footer;
}

function filled(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count++;
  return count;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function isFooterRow(row: readonly string[], before: readonly string[], usual: number): boolean {
  const count = filled(row);
  const first = row.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (TOTAL.test(first)) return usual >= 2 && (isBlankRow(before) || count < usual);
  if (usual < 2) return false;
  if (count === 1 && usual >= 3) return true;
  if (count === 1 && NOTE.test(first)) return true;
  return count * 3 <= usual && NOTE.test(first);
}
