import {
  checkProblem,
  objectiveOf,
  UNPLACED,
  type Assignment,
  type AssignmentProblem,
} from './assignment-problem.ts';
import { SparseSearch } from './sparse-search.ts';

/**
 * Solves it exactly by shortest augmenting paths over the candidates (Jonker and Volgenant 1987: row
 * reduction, then Dijkstra with potentials). Costs are doubles: an optimum is exact up to their
 * rounding. The same input gives the same answer; of equal costs the earlier entry of a row wins.
 * Throws `SolveError` for arrays that do not fit each other, and for NaN or infinite costs.
 */
export function solveAssignment(problem: AssignmentProblem): Assignment {
  checkProblem(problem);
  const search = new SparseSearch(problem);
  search.run();
  const { column, rowDual, columnDual, shortage } = search;
  const rows = column.length;
  const unplaced = Int32Array.from(
    Array.from({ length: rows }, (_, row) => row).filter((row) => column[row] === UNPLACED),
  );
  return {
    objective: objectiveOf(problem, column),
    column,
    rowDual,
    columnDual,
    unplaced,
    shortage,
  };
}
