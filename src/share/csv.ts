import Papa from 'papaparse';
import { formulaSafe } from '#core/formula.ts';

/** A cell of an export; null is missing and stays blank. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * CSV for the spreadsheets of Indonesian offices: `;` between cells, a decimal comma in numbers, CRLF,
 * UTF-8 with a byte-order mark, and every text {@link formulaSafe}. Numbers that are not finite are
 * blank.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(written));
  return BYTE_ORDER_MARK + Papa.unparse(lines, { delimiter: ';', newline: '\r\n' });
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return formulaSafe(cell);
  return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
}
