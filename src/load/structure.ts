import { columnNumbersAt } from './column-numbers.ts';
import { doubtOf } from './doubts.ts';
import { findFooter } from './footer.ts';
import { findHeader, type FoundHeader } from './header-rows.ts';
import { joinHeader, type Merge } from './join-header.ts';
import {
  columnKinds,
  filled,
  isBlankRow,
  isName,
  looksLikeHeading,
  nextFilled,
  widthOf,
  type Row,
  type Rows,
} from './row-look.ts';
import type { Doubt, Encoding, ReadChoice, Repair, TextTable } from './table.ts';
import { behindTitles } from './title-rows.ts';

/** All rows of a file or a sheet, blank ones too, before anything is known of what they are. */
export interface Grid {
  readonly file: string;
  readonly part: string | null;
  readonly rows: Rows;
  /** Line on which each row begins. */
  readonly lines: readonly number[];
  readonly merges?: readonly Merge[];
  /** How a text file was cut; null for formats that need no cutting. */
  readonly dialect: {
    readonly delimiter: string;
    readonly quote: string | null;
    readonly encoding: Encoding;
  } | null;
  readonly epoch: 1900 | 1904 | null;
  readonly repairs: readonly Repair[];
}

/** Rows `from` to `to` (not included) of a grid that make one table. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds what the rows of a grid are: titles above, one or several header rows (joined column by column
 * with a space, merged headings spread), a row that numbers the columns, the records, notes and totals
 * below; and where a second table begins, which becomes a part of its own (`#2`). What is not plain stays a record. A grid without a
 * header row gets names made up as `#1`, `#2` with `headerRows` 0. Empty for a grid without a filled
 * cell.
 */
export function structureOf(grid: Grid, choice: ReadChoice | null): TextTable[] {
  if (grid.rows.every(isBlankRow)) return [];
  const blocks = blocksOf(grid, choice);
  const tables = blocks.map((block, index) => tableOf(grid, block, index, choice));
  const [only] = tables;
  if (only === undefined || tables.length > 1) return tables;
  return [{ ...only, doubts: headerDoubts(grid, choice) }];
}

/** Rows that a reading is found by. */
const DOUBT_ROWS = 100;

/** The question of the header where the rows leave it open; the likelier answer first. */
function headerDoubts(grid: Grid, choice: ReadChoice | null): Doubt[] {
  const rows = grid.rows.slice(0, DOUBT_ROWS);
  const { from, count, rival } = findHeader(rows, grid.lines, choice, grid.merges ?? []);
  const line = grid.lines[from];
  if (rival === null || line === undefined) return [];
  const tried = [count, rival].map((headerRows) => {
    const header = headerRows === 0 ? ('none' as const) : line;
    const read = headerRows === 0 ? { ...choice, header } : { ...choice, header, headerRows };
    const table = tableOf({ ...grid, rows }, { from: 0, to: rows.length }, 0, read);
    return { choice: read, table };
  });
  return [doubtOf('header', tried)];
}

function blocksOf(grid: Grid, choice: ReadChoice | null): Block[] {
  const { rows } = grid;
  if (choice?.header !== undefined) return [{ from: 0, to: rows.length }];
  const starts = [0];
  let table = behindTitles(rows, nextFilled(rows, 0));
  let typed = typedColumns(rows, table);
  let looks = 0;
  for (let at = table + 3; at < rows.length - 1 && looks < MOST_LOOKS; at++) {
    const kind = changeAt(rows, at, typed);
    if (kind === null || !looksLikeHeading(rows[at] ?? [])) continue;
    looks++;
    const isNew =
      kind === 'width' ? isNewTable(rows, table, at) : repeatsHeading(rows, table, at, typed);
    if (!isNew) continue;
    starts.push(at);
    table = at;
    typed = typedColumns(rows, at);
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? rows.length }));
}

/** Rows that a table must have on both sides of where the second begins. */
const LEAST_ROWS = 2;
/** Rows that are looked at to tell the columns of a table. */
const SAMPLE = 60;
/** Rows that are looked at closely, at most, to tell whether a table begins. */
const MOST_LOOKS = 200;

/** Columns of numbers, dates and the like in the rows below `start`. */
function typedColumns(rows: Rows, start: number): number[] {
  const kinds = columnKinds(rows.slice(start + 1, start + 1 + SAMPLE));
  return kinds.flatMap((kind, column) => (kind !== 'text' && kind !== 'blank' ? [column] : []));
}

/** Whether a row could begin a table: another width than the row before, or words over values. */
function changeAt(rows: Rows, at: number, typed: readonly number[]): 'width' | 'words' | null {
  const row = rows[at] ?? [];
  const before = rows[at - 1] ?? [];
  if (row.length !== before.length || isBlankRow(before)) return isFull(row) ? 'width' : null;
  if (typed.length < 2 || !typed.every((column) => isWord(row[column] ?? ''))) return null;
  return isFull(row) ? 'words' : null;
}

function isWord(cell: string): boolean {
  return /^[^\d]*\p{L}[^\d]*/u.test(cell);
}

function isFull(row: Row): boolean {
  const width = widthOf(row);
  return width >= 2 && filled(row) === width;
}

/** A row of words among rows whose columns hold numbers or dates. */
function repeatsHeading(rows: Rows, start: number, at: number, typed: readonly number[]): boolean {
  if (rows.length - at <= LEAST_ROWS || typedColumns(rows, at).length < 2) return false;
  const values = rows.slice(Math.max(start + 1, at - SAMPLE), at).filter((row) => {
    const names = typed.filter((column) => isName(row[column] ?? ''));
    return !isBlankRow(row) && names.length * 2 < typed.length;
  });
  return values.length >= LEAST_ROWS;
}

function isNewTable(rows: Rows, start: number, at: number): boolean {
  return isTableFrom(rows, at, widthOf(rows[at] ?? [])) && isTableBefore(rows, start, at);
}

function isTableFrom(rows: Rows, at: number, width: number): boolean {
  const next = rows.slice(at + 1, at + 1 + SAMPLE);
  const until = next.findIndex(isBlankRow);
  const records = until < 0 ? next : next.slice(0, until);
  if (records.length < LEAST_ROWS) return false;
  const alike = records.filter((row) => widthOf(row) <= width && filled(row) >= width / 2);
  if (alike.length < records.length * 0.9) return false;
  return columnKinds(records).some((kind) => kind !== 'text' && kind !== 'blank');
}

function isTableBefore(rows: Rows, start: number, at: number): boolean {
  const block = rows.slice(start, at).filter((row) => filled(row) >= 2);
  return block.length > LEAST_ROWS;
}

function tableOf(grid: Grid, block: Block, index: number, choice: ReadChoice | null): TextTable {
  const rows = grid.rows.slice(block.from, block.to);
  const lines = grid.lines.slice(block.from, block.to);
  const merges = (grid.merges ?? []).map((one) => ({ ...one, row: one.row - block.from }));
  const found = findHeader(rows, lines, choice, merges);
  const footer = findFooter(rows, found.from + found.count);
  const parts = sorted(rows, lines, found, footer);
  const header =
    found.count === 0
      ? madeUpNames(parts.rows)
      : joinHeader(rows.slice(found.from, found.from + found.count), found.from, merges);
  return {
    file: grid.file,
    part: index === 0 ? grid.part : `${grid.part ?? ''}#${index + 1}`,
    header,
    headerLine: found.count === 0 ? 0 : (lines[found.from] ?? 0),
    headerRows: found.count,
    ...parts,
    repairs: repairsIn(grid, index === 0 ? 0 : (lines[0] ?? 0), lines.at(-1) ?? 0),
    doubts: [],
    epoch: grid.epoch,
    ...dialectOf(grid),
  };
}

function dialectOf({ dialect }: Grid): Pick<TextTable, 'quote' | 'delimiter' | 'encoding'> {
  return dialect ?? { quote: null, delimiter: null, encoding: null };
}

function repairsIn({ repairs }: Grid, from: number, to: number): Repair[] {
  return repairs.filter(({ line }) => line >= from && line <= to);
}

function madeUpNames(rows: Rows): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_name, column) => `#${column + 1}`);
}

type Parts = Pick<
  TextTable,
  'rows' | 'lines' | 'blankLines' | 'titles' | 'titleLines' | 'footerLines'
>;

/** Every row but the header's in the list that it belongs to. */
function sorted(rows: Rows, lines: readonly number[], found: FoundHeader, footer: number): Parts {
  const records: Row[] = [];
  const recordLines: number[] = [];
  const blankLines: number[] = [];
  const titles: Row[] = [];
  const titleLines: number[] = [];
  const footerLines: number[] = [];
  const first = found.from + found.count;
  const numbered = found.count === 0 ? -1 : columnNumbersAt(rows, first);
  rows.forEach((row, at) => {
    const line = lines[at] ?? 0;
    if (at >= found.from && at < first) return;
    if (isBlankRow(row)) blankLines.push(line);
    else if (at < found.from || at === numbered) {
      titleLines.push(line);
      if (at < found.from) titles.push(row);
    } else if (at >= footer) footerLines.push(line);
    else {
      records.push(row);
      recordLines.push(line);
    }
  });
  return { rows: records, lines: recordLines, blankLines, titles, titleLines, footerLines };
}
