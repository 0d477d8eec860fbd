import { competencyMeasure } from '#model/fit/competency.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { predicateOfYear } from '#model/fit/performance.ts';
import type { TalentPoint } from './box.ts';

/**
 * Everybody in service on the axes of the talent grid: the predicate of the newest year, and for
 * potential the capped JPM against the standard of the present post, the one record of potential
 * that the data holds (no test of potential is in any dataset; say so beside the grid). Without a
 * present post or a standard the potential lies between 0 and 100.
 */
export function talentPoints(index: FitIndex): TalentPoint[] {
  return index.persons.map((person, row) => {
    const asked = person.positionId === null ? undefined : index.standards.get(person.positionId);
    const known = asked !== undefined && asked.sum > 0;
    const measure = known ? competencyMeasure(asked, index.levels, row) : null;
    return {
      personId: person.id,
      predicate: predicateOfYear(person.ratings, index.rules.ratingYear),
      lo: measure?.lo ?? 0,
      hi: measure?.hi ?? 100,
    };
  });
}
