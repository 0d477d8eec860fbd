import type { Random } from '#core/random.ts';
import { works } from './capacity.ts';
import { day } from './days.ts';
import type { Person } from './types.ts';
import { rootOf } from './units.ts';

/** Two people of one title in different units who each wish for the other's post. */
export interface SwapPair {
  readonly a: Person;
  readonly b: Person;
}

/** Draws pairs of one title, years in post behind them, each unit used once. */
export function drawSwapPairs(
  people: readonly Person[],
  count: number,
  random: Random,
): SwapPair[] {
  const open = random.shuffle(people.filter(maySwap));
  const byTitle = new Map<string, Person[]>();
  const pairs: SwapPair[] = [];
  const used = new Set<string>();
  for (const person of open) {
    if (pairs.length === count) break;
    const { title } = person.post.def;
    const waiting = byTitle.get(title) ?? [];
    const other = waiting.find(
      (one) => one.post.unit !== person.post.unit && isFree(one, person, used),
    );
    if (!other) {
      byTitle.set(title, [...waiting, person]);
      continue;
    }
    for (const one of [other, person]) used.add(placeOf(one));
    byTitle.set(
      title,
      waiting.filter((one) => one !== other),
    );
    pairs.push({ a: other, b: person });
  }
  if (pairs.length < count) throw new Error(`only ${pairs.length} of ${count} pairs`);
  return pairs;
}

function maySwap(person: Person): boolean {
  const { kind, title } = person.post.def;
  return (
    person.status === 'PNS' &&
    works(person) &&
    (kind === 'JF' || kind === 'PELAKSANA') &&
    !title.startsWith('Kepala') &&
    person.positionSince < day('2024-01-01') &&
    person.retirement > day('2030-01-01') &&
    !/DUKCAPIL|DPMPTSP|SETDA-B7|PERDAGANGAN/.test(person.post.unit.id)
  );
}

/** No place in two pairs: then nobody could swap with two. */
function isFree(a: Person, b: Person, used: ReadonlySet<string>): boolean {
  return !used.has(placeOf(a)) && !used.has(placeOf(b)) && placeOf(a) !== placeOf(b);
}

/** The school or health centre, else the office as a whole. */
function placeOf(person: Person): string {
  const { unit } = person.post;
  return unit.kind === 'sekolah' || unit.kind === 'puskesmas' ? unit.id : rootOf(unit).id;
}
