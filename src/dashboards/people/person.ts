import { monthsBetween, type Day } from '#core/day.ts';
import type { PositionId } from '#core/ids.ts';
import { matches } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { readable } from '#dashboards/fit-words.ts';
import { educationName, postTexts } from '#dashboards/post-words.ts';
import type { CompetencyLine } from '#model/fit/explain.ts';
import { familyRelation } from '#model/fit/study-families.ts';
import type { PostList } from '#model/fit/rank.ts';
import type { CityFacts, PersonFact, WishFact } from '#model/facts.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import type { LedgerFigure } from '#ui/Ledger.tsx';
import { durationText } from './persons.ts';

/** Whether a text finds a post by title or unit. */
export function findsPost(
  city: CityFacts,
  q: string,
  postId: PositionId,
  words: FitWords,
): boolean {
  return q === '' || matches(q, ...postTexts(city, postId, words));
}

/** What the page says of the posts for a person in one sentence. */
export function personFinding(
  name: string,
  list: PostList | null,
  { t, format }: FitWords,
): string {
  if (list === null) return name;
  const { total } = list.eligible;
  const after = format.number(list.curable.total);
  return t('people:person.finding', { count: total, n: format.number(total), after, name });
}

function statusFigure(person: PersonFact, { t }: FitWords): LedgerFigure {
  const { golongan, status, legalStatus } = person;
  const golonganText = golongan ?? t('people:person.golonganUnknown');
  const figure = {
    label: t('people:person.status'),
    value: t(`workload:status.${status}`),
    aside: t('people:person.golongan', { golongan: golonganText }),
  };
  if (isAtWork(person)) return figure;
  return { ...figure, note: t('people:person.statusOff', { code: legalStatus ?? '' }) };
}

function retirementFigure(
  { retirement }: PersonFact,
  asOf: Day,
  { t, format }: FitWords,
): LedgerFigure {
  const label = t('people:person.retirement');
  if (retirement === null)
    return { label, value: format.number(null), note: t('people:person.unknown') };
  const months = monthsBetween(asOf, retirement);
  return {
    label,
    value: format.shortDate(retirement),
    note:
      retirement <= asOf
        ? t('people:person.retirementPast')
        : t('people:person.retirementNote', { count: months, n: format.number(months) }),
  };
}

/** Status with golongan, education, time in post and retirement; what is not recorded is said so. */
export function personFigures(
  person: PersonFact,
  asOf: Day,
  words: FitWords,
): readonly LedgerFigure[] {
  const { t, format } = words;
  const unknown = t('people:person.unknown');
  const missing = format.number(null);
  const { education, educationField, positionSince } = person;
  const time = durationText(positionSince, asOf, words);
  return [
    statusFigure(person, words),
    {
      label: t('people:person.education'),
      value: educationName(education, words) ?? missing,
      note: educationField ?? unknown,
    },
    {
      label: t('people:person.since'),
      value: time ?? missing,
      note:
        positionSince === null
          ? unknown
          : t('people:person.sinceNote', { date: format.date(positionSince) }),
    },
    retirementFigure(person, asOf, words),
  ];
}

/** That the field of study is none of those that the present post asks; null where it is, or nothing is known. */
export function mismatchText(
  { educationFamily: family }: PersonFact,
  asked: readonly string[],
  { t, format }: FitWords,
): string | null {
  if (family === null || asked.length === 0 || familyRelation(family, asked) !== 'none')
    return null;
  return t('people:present.mismatch', {
    family: readable(family),
    asked: format.list(asked.map(readable)),
  });
}

/** `3 dari 9 kompetensi diketahui, 2 di bawah standar`. */
export function competencyNote(lines: readonly CompetencyLine[], { t, format }: FitWords): string {
  return t('people:competencies.note', {
    known: format.number(lines.filter(({ level }) => level !== null).length),
    all: format.number(lines.length),
    below: format.number(lines.filter(({ gap }) => gap !== null && gap < 0).length),
  });
}

/** What a wish names, and how willing the person is. No reason is kept or shown. */
export function wishTexts(
  { rank, positionId, unitId, family, willingness }: WishFact,
  city: CityFacts,
  words: FitWords,
): readonly [target: string, how: string] {
  const { t, format } = words;
  const how = `${t('people:wishes.rank', { rank: format.number(rank) })} · ${t(`fit:willingness.${willingness}`)}`;
  if (positionId !== null) {
    if (!city.posts.has(positionId)) return [t('people:wishes.gone'), how];
    return [postTexts(city, positionId, words).join(' · '), how];
  }
  if (unitId !== null) {
    return [t('people:wishes.unit', { name: city.units.get(unitId)?.name ?? unitId }), how];
  }
  if (family !== null) return [t('people:wishes.family', { name: readable(family) }), how];
  return [t('people:wishes.general'), how];
}
