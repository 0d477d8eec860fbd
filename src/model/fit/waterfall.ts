import type { PersonId, PositionId } from '#core/ids.ts';
import { median } from '#core/stats.ts';
import type { AxisId, ComputedId } from './components.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from './options.ts';
import { measureOf } from './score.ts';

/** One component of a waterfall: the points by which a person stands off the middle of the pool. */
export interface WaterfallStep {
  readonly id: ComputedId;
  /** Weight within its axis, 0-1. */
  readonly weight: number;
  /** Score of the person, 0-100; null where nothing is known. */
  readonly own: number | null;
  /** Median of the known scores of the pool; null where nobody's is known, which counts as 0. */
  readonly median: number | null;
  /** People of the pool whose score is known, in part or in full. */
  readonly n: number;
  /** weight × (own − median), in points of the axis; null where nothing is known of the person. */
  readonly delta: number | null;
  /** The same at the ends of what is not known; equal to delta where all is. */
  readonly lo: number;
  readonly hi: number;
}

/**
 * From the middle of the pool to one person, on one axis: start + Σ lo = lo of the axis, and so for
 * hi; where everything is known, start + Σ delta is the score.
 */
export interface Waterfall {
  readonly axis: AxisId;
  readonly personId: PersonId;
  readonly postId: PositionId;
  /** People in the pool, the person included where among them. */
  readonly pool: number;
  /** Σ weight × median: somebody who stands in the middle in everything. */
  readonly start: number;
  readonly steps: readonly WaterfallStep[];
  /** The bounds of the axis. */
  readonly lo: number;
  readonly hi: number;
  /** Points that one level in one competency is worth; null without a competency component. */
  readonly levelStep: number | null;
}

/**
 * The waterfall of a person against a pool (the candidates of the post), by weight × (score −
 * median). Null where the city holds no such pair, or the axis is not in the model.
 */
export function waterfallOf(
  index: FitIndex,
  personId: PersonId,
  postId: PositionId,
  pool: readonly PersonId[],
  options: FitOptions & { readonly axis?: AxisId } = {},
): Waterfall | null {
  const row = index.rowOf.get(personId);
  const post = index.city.posts.get(postId);
  if (row === undefined || post === undefined) return null;
  const model = chosenModel(index, post, chosenOptions(index, options));
  const axis = options.axis ?? 'DA';
  const rows = pool.flatMap((id) => index.rowOf.get(id) ?? []);
  const steps = model.parts[axis].map(({ id, weight }): WaterfallStep => {
    const known = rows.flatMap((other) => measureOf(index, model, other, id).value ?? []);
    const middle = median(known);
    const { value, lo, hi } = measureOf(index, model, row, id);
    const off = (score: number): number => weight * (score - (middle ?? 0));
    return {
      id,
      weight,
      own: value,
      median: middle,
      n: known.length,
      delta: value === null ? null : off(value),
      lo: off(lo),
      hi: off(hi),
    };
  });
  if (steps.length === 0) return null;
  const start = sumOf(steps, (step) => step.weight * (step.median ?? 0));
  return {
    axis,
    personId,
    postId,
    pool: rows.length,
    start,
    steps,
    lo: start + sumOf(steps, (step) => step.lo),
    hi: start + sumOf(steps, (step) => step.hi),
    levelStep: axis === 'DA' ? model.levelStep : null,
  };
}

function sumOf(steps: readonly WaterfallStep[], of: (step: WaterfallStep) => number): number {
  return steps.reduce((sum, step) => sum + of(step), 0);
}
