import { mean } from '#core/stats.ts';
import type { Comparison } from './jpm.ts';

/** A point of the gap table: gap = level − standard, and its weight. */
export interface GapPoint {
  readonly gap: number;
  readonly weight: number;
}

/**
 * The gap table of the Indonesian profile matching method. A surplus of two (3.5) counts less than
 * a shortage of one (4): the table looks for the ideal profile, not for the minimum.
 */
export const GAP_WEIGHTS: readonly GapPoint[] = [
  { gap: -4, weight: 1 },
  { gap: -3, weight: 2 },
  { gap: -2, weight: 3 },
  { gap: -1, weight: 4 },
  { gap: 0, weight: 5 },
  { gap: 1, weight: 4.5 },
  { gap: 2, weight: 3.5 },
  { gap: 3, weight: 2.5 },
  { gap: 4, weight: 1.5 },
];

/** Share of the core factor in the match; the rest is the secondary factor's. */
export const CORE_SHARE = 0.6;

/**
 * Weight of a gap. Between two points of the table it is interpolated linearly; outside the table
 * it is the weight of the nearest end. The table is in ascending order of gap and not empty.
 */
export function gapWeight(gap: number, table: readonly GapPoint[] = GAP_WEIGHTS): number {
  let below: GapPoint | null = null;
  for (const point of table) {
    if (gap <= point.gap) {
      if (below === null || gap === point.gap) return point.weight;
      const share = (gap - below.gap) / (point.gap - below.gap);
      return below.weight + share * (point.weight - below.weight);
    }
    below = point;
  }
  if (below === null) throw new RangeError('a gap table needs at least one point');
  return below.weight;
}

/** Profile match of one person against one post, over the known competencies. */
export interface ProfileMatch {
  /** Mean weight of the core competencies (NCF), 1-5; null where none is known. */
  readonly core: number | null;
  /** Mean weight of the other competencies (NSF), 1-5; null where none is known. */
  readonly secondary: number | null;
  /** 0.60 NCF + 0.40 NSF, 1-5; the one factor alone where the other has nothing known. */
  readonly total: number;
  /** The total scaled to 0-100: (total − 1) / 4 × 100. */
  readonly score: number;
  readonly known: number;
}

/**
 * Profile matching with core and secondary factor. Null where no competency is known. A post that
 * names no core competency, or only core ones, is matched by the factor that it has.
 */
export function profileMatch(
  comparisons: readonly Comparison[],
  table: readonly GapPoint[] = GAP_WEIGHTS,
): ProfileMatch | null {
  const coreWeights: number[] = [];
  const otherWeights: number[] = [];
  for (const { standard, level, core } of comparisons) {
    if (level === null) continue;
    (core ? coreWeights : otherWeights).push(gapWeight(level - standard, table));
  }
  const core = mean(coreWeights);
  const secondary = mean(otherWeights);
  const total = joined(core, secondary);
  if (total === null) return null;
  const known = coreWeights.length + otherWeights.length;
  return { core, secondary, total, score: ((total - 1) / 4) * 100, known };
}

function joined(core: number | null, secondary: number | null): number | null {
  if (core === null) return secondary;
  if (secondary === null) return core;
  return CORE_SHARE * core + (1 - CORE_SHARE) * secondary;
}
