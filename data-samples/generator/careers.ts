import { addMonths, civilOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import { PNS_GOLONGAN } from '#core/golongan.ts';
import type { Random } from '#core/random.ts';
import type { Tier } from '#core/tiers.ts';
import { AS_OF, between, day, firstOfMonth, yearsBetween } from './days.ts';
import type { AgeClass, Slot } from './staffing.ts';
import type { Title } from './types.ts';

/** Mean, spread and bounds of age below 50 by tier, and the least years in service to get there. */
const AGES: Readonly<
  Record<Tier, readonly [mean: number, sd: number, low: number, service: number]>
> = {
  JPT_PRATAMA: [47, 1.5, 44, 19],
  ADMINISTRATOR: [45, 3, 38, 14],
  PENGAWAS: [42, 4, 34, 9],
  AHLI_UTAMA: [48, 1, 46, 22],
  AHLI_MADYA: [46, 2, 42, 16],
  AHLI_MUDA: [43, 4, 35, 9],
  AHLI_PERTAMA: [35, 5, 27, 0],
  PENYELIA: [46, 2, 43, 18],
  MAHIR: [41, 4, 34, 9],
  TERAMPIL: [33, 5, 26, 0],
  PEMULA: [27, 2, 24, 0],
  PELAKSANA: [40, 7, 26, 0],
};

/** Birth day of the holder of a place, in line with tier, status, retirement age and age class. */
export function drawBirth(random: Random, slot: Slot): Day {
  const { bup, tier } = slot.post.def;
  if (slot.age.kind === 'leaving') return leavingBirth(random, bup, slot.age);
  if (slot.age.kind === 'over50') {
    const first = addMonths(day('2031-09-01'), -12 * bup);
    return between(random, first, day('1976-09-30'));
  }
  const [mean, sd, low] = shapeOf(slot.status, tier);
  const age = Math.min(49, Math.max(low, Math.round(random.normal(mean, sd))));
  const newest = addMonths(AS_OF, -12 * age);
  const oldest = addMonths(AS_OF, -12 * (age + 1)) + 1;
  return between(random, Math.max(oldest, day('1976-10-01')), newest);
}

function shapeOf(status: Slot['status'], tier: Tier): readonly [number, number, number] {
  if (status === 'CPNS') return [26, 2.5, 23];
  if (status === 'PPPK') return [37, 6, 26];
  if (status === 'PPPK_PW') return [36, 7, 21];
  const [mean, sd, low] = AGES[tier];
  return [mean, sd, low];
}

/** Born so that the first day of retirement falls in the year of service left, counted from 0. */
function leavingBirth(random: Random, bup: number, age: AgeClass & { kind: 'leaving' }): Day {
  const retires = addMonths(day('2026-10-01'), age.year * 12 + random.int(0, 11));
  const monthOfBirth = addMonths(retires, -12 * bup - 1);
  return between(random, monthOfBirth, addMonths(monthOfBirth, 1) - 1);
}

const PPPK_DAYS = ['2021-02-01', '2022-04-01', '2023-06-01', '2024-05-01', '2025-07-01'].map(day);
const PPPK_WEIGHTS = [0.12, 0.3, 0.26, 0.2, 0.12];

/** First day in service of the holder of a place. */
export function drawEntry(random: Random, slot: Slot, birth: Day, level: string): Day {
  switch (slot.status) {
    case 'CPNS':
      return day('2026-03-01');
    case 'PPPK_PW':
      return day('2025-12-08');
    case 'PPPK':
      return random.weighted(PPPK_DAYS, (one) => PPPK_WEIGHTS[PPPK_DAYS.indexOf(one)] ?? 0);
    case 'PNS':
      return drawPnsEntry(random, slot.post.def.tier, birth, level);
  }
}

function drawPnsEntry(random: Random, tier: Tier, birth: Day, level: string): Day {
  const age = yearsBetween(birth, AS_OF);
  const schooled = level < '20' ? 19 : level < '35' ? 21 : level < '42' ? 23 : 24;
  const latest = Math.max(schooled, age - AGES[tier][3]);
  const wanted = Math.round(random.normal(schooled + 3, 2.8));
  const at = Math.max(schooled, Math.min(latest, wanted, 36));
  const year = intakeYear(civilOfDay(birth).year + at, random);
  const month = random.pick(['01', '03', '04', '12']);
  const entry = day(`${year}-${month}-01`);
  if (yearsBetween(birth, entry) >= 18) return entry;
  const grown = INTAKES.filter((intake) => intake >= year).map((intake) => day(`${intake}-12-01`));
  return grown.find((one) => yearsBetween(birth, one) >= 18) ?? day('2022-12-01');
}

/** Years with intake. */
const INTAKES = Array.from({ length: 43 }, (_, index) => 1980 + index).filter(
  (year) => !(year >= 2011 && year <= 2013) && !(year >= 2016 && year <= 2018),
);

/** Years without intake (2011-2013, 2016-2018, after 2022) move to one that had it. */
function intakeYear(year: number, random: Random): number {
  if (year >= 2011 && year <= 2013) return random.pick([2009, 2010]);
  if (year >= 2016 && year <= 2018) return random.pick([2015, 2019]);
  return Math.min(year, 2022);
}

const CODES: readonly string[] = PNS_GOLONGAN.map((grade) => grade.code);

/** Entry and ceiling of golongan by level of education. */
const BY_LEVEL: readonly (readonly [
  level: string,
  entry: string,
  ceiling: string,
  pppk: string,
])[] = [
  ['05', 'I/a', 'II/a', 'I'],
  ['10', 'I/c', 'II/c', 'IV'],
  ['15', 'II/a', 'III/b', 'V'],
  ['17', 'II/a', 'III/b', 'V'],
  ['30', 'II/c', 'III/c', 'VII'],
  ['35', 'III/a', 'III/d', 'IX'],
  ['40', 'III/a', 'III/d', 'IX'],
  ['42', 'III/b', 'IV/a', 'X'],
  ['45', 'III/b', 'IV/a', 'X'],
  ['47', 'III/b', 'IV/c', 'XI'],
];

function rowOf(level: string): readonly [string, string, string, string] {
  const row = BY_LEVEL.find(([id]) => id === level);
  if (!row) throw new RangeError(`no golongan for education ${level}`);
  return row;
}

/** Golongan and its first day: by education, years in service and the band of the post. */
export function drawGolongan(
  random: Random,
  slot: Slot,
  entry: Day,
  level: string,
): { golongan: string; since: Day } {
  const [, first, ceiling, pppk] = rowOf(level);
  if (slot.status === 'PPPK' || slot.status === 'PPPK_PW') return { golongan: pppk, since: entry };
  if (slot.status === 'CPNS') return { golongan: first, since: entry };
  const start = CODES.indexOf(first);
  const service = yearsBetween(entry, AS_OF);
  const pace = slot.post.def.kind === 'PELAKSANA' ? 4 : slot.post.def.kind === 'JF' ? 3.3 : 3.5;
  const grown = start + Math.floor(service / pace);
  const index = withinBand(random, slot.post.def, grown, start, CODES.indexOf(ceiling));
  const since = index === start ? entry : promotionDay(random, entry);
  return { golongan: CODES[index] ?? first, since };
}

/** One in twenty-five heads stands a step below the band of the post. */
function withinBand(
  random: Random,
  def: Title,
  grown: number,
  start: number,
  ceiling: number,
): number {
  if (def.kind === 'PELAKSANA') return Math.max(start, Math.min(grown, ceiling));
  const low = CODES.indexOf(def.minGolongan ?? 'III/a');
  const high = CODES.indexOf(def.maxGolongan ?? 'III/d');
  const index = Math.max(low, Math.min(grown, high));
  return def.kind !== 'JF' && random.chance(0.04) ? low - 1 : index;
}

/** Promotions come on 1 April and 1 October, the last one within five years. */
function promotionDay(random: Random, entry: Day): Day {
  const year = 2026 - random.int(0, 4);
  const since = day(`${year}-${random.chance(0.6) ? '04' : '10'}-01`);
  const usable = since > AS_OF ? addMonths(since, -12) : since;
  return Math.max(usable, firstOfMonth(addMonths(entry, 24)));
}
