import type { BlankColumn, BlankRow } from './blanks.ts';

/** Blank cells of a column, in one perangkat daerah or in all. */
export interface BlankCell {
  readonly rows: number;
  readonly blank: number;
  /** blank / rows, 0 to 1; null where there are no rows. */
  readonly share: number | null;
  /**
   * No row of the whole dataset has a value there: the file has no such column, or nobody filled it
   * in. Loaded data does not know which.
   */
  readonly never: boolean;
}

/** A perangkat daerah with a cell for each column, and all of its cells. */
export interface BlankLine {
  /** '' where no unit owns the rows. */
  readonly opdId: string;
  readonly opdName: string | null;
  readonly cells: readonly BlankCell[];
  /** Over the columns that some row fills in. */
  readonly whole: BlankCell;
}

/** The blanks of a dataset: perangkat daerah x columns, with their sums. */
export interface BlankGrid {
  readonly columns: readonly BlankColumn[];
  readonly lines: readonly BlankLine[];
  /** Over all perangkat daerah. */
  readonly all: BlankLine;
}

function cellOf(rows: number, filled: number, never = false): BlankCell {
  return { rows, blank: rows - filled, share: rows === 0 ? null : (rows - filled) / rows, never };
}

function sumOf(cells: readonly BlankCell[]): BlankCell {
  const some = cells.filter(({ never }) => !never);
  const rows = some.reduce((sum, cell) => sum + cell.rows, 0);
  const blank = some.reduce((sum, cell) => sum + cell.blank, 0);
  return cellOf(rows, rows - blank);
}

/**
 * The grid of what {@link blankCountsStatement} answered, most blanks first. Columns that a row has
 * to fill in are left out: a row without them is not loaded.
 */
export function blankGrid(all: readonly BlankColumn[], answer: readonly BlankRow[]): BlankGrid {
  const columns = all.filter(({ required }) => !required);
  const lineOf = (own: readonly BlankRow[]) => {
    const of = (name: string): BlankCell => {
      const some = own.filter(({ column }) => column === name);
      const sum = (pick: (row: BlankRow) => number) => some.reduce((s, row) => s + pick(row), 0);
      const every = answer.filter(({ column }) => column === name);
      const never = every.length > 0 && every.every(({ filled }) => filled === 0);
      return cellOf(
        sum(({ rows }) => rows),
        sum(({ filled }) => filled),
        never,
      );
    };
    const cells = columns.map(({ name }) => of(name));
    return { cells, whole: sumOf(cells) };
  };
  const opds = new Map(answer.map(({ opdId, opdName }) => [opdId, opdName]));
  const lines = [...opds].map(([opdId, opdName]): BlankLine => {
    const own = answer.filter((row) => row.opdId === opdId);
    return { opdId, opdName, ...lineOf(own) };
  });
  return {
    columns,
    lines: lines.toSorted(
      (a, b) => (b.whole.share ?? 0) - (a.whole.share ?? 0) || a.opdId.localeCompare(b.opdId),
    ),
    all: { opdId: '', opdName: null, ...lineOf(answer) },
  };
}

/** The grid without the columns that every row fills in; all of them where no cell is blank. */
export function withBlanksOnly(grid: BlankGrid): BlankGrid {
  const some = grid.all.cells.map(({ blank }) => blank > 0);
  if (!some.includes(true)) return grid;
  const lineOf = (line: BlankLine): BlankLine => ({
    ...line,
    cells: line.cells.filter((_, at) => some[at]),
  });
  return {
    columns: grid.columns.filter((_, at) => some[at]),
    lines: grid.lines.map(lineOf),
    all: lineOf(grid.all),
  };
}
