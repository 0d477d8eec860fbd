import type { CityFacts } from '#model/facts.ts';
import type { Impact, StaffingChange } from '#scenario/impact.ts';
import { knowsLoad } from '#scenario/sums.ts';
import { sidesOf, type Candidate, type Side } from './candidate.ts';
import type { Words } from './names.ts';
import { unitName } from './names.ts';

/** Where the load index goes: words are chosen by this alone, so the same figures read the same. */
export type Course = 'unknown' | 'stillOver' | 'becomesOver' | 'relieved' | 'within' | 'vacated';

/** The course of a load index; above 1.00 is over capacity. */
export function courseOf({ before, after }: StaffingChange): Course {
  if (after.index === 'KOSONG') return 'vacated';
  if (after.index === null) return 'unknown';
  const over = before.index === 'KOSONG' || (before.index !== null && before.index > 1);
  if (after.index > 1) return over ? 'stillOver' : 'becomesOver';
  return over ? 'relieved' : 'within';
}

interface Part {
  readonly name: string;
  readonly change: StaffingChange;
}

/** What a side is spoken of as: its perangkat daerah, or what is below it where both share that. */
function partOf(side: Side, city: CityFacts, level: 'opd' | 'unit' | 'post'): Part {
  const { place, post, units } = side;
  const id = level === 'opd' ? place.opdId : place.unitId;
  const unit = units.find((one) => one.unitId === id);
  if (level === 'post' || unit === undefined) return { name: place.title, change: post };
  return { name: unitName(city, id), change: unit };
}

/** `1,38 menjadi 1,36`, or `tetap 0,86` where two decimals show no change. */
function indexWords({ change }: Part, { t, format }: Words): string {
  const write = (index: number | 'KOSONG' | null): string => {
    if (index === 'KOSONG') return t('vacant');
    return index === null ? t('unknown') : format.ratio(index);
  };
  const [before, after] = [write(change.before.index), write(change.after.index)];
  return before === after ? t('finding.same', { after }) : t('finding.from', { before, after });
}

/** What a move does to the giver and the receiver in one sentence, the heading of the page. */
export function pairFinding(candidate: Candidate, city: CityFacts, words: Words): string {
  const { t } = words;
  const { from, to, person } = candidate;
  const sides = sidesOf(candidate);
  const [first] = sides;
  if (first === undefined) return t('finding.away', { name: person.name });
  const say = (side: Side, level: 'opd' | 'unit' | 'post'): string => {
    const part = partOf(side, city, level);
    const values = { unit: part.name, course: indexWords(part, words) };
    return t(`finding.${side.role}.${courseOf(part.change)}`, values);
  };
  if (from === null) return t('finding.one', { what: say(first, 'opd') });
  if (from.opdId !== to.opdId) return joined(sides, (side) => say(side, 'opd'), words);
  return joined(sides, (side) => say(side, from.unitId === to.unitId ? 'post' : 'unit'), words);
}

function joined(sides: readonly Side[], say: (side: Side) => string, { t }: Words): string {
  const [gives, receives] = sides.map((side) => say(side));
  if (gives === undefined || receives === undefined)
    return t('finding.one', { what: gives ?? receives ?? '' });
  return t('finding.two', { gives, receives });
}

/** What the whole plan does to the city, in one sentence. */
export function planFinding(impact: Impact, words: Words): string {
  const { t, format } = words;
  const { before, after } = impact.city;
  const count = impact.moves.length;
  if (count === 0) return t('finding.none');
  if (!knowsLoad(before)) return t('finding.planUnknown', { count, n: format.number(count) });
  return t('finding.plan', {
    count,
    n: format.number(count),
    shortageBefore: format.number(before.shortage, 1),
    shortageAfter: format.number(after.shortage, 1),
    surplusBefore: format.number(before.surplus, 1),
    surplusAfter: format.number(after.surplus, 1),
  });
}
