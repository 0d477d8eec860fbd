import type { Day } from '#core/day.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { TextTable } from '#load/table.ts';
import { readColumns, type ColumnValues, type Said } from './columns.ts';
import { listConflicts } from './conflicts.ts';
import { correctTable, NO_CORRECTIONS, type Corrections } from './corrections.ts';
import { DATASET_RULES } from './datasets/rules.ts';
import type { Mapping } from './headers.ts';
import { listDuplicates } from './keys.ts';
import { loadedRows } from './loaded-rows.ts';
import type { NumberStyle } from './number-cells.ts';
import { isPrivateHeader } from './private-columns.ts';
import { hintColumns, postHints, type PostHints } from './posts.ts';
import type { DateOrder, ValueQuestion } from './questions.ts';
import { beginReading, headerName, report, type Reading } from './reading.ts';
import { checkRowShapes } from './row-shape.ts';
import type { DatasetSchema, Issue, RowCount, TypedTable } from './schema.ts';
import { foldIssues, unpivot } from './unpivot.ts';
import { taskSheet, type TaskSheet } from './task-sheet.ts';
import { isTaskSheet, isWide } from './wide.ts';

/** What validation needs besides the file. */
export interface ValidateOptions {
  /** The day on which the data stands; nothing after it can have happened. */
  readonly asOf: Day;
  /** Style of numbers where the user has said it; else the file decides. */
  readonly numberStyle?: NumberStyle;
  /** Order of day and month where the user has said it; else the file decides. */
  readonly dateOrder?: DateOrder;
  /** Day of the assessment of a wide sheet without a date, where the user has said it. */
  readonly assessedOn?: Day;
  /** Year (`2025`) or month (`2025-08`) of a task sheet without a column of it, where the user has said it. */
  readonly period?: string;
  /** Names of competencies and their ids, where a dictionary is loaded or imported as well. */
  readonly competencies?: ReadonlyMap<string, string>;
  readonly corrections?: Corrections;
  /** Told now and then how much of the checking is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** How much of the checking is reading the cells; the rest is keys and rules. */
const CELLS_SHARE = 0.8;

/** A validated file: its typed rows and everything that was found. */
export interface ValidatedTable {
  readonly file: string;
  readonly table: TypedTable;
  /** Line in the file of each loaded row. */
  readonly lines: readonly number[];
  /** Header in the file of each schema column that the file feeds. */
  readonly headers: ReadonlyMap<string, string>;
  /** By line, findings about the whole file first. */
  readonly issues: readonly Issue[];
  readonly count: RowCount;
  /** What the values leave open; a person answers by an option. */
  readonly questions: readonly ValueQuestion[];
  /** Required columns that no header feeds and that the file gives elsewhere, or a person is asked for. */
  readonly supplied: readonly string[];
  /** Title and unit of the posts of people or tasks, for `resolvePosts`; null where the file has none. */
  readonly posts: PostHints | null;
  /** Headers of private columns, whose cells were not read. */
  readonly dropped: readonly string[];
  /** Headers of no use to this dataset. */
  readonly ignored: readonly string[];
}

/**
 * Validates a table of text against a schema: each cell to its type, each row to its keys and its own
 * rules. Every row is loaded or listed with at least one issue of severity error; the cells of loaded
 * rows that could not be read are null. Defaults of the data model (fte, effective minutes) are not
 * filled in here: missing stays missing, and the views of the store say what they assume. A wide
 * sheet of assessments becomes one typed row per level; its count speaks of the rows of the sheet, of which one
 * is loaded where one of its levels is, and listed where none is.
 */
export function validateTable(
  source: TextTable,
  schema: DatasetSchema,
  mapping: Mapping,
  options: ValidateOptions,
): ValidatedTable {
  const corrections = options.corrections ?? NO_CORRECTIONS;
  const text = correctTable(source, schema, mapping, corrections);
  const file = beginReading(text, schema, mapping);
  checkHeader(file, mapping);
  listIgnored(file, corrections.ignoreLines);
  checkRowShapes(file);
  const tasks = tasksOf(file, mapping, options);
  const sheet = tasks.reading;
  const long = isWide(schema, mapping) ? unpivot(sheet, options.competencies) : null;
  const reading = long?.reading ?? sheet;
  const { onProgress = () => undefined } = options;
  const { values, questions } = readColumns(reading, saidOf(options), (share) =>
    onProgress(share * CELLS_SHARE),
  );
  listConflicts(reading, values);
  listDuplicates(reading, values);
  const kept = keptRows(reading.listed);
  const loaded = compact(values, kept);
  DATASET_RULES[schema.id]?.(loadedRows(reading, loaded, kept, options.asOf));
  const lines = kept.map((row) => reading.table.lines[row] ?? 0);
  const loadedRowCount = long ? new Set(kept.map((row) => long.origin[row])).size : kept.length;
  onProgress(1);
  const issues = long ? foldIssues(reading.issues, new Set(lines)) : reading.issues;
  return {
    file: text.file,
    table: typedTable(schema, loaded, kept.length),
    lines,
    headers: headersOf(sheet, tasks.supplied),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    count: {
      rowsIn: text.rows.length,
      loaded: loadedRowCount,
      listed: text.rows.length - loadedRowCount,
      blank: text.blankLines.length,
    },
    questions: [...questions, ...missingDay(sheet, options), ...tasks.questions],
    supplied: tasks.supplied,
    posts: NAME_POSTS.has(schema.id) ? postHints(text, kept) : postsOfTasks(tasks, kept),
    ...headerFates(file, tasks),
  };
}

/** Datasets whose rows name a post by its title and unit. */
const NAME_POSTS: ReadonlySet<string> = new Set(['employees', 'position_history']);

function tasksOf(file: Reading, mapping: Mapping, { period }: ValidateOptions): TaskSheet {
  if (isTaskSheet(file.schema, mapping.values())) return taskSheet(file, period ?? null);
  return { reading: file, supplied: [], posts: null, questions: [] };
}

function postsOfTasks(tasks: TaskSheet, kept: readonly number[]): PostHints | null {
  if (!tasks.posts) return null;
  const { titles, unitIds, unitNames } = tasks.posts;
  const of = (values: readonly (string | null)[]) => kept.map((row) => values[row] ?? null);
  return {
    ...tasks.posts,
    titles: of(titles),
    unitIds: of(unitIds),
    unitNames: of(unitNames),
  };
}

function saidOf(options: ValidateOptions): Said {
  const { numberStyle = null, dateOrder = null, assessedOn } = options;
  const constants = new Map(assessedOn === undefined ? [] : [['assessed_on', assessedOn] as const]);
  return { numberStyle, dateOrder, constants };
}

/** The day of an assessment is asked for where no column gives it; it is never made up. */
function missingDay(sheet: Reading, { assessedOn }: ValidateOptions): ValueQuestion[] {
  if (sheet.schema.id !== 'assessments' || assessedOn !== undefined) return [];
  if (sheet.sources.has('assessed_on') || sheet.table.rows.length === 0) return [];
  const label = sheet.schema.columns.find(({ name }) => name === 'assessed_on')?.label ?? '';
  return [{ about: 'assessed-on', column: label, used: null, examples: [] }];
}

function listIgnored(reading: Reading, lines: readonly number[]): void {
  if (lines.length === 0) return;
  const ignored = new Set(lines);
  reading.table.lines.forEach((line, row) => {
    if (ignored.has(line)) report(reading, { rule: 'row-ignored', row });
  });
}

function checkHeader(reading: Reading, mapping: Mapping): void {
  const { table } = reading;
  if (table.encoding === 'windows-1252') report(reading, { rule: 'encoding-windows-1252' });
  const first = new Map<string, number>();
  table.header.forEach((header, index) => {
    const folded = foldSpelling(header);
    const before = first.get(folded);
    if (folded === '' || isPrivateHeader(header)) return;
    if (before === undefined) first.set(folded, index);
    else if (mapping.has(before) && !mapping.has(index)) {
      report(reading, { rule: 'duplicate-header', index, details: { firstColumn: before + 1 } });
    }
  });
}

function keptRows(listed: Uint8Array): number[] {
  const kept: number[] = [];
  listed.forEach((flag, row) => {
    if (flag === 0) kept.push(row);
  });
  return kept;
}

/** Takes the rows that are not kept out of every column, in place: the columns are large. */
function compact(values: ColumnValues, kept: readonly number[]): ColumnValues {
  for (const column of values.values()) {
    if (column.length === kept.length) continue;
    for (let at = 0; at < kept.length; at++) column[at] = column[kept[at] ?? 0] ?? null;
    column.length = kept.length;
  }
  return values;
}

function typedTable(schema: DatasetSchema, loaded: ColumnValues, rows: number): TypedTable {
  const columns = schema.columns.map(({ name, kind }) => ({
    name,
    kind,
    values: loaded.get(name) ?? [],
  }));
  return { dataset: schema.id, rows, columns };
}

function headersOf(reading: Reading, supplied: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [column, indexes] of reading.sources) {
    // What the titles or the name of the file say stands under no header.
    if (supplied.includes(column) && !reading.table.header[indexes[0] ?? -1]) continue;
    if (indexes[0] !== undefined) headers.set(column, headerName(reading.table, indexes[0]));
  }
  return headers;
}

function headerFates(reading: Reading, tasks: TaskSheet): { dropped: string[]; ignored: string[] } {
  const read = new Set(
    [...reading.sources.values()]
      .flat()
      .concat(tasks.posts ? Object.values(hintColumns(reading.table)) : []),
  );
  const dropped: string[] = [];
  const ignored: string[] = [];
  reading.table.header.forEach((header, index) => {
    if (isPrivateHeader(header)) dropped.push(header);
    else if (!read.has(index)) ignored.push(headerName(reading.table, index));
  });
  return { dropped, ignored };
}
