import type { Tier } from '#core/tiers.ts';
import { Random } from '#core/random.ts';
import { acronymOf } from './acronyms.ts';
import { CENTRES, isRemote } from './districts.ts';
import type { DistrictName } from './districts.ts';
import type { Family } from './families.ts';
import { JF } from './functional.ts';
import type { JfKey } from './functional.ts';
import { clerk, jf } from './titles.ts';
import type { Clerk } from './titles.ts';
import type { Post, Title, Unit, UnitKind } from './types.ts';

/** A group of posts that shares a written number of people. */
export interface Block {
  readonly name: string;
  readonly posts: readonly Post[];
  /** Full posts' worth of people. */
  readonly people: number;
  /** People at half time (PPPK paruh waktu). */
  readonly part: number;
}

/** The organisation under construction. `tag` goes before every id: empty for the city itself. */
export interface Draft {
  readonly tag: string;
  readonly random: Random;
  readonly units: Unit[];
  readonly posts: Post[];
  readonly blocks: Block[];
}

/** An empty organisation. Copies beyond the first carry their number before each id. */
export function newDraft(seed: number, copy: number): Draft {
  const tag = copy === 0 ? '' : `${copy + 1}.`;
  const random = new Random(seed).fork(`organisation ${copy}`);
  return { tag, random, units: [], posts: [], blocks: [] };
}

/** What a unit is given; the district of its parent where none is named. */
export interface UnitInput {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: Unit;
  readonly district?: DistrictName;
}

/** Adds a unit. Its place is near the centre of its kecamatan, at its parent's within a house. */
export function addUnit(draft: Draft, input: UnitInput): Unit {
  const { parent = null, kind } = input;
  const district = input.district ?? parent?.district ?? 'Jekan Raya';
  const inHouse = kind === 'bidang' || kind === 'bagian';
  const place = parent && inHouse ? parent : drawPlace(draft.random, district);
  const unit: Unit = {
    ...(parent ? { id: input.id, name: input.name, short: null } : rootNames(draft, input)),
    parent,
    kind,
    district,
    lat: place.lat,
    lon: place.lon,
    posts: [],
  };
  draft.units.push(unit);
  return unit;
}

/** Names of a perangkat daerah; those of a copy say which copy it is. */
function rootNames({ tag }: Draft, { id, name }: UnitInput): Pick<Unit, 'id' | 'name' | 'short'> {
  const short = acronymOf(id);
  if (tag === '') return { id, name, short };
  const copy = tag.slice(0, -1);
  return { id: tag + id, name: `${name} (salinan ${copy})`, short: `${short} (${copy})` };
}

function drawPlace(random: Random, district: DistrictName): { lat: number; lon: number } {
  const { lat, lon } = CENTRES[district];
  const spread = isRemote(district) ? 0.08 : 0.015;
  const near = (value: number): number =>
    Math.round((value + (random.next() - 0.5) * 2 * spread) * 1e4) / 1e4;
  return { lat: near(lat), lon: near(lon) };
}

/** Adds a unit below another; its id continues the parent's. */
export function addChild(
  draft: Draft,
  parent: Unit,
  code: string,
  rest: Omit<UnitInput, 'id' | 'parent'>,
): Unit {
  return addUnit(draft, { ...rest, id: `${parent.id}-${code}`, parent });
}

/** What a post is given beside its title. */
export interface PostInput {
  /** People that are always there (heads); added to those drawn by weight. */
  readonly full?: number;
  readonly weight?: number;
  readonly part?: number;
  readonly need?: number;
  readonly basis?: string;
  readonly mustFill?: boolean;
  readonly legalNote?: string;
}

/** Adds a post to a unit; ids count within the unit. */
export function addPost(draft: Draft, unit: Unit, def: Title, input: PostInput = {}): Post {
  const structural = def.kind !== 'JF' && def.kind !== 'PELAKSANA';
  const given = { full: structural ? 1 : 0, part: 0, mustFill: def.kind === 'JPT', ...input };
  const byWeight = !structural && input.full === undefined;
  const post: Post = {
    id: `${unit.id}-${String(unit.posts.length + 1).padStart(2, '0')}`,
    unit,
    def,
    weight: given.weight ?? (byWeight ? 1 : 0),
    full: given.full,
    part: given.part,
    seats: 1,
    mustFill: given.mustFill,
    legalNote: given.legalNote ?? null,
    need: given.need ?? null,
    needBasis: given.basis ?? null,
    vacantSince: null,
    load: 0,
    tasks: [],
    holders: [],
  };
  unit.posts.push(post);
  draft.posts.push(post);
  return post;
}

/** Declares how many people the posts of the units given share. */
export function addBlock(
  draft: Draft,
  name: string,
  units: readonly Unit[],
  people: number,
  part = 0,
): void {
  draft.blocks.push({ name, posts: units.flatMap((unit) => unit.posts), people, part });
}

const TIER_OF_LETTER: Readonly<Record<string, { tier: Tier; weight: number }>> = {
  Y: { tier: 'AHLI_MADYA', weight: 0.35 },
  U: { tier: 'AHLI_MUDA', weight: 0.85 },
  P: { tier: 'AHLI_PERTAMA', weight: 1.2 },
  L: { tier: 'PENYELIA', weight: 0.5 },
  H: { tier: 'MAHIR', weight: 0.8 },
  T: { tier: 'TERAMPIL', weight: 1.1 },
  M: { tier: 'PEMULA', weight: 0.9 },
};

/**
 * Adds the functional posts that tokens such as `perawat:PTH*2` name: a post per tier letter
 * (Y madya, U muda, P pertama, L penyelia, H mahir, T terampil, M pemula), `*2` doubles the weight.
 */
export function addExperts(draft: Draft, unit: Unit, tokens: readonly string[]): Post[] {
  return tokens.flatMap((token) => {
    const [key = '', rest = ''] = token.split(':');
    const [letters = '', times = '1'] = rest.split('*');
    const spec = JF[jfKey(key)];
    return letters.split('').map((letter) => {
      const tier = TIER_OF_LETTER[letter];
      if (!tier) throw new RangeError(`no tier ${letter} in ${token}`);
      return addPost(draft, unit, jf(spec, tier.tier), { weight: tier.weight * Number(times) });
    });
  });
}

/** Adds clerks that tokens such as `operator*2` name, in a job family. */
export function addClerks(
  draft: Draft,
  unit: Unit,
  family: Family,
  tokens: readonly string[],
): Post[] {
  return tokens.map((token) => {
    const [key = '', times = '1'] = token.split('*');
    return addPost(draft, unit, clerk(clerkKey(key), family), { weight: 1.3 * Number(times) });
  });
}

function jfKey(key: string): JfKey {
  if (isJfKey(key)) return key;
  throw new RangeError(`no functional title ${key}`);
}

function isJfKey(key: string): key is JfKey {
  return Object.hasOwn(JF, key);
}

const CLERK_KEYS: readonly Clerk[] = [
  'penelaah',
  'penata',
  'pengolah',
  'pengelola',
  'kantor',
  'operator',
  'umum',
];

function clerkKey(key: string): Clerk {
  const found = CLERK_KEYS.find((one) => one === key);
  if (found) return found;
  throw new RangeError(`no clerk ${key}`);
}
