import type { Measure } from './components.ts';

/** A component of an axis: its weight (any scale, 0 or more) and what it measured. */
export interface AxisPart {
  readonly weight: number;
  readonly measure: Measure;
}

/** Score of an axis, or of both combined. */
export interface AxisScore {
  /** 0-100 over what is known; null where nothing is. Never shown without lo and hi below 1. */
  readonly point: number | null;
  /** What it is at the worst, and at the best, of everything unknown; 0-100. */
  readonly lo: number;
  readonly hi: number;
  /** Weight of what is known, 0-1. At 1 lo = point = hi. */
  readonly completeness: number;
  /** Weight of what is known times its freshness and the trust in the record, 0-1. */
  readonly confidence: number;
}

/**
 * The weighted score of an axis: point Σ w·known·value / Σ w·known, bounds Σ w·lo and Σ w·hi,
 * completeness Σ w·known, with the weights scaled to sum 1. The point is moved into the bounds
 * where the ends of a scale (levels 1 to 5, predicates 20 to 100) leave it outside. Null where no
 * part has any weight: there is no such axis. `trust` (0-1) scales the confidence alone.
 */
export function axisScore(parts: readonly AxisPart[], trust = 1): AxisScore | null {
  let weights = 0;
  for (const { weight } of parts) weights += weight;
  if (!(weights > 0)) return null;
  let lo = 0;
  let hi = 0;
  let known = 0;
  let scored = 0;
  let fresh = 0;
  let complete = true;
  for (const { weight, measure } of parts) {
    const w = weight / weights;
    lo += w * measure.lo;
    hi += w * measure.hi;
    complete &&= measure.known === 1 || weight === 0;
    if (measure.value === null) continue;
    known += w * measure.known;
    scored += w * measure.known * measure.value;
    fresh += w * measure.known * measure.fresh;
  }
  if (complete) return { point: lo, lo, hi, completeness: 1, confidence: trust * fresh };
  const point = known > 0 ? Math.min(hi, Math.max(lo, scored / known)) : null;
  return { point, lo, hi, completeness: known, confidence: trust * fresh };
}
