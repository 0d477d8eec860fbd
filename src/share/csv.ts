import Papa from 'papaparse';

/** A cell of an export; null is missing and stays blank. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for the beginning of a formula, behind blanks and full-width too. */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** `-5`, `-1.234,5`, `-2E+05`, and the dashes that stand for nothing: none of them can be a formula. */
const HARMLESS = /^\s*(?:-\d+(?:[.,]\d+)*(?:e[+-]?\d+)?|-+)\s*$/i;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe goes before what begins like one (`=`,
 * `+`, `-`, `@`, tab, line end). Plain negative numbers and lone dashes stay as they are.
 */
export function formulaSafe(text: string): string {
  return FORMULA_START.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

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
