import { dayOf, type Day } from '#core/day.ts';
import type { Predicate } from '#core/ratings.ts';
import type { RatingFact } from '#model/facts.ts';
import { freshness, RATING_VALIDITY_MONTHS } from '#model/gap/validity.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/** Score of a predicate. Other maps exist (100/85/65/45/25): it is a convention, shown on screen. */
export const PREDICATE_SCORES: Readonly<Record<Predicate, number>> = {
  SANGAT_BAIK: 100,
  BAIK: 80,
  BUTUH_PERBAIKAN: 60,
  KURANG: 40,
  SANGAT_KURANG: 20,
};

/** Weights of the last three years, newest first; they sum to 1. */
export const YEAR_WEIGHTS: readonly number[] = [0.5, 0.3, 0.2];

const LOWEST_SCORE = Math.min(...Object.values(PREDICATE_SCORES));
const HIGHEST_SCORE = Math.max(...Object.values(PREDICATE_SCORES));

/**
 * P: mean of the predicates of the three years that end with `newestYear`, weighted .5, .3 and .2.
 * A missing year leaves the mean and widens the bounds to the ends of the predicate map. Freshness
 * is that of the newest rating, dated at the end of its year.
 */
export function performanceMeasure(
  ratings: readonly RatingFact[],
  newestYear: number,
  asOf: Day,
): Measure {
  let sum = 0;
  let known = 0;
  let newestKnown: number | null = null;
  for (const [back, weight] of YEAR_WEIGHTS.entries()) {
    const predicate = predicateOfYear(ratings, newestYear - back);
    if (predicate === null) continue;
    sum += weight * PREDICATE_SCORES[predicate];
    known += weight;
    newestKnown ??= newestYear - back;
  }
  if (newestKnown === null) return unknownMeasure('P.none', LOWEST_SCORE, HIGHEST_SCORE);
  const endOfYear = dayOf(newestKnown, 12, 31) ?? asOf;
  const fresh = freshness(endOfYear, asOf, RATING_VALIDITY_MONTHS);
  const missing = Math.max(0, 1 - known);
  if (missing < 1e-9) return knownMeasure(sum, 'P.known', fresh);
  const lo = sum + missing * LOWEST_SCORE;
  const hi = sum + missing * HIGHEST_SCORE;
  return { value: sum / known, lo, hi, known, fresh, reason: 'P.partial' };
}

/** The predicate of a year; null where it is missing. */
export function predicateOfYear(ratings: readonly RatingFact[], year: number): Predicate | null {
  return ratings.find((rating) => rating.year === year)?.predicate ?? null;
}
