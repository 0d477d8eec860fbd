import type { Day } from '#core/day.ts';
import type { SanctionFact } from '#model/facts.ts';
import { knownMeasure, type Measure } from './components.ts';

/** Score by the worst sanction in force. */
export const SANCTION_SCORES: Readonly<Record<SanctionFact['level'], number>> = {
  RINGAN: 75,
  SEDANG: 50,
  BERAT: 25,
};

/**
 * I: 100 without a sanction in force, else the score of the worst one; ended ones do not count, one
 * without a recorded end is in force. Asked only where the file of sanctions is loaded: it lists
 * who has one, so a person without a row has none.
 */
export function integrityMeasure(sanctions: readonly SanctionFact[], asOf: Day): Measure {
  let worst: SanctionFact['level'] | null = null;
  for (const { level, since, until } of sanctions) {
    const inForce = since <= asOf && (until === null || until >= asOf);
    if (!inForce) continue;
    if (worst === null || SANCTION_SCORES[level] < SANCTION_SCORES[worst]) worst = level;
  }
  return worst === null
    ? knownMeasure(100, 'I.clean')
    : knownMeasure(SANCTION_SCORES[worst], `I.${worst}`);
}
