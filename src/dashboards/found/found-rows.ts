import { matches, optionsFrom } from '#dashboards/fit-search.ts';
import { readable, type FitWords } from '#dashboards/fit-words.ts';
import { postTexts } from '#dashboards/post-words.ts';
import type { HiddenGroup, HiddenMatch } from '#model/fit/hidden.ts';
import type { Mend, Misplaced, MisfitReason } from '#model/fit/misplaced.ts';
import type { CityFacts } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import type { FoundFilter, HiddenSearch, MisplacedSearch } from './search.ts';

/** Name of a person with the post held and its unit. */
export function personLines(
  city: CityFacts,
  personId: string,
  words: FitWords,
): readonly [name: string, title: string, unit: string] {
  const person = city.persons.get(personId);
  return [person?.name ?? personId, ...postTexts(city, person?.positionId ?? '', words)];
}

/** A reason as a sentence. */
export function reasonText(reason: MisfitReason, { t, format }: FitWords): string {
  if (reason.id === 'field') {
    const asked = format.list(reason.asked.map(readable));
    return t('found:misplaced.reasonText.field', { family: readable(reason.family), asked });
  }
  const { below, known, standards } = reason;
  return t('found:misplaced.reasonText.competency', {
    count: below,
    n: format.number(below),
    known: format.number(known),
    standards: format.number(standards),
  });
}

/** Rules by name. */
export function ruleNames(ids: readonly RuleId[], { t, format }: FitWords): string {
  return format.list(ids.map((id) => `${id} ${t(`rules:${id}.title`)}`));
}

/** A move as far as rules speak of it; left out flags = none. */
export type LegalMove = Pick<Mend, 'missing' | 'unknown'> & Partial<Pick<Mend, 'flags'>>;

/** Whether a move can be proposed, after what, and what stays to be said of it. */
export function legalTexts(
  { missing, flags = [], unknown }: LegalMove,
  words: FitWords,
): readonly string[] {
  const { t } = words;
  return [
    missing.length === 0
      ? t('found:verdict.direct')
      : t('found:verdict.after', { what: ruleNames(missing, words) }),
    ...(flags.length === 0 ? [] : [t('found:flags', { rules: ruleNames(flags, words) })]),
    ...(unknown.length === 0 ? [] : [t('found:unknown', { rules: ruleNames(unknown, words) })]),
  ];
}

function isLegalAs(moves: readonly Pick<Mend, 'missing'>[], legal: FoundFilter['legal']): boolean {
  if (legal === null) return true;
  return moves.some(({ missing }) => (legal === 'direct') === (missing.length === 0));
}

function isOf(city: CityFacts, personId: string, unit: string | null): boolean {
  if (unit === null) return true;
  const post = city.posts.get(city.persons.get(personId)?.positionId ?? '');
  return post?.opdId === unit;
}

/** Known levels under the standard of the present post. */
export function levelsBelow({ reasons }: Misplaced): number {
  return reasons.reduce((sum, reason) => sum + (reason.id === 'competency' ? reason.below : 0), 0);
}

/** The people whom the filters of the address leave. */
export function shownMisplaced(
  rows: readonly Misplaced[],
  city: CityFacts,
  { q, unit, legal, reason }: MisplacedSearch,
  words: FitWords,
): readonly Misplaced[] {
  return rows.filter(
    ({ personId, reasons, mends }) =>
      isOf(city, personId, unit) &&
      isLegalAs(mends, legal) &&
      (reason === null || reasons.some(({ id }) => id === reason)) &&
      (q === '' ||
        matches(
          q,
          ...personLines(city, personId, words),
          ...mends.flatMap(({ postId }) => postTexts(city, postId, words)),
        )),
  );
}

/** The matches that the filters of the address leave. */
export function shownHidden(
  rows: readonly HiddenGroup[],
  city: CityFacts,
  { q, unit, legal }: HiddenSearch,
  words: FitWords,
): readonly HiddenGroup[] {
  return rows.filter(
    ({ personId, matches: found }) =>
      isOf(city, personId, unit) &&
      isLegalAs(found, legal) &&
      (q === '' ||
        matches(
          q,
          ...personLines(city, personId, words),
          ...found.flatMap(({ postId }) => postTexts(city, postId, words)),
        )),
  );
}

/** The perangkat daerah in which people of a list work now. */
export function unitOptions(rows: readonly { readonly personId: string }[], city: CityFacts) {
  const opdOf = (personId: string): string | null =>
    city.posts.get(city.persons.get(personId)?.positionId ?? '')?.opdId ?? null;
  return optionsFrom(
    rows,
    ({ personId }) => opdOf(personId),
    ({ personId }) => city.units.get(opdOf(personId) ?? '')?.name ?? '',
  );
}

/** Key of a hidden match: one row for each person and title, named by its best post. */
export function keyOfGroup({ personId, matches: [best] }: HiddenGroup): string {
  return `${personId}~${best.postId}`;
}

/** What the person has said of such work. */
export function wishText({ wishedAlike, matches: [best] }: HiddenGroup, { t }: FitWords): string {
  if (wishedAlike.length > 0) return t('found:hidden.wished');
  return t(best.replied ? 'found:hidden.notAsked' : 'found:hidden.noReply');
}

/** Whether ability at a post certainly exceeds that at the present one. */
export function isClaimed({ da: now }: Misplaced, { da: there }: Mend): boolean {
  return now !== null && there !== null && there.lo > now.hi;
}

/** The best of a group by what is certain. */
export function strongest({ matches: found }: HiddenGroup): HiddenMatch['da'] {
  return found.reduce((best, { da }) => (da.lo > best.lo ? da : best), found[0].da);
}
