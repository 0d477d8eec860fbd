import { filledSource, report, type Reading } from './reading.ts';

/** First words of the rows that sheets put under their data. */
const FOOTER =
  /^(grand\s+total|sub\s*total|total|jumlah|pembulatan|rata[\s-]*rata|keterangan|catatan|mengetahui|sumber)\b/i;

/**
 * Lists what is no row of data before any cell is read: totals and footers (their first word says so
 * and a required cell is blank) and rows with more cells than the header. A row with fewer cells is
 * read as if the rest were blank, with a warning.
 */
export function checkRowShapes(reading: Reading): void {
  const { table, sources } = reading;
  const width = table.header.length;
  const named = table.header.findLastIndex((header) => header !== '') + 1;
  const required = reading.schema.columns
    .filter((column) => column.required)
    .map((column) => sources.get(column.name) ?? []);
  table.rows.forEach((row, index) => {
    if (reading.listed[index] === 1) return;
    if (isFooter(row, required)) {
      report(reading, { rule: 'footer-row', row: index, index: firstFilled(row) });
    } else if (row.length < named) {
      report(reading, { rule: 'row-short', row: index, details: cellsOf(row.length, named) });
    } else if (row.length > width && row.slice(width).some((cell) => cell.trim() !== '')) {
      report(reading, { rule: 'row-long', row: index, details: cellsOf(row.length, width) });
    }
  });
}

function cellsOf(cells: number, expected: number): { cells: number; expected: number } {
  return { cells, expected };
}

function firstFilled(row: readonly string[]): number {
  return row.findIndex((cell) => cell.trim() !== '');
}

function isFooter(row: readonly string[], required: readonly (readonly number[])[]): boolean {
  const first = row[firstFilled(row)];
  if (first === undefined || !FOOTER.test(first.trim())) return false;
  return required.some((sources) => filledSource(row, sources) < 0);
}
