import { DATASET_IDS } from '#core/ids.ts';
import { PNS_GOLONGAN } from '#core/golongan.ts';
import { PREDICATES } from '#core/ratings.ts';
import { TIERS } from '#core/tiers.ts';
import type {
  CityFacts,
  LevelFact,
  PersonFact,
  PostFact,
  RatingFact,
  SpellFact,
  StandardFact,
  TestFact,
  UnitFact,
  WishFact,
} from '#model/facts.ts';
import { NO_LEGAL_FACTS } from '#model/rules/legal-facts.ts';
import {
  COMPETENCIES,
  DISTRICTS,
  JOB_FAMILIES,
  LICENSES,
  SCALE_DAY,
  STUDIES,
  TITLES,
  UNITS,
  kilometresBetween,
  kindOfTier,
  type Scale,
  type ScalePersons,
  type ScalePosts,
} from './fit-scale.ts';

/** Id of a person, a post, a unit and the like of the scale by its number. */
export const scaleId = (letter: string, row: number): string =>
  `${letter}${String(row).padStart(7, '0')}`;

const competencyId = (c: number): string => `K${String(c + 1).padStart(2, '0')}`;
const familyId = (family: number): string => `rumpun-${family}`;
const titleOf = (title: number): string => `Fungsional ${String.fromCodePoint(65 + title)}`;
const SANCTIONS = ['RINGAN', 'SEDANG', 'BERAT'] as const;

/**
 * The generated scale as the facts of a city. What repeats (a level of a competency on a day, a year's
 * rating) is one object for all, so that 100,000 people fit into little memory.
 */
export function scaleFacts(scale: Scale): CityFacts {
  const { persons, posts } = scale;
  const rows = [...range(posts.count)].map((row) => postFact(posts, row));
  const shared = sharedFacts();
  const people = [...range(persons.count)].map((row) => personFact(persons, row, posts, shared));
  const units = [...range(UNITS)].map((row): UnitFact => {
    const id = scaleId('u', row);
    const district = `Kecamatan ${row % DISTRICTS}`;
    return { id, parentId: null, opdId: id, name: id, kind: 'dinas', district };
  });
  const names = [...range(COMPETENCIES)].map((c) => [competencyId(c), named(c)] as const);
  return {
    asOf: SCALE_DAY,
    loaded: new Set(DATASET_IDS),
    units: new Map(units.map((unit) => [unit.id, unit])),
    posts: new Map(rows.map((post) => [post.id, post])),
    persons: new Map(people.map((person) => [person.id, person])),
    competencies: new Map(names),
    distances: ways(),
    legal: {
      ...NO_LEGAL_FACTS,
      posts: new Map(rows.map(({ id }, row) => [id, postLegal(posts, row)])),
      persons: new Map(people.map(({ id }, row) => [id, personLegal(persons, row)])),
    },
  };
}

function* range(count: number): Generator<number> {
  for (let at = 0; at < count; at += 1) yield at;
}

function named(c: number) {
  return { name: competencyId(c), kind: 'managerial' };
}

function ways(): CityFacts['distances'] {
  return [...range(DISTRICTS * DISTRICTS)].map((pair) => {
    const [a, b] = [Math.floor(pair / DISTRICTS), pair % DISTRICTS];
    const km = kilometresBetween(a, b);
    return { origin: `Kecamatan ${a}`, destination: `Kecamatan ${b}`, km };
  });
}

function postLegal(posts: ScalePosts, row: number) {
  const license = posts.license[row] ?? -1;
  const least = PNS_GOLONGAN[posts.golongan[row] ?? -1]?.code ?? null;
  return {
    license: license < 0 ? null : `Izin ${license}`,
    minGolongan: least,
    maxGolongan: null,
    note: null,
  };
}

function personLegal({ birth }: ScalePersons, row: number) {
  return { birthDate: birth[row] ?? null, declaresConstraint: false, anomalies: [] };
}

const STANDARDS: readonly (readonly StandardFact[])[] = [...range(COMPETENCIES)].map((c) =>
  [...range(6)].map((level) => {
    return { competencyId: competencyId(c), level, core: c % 2 === 0, weight: null };
  }),
);

function postFact(posts: ScalePosts, row: number): PostFact {
  const tier = TIERS[posts.tier[row] ?? 0] ?? 'PELAKSANA';
  const unitId = scaleId('u', posts.unit[row] ?? 0);
  const kind = kindOfTier(tier);
  const least = posts.education[row] ?? -1;
  const asked = posts.studies.subarray(row * 2, row * 2 + 2);
  const own = posts.standards.subarray(row * COMPETENCIES, (row + 1) * COMPETENCIES);
  return {
    id: scaleId('j', row),
    title: kind === 'JF' ? titleOf(posts.title[row] ?? 0) : `Jabatan ${row}`,
    unitId,
    opdId: unitId,
    kind,
    tier,
    family: familyId(posts.family[row] ?? 0),
    jobClass: posts.jobClass[row] ?? null,
    seats: 2,
    mustFill: false,
    needMethod: 'abk',
    need: 1,
    loadMinutes: 75_000,
    effectiveMinutes: 75_000,
    minEducation: least < 0 ? null : least,
    educationFamilies: [...new Set([...asked].flatMap((study) => STUDIES[study] ?? []))],
    vacantSince: null,
    standards: [...own].flatMap((level, c) => STANDARDS[c]?.[level] ?? []),
  };
}

interface SharedFacts {
  level(c: number, level: number, assessedOn: number): LevelFact;
  readonly ratings: readonly (readonly (RatingFact | undefined)[])[];
  readonly tests: readonly TestFact[];
}

function sharedFacts(): SharedFacts {
  const known = new Map<number, LevelFact>();
  return {
    level(c, level, assessedOn) {
      const key = (assessedOn * COMPETENCIES + c) * 8 + level;
      const fact = known.get(key) ?? {
        competencyId: competencyId(c),
        level,
        assessedOn,
        draft: false,
      };
      known.set(key, fact);
      return fact;
    },
    ratings: [2025, 2024, 2023].map((year) => PREDICATES.map((predicate) => ({ year, predicate }))),
    tests: [...range(TITLES)].map((title) => {
      return { title: titleOf(title), tier: null, passedOn: SCALE_DAY - 100, validUntil: null };
    }),
  };
}

function personFact(
  persons: ScalePersons,
  row: number,
  posts: ScalePosts,
  shared: SharedFacts,
): PersonFact {
  const held = persons.post[row] ?? -1;
  const education = persons.education[row] ?? -1;
  const home = persons.home[row] ?? -1;
  const own = persons.levels.subarray(row * COMPETENCIES, (row + 1) * COMPETENCIES);
  const on = persons.assessedOn[row] ?? 0;
  const sanction = SANCTIONS[(persons.sanction[row] ?? 0) - 1];
  return {
    id: scaleId('p', row),
    name: `SINTETIS ${row}`,
    status: persons.candidate[row] === 1 ? 'CPNS' : 'PNS',
    legalStatus: persons.active[row] === 1 ? '01' : '02',
    golongan: PNS_GOLONGAN[persons.golongan[row] ?? 0]?.code ?? null,
    positionId: held < 0 ? null : scaleId('j', held),
    positionSince: held < 0 ? null : (persons.postSince[row] ?? null),
    actingPositionId: null,
    education: education < 0 ? null : education,
    educationField: null,
    educationFamily: STUDIES[persons.study[row] ?? -1] ?? null,
    homeDistrict: home < 0 ? null : `Kecamatan ${home}`,
    fte: 1,
    retirement: persons.retirement[row] ?? null,
    licenses: bits(persons.licenses[row] ?? 0, LICENSES).map((n) => `Izin ${n}`),
    levels: [...own].flatMap((level, c) => (level === 0 ? [] : shared.level(c, level, on))),
    ratings: shared.ratings.flatMap(
      (year, back) => year[persons.ratings[row * 3 + back] ?? -1] ?? [],
    ),
    spells: spellsOf(persons, row),
    wishes: wishesOf(persons, row, posts),
    replied: persons.replied[row] === 1,
    sanctions: sanction ? [{ level: sanction, since: SCALE_DAY - 90, until: null }] : [],
    tests: bits(persons.tests[row] ?? 0, TITLES).flatMap((n) => shared.tests[n] ?? []),
  };
}

function bits(mask: number, count: number): number[] {
  return [...range(count)].filter((bit) => ((mask >> bit) & 1) === 1);
}

function spellsOf(persons: ScalePersons, row: number): SpellFact[] {
  return [0, 1].flatMap((nth) => {
    const at = row * 2 + nth;
    const family = persons.spellFamily[at] ?? -1;
    if (family < 0 || family >= JOB_FAMILIES) return [];
    const since = persons.spellSince[at] ?? 0;
    const until = persons.spellUntil[at] ?? null;
    const title = 'Jabatan lama';
    return { positionId: null, title, family: familyId(family), tier: 'PELAKSANA', since, until };
  });
}

function wishesOf(persons: ScalePersons, row: number, posts: ScalePosts): WishFact[] {
  return [0, 1].flatMap((nth): WishFact[] => {
    const at = row * 2 + nth;
    const kind = persons.wishKind[at] ?? 0;
    const target = persons.wishTarget[at] ?? -1;
    if (kind === 0 || (kind === 1 && target >= posts.count)) return [];
    return [
      {
        rank: nth + 1,
        positionId: kind === 1 ? scaleId('j', target) : null,
        unitId: kind === 2 ? scaleId('u', target) : null,
        family: kind === 3 ? familyId(target) : null,
        willingness: persons.wishRefused[at] === 1 ? 'tidak' : 'ya',
      },
    ];
  });
}
