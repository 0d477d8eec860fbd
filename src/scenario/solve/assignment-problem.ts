import { needFinite, needShape, SolveError } from './solve-error.ts';

/** A row that stays where it is, of `Assignment.column`. */
export const STAYS = -1;
/** A row that has to be placed and has no place left, of `Assignment.column`. */
export const UNPLACED = -2;

/**
 * Rows to be placed, each over its own candidates: row i has the entries `start[i]` to `start[i + 1]`,
 * in any order, no column twice. Costs are finite and may be negative.
 */
export interface AssignmentProblem {
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly cost: Float64Array;
  /** Seats a column, 0 or more; null: one each. */
  readonly capacity: Int32Array | null;
  /** Cost of leaving a row without a column; +Infinity: it has to be placed. null: all have to be. */
  readonly stay: Float64Array | null;
}

/**
 * Rows that together have fewer seats than they are: all their candidates lie in `columns`, and each
 * seat of those is taken by one of `rows`.
 */
export interface Shortage {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/**
 * The cheapest placing. Where not every row that has to be placed can be, as many as possible are, and
 * the cost is the lowest for the rows that are; which of them is a matter of order, not of cost.
 *
 * Duals prove it: rowDual[i] + columnDual[j] <= cost of (i, j) for every candidate of a placed row,
 * with equality where it was chosen; rowDual[i] <= stay[i], equal where the row stays; columnDual <= 0,
 * and 0 where a seat is left. So cost − rowDual − columnDual, never negative, is what forcing a pair
 * costs at least, and −columnDual is the worth of one more seat.
 */
export interface Assignment {
  /** Costs of all placed rows and of those that stay; rows in `unplaced` add nothing. */
  readonly objective: number;
  /** Column a row; `STAYS` or `UNPLACED`. */
  readonly column: Int32Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
  /** Rows without a place, ascending. */
  readonly unplaced: Int32Array;
  /** Why the first of them has none; null where all rows are placed. */
  readonly shortage: Shortage | null;
}

/**
 * What the placing `column` (one a row; `STAYS`, `UNPLACED`) costs, added up row by row. A row that is
 * put where it has no candidate is a `SolveError` of `shape`.
 */
export function objectiveOf(problem: AssignmentProblem, column: Int32Array): number {
  let sum = 0;
  for (const [row, to] of column.entries()) {
    if (to === STAYS) sum += problem.stay?.[row] ?? Number.NaN;
    else if (to !== UNPLACED) sum += problem.cost[entryOf(problem, row, to)] as number;
  }
  return sum;
}

function entryOf({ start, column }: AssignmentProblem, row: number, to: number): number {
  const end = start[row + 1] as number;
  for (let at = start[row] as number; at < end; at += 1) if (column[at] === to) return at;
  throw new SolveError('shape', `row ${row} has no candidate ${to}`);
}

/** Throws `SolveError` for arrays that do not fit each other, and for NaN or infinite costs. */
export function checkProblem({
  columns,
  start,
  column,
  cost,
  capacity,
  stay,
}: AssignmentProblem): void {
  const rows = start.length - 1;
  needShape(Number.isInteger(columns) && columns >= 0, `columns is ${columns}`);
  needShape(rows >= 0 && start[0] === 0, 'start has to begin with 0');
  needShape(start[rows] === column.length && cost.length === column.length, 'entries differ');
  needShape(capacity === null || capacity.length === columns, 'capacity and columns differ');
  needShape(capacity?.every((seats) => seats >= 0) ?? true, 'a capacity is negative');
  needShape(stay === null || stay.length === rows, 'stay and rows differ');
  needFinite(cost, 'cost');
  if (stay?.some((one) => Number.isNaN(one) || one === Number.NEGATIVE_INFINITY) === true)
    throw new SolveError('number', 'a cost of staying is NaN or −Infinity');
  checkEntries(start, column, columns);
}

/** Sentences are made where they are needed: there are hundreds of thousands of entries. */
function checkEntries(start: Int32Array, column: Int32Array, columns: number): void {
  const seenBy = new Int32Array(columns).fill(-1);
  for (let row = 0; row + 1 < start.length; row += 1) {
    const end = start[row + 1] as number;
    needShape((start[row] as number) <= end, 'start descends');
    for (let at = start[row] as number; at < end; at += 1) {
      const to = column[at] as number;
      if (!(to >= 0 && to < columns) || seenBy[to] === row)
        throw new SolveError('shape', `row ${row}: column ${to} of ${columns}, or twice`);
      seenBy[to] = row;
    }
  }
}

/** The problem of a full matrix, row by row: every row may take every column. */
export function denseProblem(cost: Float64Array, columns: number): AssignmentProblem {
  const rows = columns === 0 ? 0 : cost.length / columns;
  needShape(Number.isInteger(rows), `${cost.length} costs do not fill rows of ${columns}`);
  return {
    columns,
    start: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    column: Int32Array.from({ length: cost.length }, (_, at) => at % columns),
    cost,
    capacity: null,
    stay: null,
  };
}
