import type { PersonId } from '#core/ids.ts';
import { matches } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { CityFacts } from '#model/facts.ts';

/** Name of a person, and the post held with its unit. */
export function personTexts(
  city: CityFacts,
  personId: PersonId,
  { t }: FitWords,
): readonly [name: string, present: string] {
  const person = city.persons.get(personId);
  const post = city.posts.get(person?.positionId ?? '');
  const name = person?.name ?? personId;
  if (post === undefined) return [name, t('positions:candidates.noPost')];
  const unit = city.units.get(post.unitId);
  return [name, `${post.title} · ${unit?.name ?? t('positions:list.noUnit')}`];
}

/** Whether a text finds a person by name or by the post held. */
export function findsPerson(city: CityFacts, q: string, personId: PersonId, words: FitWords) {
  return q === '' || matches(q, ...personTexts(city, personId, words));
}

/** What the page says of the candidates in one sentence. */
export function postFinding(
  title: string,
  list: CandidateList | null,
  { t, format }: FitWords,
): string {
  if (list === null) return title;
  const { total, unbeaten } = list.eligible;
  if (total === 0) return t('positions:post.findingNone', { title });
  const counts = { count: total, n: format.number(total), title };
  return total === unbeaten
    ? t('positions:post.findingEven', counts)
    : t('positions:post.finding', { ...counts, top: format.number(unbeaten) });
}
