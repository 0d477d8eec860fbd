import { isoOfDay } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import { works } from './capacity.ts';
import type { Cases } from './cases.ts';
import type { Row } from './csv.ts';
import { day } from './days.ts';
import { isCentral } from './districts.ts';
import type { DistrictName } from './districts.ts';
import type { Draft } from './draft.ts';
import { drawSwapPairs } from './swaps.ts';
import type { SwapPair } from './swaps.ts';
import type { Person, Post, Unit } from './types.ts';
import { rootOf } from './units.ts';
import { WishBook } from './wish-book.ts';
import type { Wish } from './wish-book.ts';

/** Written figures of the voice of employees. */
export const VOICE = {
  replied: 0.41,
  lowest: { unit: 'DUKCAPIL', share: 0.12 },
  highest: { unit: 'KESBANGPOL', share: 0.78 },
  centralPerSeat: 5,
  rakumpitPerSeat: 0.1,
  swapPairs: 14,
} as const;

/** All replies: wishes, and people who answered that they wish to stay. */
export interface Voice {
  readonly wishes: readonly Wish[];
  readonly staying: readonly Person[];
  readonly pairs: readonly SwapPair[];
  readonly replied: number;
}

/** Draws who replies and what they wish, so that the written figures hold. */
export function hear(draft: Draft, people: readonly Person[], cases: Cases, random: Random): Voice {
  const pairs = drawSwapPairs(people, VOICE.swapPairs, random.fork('pairs'));
  const sure = [cases.nurse, cases.officer, ...pairs.flatMap(({ a, b }) => [a, b])];
  const replied = drawReplies(draft, people, sure, random.fork('replies'));
  const book = new WishBook();
  book.add(cases.nurse, { post: cases.nurseClerkPost }, 'ya');
  book.add(cases.nurse, { post: cases.nurseFunctionalPost }, 'ya');
  book.add(cases.officer, { post: cases.officerPost }, 'ya');
  for (const { a, b } of pairs) {
    book.addPair(a, b);
  }
  const central = Math.round(VOICE.centralPerSeat * openSeats(draft, isCentral));
  const far = Math.round(VOICE.rakumpitPerSeat * openSeats(draft, (name) => name === 'Rakumpit'));
  const wishers = random.shuffle(
    replied.filter((person) => !sure.includes(person) && mayWish(person)),
  );
  const movers = wishers.slice(0, Math.round(wishers.length * 0.62));
  const targets = new Targets(draft);
  const count = (fit: (name: DistrictName) => boolean): number => book.countIn(fit);
  fillWishes(
    book,
    movers,
    central - count(isCentral),
    (person) => targets.central(person, random),
    random,
  );
  const isFar = (name: DistrictName): boolean => name === 'Rakumpit';
  fillWishes(
    book,
    movers,
    far - count(isFar),
    (person) => targets.rakumpit(person, random),
    random,
  );
  fillWishes(book, movers, 60, (person) => targets.between(person, random), random);
  for (const person of movers) {
    if (book.of(person).length === 0 || random.chance(0.12)) {
      book.add(person, { family: person.post.def.family }, 'bersyarat');
    }
  }
  const staying = replied.filter((person) => book.of(person).length === 0);
  return { wishes: book.all(), staying, pairs, replied: replied.length };
}

/** Heads and people at half time reply, but do not wish elsewhere. */
function mayWish(person: Person): boolean {
  const { kind } = person.post.def;
  return works(person) && (kind === 'JF' || kind === 'PELAKSANA') && person.status !== 'PPPK_PW';
}

/** Seats without holder in the kecamatan that fit, a surplus elsewhere not counted against them. */
export function openSeats(draft: Draft, fit: (name: DistrictName) => boolean): number {
  return draft.posts
    .filter((post) => fit(post.unit.district))
    .reduce((sum, post) => sum + Math.max(0, post.seats - post.holders.length), 0);
}

function drawReplies(
  draft: Draft,
  people: readonly Person[],
  sure: readonly Person[],
  random: Random,
): Person[] {
  const byRoot = new Map<Unit, Person[]>();
  for (const person of people) {
    const root = rootOf(person.post.unit);
    const own = byRoot.get(root);
    if (own) own.push(person);
    else byRoot.set(root, [person]);
  }
  const largest = [...byRoot].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  const counts = new Map<Unit, number>();
  for (const [root, own] of byRoot) {
    counts.set(root, Math.round(own.length * shareOf(root, draft.tag, random)));
  }
  if (largest) {
    const others = [...counts].filter(([root]) => root !== largest);
    const taken = others.reduce((sum, [, count]) => sum + count, 0);
    counts.set(largest, Math.round(people.length * VOICE.replied) - taken);
  }
  return [...byRoot].flatMap(([root, own]) => {
    const certain = own.filter((person) => sure.includes(person));
    const rest = own.filter((person) => !sure.includes(person));
    const count = Math.max(0, (counts.get(root) ?? 0) - certain.length);
    return [...certain, ...random.sample(rest, count)];
  });
}

function shareOf(root: Unit, tag: string, random: Random): number {
  const drawn = 0.22 + random.next() * 0.42;
  if (root.id === tag + VOICE.lowest.unit) return VOICE.lowest.share;
  if (root.id === tag + VOICE.highest.unit) return VOICE.highest.share;
  return drawn;
}

type Target = { readonly post: Post } | { readonly unit: Unit };

/** Adds wishes until `count` are there; people go round, three wishes each at most. */
function fillWishes(
  book: WishBook,
  movers: readonly Person[],
  count: number,
  draw: (person: Person) => Target | null,
  random: Random,
): void {
  let left = count;
  for (let round = 0; round < 8 && left > 0; round += 1) {
    for (const person of movers) {
      if (left <= 0) break;
      if (book.of(person).length >= 3) continue;
      const target = draw(person);
      if (target && book.add(person, target, random.chance(0.7) ? 'ya' : 'bersyarat')) left -= 1;
    }
  }
  if (left > 0) throw new Error(`${left} wishes could not be placed`);
}

/** Where people wish to go: posts of their own kind, or a unit as a whole. */
class Targets {
  readonly #posts = new Map<string, Post[]>();
  readonly #units: readonly Unit[];

  constructor(draft: Draft) {
    for (const post of draft.posts) {
      const key = keyOf(post);
      const own = this.#posts.get(key);
      if (own) own.push(post);
      else this.#posts.set(key, [post]);
    }
    this.#units = draft.units.filter(
      (unit) => unit.parent === null || unit.kind === 'sekolah' || unit.kind === 'puskesmas',
    );
  }

  central(person: Person, random: Random): Target | null {
    return this.#draw(person, isCentral, random);
  }

  rakumpit(person: Person, random: Random): Target | null {
    return this.#draw(person, (name) => name === 'Rakumpit', random);
  }

  between(person: Person, random: Random): Target | null {
    return this.#draw(person, (name) => name === 'Sabangau' || name === 'Bukit Batu', random);
  }

  #draw(person: Person, fit: (name: DistrictName) => boolean, random: Random): Target | null {
    const sector = sectorOf(person.post.def.family);
    if (random.chance(0.25)) {
      const units = this.#units.filter((unit) => fit(unit.district) && unitSector(unit) === sector);
      return units.length > 0 ? { unit: random.pick(units) } : null;
    }
    const posts = (this.#posts.get(keyOf(person.post)) ?? []).filter(
      (post) => fit(post.unit.district) && post.unit !== person.post.unit,
    );
    return posts.length > 0 ? { post: random.pick(posts) } : null;
  }
}

function keyOf(post: Post): string {
  return `${post.def.tier} ${sectorOf(post.def.family)}`;
}

function sectorOf(family: string): string {
  return family === 'pendidikan' || family === 'kesehatan' ? family : 'kantor';
}

function unitSector(unit: Unit): string {
  if (unit.kind === 'sekolah') return 'pendidikan';
  return unit.kind === 'puskesmas' || unit.kind === 'rsud' ? 'kesehatan' : 'kantor';
}

const REASONS = ['Dekat keluarga', 'Sesuai pendidikan', 'Pengembangan karier', 'Jarak tempuh'];
const CONSTRAINTS = ['Merawat orang tua', 'Anak usia sekolah', 'Tidak ada kendaraan'];
const CHANNELS = ['Formulir luring', 'Forum OPD', 'Daring'];
const DAYS = [
  '2026-07-06',
  '2026-07-13',
  '2026-07-20',
  '2026-08-03',
  '2026-08-10',
  '2026-08-24',
].map((iso) => isoOfDay(day(iso)));

/** Rows of aspirasi.csv; who wishes to stay has one row without a target. */
export function voiceRows(voice: Voice, people: readonly Person[], random: Random): Row[] {
  const staying = new Set(voice.staying);
  const byPerson = new Map<Person, Wish[]>();
  for (const wish of voice.wishes) {
    const own = byPerson.get(wish.person);
    if (own) own.push(wish);
    else byPerson.set(wish.person, [wish]);
  }
  return people.flatMap((person) => {
    const wishes = byPerson.get(person);
    if (!wishes && !staying.has(person)) return [];
    const reply = {
      nip: person.nip,
      submitted_on: random.pick(DAYS),
      channel: random.pick(CHANNELS),
      consent: random.chance(0.97) ? 'Ya' : 'Tidak',
    };
    if (!wishes) return [{ ...reply, rank: 1, willingness: 'tidak' }];
    return wishes.map((wish, index) => ({
      ...reply,
      rank: index + 1,
      position_id: wish.post?.id ?? null,
      unit_id: wish.unit?.id ?? null,
      job_family: wish.family,
      willingness: wish.willingness,
      constraint_note: wish.willingness === 'bersyarat' ? random.pick(CONSTRAINTS) : null,
      reason: random.chance(0.4) ? random.pick(REASONS) : null,
    }));
  });
}
