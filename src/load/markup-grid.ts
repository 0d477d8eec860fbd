import { MAX_CELLS, Refusal } from './limits.ts';
import type { Merge } from './join-header.ts';

/** A table of markup as rows of text. */
export interface MarkupSheet {
  /** Its own name; null where it has none. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** Columns and rows that a spreadsheet has. */
export const MAX_COLUMNS = 16_384;
/** As {@link MAX_COLUMNS}. */
export const MAX_ROWS = 1_048_576;

/**
 * Builds the rows of a table from its cells, in their order: a cell goes to the next place that no
 * cell above reaches into. Stops where the table would hold more cells than are read.
 */
export class GridBuilder {
  readonly rows: string[][] = [];
  readonly merges: Merge[] = [];
  /** By column: how many rows below the present one a cell from above still takes. */
  #reach: number[] = [];
  #taken: number[] = [];
  #cells = 0;

  /** Begins a row; `index` counts from 0 and skips rows where it is further than the next one. */
  startRow(index = this.rows.length): void {
    if (index >= MAX_ROWS) throw tooMany(index + 1, 1);
    while (this.rows.length < index) this.#addRow();
    this.#addRow();
  }

  #addRow(): void {
    this.#taken = this.#reach;
    this.#reach = this.#taken.map((rows) => Math.max(0, rows - 1));
    this.#spend(1);
    this.rows.push([]);
  }

  #spend(cells: number): void {
    this.#cells += cells;
    if (this.#cells > MAX_CELLS) throw tooMany(this.rows.length, Math.max(1, this.#reach.length));
  }

  /** Adds a cell to the present row; `column` from 0 where the cell says it. Text comes from {@link write}. */
  addCell(columns: number, rows: number, column: number | null = null): void {
    if (this.rows.length === 0) this.startRow();
    const row = this.rows.at(-1) ?? [];
    const at = column === null ? this.#free(row.length) : Math.max(column, row.length);
    if (at + columns > MAX_COLUMNS) throw tooMany(this.rows.length, at + columns);
    this.#spend(at + columns - row.length);
    while (row.length < at + columns) row.push('');
    this.#cell = { row: this.rows.length - 1, column: at };
    if (columns === 1 && rows === 1) return;
    this.merges.push({ ...this.#cell, rows, columns });
    if (rows > 1) this.#takeBelow(at, columns, rows - 1);
  }

  /** The first column from one on that no cell above reaches into. */
  #free(from: number): number {
    let at = from;
    while ((this.#taken[at] ?? 0) > 0) at++;
    return at;
  }

  #takeBelow(from: number, columns: number, rows: number): void {
    while (this.#reach.length < from + columns) this.#reach.push(0);
    this.#reach.fill(rows, from, from + columns);
  }

  #cell = { row: 0, column: 0 };

  /** Writes the text of the last cell. */
  write(text: string): void {
    const row = this.rows[this.#cell.row];
    if (row) row[this.#cell.column] = text;
  }

  /** The finished table: rows of one width, without what lies beyond the last filled cell. */
  finish(name: string | null, isHidden: boolean): MarkupSheet | null {
    let width = 0;
    let height = 0;
    this.rows.forEach((row, index) => {
      const last = row.findLastIndex((cell) => cell !== '');
      if (last < 0) return;
      width = Math.max(width, last + 1);
      height = index + 1;
    });
    if (height === 0) return null;
    if (width * height > MAX_CELLS) throw tooMany(height, width);
    const rows = this.rows
      .slice(0, height)
      .map((row) => Array.from({ length: width }, (_cell, column) => row[column] ?? ''));
    const merges = this.merges
      .filter(({ row, column }) => row < height && column < width)
      .map((merge) => ({
        ...merge,
        rows: Math.min(merge.rows, height - merge.row),
        columns: Math.min(merge.columns, width - merge.column),
      }));
    return { name, isHidden, rows, merges };
  }
}

function tooMany(rows: number, columns: number): Refusal {
  const details = { rows: String(rows), columns: String(columns), limit: String(MAX_CELLS) };
  return new Refusal('too-many-cells', details);
}
