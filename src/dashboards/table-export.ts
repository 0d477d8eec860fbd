import { isoOfDay, type Day } from '#core/day.ts';
import { csvText, type CsvCell } from '#share/csv.ts';
import type { WorkbookCell, WorkbookKind, WorkbookNotes } from '#share/workbook.ts';

/** A column of an exported table and how its cell is read from a row. */
export interface ExportColumn<T> {
  readonly label: string;
  readonly kind: WorkbookKind;
  readonly value: (row: T) => WorkbookCell;
}

/** A table as it goes out: all rows that filters leave, in the order on screen. */
export interface ExportTable<T> {
  /** Stem of the file and name of the sheet. */
  readonly name: string;
  readonly columns: readonly ExportColumn<T>[];
  readonly rows: readonly T[];
  /** What the reader of the file must know: data, filters; a line each. */
  readonly about: readonly (readonly [label: string, value: string])[];
}

/** Words of the cells and of the sheet of notes. */
export interface ExportWords {
  readonly yes: string;
  readonly no: string;
  readonly notes: string;
}

/** Dates as `dd-mm-yyyy`, as the workbook shows them and the import reads them. */
function dayText(day: Day): string {
  return isoOfDay(day).split('-').toReversed().join('-');
}

function csvCell(value: WorkbookCell, kind: WorkbookKind, words: ExportWords): CsvCell {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return kind === 'date' && typeof value === 'number' ? dayText(value) : value;
}

/** The table as CSV for Indonesian spreadsheets. It has no room for `about`: the XLSX has. */
export function exportCsv<T>({ columns, rows }: ExportTable<T>, words: ExportWords): string {
  const lines = rows.map((row) =>
    columns.map(({ kind, value }) => csvCell(value(row), kind, words)),
  );
  return csvText(
    columns.map(({ label }) => label),
    lines,
  );
}

/** The table as XLSX with its sheet of notes; the writer is fetched with the first one. */
export async function exportXlsx<T>(
  { name, columns, rows, about }: ExportTable<T>,
  words: ExportWords,
  made: Day,
): Promise<Uint8Array<ArrayBuffer>> {
  const { workbookOf } = await import('#share/workbook.ts');
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  const notes: WorkbookNotes = {
    name: words.notes,
    made,
    rows: about.map(([label, value]) => ({ label, value, kind: 'text' })),
  };
  return workbookOf([{ name, columns, rows: cells }], notes);
}

/** A name of a file without what file systems refuse. */
export function exportName(stem: string, extension: 'csv' | 'xlsx'): string {
  return `${stem.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '')}.${extension}`;
}
