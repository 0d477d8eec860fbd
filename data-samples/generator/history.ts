import { addMonths } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import type { Tier } from '#core/tiers.ts';
import type { Row } from './csv.ts';
import { TIER_LABELS, isoOrNull } from './tables.ts';
import type { Person, Post, Spell } from './types.ts';
import { entryDecree, waveDecree, wavesBetween } from './waves.ts';

/** Tiers that lead to a tier, the nearest first. */
const BEFORE: Readonly<Record<Tier, readonly Tier[]>> = {
  JPT_PRATAMA: ['ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA'],
  ADMINISTRATOR: ['PENGAWAS', 'PELAKSANA', 'PELAKSANA'],
  PENGAWAS: ['PELAKSANA', 'PELAKSANA'],
  AHLI_UTAMA: ['AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA'],
  AHLI_MADYA: ['AHLI_MUDA', 'AHLI_PERTAMA'],
  AHLI_MUDA: ['AHLI_PERTAMA', 'AHLI_PERTAMA'],
  AHLI_PERTAMA: ['AHLI_PERTAMA'],
  PENYELIA: ['MAHIR', 'TERAMPIL'],
  MAHIR: ['TERAMPIL'],
  TERAMPIL: ['TERAMPIL'],
  PEMULA: ['PEMULA'],
  PELAKSANA: ['PELAKSANA', 'PELAKSANA'],
};

/** Posts by tier and family, to draw earlier posts from. */
export class PostIndex {
  readonly #byKey = new Map<string, Post[]>();

  constructor(posts: readonly Post[]) {
    for (const post of posts) {
      this.#add(`${post.def.tier} ${post.def.family}`, post);
      this.#add(`${post.def.tier} ${sectorOf(post)}`, post);
      this.#add(`${post.def.tier} ${stemOf(post)}`, post);
    }
  }

  /** A post of the tier: of the same title where it is a functional one, else mostly of the family. */
  draw(random: Random, tier: Tier, like: Post): Post {
    const stem = this.#byKey.get(`${tier} ${stemOf(like)}`);
    if (like.def.kind === 'JF' && stem && random.chance(0.92)) return random.pick(stem);
    const family = this.#byKey.get(`${tier} ${like.def.family}`);
    if (family && random.chance(0.6)) return random.pick(family);
    const sector = this.#byKey.get(`${tier} ${sectorOf(like)}`);
    return random.pick(sector ?? family ?? stem ?? [like]);
  }

  #add(key: string, post: Post): void {
    const own = this.#byKey.get(key);
    if (own) own.push(post);
    else this.#byKey.set(key, [post]);
  }
}

function sectorOf(post: Post): string {
  const { family } = post.def;
  return family === 'pendidikan' || family === 'kesehatan' ? `sector ${family}` : 'sector office';
}

/** A functional title without its tier; heads of schools were class teachers. */
function stemOf(post: Post): string {
  const label = TIER_LABELS[post.def.tier];
  if (post.def.title !== 'Kepala Sekolah') return post.def.title.replace(` ${label}`, '');
  return post.unit.id.includes('-SD') ? 'Guru Kelas' : 'Guru Matematika';
}

/** Writes the spells of everybody who has none: from entry to the present post, without a break. */
export function writeHistory(people: readonly Person[], index: PostIndex, random: Random): void {
  for (const person of people) {
    if (person.spells.length === 0) person.spells.push(...drawSpells(person, index, random));
  }
}

function drawSpells(person: Person, index: PostIndex, random: Random): Spell[] {
  const starts = drawStarts(person, random);
  const tiers = BEFORE[person.post.def.tier];
  return starts.map((since, at) => {
    const stepsBack = starts.length - 1 - at;
    const tier = tiers[Math.min(stepsBack, tiers.length) - 1];
    const post = tier ? index.draw(random, tier, person.post) : person.post;
    const decree = since === person.entry ? entryDecree(person.status, since) : waveDecree(since);
    return { post, title: post.def.title, since, until: starts[at + 1] ?? null, decree };
  });
}

/** First days of the spells: entry, up to two waves in between, the present post. */
function drawStarts(person: Person, random: Random): Day[] {
  if (person.positionSince <= person.entry) return [person.positionSince];
  const waves = wavesBetween(addMonths(person.entry, 36), addMonths(person.positionSince, -24));
  const most = Math.min(2, Math.floor(waves.length / 5), BEFORE[person.post.def.tier].length);
  const between = random.sample(waves, random.int(0, Math.max(0, most)));
  return [person.entry, ...between.toSorted((a, b) => a - b), person.positionSince];
}

/** Rows of riwayat-jabatan.csv for one person. */
export function historyRows(person: Person): Row[] {
  return person.spells.map((spell) => ({
    nip: person.nip,
    position_id: spell.post.id,
    title: spell.title,
    kind: spell.post.def.kind,
    tier: TIER_LABELS[spell.post.def.tier],
    unit_id: spell.post.unit.id,
    job_family: spell.post.def.family,
    since: isoOrNull(spell.since),
    until: isoOrNull(spell.until),
    decree: spell.decree,
  }));
}
