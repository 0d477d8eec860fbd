import type { PostFact, StandardFact } from '#model/facts.ts';
import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import { CORE_SHARE, GAP_WEIGHTS, gapWeight, type GapPoint } from '#model/gap/profile-matching.ts';
import type { LevelTable, StandardColumns } from './competency.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/**
 * Ways to score competency: `jpm` capped match (the default), `deficiency` the same with the weights
 * of the standard, `profile` matching with a core and a secondary factor by a gap table.
 */
export const COMPETENCY_METHODS = ['jpm', 'deficiency', 'profile'] as const;
/** One of {@link COMPETENCY_METHODS}. */
export type CompetencyMethod = (typeof COMPETENCY_METHODS)[number];

/** Number of levels of the scale. */
export const LEVELS = HIGHEST_LEVEL - LOWEST_LEVEL + 1;

/**
 * A method applied to the standard of one post: every method is a sum over competencies, share times
 * the score of the level, so that one table serves all of them. Columns of one length, in the order
 * of the standard.
 */
export interface MethodTable {
  /** Share of each competency; they sum to 1. */
  readonly shares: Float64Array;
  /** Score of each level, 0-100, at place × {@link LEVELS} + level − 1. */
  readonly scores: Float64Array;
  /** Lowest and highest score of any level. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** 0 = core, 1 = secondary; all 0 where the method has one factor. */
  readonly factors: Int8Array;
}

/**
 * The table of a method for a post. `jpm`: share standard / Σ standard, score min(level, standard) /
 * standard. `deficiency`: the same with weight × standard. `profile`: share .6 / core competencies
 * and .4 / others, or 1 / all where the post has one factor alone; score (weight of the gap − 1) / 4.
 * Null where the post has no standard, or all its weights are 0: then it has no competency component.
 */
export function methodTable(
  post: PostFact,
  method: CompetencyMethod,
  gaps: readonly GapPoint[] = GAP_WEIGHTS,
): MethodTable | null {
  const { standards } = post;
  const parts = rawShares(standards, method);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (!(sum > 0)) return null;
  const scores = new Float64Array(standards.length * LEVELS);
  const least = new Float64Array(standards.length);
  const most = new Float64Array(standards.length);
  for (const [place, { level: standard }] of standards.entries()) {
    const own = Array.from({ length: LEVELS }, (_, at) =>
      levelScore(LOWEST_LEVEL + at, standard, method, gaps),
    );
    scores.set(own, place * LEVELS);
    least[place] = Math.min(...own);
    most[place] = Math.max(...own);
  }
  return {
    shares: Float64Array.from(parts, (part) => part / sum),
    scores,
    least,
    most,
    factors: Int8Array.from(standards, ({ core }) => (method === 'profile' && !core ? 1 : 0)),
  };
}

function rawShares(standards: readonly StandardFact[], method: CompetencyMethod): number[] {
  if (method === 'jpm') return standards.map(({ level }) => level);
  if (method === 'deficiency') {
    const weights = usedWeights(standards);
    return standards.map(({ level }, at) => level * (weights[at] ?? 0));
  }
  const cores = standards.filter(({ core }) => core).length;
  const others = standards.length - cores;
  return standards.map(({ core }) => (core ? CORE_SHARE / cores : (1 - CORE_SHARE) / others));
}

/**
 * Weights of a standard as they are used: without any, all weigh 1; where only some have one, the
 * others take the mean of those. A weight that is no number of 0 or more counts as 0.
 */
export function usedWeights(standards: readonly StandardFact[]): number[] {
  const given = standards.flatMap(({ weight }) => (weight === null ? [] : [usable(weight)]));
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length;
  const fallback = given.length === 0 ? 1 : mean;
  return standards.map(({ weight }) => (weight === null ? fallback : usable(weight)));
}

function usable(weight: number): number {
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

function levelScore(
  level: number,
  standard: number,
  method: CompetencyMethod,
  gaps: readonly GapPoint[],
): number {
  if (method !== 'profile') return (100 * Math.min(level, standard)) / standard;
  return ((gapWeight(level - standard, gaps) - 1) / 4) * 100;
}

/** What is known of the competencies of one factor. */
interface Factor {
  share: number;
  known: number;
  scored: number;
}

/**
 * K by the table of a method. The value is over the known competencies, each factor the mean of its
 * own; an unknown level gives the bounds at the lowest and highest score of any level. For `jpm` it
 * is `competencyMeasure` up to rounding.
 */
export function methodMeasure(
  table: MethodTable,
  { columns }: StandardColumns,
  levels: LevelTable,
  row: number,
): Measure {
  const factors: readonly Factor[] = [
    { share: 0, known: 0, scored: 0 },
    { share: 0, known: 0, scored: 0 },
  ];
  let lo = 0;
  let hi = 0;
  let fresh = 0;
  let unknown = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const share = table.shares[place] ?? 0;
    const at = row * levels.width + (columns[place] ?? 0);
    const level = levels.levels[at] ?? 0;
    const factor = factors[table.factors[place] ?? 0];
    if (factor !== undefined) factor.share += share;
    if (level === 0) {
      unknown += 1;
      lo += share * (table.least[place] ?? 0);
      hi += share * (table.most[place] ?? 0);
      continue;
    }
    const scored = share * (table.scores[place * LEVELS + level - LOWEST_LEVEL] ?? 0);
    lo += scored;
    hi += scored;
    fresh += share * (levels.fresh[at] ?? 0);
    if (factor === undefined) continue;
    factor.known += share;
    factor.scored += scored;
  }
  const known = factors.reduce((sum, factor) => sum + factor.known, 0);
  if (!(known > 0)) return unknownMeasure('K.none', lo, hi);
  if (unknown === 0) return knownMeasure(lo, 'K.known', fresh / known);
  const value = Math.min(hi, Math.max(lo, valueOf(factors)));
  return { value, lo, hi, known, fresh: fresh / known, reason: 'K.partial' };
}

/** Each factor with anything known by its mean, weighted by its full share. */
function valueOf(factors: readonly Factor[]): number {
  let shares = 0;
  let sum = 0;
  for (const { share, known, scored } of factors) {
    if (!(known > 0)) continue;
    shares += share;
    sum += share * (scored / known);
  }
  return sum / shares;
}

/** The most that one level in one competency moves the score, in points of K (0-100). */
export function levelStepOf({ shares, scores }: MethodTable): number {
  let most = 0;
  for (const [place, share] of shares.entries()) {
    for (let level = 1; level < LEVELS; level += 1) {
      const at = place * LEVELS + level;
      most = Math.max(most, share * Math.abs((scores[at] ?? 0) - (scores[at - 1] ?? 0)));
    }
  }
  return most;
}
