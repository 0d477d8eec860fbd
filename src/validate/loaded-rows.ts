import type { Day } from '#core/day.ts';
import { headerName, report, type Reading } from './reading.ts';
import type { ColumnValues } from './columns.ts';
import type { RuleId } from './rules.ts';
import type { CellValue, Severity } from './schema.ts';

/** The rows of a dataset that will be loaded, as its own rules see them. */
export interface LoadedRows {
  readonly count: number;
  readonly asOf: Day;
  /** Cells of a schema column; a rule may put them right, and says so. */
  values(column: string): CellValue[];
  text(column: string, row: number): string | null;
  number(column: string, row: number): number | null;
  /** Header that feeds a column; null where none does. */
  header(column: string): string | null;
  /** Notes a finding about a cell (by schema column), a row (null) or the file (row null). */
  note(rule: RuleId, row: number | null, column: string | null, extra?: NoteExtra): void;
}

/** What a note may add to its rule. */
export interface NoteExtra {
  readonly severity?: Exclude<Severity, 'error'>;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The view of a reading's rows for the rules; `kept` are the places of the loaded rows in the file. */
export function loadedRows(
  reading: Reading,
  values: ColumnValues,
  kept: readonly number[],
  asOf: Day,
): LoadedRows {
  const source = (column: string) => reading.sources.get(column)?.[0];
  const cell = (column: string, row: number) => values.get(column)?.[row] ?? null;
  return {
    count: kept.length,
    asOf,
    values: (column) => values.get(column) ?? [],
    text: (column, row) => {
      const value = cell(column, row);
      return typeof value === 'string' ? value : null;
    },
    number: (column, row) => {
      const value = cell(column, row);
      return typeof value === 'number' ? value : null;
    },
    header: (column) => {
      const index = source(column);
      return index === undefined ? null : headerName(reading.table, index);
    },
    note: (rule, row, column, extra = {}) => {
      const index = column === null ? undefined : source(column);
      const place = row === null ? undefined : kept[row];
      report(reading, {
        rule,
        ...extra,
        ...(place === undefined ? {} : { row: place }),
        ...(index === undefined ? {} : { index }),
      });
    },
  };
}
