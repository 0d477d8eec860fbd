import { parseIsoDay, type Day } from '#core/day.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import type {
  CityFacts,
  LevelFact,
  PersonFact,
  PostFact,
  StandardFact,
  UnitFact,
} from '#model/facts.ts';
import {
  NO_LEGAL_FACTS,
  type LegalFacts,
  type PersonLegal,
  type PostLegal,
} from '#model/rules/legal-facts.ts';

/** The day of an ISO date; the tests' dates all exist. */
export function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

/** The day on which the small city is looked at. */
export const AS_OF: Day = day('2026-10-01');

/** A unit; a root unless `parentId` says otherwise. */
export function unit(id: string, extra: Partial<UnitFact> = {}): UnitFact {
  return {
    id,
    parentId: null,
    opdId: id,
    name: `Unit ${id}`,
    kind: 'dinas',
    district: null,
    ...extra,
  };
}

/** A post of one seat in unit `a`: a general post of staff that asks nothing. */
export function post(id: string, extra: Partial<PostFact> = {}): PostFact {
  return {
    id,
    title: `Jabatan ${id}`,
    unitId: 'a',
    opdId: 'a',
    kind: 'PELAKSANA',
    tier: 'PELAKSANA',
    family: 'administrasi',
    jobClass: 7,
    seats: 1,
    mustFill: false,
    needMethod: 'abk',
    need: 1,
    loadMinutes: 75_000,
    effectiveMinutes: 75_000,
    minEducation: null,
    educationFamilies: [],
    vacantSince: null,
    standards: [],
    ...extra,
  };
}

/** A civil servant about whom nothing is recorded but an active status. */
export function person(id: string, extra: Partial<PersonFact> = {}): PersonFact {
  return {
    id,
    name: `SINTETIS ${id}`,
    status: 'PNS',
    legalStatus: '01',
    golongan: null,
    positionId: null,
    positionSince: null,
    actingPositionId: null,
    education: null,
    educationField: null,
    educationFamily: null,
    homeDistrict: null,
    fte: 1,
    retirement: null,
    licenses: [],
    levels: [],
    ratings: [],
    spells: [],
    wishes: [],
    replied: false,
    sanctions: [],
    tests: [],
    ...extra,
  };
}

/** Standards of a post by competency id, all equal in weight. */
export function standards(asked: Readonly<Record<string, number>>): StandardFact[] {
  return Object.entries(asked).map(([competencyId, level]) => ({
    competencyId,
    level,
    core: false,
    weight: null,
  }));
}

/** Final assessments by competency id, a year old unless said otherwise. */
export function levels(
  known: Readonly<Record<string, number>>,
  assessedOn: Day = day('2025-10-01'),
): LevelFact[] {
  return Object.entries(known).map(([competencyId, level]) => ({
    competencyId,
    level,
    assessedOn,
    draft: false,
  }));
}

/** The parts of a city; units `a` and `b` and all datasets unless said otherwise. */
export interface CityParts {
  readonly units?: readonly UnitFact[];
  readonly posts?: readonly PostFact[];
  readonly persons?: readonly PersonFact[];
  readonly without?: readonly DatasetId[];
  readonly asOf?: Day;
  /** Ways between kecamatan; none unless given. */
  readonly distances?: CityFacts['distances'];
  /** Legal facts; of every post and person nothing is stated unless given. */
  readonly legal?: Partial<LegalFacts>;
}

/** Posts that ask nothing more, people of unknown age without a finding, an office without settings. */
function legalOf(posts: readonly PostFact[], persons: readonly PersonFact[]): LegalFacts {
  return {
    ...NO_LEGAL_FACTS,
    posts: new Map(posts.map(({ id }) => [id, postLegal()])),
    persons: new Map(persons.map(({ id }) => [id, personLegal()])),
  };
}

/** What the law asks of a post: nothing, unless said otherwise. */
export function postLegal(extra: Partial<PostLegal> = {}): PostLegal {
  return { license: null, minGolongan: null, maxGolongan: null, note: null, ...extra };
}

/** What only rules read of a person: no birth date, no constraint, no finding, unless said otherwise. */
export function personLegal(extra: Partial<PersonLegal> = {}): PersonLegal {
  return { birthDate: null, declaresConstraint: false, anomalies: [], ...extra };
}

/** A city of the parts given. Competencies are those that a standard or an assessment names. */
export function city(parts: CityParts): CityFacts {
  const { units = [unit('a'), unit('b')], posts = [], persons = [], without = [] } = parts;
  const named = new Set([
    ...posts.flatMap((fact) => fact.standards.map((standard) => standard.competencyId)),
    ...persons.flatMap((fact) => fact.levels.map((level) => level.competencyId)),
  ]);
  return {
    asOf: parts.asOf ?? AS_OF,
    loaded: new Set(DATASET_IDS.filter((id) => !without.includes(id))),
    units: new Map(units.map((fact) => [fact.id, fact])),
    posts: new Map(posts.map((fact) => [fact.id, fact])),
    persons: new Map(persons.map((fact) => [fact.id, fact])),
    competencies: new Map([...named].map((id) => [id, { name: id, kind: 'managerial' }])),
    distances: parts.distances ?? [],
    legal: { ...legalOf(posts, persons), ...parts.legal },
  };
}
