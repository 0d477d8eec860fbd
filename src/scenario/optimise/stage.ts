import { relativeGap, type LinearSolver, type SolveOptions } from '#scenario/solve/linear-model.ts';
import { picked, withColumns, type Body } from './columns.ts';
import type { Stage } from './draft.ts';
import type { OptimiseModel } from './model.ts';
import { isBetter, roundedPlan, valueOf } from './plan-state.ts';
import { relax, type Relaxed } from './relax.ts';

/** Why a step ended: proven, no plan at all, or a limit. */
export type StageEnd = 'optimal' | 'infeasible' | 'limit' | 'stopped';

/** What a step of the objective came to. */
export interface StageAnswer {
  readonly end: StageEnd;
  readonly values: Float64Array | null;
  /** What no plan can beat in this step; null where it is not known. */
  readonly bound: number | null;
  readonly reproducible: boolean;
}

/** How a step is solved. */
export interface StageJob {
  readonly solver: LinearSolver;
  readonly model: OptimiseModel;
  /** The rows of the model with those that hold the steps before. */
  readonly body: Body;
  readonly stage: Stage;
  readonly start: Float64Array | null;
  readonly begin: Int32Array;
  readonly options: SolveOptions;
  readonly onPlan: (values: Float64Array, bound: number | null) => void;
}

const WHOLE = 1e-6;

/**
 * One step: the relaxation over all pairs gives a bound and often the answer itself; else its
 * rounding and the plan so far say which pairs can still be in a better plan, and the mixed-integer
 * search runs over those alone.
 */
export function solveStage(job: StageJob): StageAnswer {
  const { stage, body, model } = job;
  const sign = stage.sense === 'min' ? 1 : -1;
  const cost = stage.cost.map((own) => sign * own);
  const relaxed = relax(job.solver, {
    body,
    cost,
    pairs: model.pairs,
    begin: job.begin,
    options: job.options,
  });
  if (relaxed.status === 'infeasible') return ended('infeasible', null, null);
  if (relaxed.status === 'stopped') return ended('stopped', job.start, null);
  const raw = relaxed.objective;
  const least = stage.whole ? Math.ceil(raw - WHOLE) : raw;
  if (isWhole(relaxed.values, model.pairs)) {
    return ended('optimal', cleaned(relaxed.values, model.pairs), sign * raw);
  }
  const best = bestOf(job, relaxed);
  if (best !== null) {
    job.onPlan(best, sign * least);
    if (sign * valueOf(stage, best) <= least + tolerance(least)) {
      return ended('optimal', best, sign * least);
    }
  }
  return search(job, { relaxed, cost, sign, best });
}

/** Differences that are no difference, of an objective of this size. */
export function tolerance(value: number): number {
  return 1e-6 * Math.max(1, Math.abs(value));
}

interface Search {
  readonly relaxed: Relaxed;
  readonly cost: Float64Array;
  readonly sign: number;
  readonly best: Float64Array | null;
}

function search(job: StageJob, { relaxed, cost, sign, best }: Search): StageAnswer {
  const { body, model, stage } = job;
  const limit = best === null ? Infinity : sign * valueOf(stage, best);
  const kept = keptColumns(job, relaxed, limit);
  const full = (values: Float64Array): Float64Array => {
    const all = new Float64Array(body.lower.length);
    for (const [at, column] of kept.entries()) all[column] = values[at] as number;
    return cleaned(all, model.pairs);
  };
  const answer = job.solver.solve(
    { ...withColumns(body, kept), sense: 'min', cost: picked(cost, kept) },
    {
      ...job.options,
      ...(best === null ? {} : { start: picked(best, kept) }),
      onIncumbent: ({ values, bound }) => {
        job.onPlan(full(values), sign * Math.max(bound ?? -Infinity, relaxed.objective));
      },
    },
  );
  const { status, values, bound, reproducible } = answer;
  const found = values === null ? best : full(values);
  if (status === 'optimal') return ended('optimal', found, found && valueOf(stage, found));
  if (status === 'infeasible' || status === 'unbounded-or-infeasible') {
    // With a plan at hand the pairs that are left cannot make a better one.
    return best === null
      ? ended('infeasible', null, null)
      : ended('optimal', best, valueOf(stage, best));
  }
  const end = status === 'stopped' || status === 'time-limit' ? 'stopped' : 'limit';
  const proven = sign * Math.max(bound ?? -Infinity, relaxed.objective);
  return { end, values: found, bound: proven, reproducible };
}

/** Pairs that a plan better than `limit` can hold, and everything that is no pair. */
function keptColumns(
  { body, model, start }: StageJob,
  relaxed: Relaxed,
  limit: number,
): Int32Array {
  const kept: number[] = [];
  for (let column = 0; column < body.lower.length; column += 1) {
    const raised = relaxed.objective + Math.max(0, relaxed.reduced[column] ?? 0);
    const used = (relaxed.values[column] as number) > 0 || (start?.[column] ?? 0) > 0;
    const fixed = (body.lower[column] as number) > 0;
    if (column >= model.pairs || used || fixed || raised <= limit + tolerance(limit)) {
      kept.push(column);
    }
  }
  return Int32Array.from(kept);
}

/** The better of the plan so far and of the rounded relaxation, as far as both hold. */
function bestOf({ model, body, stage, start }: StageJob, relaxed: Relaxed): Float64Array | null {
  const rounded = roundedPlan(model, relaxed.values);
  const holds = rounded !== null && holdsIn(body, rounded);
  if (!holds) return start;
  return start === null || isBetter([stage], rounded, start) ? rounded : start;
}

/** Whether every row of a body holds, those of earlier steps too. */
function holdsIn({ rowLower, rowUpper, matrix }: Body, values: Float64Array): boolean {
  const sums = new Float64Array(rowLower.length);
  for (const [column, own] of values.entries()) {
    if (own === 0) continue;
    for (
      let at = matrix.start[column] as number;
      at < (matrix.start[column + 1] as number);
      at += 1
    ) {
      const row = matrix.index[at] as number;
      sums[row] = (sums[row] as number) + own * (matrix.value[at] as number);
    }
  }
  return sums.every(
    (sum, row) =>
      sum >= (rowLower[row] as number) - WHOLE && sum <= (rowUpper[row] as number) + WHOLE,
  );
}

function isWhole(values: Float64Array, pairs: number): boolean {
  for (let pair = 0; pair < pairs; pair += 1) {
    const own = values[pair] as number;
    if (Math.abs(own - Math.round(own)) > WHOLE) return false;
  }
  return true;
}

function cleaned(values: Float64Array, pairs: number): Float64Array {
  const clean = values.slice();
  for (let pair = 0; pair < pairs; pair += 1) clean[pair] = Math.round(clean[pair] as number);
  return clean;
}

function ended(end: StageEnd, values: Float64Array | null, bound: number | null): StageAnswer {
  return { end, values, bound, reproducible: end !== 'stopped' };
}

/** `relativeGap` of a step; null where its bound is not known. */
export function gapOf(stage: Stage, values: Float64Array, bound: number | null): number | null {
  return bound === null ? null : relativeGap(valueOf(stage, values), bound);
}
