import type { Comparison } from '#model/gap/jpm.ts';

const CORE = new Set(['INT', 'OPH', 'PP', 'PK']);

/** The worked example of the domain: nine competencies, standard 3, four of them core. */
export const GOLDEN_LEVELS: Readonly<Record<string, number>> = {
  INT: 3,
  KS: 3,
  KOM: 2,
  OPH: 3,
  PP: 4,
  PDOL: 3,
  MP: 2,
  PK: 3,
  PB: 3,
};

/** Comparisons of levels against one standard for all; null = not assessed. */
export function comparisons(
  levels: Readonly<Record<string, number | null>>,
  standard = 3,
): Comparison[] {
  return Object.entries(levels).map(([competencyId, level]) => ({
    competencyId,
    standard,
    level,
    core: CORE.has(competencyId),
    weight: null,
  }));
}
