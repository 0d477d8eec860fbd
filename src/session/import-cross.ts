import type { DatasetId } from '#core/ids.ts';
import type { CellValue, Issue } from '#validate/schema.ts';
import { crossCheck, type CheckedTable } from '#validate/cross.ts';

/** Where a row of a dataset to come stood. */
export interface RowPlace {
  readonly file: string;
  readonly part: string | null;
  readonly line: number | null;
  /** Header in the file of each schema column. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A table of the dataset to come: at least the columns that the checks read. */
export interface CrossTable {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly values: readonly CellValue[] }[];
  /** All of it stays as it was loaded. */
  readonly loaded: boolean;
  /** Where a row stood; null where it was loaded before, and where it stood is not known any more. */
  readonly placeOf: (row: number) => RowPlace | null;
}

/** A finding between two datasets. */
export interface CrossIssue extends Issue {
  /** The dataset whose row names what is not there. */
  readonly dataset: DatasetId;
  /** Blank where the row is one that stays; then line and column are null. */
  readonly file: string;
  /** As in a part that was read; null where the row stays or its file is one table. */
  readonly part?: string | null;
}

/**
 * What the datasets to come say of each other that does not agree, in the order of the checks. Two
 * datasets that both stay are not compared: that was done when they came.
 */
export function checkAcross(tables: readonly CrossTable[]): CrossIssue[] {
  const byDataset = new Map(tables.map((table) => [table.dataset, table]));
  const checked = new Map(tables.map((table) => [table.dataset, checkedTable(table)]));
  return crossCheck(checked).map((issue) => {
    // Files may have one name and rows of a dataset several files: the checks speak of places.
    const dataset = issue.file as DatasetId;
    const place = issue.line === null ? null : byDataset.get(dataset)?.placeOf(issue.line);
    const { file = '', part = null, line = null } = place ?? {};
    const column = place && issue.column !== null ? placed(issue.column, place) : null;
    return { ...issue, dataset, file, part, line, column };
  });
}

function placed(column: string, { headers }: RowPlace): string {
  return headers.get(column) ?? column;
}

/** A table whose lines are its rows and whose headers are the names of its columns. */
function checkedTable({ dataset, rows, columns, loaded }: CrossTable): CheckedTable {
  const lines = Uint32Array.from({ length: rows }, (_, row) => row);
  const headers = new Map(columns.map(({ name }) => [name, name]));
  return { file: dataset, table: { columns }, lines, headers, loaded };
}
