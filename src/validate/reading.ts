import type { TextTable } from '#load/table.ts';
import { isMissing } from './cells.ts';
import { spellingRank, type Mapping } from './headers.ts';
import { isPrivateHeader } from './private-columns.ts';
import { RULES, type RuleId } from './rules.ts';
import type { DatasetSchema, Issue, Severity } from './schema.ts';

/** A table while it is validated: what is read from where, which rows are listed, what was found. */
export interface Reading {
  readonly table: TextTable;
  readonly schema: DatasetSchema;
  /** File columns that feed a schema column, best first; absent where none does. */
  readonly sources: ReadonlyMap<string, readonly number[]>;
  /** By row: 0 = still to be loaded, else listed. */
  readonly listed: Uint8Array;
  readonly issues: Issue[];
  /** Header that a finding about a cell names, where it is not that of the cell's column. */
  readonly nameAt?: (row: number, index: number) => string;
}

/** What an issue is about; `row` and `index` count rows and file columns from 0. */
interface Finding {
  readonly rule: RuleId;
  readonly row?: number;
  readonly index?: number;
  readonly severity?: Severity;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Begins a reading. Private columns feed nothing, whatever the mapping says. */
export function beginReading(table: TextTable, schema: DatasetSchema, mapping: Mapping): Reading {
  const sources = new Map<string, number[]>();
  for (const [index, column] of mapping) {
    const header = table.header[index];
    if (header === undefined || isPrivateHeader(header)) continue;
    if (!schema.columns.some((spec) => spec.name === column)) continue;
    sources.set(column, [...(sources.get(column) ?? []), index]);
  }
  for (const [column, indexes] of sources) {
    const rank = (index: number) => spellingRank(table.header[index] ?? '', schema.id, column);
    indexes.sort((a, b) => rank(a) - rank(b) || a - b);
  }
  return { table, schema, sources, listed: new Uint8Array(table.rows.length), issues: [] };
}

/** Index of the first file column that holds something for a schema column in a row, else -1. */
export function filledSource(row: readonly string[], sources: readonly number[]): number {
  for (const index of sources) {
    const cell = row[index];
    if (cell !== undefined && !isMissing(cell.trim())) return index;
  }
  return -1;
}

/**
 * Walks the cells of a schema column in rows that are not listed, those that are missing left out; the
 * text is trimmed. Ends where `visit` says false.
 */
export function eachFilled(
  reading: Reading,
  column: string,
  visit: (text: string, row: number, index: number) => boolean | undefined,
): void {
  const sources = reading.sources.get(column);
  if (!sources) return;
  const { rows } = reading.table;
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    if (cells === undefined || reading.listed[row] === 1) continue;
    const index = filledSource(cells, sources);
    if (index >= 0 && visit((cells[index] ?? '').trim(), row, index) === false) return;
  }
}

/** Notes a finding; one of severity error lists its row. */
export function report(reading: Reading, finding: Finding): void {
  const { table } = reading;
  const { rule, row, index } = finding;
  const severity = finding.severity ?? RULES[rule].severity;
  if (row !== undefined && severity === 'error') reading.listed[row] = 1;
  reading.issues.push({
    file: table.file,
    line: row === undefined ? null : (table.lines[row] ?? null),
    column: index === undefined ? null : columnName(reading, row, index),
    value: row === undefined || index === undefined ? '' : (table.rows[row]?.[index] ?? ''),
    rule,
    severity,
    ...(finding.details ? { details: finding.details } : {}),
  });
}

function columnName(reading: Reading, row: number | undefined, index: number): string {
  if (row === undefined || !reading.nameAt) return headerName(reading.table, index);
  return reading.nameAt(row, index);
}

/** The header of a file column as the file spells it; a blank one is named by its place, `#4`. */
export function headerName(table: TextTable, index: number): string {
  return table.header[index] || `#${index + 1}`;
}
