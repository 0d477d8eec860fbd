import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { civilOfDay, dayOf, isoOfDay, type Day } from '#core/day.ts';
import { sheetNames } from './sheet-names.ts';

/** A cell of an export; null is missing and stays blank. A date is a {@link Day}. */
export type WorkbookCell = string | number | boolean | null;

/** What the cells of a column are. Text stays text whatever it spells: a NIP, `=1+1`, `#REF!`, `007`. */
export type WorkbookKind = 'text' | 'number' | 'date' | 'bool';

/** One column of a sheet. */
export interface WorkbookColumn {
  readonly label: string;
  readonly kind: WorkbookKind;
}

/** A table that becomes a sheet; rows are as long as the columns. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** One line of the sheet that says what the workbook is: its name, date, source, filters. */
export interface WorkbookNote {
  readonly label: string;
  readonly value: WorkbookCell;
  readonly kind: WorkbookKind;
}

/** The sheet that says what the workbook is. */
export interface WorkbookNotes {
  /** Name of that sheet, `Keterangan` or `Notes`. */
  readonly name: string;
  /** Day that the file gives as the one of its making. */
  readonly made: Day;
  readonly rows: readonly WorkbookNote[];
}

const MS_PER_DAY = 86_400_000;
const DATE_FORMAT = 'dd-mm-yyyy';
const LONGEST_TEXT = 32_767;
/** Rows that a sheet holds below its header. */
const MOST_ROWS = 1_048_575;
/** Serials of earlier days are off by one in some spreadsheets, and there are none before 1900. */
const FIRST_SERIAL_DAY = dayOf(1900, 3, 1) ?? 0;
const LAST_SERIAL_DAY = dayOf(9999, 12, 31) ?? 0;
const WIDTH_ROWS = 200;

/** How a header looks, here and in templates. */
export const HEADER_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF1' } },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
};

/** The format of the cells of a column. */
export const KIND_FORMAT: Readonly<Record<WorkbookKind, string>> = {
  text: '@',
  number: 'General',
  date: DATE_FORMAT,
  bool: 'General',
};

/**
 * An XLSX workbook of typed tables, one sheet each, with the sheet of notes behind them. Dates are
 * dates shown as dd-mm-yyyy, numbers numbers; no cell is ever a formula. A table longer than a sheet
 * goes on in a next one. Text that is longer than a cell holds ends in an ellipsis; numbers that are
 * not finite are blank. The same arguments give the same bytes.
 */
export async function workbookOf(
  sheets: readonly WorkbookSheet[],
  notes: WorkbookNotes,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = sheets.flatMap(inSheets);
  const names = sheetNames([...tables.map(({ name }) => name), notes.name]);
  const written = tables.map((table, at) => sheetOf({ ...table, name: names[at] ?? '' }));
  return bytesOf([...written, notesSheet(notes, names.at(-1) ?? '')], notes.made);
}

/** The bytes of sheets as they are; `made` is the only day that the file knows. */
export async function bytesOf(
  sheets: readonly WriteSheet[],
  made: Day,
): Promise<Uint8Array<ArrayBuffer>> {
  const at = new Date(made * MS_PER_DAY);
  const properties = { creator: 'Tepat', created: at, modified: at };
  return new Uint8Array(await writeXlsx({ sheets: [...sheets], properties }));
}

function inSheets(sheet: WorkbookSheet): WorkbookSheet[] {
  if (sheet.rows.length <= MOST_ROWS) return [sheet];
  const parts: WorkbookSheet[] = [];
  for (let from = 0; from < sheet.rows.length; from += MOST_ROWS) {
    parts.push({ ...sheet, rows: sheet.rows.slice(from, from + MOST_ROWS) });
  }
  return parts;
}

function sheetOf({ name, columns, rows }: WorkbookSheet): WriteSheet {
  const lines: CellValue[][] = [columns.map(({ label }) => textValue(label))];
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((_, at) => cells.set(`0,${at}`, { style: HEADER_STYLE }));
  rows.forEach((row, at) => {
    lines.push(columns.map(({ kind }, column) => valueOf(row[column] ?? null, kind)));
    columns.forEach(({ kind }, column) => {
      const as = special(row[column] ?? null, kind);
      if (as) cells.set(`${at + 1},${column}`, as);
    });
  });
  return {
    name,
    columns: columns.map((column, at) => columnOf(column, rows, at)),
    rows: lines,
    cells,
    freezePane: { rows: 1 },
  };
}

function columnOf(
  { label, kind }: WorkbookColumn,
  rows: readonly (readonly WorkbookCell[])[],
  at: number,
): ColumnDef {
  const shown = rows.slice(0, WIDTH_ROWS).map((row) => lengthOf(row[at] ?? null, kind));
  return {
    width: Math.min(60, Math.max(8, label.length, ...shown) + 2),
    numFmt: KIND_FORMAT[kind],
  };
}

function lengthOf(cell: WorkbookCell, kind: WorkbookKind): number {
  if (cell === null) return 0;
  return kind === 'date' ? DATE_FORMAT.length : String(cell).length;
}

function notesSheet({ rows }: WorkbookNotes, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach(({ value, kind }, at) => {
    cells.set(`${at},0`, { style: HEADER_STYLE });
    cells.set(`${at},1`, {
      style: { numFmt: KIND_FORMAT[kind], alignment: { horizontal: 'left', wrapText: true } },
      ...special(value, kind),
    });
  });
  return {
    name,
    columns: [{ width: 28 }, { width: 60 }],
    rows: rows.map(({ label, value, kind }) => [textValue(label), valueOf(value, kind)]),
    cells,
  };
}

function valueOf(cell: WorkbookCell, kind: WorkbookKind): CellValue {
  if (cell === null) return null;
  if (typeof cell === 'string') return textValue(cell);
  if (kind === 'text') return String(cell);
  if (typeof cell === 'boolean') return cell;
  if (!Number.isFinite(cell)) return null;
  return kind === 'date' ? dateValue(cell) : cell;
}

/** A day as a date; one that spreadsheets cannot count is the text of it. */
function dateValue(day: Day): CellValue {
  if (day >= FIRST_SERIAL_DAY && day <= LAST_SERIAL_DAY) return new Date(day * MS_PER_DAY);
  const { year, month, date } = civilOfDay(day);
  if (year < 0 || year > 9999) return isoOfDay(day);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date)}-${two(month)}-${String(year).padStart(4, '0')}`;
}

/** A text as XML and spreadsheets take it: what looks like their escape is escaped. */
export function textValue(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const clean = short.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
  return clean.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The names of errors would be written as errors; as text with a format of its own they are text. */
function special(cell: WorkbookCell, kind: WorkbookKind): Partial<Cell> | null {
  if (typeof cell !== 'string' || !/^#[A-Z]/.test(cell)) return null;
  return { richText: [{ text: textValue(cell) }], style: { numFmt: KIND_FORMAT[kind] } };
}
