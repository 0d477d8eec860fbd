import { civilOfDay, isoOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import { retirementDay } from '#core/retirement.ts';
import type { Random } from '#core/random.ts';
import { drawBirth, drawEntry, drawGolongan } from './careers.ts';
import { day } from './days.ts';
import { DISTRICTS, isRemote } from './districts.ts';
import type { DistrictName } from './districts.ts';
import { FAMILIES } from './families.ts';
import { drawName } from './names.ts';
import { drawSchooling } from './schooling.ts';
import { staffPlaces } from './staffing.ts';
import type { Slot } from './staffing.ts';
import type { Person, Post } from './types.ts';

/** Serials of NIPs given so far, by their first fifteen digits; shared by all copies of the city. */
export type Serials = Map<string, number>;

/** Fills every post with its people, full ones first. */
export function populate(posts: readonly Post[], random: Random, serials: Serials): Person[] {
  const people: Person[] = [];
  for (const slot of staffPlaces(posts, random)) people.push(makePerson(slot, random, serials));
  for (const slot of partPlaces(posts, random)) people.push(makePerson(slot, random, serials));
  for (const person of people) person.post.holders.push(person);
  markAbsent(people, random.fork('absent'));
  return posts.flatMap((post) => post.holders);
}

function partPlaces(posts: readonly Post[], random: Random): Slot[] {
  return posts.flatMap((post) =>
    Array.from({ length: post.part }, (): Slot => {
      const age = random.chance(0.03)
        ? ({ kind: 'over50' } as const)
        : ({ kind: 'under50' } as const);
      return { post, status: 'PPPK_PW', age };
    }),
  );
}

function makePerson(slot: Slot, random: Random, serials: Serials): Person {
  const { post, status } = slot;
  const { def } = post;
  const sex = random.chance(womenShare(post)) ? 'P' : 'L';
  const field = drawSchooling(random, def);
  const birth = drawBirth(random, slot);
  const entry = drawEntry(random, slot, birth, field.level);
  const { golongan, since } = drawGolongan(random, slot, entry, field.level);
  return {
    post,
    status,
    nip: makeNip(status, birth, entry, sex, serials),
    name: drawName(random, sex),
    sex,
    birth,
    entry,
    legalStatus: status === 'PNS' || status === 'CPNS' ? '01' : '71',
    golongan,
    golonganSince: since,
    positionSince: entry,
    acting: null,
    educationLevel: field.level,
    educationField: field.name,
    educationFamily: field.family,
    home: drawHome(random, post.unit.district),
    fte: status === 'PPPK_PW' ? 0.5 : 1,
    retirement: retirementDay(birth, def.bup) ?? day('2099-01-01'),
    licenses: def.license !== null && random.chance(0.97) ? [def.license] : [],
    spells: [],
  };
}

function womenShare(post: Post): number {
  if (post.def.title.startsWith('Bidan')) return 1;
  const share = FAMILIES[post.def.family].women;
  return post.def.kind === 'JPT' || post.def.kind === 'ADMINISTRATOR' ? share * 0.75 : share;
}

/**
 * PNS: birth, month of TMT CPNS, sex, serial. PPPK: birth, year of the first appointment, contract
 * counter 21, sex, serial. Serials count anew for every different beginning.
 */
export function makeNip(
  status: Person['status'],
  birth: Day,
  entry: Day,
  sex: 'L' | 'P',
  serials: Serials,
): string {
  const born = isoOfDay(birth).replaceAll('-', '');
  const { year, month } = civilOfDay(entry);
  const civil = status === 'PNS' || status === 'CPNS';
  const start = `${year}${civil ? String(month).padStart(2, '0') : '21'}`;
  const head = `${born}${start}${sex === 'L' ? '1' : '2'}`;
  const serial = (serials.get(head) ?? 0) + 1;
  serials.set(head, serial);
  return head + String(serial).padStart(3, '0');
}

const HOME_WEIGHTS: Readonly<Record<DistrictName, number>> = {
  Pahandut: 0.34,
  'Jekan Raya': 0.52,
  Sabangau: 0.1,
  'Bukit Batu': 0.03,
  Rakumpit: 0.01,
};

/** Most live in town; who works far away lives there every second time. */
function drawHome(random: Random, work: DistrictName): DistrictName {
  if (isRemote(work) && random.chance(0.5)) return work;
  if (work === 'Sabangau' && random.chance(0.4)) return work;
  return random.weighted(DISTRICTS, (district) => HOME_WEIGHTS[district]);
}

/** People in the books who do not work now: study leave, leave without pay, suspended, pre-retirement. */
export const ABSENT = [
  { legalStatus: '03', count: 9 },
  { legalStatus: '02', count: 3 },
  { legalStatus: '04', count: 2 },
  { legalStatus: '20', count: 4 },
] as const;

function markAbsent(people: readonly Person[], random: Random): void {
  const open = people.filter((person) => person.status === 'PNS' && mayBeAbsent(person.post));
  const soon = open.filter((person) => person.retirement <= day('2027-09-01'));
  for (const { legalStatus, count } of ABSENT) {
    const pool = legalStatus === '20' ? soon : open.filter((person) => !soon.includes(person));
    for (const person of random.sample(
      pool.filter((one) => one.legalStatus === '01'),
      count,
    )) {
      person.legalStatus = legalStatus;
    }
  }
}

/** Not the heads, and not where a load is planted. */
function mayBeAbsent(post: Post): boolean {
  const { kind } = post.def;
  const planted = /DUKCAPIL|DPMPTSP|RSUD|PUPR|SETDA-B7|DINKES-P11|PERDAGANGAN|-SD\d/;
  return (kind === 'JF' || kind === 'PELAKSANA') && !planted.test(post.unit.id) && post.full > 2;
}
