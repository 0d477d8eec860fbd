import type { Comparison } from './jpm.ts';

/**
 * Weighted deficiency (K3): 100 × (1 − Σ w max(0, standard − level) / Σ w standard), over the known
 * competencies. A competency without a weight weighs 1 where no competency of the post has one, and
 * 0 is a weight. Where only some have weights, the others take the mean of those. Null where nothing
 * is known or every known weight is 0. At equal weights it is the capped JPM.
 */
export function deficiencyScore(comparisons: readonly Comparison[]): number | null {
  const fallback = defaultWeight(comparisons);
  let short = 0;
  let asked = 0;
  for (const { standard, level, weight } of comparisons) {
    if (level === null) continue;
    const w = weight ?? fallback;
    short += w * Math.max(0, standard - level);
    asked += w * standard;
  }
  return asked > 0 ? 100 * (1 - short / asked) : null;
}

function defaultWeight(comparisons: readonly Comparison[]): number {
  let sum = 0;
  let n = 0;
  for (const { weight } of comparisons) {
    if (weight === null) continue;
    sum += weight;
    n += 1;
  }
  return n === 0 ? 1 : sum / n;
}
