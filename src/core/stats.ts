/** Arithmetic mean; null for no values. A NaN among the values gives NaN: filter missing ones before. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the
 * same as `quantile_cont` in SQL). `p` is 0 to 1 inclusive and clamped to it; one value is every
 * quantile of itself; no values give null. The input may be in any order and is not changed.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(1, Math.max(0, p)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (at - Math.floor(at));
}

/** Middle value, the mean of the two middle ones for an even count; null for no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * Gini coefficient, the mean absolute difference of all pairs over twice the mean (population form,
 * 0 = all equal, towards 1 = one has all). Null for no values, for a mean of 0 and where a value is
 * negative, since the measure has no meaning there. One value gives 0.
 */
export function gini(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted[0];
  if (least === undefined || !(least >= 0)) return null;
  const n = sorted.length;
  let sum = 0;
  let weighted = 0;
  for (const [index, value] of sorted.entries()) {
    sum += value;
    weighted += (2 * (index + 1) - n - 1) * value;
  }
  return sum > 0 ? weighted / (n * sum) : null;
}
