import type { AxisScore } from './axis.ts';

/** Weight of demands-abilities in the combination, 0-1; the rest is needs-supplies'. */
export const DEFAULT_LAMBDA = 0.8;

/** λ as it is used: outside 0 to 1 the nearest end; what is no number is the default. */
export function usableLambda(lambda: number): number {
  return Number.isNaN(lambda) ? DEFAULT_LAMBDA : Math.min(1, Math.max(0, lambda));
}

/**
 * F = λ·DA + (1 − λ)·NS, the same for bounds, completeness and confidence. An axis that left the
 * model (null) leaves the other one alone; an axis that is in it but unknown widens the bounds, and
 * the point is that of the known one, moved into the bounds. Null where neither axis is there.
 * λ is used as {@link usableLambda} has it.
 */
export function combineAxes(
  da: AxisScore | null,
  ns: AxisScore | null,
  lambda: number = DEFAULT_LAMBDA,
): AxisScore | null {
  if (da === null || ns === null) return da ?? ns;
  const a = usableLambda(lambda);
  const b = 1 - a;
  const mix = (of: (axis: AxisScore) => number): number => a * of(da) + b * of(ns);
  const lo = mix((axis) => axis.lo);
  const hi = mix((axis) => axis.hi);
  const point = combinedPoint(da, ns, a);
  return {
    point: point === null ? null : Math.min(hi, Math.max(lo, point)),
    lo,
    hi,
    completeness: mix((axis) => axis.completeness),
    confidence: mix((axis) => axis.confidence),
  };
}

function combinedPoint(da: AxisScore, ns: AxisScore, a: number): number | null {
  if (da.point === null || a === 0) return ns.point;
  if (ns.point === null || a === 1) return da.point;
  return a * da.point + (1 - a) * ns.point;
}
