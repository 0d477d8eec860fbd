import type { DatasetId } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';

/** A row by column name; absent and null cells stay empty. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Last column of every file: of each row it says that it is made up. No dataset reads it. */
export const MARKER = { label: 'KETERANGAN', value: 'SINTETIS' } as const;

/** Quotes a cell where RFC 4180 asks for it. */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of cells. */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return cells.map(csvCell).join(',');
}

/** The header of a dataset: the labels of its schema, in their order, and the {@link MARKER}. */
export function headerOf(dataset: DatasetId): string {
  return csvLine([...SCHEMAS[dataset].columns.map((column) => column.label), MARKER.label]);
}

/** The lines of rows without the header, each with the {@link MARKER}; a key that the schema does not know is an error. */
export function linesOf(dataset: DatasetId, rows: readonly Row[]): string[] {
  const names = SCHEMAS[dataset].columns.map((column) => column.name);
  const known = new Set(names);
  for (const key of Object.keys(rows[0] ?? {})) {
    if (!known.has(key)) throw new RangeError(`${dataset} has no column ${key}`);
  }
  return rows.map((row) => csvLine([...names.map((name) => row[name]), MARKER.value]));
}
