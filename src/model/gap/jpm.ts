import type { CompetencyId } from '#core/ids.ts';

/** A standard of a post set against the level of a person; level null = not known. */
export interface Comparison {
  readonly competencyId: CompetencyId;
  /** Level that the post asks, 1-5. */
  readonly standard: number;
  /** Level of the person, 1-5; null where no usable assessment exists. */
  readonly level: number | null;
  /** Core competency of the post. */
  readonly core: boolean;
  /** Weight of the competency; null = equal weights. */
  readonly weight: number | null;
}

/** Lowest and highest level of the scale (PermenPANRB 38/2017). */
export const LOWEST_LEVEL = 1;
export const HIGHEST_LEVEL = 5;

/** Job-person match in percent, over the known competencies alone, with how many those are. */
export interface Jpm {
  /** Σ level / Σ standard × 100; can exceed 100. Null where nothing is known. */
  readonly raw: number | null;
  /** The same with each level capped at its standard: a surplus mends no shortage. */
  readonly capped: number | null;
  /** Bounds of the capped value: every unknown level at 1, and at 5. */
  readonly lo: number;
  readonly hi: number;
  /** Standards of the post. */
  readonly standards: number;
  /** Standards for which the level is known. */
  readonly known: number;
  /** Share of Σ standard that is known, 0-1: how much of the match was seen. */
  readonly coverage: number;
}

/**
 * JPM of one person against one post. The values are over the known competencies; the bounds are
 * over all of them. A post without standards has no match: null. Nothing known gives null values
 * with the bounds of the scale. Everything known gives lo = capped = hi.
 */
export function jpmOf(comparisons: readonly Comparison[]): Jpm | null {
  if (comparisons.length === 0) return null;
  let asked = 0;
  let askedKnown = 0;
  let had = 0;
  let counted = 0;
  let countedAtLeast = 0;
  let known = 0;
  for (const { standard, level } of comparisons) {
    asked += standard;
    if (level === null) {
      countedAtLeast += Math.min(LOWEST_LEVEL, standard);
      continue;
    }
    known += 1;
    askedKnown += standard;
    had += level;
    counted += Math.min(level, standard);
  }
  return {
    raw: known === 0 ? null : percent(had, askedKnown),
    capped: known === 0 ? null : percent(counted, askedKnown),
    lo: percent(counted + countedAtLeast, asked),
    hi: percent(counted + (asked - askedKnown), asked),
    standards: comparisons.length,
    known,
    coverage: askedKnown / asked,
  };
}

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}

/** Categories of selection, best first: memenuhi, masih memenuhi, kurang memenuhi syarat. */
export type SelectionCategory = 'MS' | 'MMS' | 'KMS';

/** Categories of mapping (pemetaan); another scale than that of selection, never mixed with it. */
export type MappingCategory = 'OPTIMAL' | 'CUKUP_OPTIMAL' | 'KURANG_OPTIMAL';

/** Lower ends of the categories in percent, inclusive. */
export const JPM_CUTS = {
  /** MS ≥ 80, MMS 68 to under 80, KMS under 68 (practice of PermenPANRB 38/2017). */
  selection: { MS: 80, MMS: 68 },
  /** Optimal ≥ 90, Cukup Optimal 78 to under 90 (an agency's own practice; not a regulation). */
  mapping: { OPTIMAL: 90, CUKUP_OPTIMAL: 78 },
} as const;

/** Selection category of a JPM in percent; null stays null. */
export function selectionCategory(jpm: number | null): SelectionCategory | null {
  if (jpm === null) return null;
  if (jpm >= JPM_CUTS.selection.MS) return 'MS';
  return jpm >= JPM_CUTS.selection.MMS ? 'MMS' : 'KMS';
}

/** Mapping category of a JPM in percent; null stays null. */
export function mappingCategory(jpm: number | null): MappingCategory | null {
  if (jpm === null) return null;
  if (jpm >= JPM_CUTS.mapping.OPTIMAL) return 'OPTIMAL';
  return jpm >= JPM_CUTS.mapping.CUKUP_OPTIMAL ? 'CUKUP_OPTIMAL' : 'KURANG_OPTIMAL';
}
