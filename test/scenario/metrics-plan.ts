import type { Random } from '#core/random.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scenarioBase } from '#scenario/base.ts';
import { fitLens } from '#scenario/metrics-fit.ts';
import { metricBase, type MetricBase } from '#scenario/metrics-lay.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { AS_OF } from '#test/support/city.ts';

/** A move without a reason. */
export function move(
  personId: string,
  from: string | null,
  to: string | null,
  effective = AS_OF,
): Move {
  return { personId, from, to, effective, reasonCode: null, reason: '' };
}

/** The measures' baseline of a city under the default weights; fit as it is in `scored`. */
export function baseOf(city: CityFacts, scored = city): MetricBase {
  return metricBase(scenarioBase(city), fitLens(indexCity(scored)));
}

/** Some people to some posts, one in eight to the bench. */
export function randomPlan(random: Random, city: CityFacts, count: number): Moves {
  const posts = [...city.posts.keys()];
  const persons = random.sample([...city.persons.values()], count);
  return persons.flatMap(({ id, positionId }) => {
    const to = random.chance(0.125) ? null : random.pick(posts);
    return to === positionId ? [] : [move(id, positionId, to, AS_OF + random.int(0, 400))];
  });
}

/** The city as if the moves had happened: everybody in the post entered, new to it. */
export function movedCity(city: CityFacts, moves: Moves): CityFacts {
  const persons = new Map(city.persons);
  for (const { personId, to, effective } of moves) {
    const person = persons.get(personId);
    if (person === undefined) continue;
    const moved: PersonFact = { ...person, positionId: to, positionSince: effective };
    persons.set(personId, moved);
  }
  return { ...city, persons };
}
