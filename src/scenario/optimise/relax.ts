import type { LinearSolver, SolveOptions } from '#scenario/solve/linear-model.ts';
import { picked, reducedCost, withColumns, type Body } from './columns.ts';

/** The optimum of a model without whole numbers, over all of its columns. */
export interface Relaxed {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective: number;
  readonly values: Float64Array;
  /** Reduced cost of every column; a column at 0 raises the objective by at least this. */
  readonly reduced: Float64Array;
}

/** What relaxing needs: the cost is to be as small as possible. */
export interface RelaxInput {
  readonly body: Body;
  readonly cost: Float64Array;
  /** Pair columns come first; helping columns are always in. */
  readonly pairs: number;
  /** Pairs to begin with. */
  readonly begin: Int32Array;
  readonly options: SolveOptions;
}

const TOLERANCE = 1e-7;

/**
 * Solves the relaxation by column generation: a few pairs first, then those whose reduced cost under
 * the prices of the rows says that they would help, until none does. Exact: the prices prove it for
 * the pairs that were never in. Where the first pairs have no plan, all pairs are taken at once.
 */
export function relax(solver: LinearSolver, input: RelaxInput): Relaxed {
  const { body } = input;
  const inside = firstInside(input);
  for (;;) {
    const columns = placesOf(inside);
    const answer = solver.solve(
      {
        ...withColumns(body, columns),
        integer: null,
        sense: 'min',
        cost: picked(input.cost, columns),
      },
      input.options,
    );
    const { status, values, rowDuals, objective } = answer;
    if (status === 'infeasible' || status === 'unbounded-or-infeasible') {
      if (columns.length === body.lower.length) return nothing(body, 'infeasible');
      inside.fill(1);
      continue;
    }
    if (status !== 'optimal' || values === null || rowDuals === null || objective === null) {
      return nothing(body, 'stopped');
    }
    const reduced = body.lower.map((_, at) => reducedCost(body, rowDuals, input.cost[at] ?? 0, at));
    if (enter(inside, reduced, columns.length) === 0) {
      const all = new Float64Array(body.lower.length);
      for (const [at, column] of columns.entries()) all[column] = values[at] as number;
      return { status: 'optimal', objective, values: all, reduced };
    }
  }
}

function firstInside({ body, pairs, begin }: RelaxInput): Uint8Array {
  const inside = new Uint8Array(body.lower.length).fill(1, pairs);
  for (const pair of begin) inside[pair] = 1;
  for (let pair = 0; pair < pairs; pair += 1)
    if ((body.lower[pair] as number) > 0) inside[pair] = 1;
  return inside;
}

/** Lets in the pairs that help most, half of what is in at the most; how many. */
function enter(inside: Uint8Array, reduced: Float64Array, size: number): number {
  const helping: number[] = [];
  for (const [column, own] of reduced.entries()) {
    if (inside[column] === 0 && own < -TOLERANCE) helping.push(column);
  }
  const most = Math.max(2000, size);
  if (helping.length > most) {
    helping.sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
    helping.length = most;
  }
  for (const column of helping) inside[column] = 1;
  return helping.length;
}

function placesOf(inside: Uint8Array): Int32Array {
  const places: number[] = [];
  for (const [at, is] of inside.entries()) if (is === 1) places.push(at);
  return Int32Array.from(places);
}

function nothing({ lower }: Body, status: 'infeasible' | 'stopped'): Relaxed {
  const empty = new Float64Array(lower.length);
  return { status, objective: Number.NaN, values: empty, reduced: empty };
}
