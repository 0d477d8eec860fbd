import type { CityFacts } from '#model/facts.ts';
import type { PersonId } from '#core/ids.ts';

/**
 * What confidence in the scores of a person is multiplied by while a check of quality has an open
 * finding about the NIP, the birth date, the golongan or the post (the findings of M-31). No law sets
 * it: a choice of the product, which says that an axis rests on a record in doubt. It moves no point
 * and no bound.
 */
export const ANOMALY_TRUST = 0.8;

/** {@link ANOMALY_TRUST} for a person with an open finding, else 1; 1 for one whom the facts do not hold. */
export function trustIn({ legal }: CityFacts, personId: PersonId): number {
  return (legal.persons.get(personId)?.anomalies.length ?? 0) > 0 ? ANOMALY_TRUST : 1;
}
