import { cellKind, isTyped } from './cell-kind.ts';
import { filled, isBlankRow, isLeftPacked, median, type Row, type Rows } from './row-look.ts';

const NOTE =
  /^(?:\*+|#|†|‡|notes?\b|source\b|sumber\b|catatan\b|keterangan\b|ket\b|footnote|copyright|©|last updated|diperbarui|contact\b)/i;
/** A note that says so: its word and a colon, or the mark of a footnote and its words. */
const PLAIN_NOTE =
  /^(?:\*+\)?\s*\p{L}|(?:notes?|sources?|sumber|catatan|keterangan|footnotes?)\s*:)/iu;
const TOTAL =
  /^(?:grand[ -]?total|sub[ -]?total|total|totals|jumlah|jumlah total|total keseluruhan)\b/i;
/** Filled rows below a table that are looked at, at most. */
const MOST = 40;
/** A cell of words from which it is a sentence. */
const SENTENCE = 30;

/**
 * Index of the first row of the notes and totals below the last record, the number of rows where there
 * are none: rows with one filled cell in a table of three columns or more, notes and sentences at the
 * left of a row that is shorter than the others, and a row of totals that is set apart by a blank row
 * or names nothing but `total`. A doubtful row stays a record.
 */
export function findFooter(rows: Rows, firstRecord: number): number {
  const records = rows.slice(firstRecord, firstRecord + 200).filter((row) => !isBlankRow(row));
  const usual = median(records.map(filled));
  let footer = rows.length;
  let looked = 0;
  for (let at = rows.length - 1; at > firstRecord && looked < MOST; at--) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) continue;
    looked++;
    if (!isFooterRow(rows, at, firstRecord, usual)) break;
    footer = at;
  }
  return footer;
}

function isFooterRow(rows: Rows, at: number, firstRecord: number, usual: number): boolean {
  const row = rows[at] ?? [];
  const count = filled(row);
  const first = firstText(row);
  const apart = isBlankRow(rows[at - 1] ?? []);
  if (TOTAL.test(first)) return usual >= 2 && (apart || count < usual);
  if (usual < 2) return apart && PLAIN_NOTE.test(first);
  if (isSparseNote(first, count, usual)) return true;
  const isShort = count < usual && isLeftPacked(row);
  return isShort && (PLAIN_NOTE.test(first) || isPlainSentence(rows, at, firstRecord));
}

function firstText(row: Row): string {
  return row.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

function isSparseNote(first: string, count: number, usual: number): boolean {
  if (count === 1 && usual >= 3) return true;
  return NOTE.test(first) && (count === 1 || count * 3 <= usual);
}

/** Words without a value, the first of them long, set apart from the records. */
function isPlainSentence(rows: Rows, at: number, firstRecord: number): boolean {
  const row: Row = rows[at] ?? [];
  const isLong = (row[0] ?? '').trim().length >= SENTENCE;
  if (!isLong || row.some((cell) => isTyped(cellKind(cell)))) return false;
  return isSetApart(rows, at, firstRecord);
}

/** A blank row stands between a row and the records, with nothing but short rows between. */
function isSetApart(rows: Rows, at: number, firstRecord: number): boolean {
  for (let up = at - 1; up > firstRecord && at - up <= MOST; up--) {
    const row = rows[up] ?? [];
    if (isBlankRow(row)) return true;
    if (!isLeftPacked(row)) return false;
  }
  return false;
}
