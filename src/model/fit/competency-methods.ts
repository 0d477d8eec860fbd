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
  post: Pick<PostFact, 'standards'>,
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

/** Sums over the competencies of a person; by factor where there are two. */
interface Sums {
  lo: number;
  hi: number;
  fresh: number;
  unknown: number;
  readonly share: [number, number];
  readonly known: [number, number];
  readonly scored: [number, number];
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
  const sums = sumLevels(table, columns, levels, row);
  const { lo, hi, unknown } = sums;
  const known = sums.known[0] + sums.known[1];
  if (!(known > 0)) return unknownMeasure('K.none', lo, hi);
  const fresh = sums.fresh / known;
  if (unknown === 0) return knownMeasure(lo, 'K.known', fresh);
  const value = Math.min(hi, Math.max(lo, valueOf(sums)));
  return { value, lo, hi, known, fresh, reason: 'K.partial' };
}

function sumLevels(table: MethodTable, columns: Int32Array, levels: LevelTable, row: number): Sums {
  const sums: Sums = {
    lo: 0,
    hi: 0,
    fresh: 0,
    unknown: 0,
    share: [0, 0],
    known: [0, 0],
    scored: [0, 0],
  };
  for (const [place, share] of table.shares.entries()) {
    const at = row * levels.width + (columns[place] ?? 0);
    const level = levels.levels[at] ?? 0;
    const factor = table.factors[place] === 1 ? 1 : 0;
    sums.share[factor] += share;
    if (level === 0) {
      sums.unknown += 1;
      sums.lo += share * (table.least[place] ?? 0);
      sums.hi += share * (table.most[place] ?? 0);
      continue;
    }
    const scored = share * (table.scores[place * LEVELS + level - LOWEST_LEVEL] ?? 0);
    sums.lo += scored;
    sums.hi += scored;
    sums.fresh += share * (levels.fresh[at] ?? 0);
    sums.known[factor] += share;
    sums.scored[factor] += scored;
  }
  return sums;
}

/** Each factor with anything known by its mean, weighted by its full share. */
function valueOf({ share, known, scored }: Sums): number {
  let shares = 0;
  let sum = 0;
  for (const factor of [0, 1] as const) {
    if (!(known[factor] > 0)) continue;
    shares += share[factor];
    sum += share[factor] * (scored[factor] / known[factor]);
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
