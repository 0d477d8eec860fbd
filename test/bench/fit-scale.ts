import { Random } from '#core/random.ts';
import { TIERS, type PositionKind, type Tier } from '#core/tiers.ts';

/** Competencies of the generated scale, and what else its people and posts are drawn from. */
export const COMPETENCIES = 24;
export const JOB_FAMILIES = 40;
export const UNITS = 120;
export const TITLES = 12;
export const LICENSES = 6;
export const DISTRICTS = 6;
export const STUDIES = [
  'kesehatan-keperawatan',
  'kesehatan-gizi',
  'keguruan',
  'administrasi-publik',
  'pemerintahan',
  'manajemen',
  'hukum',
  'ekonomi-akuntansi',
  'teknik-sipil',
  'ti',
  'statistika',
  'komunikasi',
] as const;

/** The day of the scale; days are counted from 1970-01-01. */
export const SCALE_DAY = 20_727;

/** How many people and posts are generated, and from which seed. */
export interface ScaleSize {
  readonly persons: number;
  readonly posts: number;
  readonly seed?: number;
}

/**
 * People as columns of one length. −1 = not recorded. Ids are `p` and the row in seven digits, so that
 * the order of rows is that of ids.
 */
export interface ScalePersons {
  readonly count: number;
  /** Level 1-5 at row × {@link COMPETENCIES} + competency; 0 = never assessed. */
  readonly levels: Int8Array;
  /** Day of all assessments of the person. */
  readonly assessedOn: Int32Array;
  /** Rank of the education level, 3-9. */
  readonly education: Int8Array;
  /** Place in {@link STUDIES}. */
  readonly study: Int8Array;
  /** District of residence, 0 to {@link DISTRICTS} − 1. */
  readonly home: Int8Array;
  /** Row of the post that is held, and the day it began. */
  readonly post: Int32Array;
  readonly postSince: Int32Array;
  /** Places in PREDICATES of 2025, 2024 and 2023 at row × 3 + years back. */
  readonly ratings: Int8Array;
  /** Level of a sanction in force: 0 none, 1 light, 2 middle, 3 heavy. */
  readonly sanction: Int8Array;
  /** Two earlier spells at row × 2: job family and days; −1 = no spell. */
  readonly spellFamily: Int8Array;
  readonly spellSince: Int32Array;
  readonly spellUntil: Int32Array;
  /** Two wishes at row × 2: 0 none, 1 the post, 2 the unit, 3 the family in `wishTarget`. */
  readonly wishKind: Int8Array;
  readonly wishTarget: Int32Array;
  /** 1 = the wish is a refusal. */
  readonly wishRefused: Int8Array;
  /** 1 = the person replied, with wishes or without. */
  readonly replied: Int8Array;
  /** Place in PNS_GOLONGAN. */
  readonly golongan: Int8Array;
  readonly birth: Int32Array;
  readonly retirement: Int32Array;
  /** 1 = still a candidate (CPNS). */
  readonly candidate: Int8Array;
  /** 1 = active by law. */
  readonly active: Int8Array;
  /** Bit n = holds licence n; bit n of tests = passed the test of title n. */
  readonly licenses: Int32Array;
  readonly tests: Int32Array;
}

/** Posts as columns of one length; −1 = nothing stated. Ids are `j` and the row in seven digits. */
export interface ScalePosts {
  readonly count: number;
  /** Level 1-5 at row × {@link COMPETENCIES} + competency; every post states all of them. */
  readonly standards: Int8Array;
  /** Place in TIERS; the kind of the post follows from it. */
  readonly tier: Int8Array;
  readonly family: Int8Array;
  /** Unit 0 to {@link UNITS} − 1; it stands in the district unit % {@link DISTRICTS}. */
  readonly unit: Int16Array;
  readonly title: Int8Array;
  readonly jobClass: Int8Array;
  readonly education: Int8Array;
  /** Places in {@link STUDIES} of the fields that are asked, two a post; both −1 = any. */
  readonly studies: Int8Array;
  readonly license: Int8Array;
  /** Least golongan as a place in PNS_GOLONGAN. */
  readonly golongan: Int8Array;
}

/** A generated scale: the same seed and size give the same columns. */
export interface Scale {
  readonly persons: ScalePersons;
  readonly posts: ScalePosts;
}

/** Generates people and posts with every component and gate of the model, and holes in the record. */
export function fitScale({ persons, posts, seed = 7 }: ScaleSize): Scale {
  const random = new Random(seed);
  const made = scalePosts(random.fork('posts'), posts);
  return { posts: made, persons: scalePersons(random.fork('persons'), persons, made) };
}

/** Kind of a tier. */
export function kindOfTier(tier: Tier): PositionKind {
  if (tier === 'JPT_PRATAMA') return 'JPT';
  if (tier === 'ADMINISTRATOR' || tier === 'PENGAWAS' || tier === 'PELAKSANA') return tier;
  return 'JF';
}

/** Kilometres between two districts as the office states them. */
export function kilometresBetween(a: number, b: number): number {
  return 7 * Math.abs(a - b);
}

/** Job families of a field of study lie together, so that abilities and posts have something in common. */
function familyNear(random: Random, study: number): number {
  return study < 0 || random.chance(0.3)
    ? random.int(0, JOB_FAMILIES - 1)
    : (study * 3 + random.int(0, 2)) % JOB_FAMILIES;
}

function studyNear(random: Random, family: number): number {
  return Math.min(STUDIES.length - 1, Math.floor(family / 3 + random.next() * 0.5));
}

function scalePosts(random: Random, count: number): ScalePosts {
  const posts: ScalePosts = {
    count,
    standards: new Int8Array(count * COMPETENCIES),
    tier: new Int8Array(count),
    family: new Int8Array(count),
    unit: new Int16Array(count),
    title: new Int8Array(count),
    jobClass: new Int8Array(count),
    education: new Int8Array(count),
    studies: new Int8Array(count * 2).fill(-1),
    license: new Int8Array(count).fill(-1),
    golongan: new Int8Array(count).fill(-1),
  };
  for (let row = 0; row < count; row += 1) drawPost(random, posts, row);
  return posts;
}

/** Shares of the tiers of TIERS in a city, in percent. */
const TIER_SHARES = [1, 4, 9, 1, 8, 16, 18, 3, 4, 5, 2, 29];

function drawTier(random: Random): number {
  return TIERS.indexOf(random.weighted(TIERS, (tier) => TIER_SHARES[TIERS.indexOf(tier)] ?? 0));
}

function drawPost(random: Random, posts: ScalePosts, row: number): void {
  const middle = random.int(2, 4);
  for (let c = 0; c < COMPETENCIES; c += 1) {
    const level = Math.min(5, Math.max(1, middle + random.int(-1, 1)));
    posts.standards[row * COMPETENCIES + c] = level;
  }
  const family = random.int(0, JOB_FAMILIES - 1);
  posts.tier[row] = drawTier(random);
  posts.family[row] = family;
  posts.unit[row] = random.int(0, UNITS - 1);
  posts.title[row] = random.int(0, TITLES - 1);
  posts.jobClass[row] = random.int(5, 13);
  posts.education[row] = random.pick([-1, 3, 3, 6, 7, 7, 7, 9]);
  if (random.chance(0.8)) posts.studies[row * 2] = studyNear(random, family);
  if (random.chance(0.4)) posts.studies[row * 2 + 1] = random.int(0, STUDIES.length - 1);
  if (random.chance(0.1)) posts.license[row] = random.int(0, LICENSES - 1);
  if (random.chance(0.7)) posts.golongan[row] = random.int(4, 12);
}

function emptyPersons(count: number): ScalePersons {
  return {
    count,
    levels: new Int8Array(count * COMPETENCIES),
    assessedOn: new Int32Array(count),
    education: new Int8Array(count),
    study: new Int8Array(count),
    home: new Int8Array(count),
    post: new Int32Array(count).fill(-1),
    postSince: new Int32Array(count).fill(-1),
    ratings: new Int8Array(count * 3).fill(-1),
    sanction: new Int8Array(count),
    spellFamily: new Int8Array(count * 2).fill(-1),
    spellSince: new Int32Array(count * 2),
    spellUntil: new Int32Array(count * 2),
    wishKind: new Int8Array(count * 2),
    wishTarget: new Int32Array(count * 2).fill(-1),
    wishRefused: new Int8Array(count * 2),
    replied: new Int8Array(count),
    golongan: new Int8Array(count),
    birth: new Int32Array(count),
    retirement: new Int32Array(count),
    candidate: new Int8Array(count),
    active: new Int8Array(count),
    licenses: new Int32Array(count),
    tests: new Int32Array(count),
  };
}

function scalePersons(random: Random, count: number, posts: ScalePosts): ScalePersons {
  const persons = emptyPersons(count);
  for (let row = 0; row < count; row += 1) {
    drawAbilities(random, persons, row);
    drawCareer(random, persons, row, posts);
    drawWishes(random, persons, row, posts);
    drawLegal(random, persons, row);
  }
  return persons;
}

function drawAbilities(random: Random, persons: ScalePersons, row: number): void {
  const middle = random.int(2, 4);
  const unknown = random.chance(0.1) ? 1 : 0.05;
  for (let c = 0; c < COMPETENCIES; c += 1) {
    const level = Math.min(5, Math.max(1, middle + random.int(-1, 1)));
    persons.levels[row * COMPETENCIES + c] = random.chance(unknown) ? 0 : level;
  }
  // Some are older than three years and no longer count.
  persons.assessedOn[row] = SCALE_DAY - random.int(1, 40) * 30;
  persons.education[row] = random.chance(0.02) ? -1 : random.pick([3, 6, 7, 7, 7, 7, 9]);
  persons.study[row] = random.chance(0.05) ? -1 : random.int(0, STUDIES.length - 1);
  persons.home[row] = random.chance(0.05) ? -1 : random.int(0, DISTRICTS - 1);
  for (let back = 0; back < 3; back += 1) {
    if (random.chance(0.08)) continue;
    const place = random.weighted([0, 1, 2, 3, 4], (at) => [20, 70, 7, 2, 1][at] ?? 0);
    persons.ratings[row * 3 + back] = place;
  }
  if (random.chance(0.03)) persons.sanction[row] = random.int(1, 3);
}

function drawCareer(random: Random, persons: ScalePersons, row: number, posts: ScalePosts): void {
  const study = persons.study[row] ?? -1;
  if (random.chance(0.95)) {
    persons.post[row] = random.int(0, posts.count - 1);
    persons.postSince[row] = SCALE_DAY - random.int(30, 3000);
  }
  for (const nth of [0, 1]) {
    if (random.chance(0.2)) continue;
    const since = SCALE_DAY - random.int(2000, 7000);
    persons.spellFamily[row * 2 + nth] = familyNear(random, study);
    persons.spellSince[row * 2 + nth] = since;
    persons.spellUntil[row * 2 + nth] = since + random.int(300, 1900);
  }
}

function drawWishes(random: Random, persons: ScalePersons, row: number, posts: ScalePosts): void {
  if (random.chance(0.4)) return;
  persons.replied[row] = 1;
  for (const nth of [0, 1]) {
    const kind = random.weighted([0, 1, 2, 3], (at) => [25, 50, 15, 10][at] ?? 0);
    const most = [0, posts.count, UNITS, JOB_FAMILIES][kind] ?? 0;
    persons.wishKind[row * 2 + nth] = kind;
    persons.wishTarget[row * 2 + nth] = kind === 0 ? -1 : random.int(0, most - 1);
    persons.wishRefused[row * 2 + nth] = random.chance(0.1) ? 1 : 0;
  }
}

function drawLegal(random: Random, persons: ScalePersons, row: number): void {
  const age = random.int(23 * 365, 57 * 365);
  persons.golongan[row] = random.int(4, 15);
  persons.birth[row] = SCALE_DAY - age;
  persons.retirement[row] = SCALE_DAY - age + Math.floor(58 * 365.25);
  persons.candidate[row] = random.chance(0.03) ? 1 : 0;
  persons.active[row] = random.chance(0.97) ? 1 : 0;
  for (let bit = 0; bit < LICENSES; bit += 1) {
    if (random.chance(0.3)) persons.licenses[row] = (persons.licenses[row] ?? 0) | (1 << bit);
  }
  for (let bit = 0; bit < TITLES; bit += 1) {
    if (random.chance(0.6)) persons.tests[row] = (persons.tests[row] ?? 0) | (1 << bit);
  }
}
