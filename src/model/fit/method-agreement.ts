import type { PostFact } from '#model/facts.ts';
import {
  COMPETENCY_METHODS,
  methodMeasure,
  methodTable,
  usedWeights,
  type CompetencyMethod,
} from './competency-methods.ts';
import type { FitIndex } from './index-city.ts';

/**
 * What has to be said beside a method: `profileSurplus` it punishes levels above the standard;
 * `oneFactor` the post has core competencies alone, or none; `sameAsJpm` the weights are equal, so
 * it is the capped JPM.
 */
export type MethodWarning = 'profileSurplus' | 'oneFactor' | 'sameAsJpm';

/** The warnings of a method for a post, in the order in which they are shown. */
export function methodWarnings(post: PostFact, method: CompetencyMethod): MethodWarning[] {
  if (method === 'deficiency') return equalWeights(post) ? ['sameAsJpm'] : [];
  if (method === 'jpm') return [];
  const cores = post.standards.filter(({ core }) => core).length;
  const oneFactor = cores === 0 || cores === post.standards.length;
  return oneFactor ? ['profileSurplus', 'oneFactor'] : ['profileSurplus'];
}

/** Whether all competencies of a standard weigh the same: capped JPM and deficiency are then one. */
export function equalWeights({ standards }: PostFact): boolean {
  const weights = usedWeights(standards);
  return weights.every((weight) => weight === weights[0]);
}

/** How far two methods put the same people in the same order. */
export interface MethodPair {
  readonly a: CompetencyMethod;
  readonly b: CompetencyMethod;
  /** Kendall's τ-b, −1 to 1 (1 = the same order); null where a method tells nobody apart. */
  readonly tau: number | null;
}

/** How far the methods agree about the people assessed in full for one post. */
export interface MethodAgreement {
  /** People of whom every competency of the standard is known. */
  readonly n: number;
  /** Methods compared: capped JPM and deficiency count once where the weights are equal. */
  readonly methods: readonly CompetencyMethod[];
  readonly pairs: readonly MethodPair[];
  /** Mean of the τ of all pairs; null where none can be worked out. */
  readonly index: number | null;
}

/**
 * The agreement index of a post over the given rows of the index (its candidates). Only people known
 * in full are compared: an order of unequal completeness means nothing. A post without standard has
 * no methods to compare.
 */
export function methodAgreement(
  index: FitIndex,
  post: PostFact,
  rows: readonly number[],
): MethodAgreement {
  const columns = index.standards.get(post.id);
  const scored = distinctMethods(post).flatMap((method) => {
    const table = methodTable(post, method);
    if (columns === undefined || table === null) return [];
    const measures = rows.map((row) => methodMeasure(table, columns, index.levels, row));
    const complete = measures.filter((measure) => measure.reason === 'K.known');
    return [{ method, values: complete.map((measure) => measure.lo) }];
  });
  const pairs = scored.flatMap((a, at) =>
    scored.slice(at + 1).map((b) => {
      return { a: a.method, b: b.method, tau: kendallTau(a.values, b.values) };
    }),
  );
  const known = pairs.flatMap(({ tau }) => (tau === null ? [] : [tau]));
  return {
    n: scored[0]?.values.length ?? 0,
    methods: scored.map(({ method }) => method),
    pairs,
    index: known.length === 0 ? null : known.reduce((sum, tau) => sum + tau, 0) / known.length,
  };
}

function distinctMethods(post: PostFact): CompetencyMethod[] {
  const same = equalWeights(post);
  return COMPETENCY_METHODS.filter((method) => !(same && method === 'deficiency'));
}

/** Differences of less than this are rounding, not an order. */
const ROUNDING = 1e-9;

interface Combination {
  readonly x: number;
  readonly y: number;
  count: number;
}

/**
 * Kendall's τ-b of two columns of one length (Kendall 1945): concordant less discordant pairs over
 * the geometric mean of the pairs untied in each. Pairs are counted by combinations of values, which
 * are few. Null where either column is all ties.
 */
export function kendallTau(xs: readonly number[], ys: readonly number[]): number | null {
  const combinations = new Map<string, Combination>();
  for (const [at, x] of xs.entries()) {
    const y = ys[at] ?? 0;
    const key = `${x.toFixed(9)} ${y.toFixed(9)}`;
    const known = combinations.get(key);
    if (known === undefined) combinations.set(key, { x, y, count: 1 });
    else known.count += 1;
  }
  const all = [...combinations.values()];
  let balance = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) {
      const pairs = a.count * b.count;
      const dx = signOf(a.x - b.x);
      const dy = signOf(a.y - b.y);
      balance += pairs * dx * dy;
      untiedX += pairs * Math.abs(dx);
      untiedY += pairs * Math.abs(dy);
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
}

function signOf(difference: number): number {
  return Math.abs(difference) < ROUNDING ? 0 : Math.sign(difference);
}
