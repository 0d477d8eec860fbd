import type { Random } from '#core/random.ts';
import type { PersonStatus, Tier } from '#core/tiers.ts';
import type { Post } from './types.ts';

/** A place in a post that a person will take. */
export interface Slot {
  readonly post: Post;
  status: PersonStatus;
  age: AgeClass;
}

/**
 * under50; over50 = 50 or older with more than five years to go; leaving = retires within five
 * years, `year` 0-4 the year of service left.
 */
export type AgeClass =
  | { readonly kind: 'under50' }
  | { readonly kind: 'over50' }
  | { readonly kind: 'leaving'; readonly year: number };

/** Written numbers of the city. */
export const STAFF = {
  people: 5_733,
  pns: 3_850,
  cpns: 140,
  pppk: 1_743,
  partTime: 1_520,
  over50: 0.27,
  leavingEachYear: 125,
} as const;

/** How the newcomers spread over the sectors. */
const SECTORS = [
  { family: 'pendidikan', pppk: 800, cpns: 40 },
  { family: 'kesehatan', pppk: 380, cpns: 30 },
  { family: null, pppk: 563, cpns: 70 },
] as const;

/** Tiers at which newcomers begin. */
const ENTRY_TIERS: readonly Tier[] = ['AHLI_PERTAMA', 'TERAMPIL', 'PEMULA', 'PELAKSANA'];

/** Likelihood of a tier to be 50 or older, against the others. */
const AGED: Partial<Record<Tier, number>> = {
  JPT_PRATAMA: 12,
  ADMINISTRATOR: 4,
  PENGAWAS: 1.8,
  AHLI_MADYA: 6,
  AHLI_MUDA: 2,
  AHLI_PERTAMA: 0.25,
  PENYELIA: 7,
  MAHIR: 1.5,
  TERAMPIL: 0.12,
  PEMULA: 0,
  PELAKSANA: 1,
};

/** Gives every full place a status and an age class that meet the written numbers. */
export function staffPlaces(posts: readonly Post[], random: Random): Slot[] {
  const slots = posts.flatMap((post) =>
    Array.from({ length: post.full }, (): Slot => ({
      post,
      status: 'PNS',
      age: { kind: 'under50' },
    })),
  );
  giveStatus(slots, random.fork('status'));
  giveAgeClass(slots, random.fork('age'));
  return slots;
}

function giveStatus(slots: readonly Slot[], random: Random): void {
  for (const sector of SECTORS) {
    const open = slots.filter((slot) => isEntry(slot) && inSector(slot, sector.family));
    const drawn = drawWeighted(open, (slot) => pppkWeight(slot), sector.pppk, random);
    for (const slot of drawn) slot.status = 'PPPK';
    const rest = open.filter((slot) => slot.status === 'PNS' && slot.post.def.minEducation >= '30');
    for (const slot of random.sample(rest, sector.cpns)) slot.status = 'CPNS';
  }
}

function isEntry(slot: Slot): boolean {
  return ENTRY_TIERS.includes(slot.post.def.tier) && !slot.post.def.title.startsWith('Kepala');
}

function inSector(slot: Slot, family: 'pendidikan' | 'kesehatan' | null): boolean {
  const own = slot.post.def.family;
  return family === null ? own !== 'pendidikan' && own !== 'kesehatan' : own === family;
}

function pppkWeight(slot: Slot): number {
  const { tier } = slot.post.def;
  return tier === 'PELAKSANA' ? 0.6 : tier === 'PEMULA' ? 0.5 : 1;
}

function giveAgeClass(slots: readonly Slot[], random: Random): void {
  const over = Math.round(STAFF.over50 * slots.length);
  const aged = drawWeighted(slots, agedWeight, over, random);
  for (const slot of aged) slot.age = { kind: 'over50' };
  const leaving = drawWeighted(aged, agedWeight, STAFF.leavingEachYear * 5, random);
  for (const [index, slot] of random.shuffle(leaving).entries()) {
    slot.age = { kind: 'leaving', year: index % 5 };
  }
}

function agedWeight(slot: Slot): number {
  if (slot.status === 'CPNS') return 0;
  return (AGED[slot.post.def.tier] ?? 0) * (slot.status === 'PPPK' ? 0.25 : 1);
}

/** `count` items without putting back, in proportion to their weights (Efraimidis-Spirakis). */
export function drawWeighted<T extends object>(
  items: readonly T[],
  weightOf: (item: T) => number,
  count: number,
  random: Random,
): T[] {
  const keyed = items
    .map((item) => ({ item, weight: weightOf(item), draw: random.next() }))
    .filter((one) => one.weight > 0)
    .map(({ item, weight, draw }) => ({ item, key: -Math.log(1 - draw) / weight }));
  if (keyed.length < count) throw new Error(`only ${keyed.length} of ${count} can be drawn`);
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map((one) => one.item);
}
