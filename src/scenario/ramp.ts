/**
 * Months of capacity that a move costs while the person learns the new post: a planning value, not a
 * measured one (half the capacity at the start, all of it after half a year).
 */
export const RAMP_MONTHS = 1.5;

/**
 * Hours of capacity lost to learning by one move of a person of `fte` full posts, into a post of
 * `effectiveMinutes` a year: 156.25 hours at 1.5 months of 75,000 minutes. Never negative.
 */
export function rampHours(fte: number, effectiveMinutes: number, months = RAMP_MONTHS): number {
  return Math.max(0, (fte * effectiveMinutes * months) / 12 / 60);
}

/** Hours that a person of `fte` full posts works in a year of `effectiveMinutes`. */
export function yearHours(fte: number, effectiveMinutes: number): number {
  return (fte * effectiveMinutes) / 60;
}
