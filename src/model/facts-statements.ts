import type { Day } from '#core/day.ts';
import type { CompetencyId, PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { Predicate, Rating } from '#core/ratings.ts';
import type { NeedMethod, PersonStatus, PositionKind, Tier } from '#core/tiers.ts';
import { LEGAL_STATEMENTS, type LegalRows } from '#model/rules/legal-statements.ts';
import type { Statement } from '#store/statement.ts';
import competencies from './facts/competencies.sql?raw';
import distances from './facts/distances.sql?raw';
import levels from './facts/levels.sql?raw';
import persons from './facts/persons.sql?raw';
import posts from './facts/posts.sql?raw';
import ratings from './facts/ratings.sql?raw';
import sanctions from './facts/sanctions.sql?raw';
import spells from './facts/spells.sql?raw';
import standards from './facts/standards.sql?raw';
import tests from './facts/tests.sql?raw';
import units from './facts/units.sql?raw';
import wishes from './facts/wishes.sql?raw';
import type {
  DistanceFact,
  LevelFact,
  SanctionFact,
  SpellFact,
  TestFact,
  UnitFact,
  WishFact,
} from './facts.ts';

type OfPerson = { readonly personId: PersonId };

/** A post without its standards; `retirementAge` is the BUP that its own law sets. */
export type PostFactRow = {
  readonly id: PositionId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly opdId: UnitId;
  readonly kind: PositionKind;
  readonly tier: Tier;
  readonly family: string | null;
  readonly jobClass: number | null;
  readonly seats: number;
  readonly mustFill: boolean;
  readonly needMethod: NeedMethod | null;
  readonly need: number | null;
  readonly loadMinutes: number | null;
  readonly effectiveMinutes: number;
  /** SIASN id of the least education asked. */
  readonly minEducation: string | null;
  readonly educationFamilies: readonly string[] | null;
  readonly retirementAge: number | null;
  readonly vacantSince: Day | null;
};

/** One competency of the standard of a post. */
export type StandardFactRow = {
  readonly positionId: PositionId;
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly core: boolean;
  readonly weight: number | null;
};

/** A person without what hangs on a person. */
export type PersonFactRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly status: PersonStatus;
  readonly legalStatus: string | null;
  readonly golongan: string | null;
  readonly positionId: PositionId | null;
  readonly positionSince: Day | null;
  readonly actingPositionId: PositionId | null;
  /** SIASN id of the education level. */
  readonly education: string | null;
  readonly educationField: string | null;
  readonly educationFamily: string | null;
  readonly homeDistrict: string | null;
  readonly fte: number;
  readonly birthDate: Day | null;
  readonly retirementDate: Day | null;
  readonly licenses: readonly string[] | null;
};

/** The rating of one year as recorded. */
export type RatingFactRow = OfPerson & {
  readonly year: number;
  readonly predicate: Predicate | null;
  readonly result: Rating | null;
  readonly behaviour: Rating | null;
};

/** Everything that {@link FACTS_STATEMENTS} answer, by the same names. */
export interface FactsRows extends LegalRows {
  readonly units: readonly UnitFact[];
  readonly posts: readonly PostFactRow[];
  readonly standards: readonly StandardFactRow[];
  readonly competencies: readonly {
    readonly id: CompetencyId;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly persons: readonly PersonFactRow[];
  readonly levels: readonly (OfPerson & LevelFact)[];
  readonly ratings: readonly RatingFactRow[];
  readonly spells: readonly (OfPerson & SpellFact)[];
  readonly wishes: readonly (OfPerson & WishFact)[];
  readonly sanctions: readonly (OfPerson & SanctionFact)[];
  readonly tests: readonly (OfPerson & TestFact)[];
  readonly distances: readonly DistanceFact[];
}

type FactsStatements = {
  readonly [K in keyof FactsRows]: Statement<Record<never, never>, FactsRows[K][number]>;
};

/** The questions whose answers make the facts of a city (`assembleFacts`). None has a parameter. */
export const FACTS_STATEMENTS: FactsStatements = {
  ...LEGAL_STATEMENTS,
  units: {
    id: 'facts/units',
    sql: units,
    params: [],
    columns: {
      id: 'text',
      parentId: 'text',
      opdId: 'text',
      name: 'text',
      kind: 'text',
      district: 'text',
    },
  },
  posts: {
    id: 'facts/posts',
    sql: posts,
    params: [],
    columns: {
      id: 'text',
      title: 'text',
      unitId: 'text',
      opdId: 'text',
      kind: 'text',
      tier: 'text',
      family: 'text',
      jobClass: 'int',
      seats: 'int',
      mustFill: 'bool',
      needMethod: 'text',
      need: 'real',
      loadMinutes: 'real',
      effectiveMinutes: 'real',
      minEducation: 'text',
      educationFamilies: 'list',
      retirementAge: 'int',
      vacantSince: 'day',
    },
  },
  standards: {
    id: 'facts/standards',
    sql: standards,
    params: [],
    columns: {
      positionId: 'text',
      competencyId: 'text',
      level: 'int',
      core: 'bool',
      weight: 'real',
    },
  },
  competencies: {
    id: 'facts/competencies',
    sql: competencies,
    params: [],
    columns: { id: 'text', name: 'text', kind: 'text' },
  },
  persons: {
    id: 'facts/persons',
    sql: persons,
    params: [],
    columns: {
      id: 'text',
      name: 'text',
      status: 'text',
      legalStatus: 'text',
      golongan: 'text',
      positionId: 'text',
      positionSince: 'day',
      actingPositionId: 'text',
      education: 'text',
      educationField: 'text',
      educationFamily: 'text',
      homeDistrict: 'text',
      fte: 'real',
      birthDate: 'day',
      retirementDate: 'day',
      licenses: 'list',
    },
  },
  levels: {
    id: 'facts/levels',
    sql: levels,
    params: [],
    columns: {
      personId: 'text',
      competencyId: 'text',
      level: 'int',
      assessedOn: 'day',
      draft: 'bool',
    },
  },
  ratings: {
    id: 'facts/ratings',
    sql: ratings,
    params: [],
    columns: {
      personId: 'text',
      year: 'int',
      predicate: 'text',
      result: 'text',
      behaviour: 'text',
    },
  },
  spells: {
    id: 'facts/spells',
    sql: spells,
    params: [],
    columns: {
      personId: 'text',
      positionId: 'text',
      title: 'text',
      family: 'text',
      tier: 'text',
      since: 'day',
      until: 'day',
      presumed: 'bool',
    },
  },
  wishes: {
    id: 'facts/wishes',
    sql: wishes,
    params: [],
    columns: {
      personId: 'text',
      rank: 'int',
      positionId: 'text',
      unitId: 'text',
      family: 'text',
      willingness: 'text',
    },
  },
  sanctions: {
    id: 'facts/sanctions',
    sql: sanctions,
    params: [],
    columns: { personId: 'text', level: 'text', since: 'day', until: 'day' },
  },
  tests: {
    id: 'facts/tests',
    sql: tests,
    params: [],
    columns: {
      personId: 'text',
      title: 'text',
      tier: 'text',
      passedOn: 'day',
      validUntil: 'day',
    },
  },
  distances: {
    id: 'facts/distances',
    sql: distances,
    params: [],
    columns: { origin: 'text', destination: 'text', km: 'real' },
  },
};
