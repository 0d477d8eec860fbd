import type { TimelineBar, TimelineTick } from '#charts/timeline-option.ts';
import { civilOfDay, parseIsoDay, type Day } from '#core/day.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { CityFacts, SpellFact } from '#model/facts.ts';

/** The unit of a post held, in so far as the map of posts still has it. */
function unitOf(city: CityFacts, positionId: string | null): string | null {
  const post = city.posts.get(positionId ?? '');
  return city.units.get(post?.unitId ?? '')?.name ?? null;
}

/** From when to when a post was held, in words. */
export function spanText({ since, until }: SpellFact, { t, format }: FitWords): string {
  return t('people:career.span', {
    since: format.shortDate(since),
    until: until === null ? t('people:career.now') : format.shortDate(until),
  });
}

/**
 * Spells as bars, newest first: one that goes on ends on the day of the data, one that ends before it
 * begins has no length and is left out of the picture (the table shows it).
 */
export function careerBars(
  spells: readonly SpellFact[],
  city: CityFacts,
  words: FitWords,
): TimelineBar[] {
  const { t } = words;
  return spells
    .filter(({ since, until }) => (until ?? city.asOf) >= since)
    .toSorted((a, b) => b.since - a.since)
    .map((spell, at) => {
      const { title, tier, since, until, positionId } = spell;
      const unit = unitOf(city, positionId);
      const lines = [
        { label: t('people:career.when'), value: spanText(spell, words) },
        ...(unit === null ? [] : [{ label: t('people:career.unit'), value: unit }]),
        ...(tier === null
          ? []
          : [{ label: t('people:career.tier'), value: t(`positions:tier.${tier}`) }]),
      ];
      return {
        id: `${since} ${at}`,
        label: unit === null ? title : `${title} · ${unit}`,
        text: spanText(spell, words),
        from: since,
        to: until ?? city.asOf,
        open: until === null,
        tip: { title, lines },
      };
    });
}

/** The stretch of time that all bars lie in, up to the day of the data; whole years. */
export function careerSpan(bars: readonly TimelineBar[], asOf: Day): readonly [Day, Day] {
  const first = Math.min(asOf, ...bars.map(({ from }) => from));
  const last = Math.max(asOf, ...bars.map(({ to }) => to));
  return [newYear(civilOfDay(first).year), last];
}

/** The first day of each year of a stretch of time; every second or fifth of a long one. */
export function yearTicks([from, to]: readonly [Day, Day]): TimelineTick[] {
  const first = civilOfDay(from).year;
  const last = civilOfDay(to).year;
  const step = last - first > 24 ? 5 : last - first > 10 ? 2 : 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, nth) => {
    const year = first + nth * step;
    return { at: newYear(year), label: String(year) };
  });
}

function newYear(year: number): Day {
  return parseIsoDay(`${String(year).padStart(4, '0')}-01-01`) ?? 0;
}
