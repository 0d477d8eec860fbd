import type { CellValue, Sheet } from 'hucre/xlsx';
import type { ZipEntry } from './archive-zip.ts';
import { checkCells, Refusal, type Budget } from './limits.ts';
import { clockText, momentText, numberText } from './read-values.ts';
import { structureOf, type Grid } from './structure.ts';
import type { LoadResult, ReadChoice, TextTable } from './table.ts';
import { cellKey } from './workbook-xls-shown.ts';
import { inspectXls } from './workbook-xls.ts';
import { prepareOds, prepareXlsx } from './workbook-xml.ts';

/** The container of a workbook, opened where it is one of a ZIP. */
export type WorkbookSource =
  | { readonly kind: 'xls'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'xlsx' | 'ods';
      readonly bytes: Uint8Array;
      readonly entries: readonly ZipEntry[];
      readonly budget: Budget;
    };

interface OpenWorkbook {
  readonly sheets: readonly (Sheet & { readonly isHidden: boolean })[];
  readonly epoch: TextTable['epoch'];
}

/**
 * Reads a workbook into the tables of its sheets, in their order: a part for each sheet that is
 * visible and holds anything, named like the sheet; no name where it is the only one. A hidden sheet
 * that holds anything is not read and said as a failure of that part. Cells are text as it stands,
 * numbers without exponent and noise, dates as `YYYY-MM-DD` by the workbook's own epoch, stored
 * results of formulas, TRUE and FALSE, errors as they are shown. Lines are rows of the sheet. Throws a
 * {@link Refusal} where the workbook cannot be opened.
 */
export async function readWorkbook(
  source: WorkbookSource,
  file: string,
  choiceOf: (part: string | null) => ReadChoice | null,
): Promise<LoadResult[]> {
  const { sheets, epoch } = await openWorkbook(source);
  const filled = sheets.filter(({ rows }) =>
    rows.some((row) => row?.some((cell) => !isBlank(cell))),
  );
  if (filled.length === 0) throw new Refusal('empty');
  return filled.flatMap((sheet): LoadResult[] => {
    const part = filled.length > 1 ? sheet.name : null;
    if (sheet.isHidden) {
      const details = { sheet: sheet.name };
      const place = { file, part, line: 1, column: 1 };
      return [{ ok: false, failure: { ...place, code: 'hidden-sheet', details } }];
    }
    const tables = structureOf(gridOf(sheet, file, part, epoch), choiceOf(part));
    return tables.map((table) => ({ ok: true, table }));
  });
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

async function openWorkbook(source: WorkbookSource): Promise<OpenWorkbook> {
  try {
    if (source.kind === 'xls') return await openXls(source.bytes);
    return source.kind === 'ods' ? await openOds(source) : await openXlsx(source);
  } catch (cause) {
    throw cause instanceof Refusal ? cause : refusalOf(cause);
  }
}

/** What the reader throws says only in words which of its bounds was met. */
function refusalOf(cause: unknown): Refusal {
  const said = cause instanceof Error ? cause.message : '';
  const [, rows, columns] = /spans (\d+) rows x (\d+) columns/.exec(said) ?? [];
  if (rows !== undefined && columns !== undefined) {
    try {
      checkCells(Number(rows), Number(columns));
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal;
    }
  }
  return new Refusal('damaged', {}, cause);
}

async function openXls(bytes: Uint8Array): Promise<OpenWorkbook> {
  const { epoch, hidden, shown } = inspectXls(bytes);
  const { readXls } = await import('hucre/xlsx');
  const { sheets } = await readXls(bytes);
  return {
    epoch,
    sheets: sheets.map((one, at) => ({
      ...one,
      rows: withTexts(one.rows, shown[at]),
      isHidden: hidden[at] === true,
    })),
  };
}

/** The rows of a sheet with some cells as these texts. */
function withTexts(
  rows: Sheet['rows'],
  texts: ReadonlyMap<number, string> | undefined,
): Sheet['rows'] {
  if (!texts || texts.size === 0) return rows;
  return rows.map((row, at) => row?.map((cell, column) => texts.get(cellKey(at, column)) ?? cell));
}

async function openXlsx(source: WorkbookSource & { kind: 'xlsx' | 'ods' }): Promise<OpenWorkbook> {
  const { bytes, isSheet } = prepareXlsx(source.bytes, source.entries, source.budget);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets, dateSystem } = await readXlsx(bytes, { sheets: ({ index }) => isSheet(index) });
  return {
    epoch: dateSystem === '1904' ? 1904 : 1900,
    sheets: sheets.map((one) => ({
      ...one,
      isHidden: one.hidden === true || one.veryHidden === true,
    })),
  };
}

async function openOds(source: WorkbookSource & { kind: 'xlsx' | 'ods' }): Promise<OpenWorkbook> {
  const { bytes, hidden } = prepareOds(source.bytes, source.entries, source.budget);
  const { readOds } = await import('hucre/ods');
  const { sheets } = await readOds(bytes);
  return { epoch: null, sheets: sheets.map((one) => ({ ...one, isHidden: hidden.has(one.name) })) };
}

function gridOf(sheet: Sheet, file: string, part: string | null, epoch: TextTable['epoch']): Grid {
  let width = 0;
  let height = 0;
  sheet.rows.forEach((row, index) => {
    const last = row?.findLastIndex((cell) => !isBlank(cell)) ?? -1;
    if (last < 0) return;
    width = Math.max(width, last + 1);
    height = index + 1;
  });
  checkCells(height, width);
  const rows = Array.from({ length: height }, (_row, index) => {
    const cells = sheet.rows[index] ?? [];
    return Array.from({ length: width }, (_cell, column) => cellText(cells[column], epoch));
  });
  const merges = (sheet.merges ?? [])
    .filter(({ startRow, startCol }) => startRow < height && startCol < width)
    .map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: Math.min(endRow, height - 1) - startRow + 1,
      columns: Math.min(endCol, width - 1) - startCol + 1,
    }));
  const lines = rows.map((_row, index) => index + 1);
  return { file, part, rows, lines, merges, dialect: null, epoch, repairs: [] };
}

/** A clock without a day is stored as a part of the first day. */
const FIRST_DAY = { 1900: '1899-12-31', 1904: '1904-01-01' } as const;
const DURATION = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/;

function cellText(cell: CellValue | undefined, epoch: TextTable['epoch']): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return dateText(cell, epoch);
  const clock = epoch === null ? DURATION.exec(cell) : null;
  if (clock)
    return clock
      .slice(1)
      .map((part) => part.padStart(2, '0'))
      .join(':');
  return cell;
}

function dateText(moment: Date, epoch: TextTable['epoch']): string {
  const text = momentText(moment);
  if (epoch === null || !text.startsWith(FIRST_DAY[epoch])) return text;
  return text.length > FIRST_DAY[epoch].length || epoch === 1900 ? clockText(moment) : text;
}
