import type { SparseColumns } from './resident.ts';

/** A value of a person in a column that is mostly empty. */
export interface SparseEntry {
  readonly column: number;
  readonly row: number;
  readonly value: number;
}

/** Puts entries into columns; within a column they keep their order. */
export function sparseColumns(columns: number, entries: readonly SparseEntry[]): SparseColumns {
  const starts = new Int32Array(columns + 1);
  for (const { column } of entries) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columns; column += 1) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(entries.length);
  const values = new Float64Array(entries.length);
  for (const { column, row, value } of entries) {
    const at = next[column] ?? 0;
    rows[at] = row;
    values[at] = value;
    next[column] = at + 1;
  }
  return { starts, rows, values };
}
