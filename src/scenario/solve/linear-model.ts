import { needFinite, needShape, SolveError } from './solve-error.ts';

/** Coefficients by row (`by: 'row'`) or by column: line n holds the entries `start[n]` to `start[n + 1]`. */
export interface SparseMatrix {
  readonly by: 'row' | 'column';
  /** Lines + 1 ascending places, the first 0. */
  readonly start: Int32Array;
  /** Column of an entry where lines are rows, row where they are columns; no place twice in a line. */
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/**
 * min or max cost · x, where rowLower <= A x <= rowUpper and lower <= x <= upper. Bounds may be
 * infinite, costs and coefficients may not.
 */
export interface LinearModel {
  readonly sense: 'min' | 'max';
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where a column takes whole numbers alone; null where none does. */
  readonly integer: Uint8Array | null;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: SparseMatrix;
}

/** How far a search is, at a moment that the solver chooses. */
export interface SolveProgress {
  readonly nodes: number;
  readonly iterations: number;
  /** Objective of the best answer so far; null before the first. */
  readonly best: number | null;
  /** What no answer can beat; null where nothing is known yet. */
  readonly bound: number | null;
  /** `relativeGap` of both; null where one is missing. */
  readonly gap: number | null;
}

/** A better answer than all before, while the search goes on. */
export interface Incumbent extends SolveProgress {
  readonly best: number;
  readonly values: Float64Array;
}

/** Limits and listeners of one search; what is left out is unlimited. */
export interface SolveOptions {
  /** Branch-and-bound nodes. */
  readonly nodes?: number;
  /** Simplex iterations over all nodes; looked at between nodes and rounds of cuts, never in one. */
  readonly iterations?: number;
  /** By the clock: a search that ends so is marked not reproducible. */
  readonly seconds?: number;
  /** A relative gap that is small enough to stop at. Default 0: until proven. */
  readonly gap?: number;
  /** Seed of the solver's own choices; default 0. */
  readonly seed?: number;
  /** An answer to start from, one value a column. One that is not feasible is passed over. */
  readonly start?: Float64Array;
  readonly presolve?: boolean;
  /** Of a MIP, whenever nodes, best or bound changed: may be hundreds of times a second. */
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly onIncumbent?: (incumbent: Incumbent) => void;
  /** Asked often; true ends the search, which is then not reproducible. */
  readonly shouldStop?: () => boolean;
}

/**
 * `optimal` is proven (within `gap` where one was asked for); the three limits and `stopped` may have
 * an answer with a gap, or none; `unbounded-or-infeasible` is what presolve alone can say.
 */
export type SolveStatus =
  | 'optimal'
  | 'infeasible'
  | 'unbounded'
  | 'unbounded-or-infeasible'
  | 'node-limit'
  | 'iteration-limit'
  | 'time-limit'
  | 'stopped';

/** What a search found. */
export interface SolveResult {
  readonly status: SolveStatus;
  /** Cost of `values`; null without any. */
  readonly objective: number | null;
  /** What no answer can beat; null where nothing is known. Of an LP it is known once optimal. */
  readonly bound: number | null;
  /** `relativeGap` of both; null where one is missing. */
  readonly gap: number | null;
  /** One value a column; null where no feasible answer was found. */
  readonly values: Float64Array | null;
  /** Worth of one more unit of each row's bound, and reduced cost a column; of an optimal LP only. */
  readonly rowDuals: Float64Array | null;
  readonly columnDuals: Float64Array | null;
  readonly nodes: number;
  readonly iterations: number;
  /** False where a clock or `shouldStop` ended it: the same input may then give another answer. */
  readonly reproducible: boolean;
}

/** Rows and bounds of columns that cannot all hold, none of which can be left out. */
export interface Conflict {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** HiGHS, loaded. One thread; `solve` blocks its thread until it ends. */
export interface LinearSolver {
  /** For instance "1.15.1": part of what makes an answer reproducible. */
  readonly version: string;
  /** Solves an LP, or a MIP where a column is integer. Throws `SolveError` for a model that is none. */
  solve(model: LinearModel, options?: SolveOptions): SolveResult;
  /**
   * An irreducible set of rows and bounds that conflict, of the model without whole numbers; null where
   * that one is feasible (then only whole numbers make it infeasible).
   */
  conflict(model: LinearModel): Conflict | null;
}

/** |best − bound| as a share of |best|, of at least 1 so that an objective of 0 has one. */
export function relativeGap(best: number, bound: number): number {
  return best === bound ? 0 : Math.abs(best - bound) / Math.max(1, Math.abs(best));
}

/** Throws `SolveError` where the parts of a model do not fit each other. */
export function checkModel(model: LinearModel): void {
  const { cost, lower, upper, integer, rowLower, rowUpper, matrix } = model;
  const columns = cost.length;
  needShape(lower.length === columns && upper.length === columns, 'bounds and costs differ');
  needShape(integer === null || integer.length === columns, 'integer and costs differ');
  needShape(rowUpper.length === rowLower.length, 'rowLower and rowUpper differ');
  const [lines, width] =
    matrix.by === 'row' ? [rowLower.length, columns] : [columns, rowLower.length];
  const { start, index, value } = matrix;
  needShape(start.length === lines + 1 && start[0] === 0, 'start has not a place for every line');
  needShape(start[lines] === index.length && value.length === index.length, 'entries differ');
  for (let line = 0; line < lines; line += 1)
    needShape((start[line] as number) <= (start[line + 1] as number), 'start descends');
  for (const at of index) needShape(at >= 0 && at < width, `an entry at ${at} of ${width}`);
  needFinite(cost, 'cost');
  needFinite(value, 'matrix.value');
  for (const bounds of [lower, upper, rowLower, rowUpper])
    if (bounds.some(Number.isNaN)) throw new SolveError('number', 'a bound is NaN');
}
