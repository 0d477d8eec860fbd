import type { Day } from '#core/day.ts';
import { educationRank } from '#core/education.ts';
import { groupBy } from '#core/group.ts';
import type { DatasetId, PersonId } from '#core/ids.ts';
import { predicateOf } from '#core/ratings.ts';
import { retirementOf } from '#core/retirement.ts';
import { assembleLegal } from '#model/rules/legal-statements.ts';
import type { FactsRows, PersonFactRow, PostFactRow, RatingFactRow } from './facts-statements.ts';
import type { CityFacts, PersonFact, PostFact, RatingFact } from './facts.ts';

/**
 * The facts of a city from the rows of `FACTS_STATEMENTS`: one object a unit, a post, a person, with
 * what hangs on each. Rows of people or posts that do not exist are left out. A dataset that is not
 * loaded gives empty lists; `loaded` tells that from a dataset without rows.
 */
export function assembleFacts(
  asOf: Day,
  loaded: ReadonlySet<DatasetId>,
  rows: FactsRows,
): CityFacts {
  const standards = groupBy(rows.standards, (row) => row.positionId);
  const postRows = new Map(rows.posts.map((post) => [post.id, post]));
  const hanging = hangingOnPersons(rows);
  return {
    asOf,
    loaded,
    units: new Map(rows.units.map((unit) => [unit.id, unit])),
    posts: new Map(rows.posts.map((post) => [post.id, postFact(post, standards)])),
    persons: new Map(
      rows.persons.map((person) => {
        const post = person.positionId === null ? undefined : postRows.get(person.positionId);
        return [person.id, personFact(person, post, hanging)];
      }),
    ),
    competencies: new Map(rows.competencies.map(({ id, name, kind }) => [id, { name, kind }])),
    distances: rows.distances,
    legal: assembleLegal(rows),
  };
}

const NONE: readonly never[] = [];

/** Every property by name: spreading objects of this size costs several times as much. */
function postFact(
  row: PostFactRow,
  standards: ReadonlyMap<string, FactsRows['standards']>,
): PostFact {
  return {
    id: row.id,
    title: row.title,
    unitId: row.unitId,
    opdId: row.opdId,
    kind: row.kind,
    tier: row.tier,
    family: row.family,
    jobClass: row.jobClass,
    seats: row.seats,
    mustFill: row.mustFill,
    needMethod: row.needMethod,
    need: row.need,
    loadMinutes: row.loadMinutes,
    effectiveMinutes: row.effectiveMinutes,
    minEducation: row.minEducation === null ? null : educationRank(row.minEducation),
    educationFamilies: row.educationFamilies ?? NONE,
    vacantSince: row.vacantSince,
    standards: standards.get(row.id) ?? NONE,
  };
}

/** What hangs on persons, by person. */
interface Hanging {
  readonly levels: ReadonlyMap<PersonId, FactsRows['levels']>;
  readonly ratings: ReadonlyMap<PersonId, FactsRows['ratings']>;
  readonly spells: ReadonlyMap<PersonId, FactsRows['spells']>;
  readonly wishes: ReadonlyMap<PersonId, FactsRows['wishes']>;
  readonly sanctions: ReadonlyMap<PersonId, FactsRows['sanctions']>;
  readonly tests: ReadonlyMap<PersonId, FactsRows['tests']>;
}

function hangingOnPersons(rows: FactsRows): Hanging {
  return {
    levels: groupBy(rows.levels, (row) => row.personId),
    ratings: groupBy(rows.ratings, (row) => row.personId),
    spells: groupBy(rows.spells, (row) => row.personId),
    wishes: groupBy(rows.wishes, (row) => row.personId),
    sanctions: groupBy(rows.sanctions, (row) => row.personId),
    tests: groupBy(rows.tests, (row) => row.personId),
  };
}

function personFact(
  row: PersonFactRow,
  post: PostFactRow | undefined,
  hanging: Hanging,
): PersonFact {
  const { id } = row;
  const wishes = hanging.wishes.get(id) ?? NONE;
  return {
    id,
    name: row.name,
    status: row.status,
    legalStatus: row.legalStatus,
    golongan: row.golongan,
    positionId: row.positionId,
    positionSince: row.positionSince,
    actingPositionId: row.actingPositionId,
    education: row.education === null ? null : educationRank(row.education),
    educationField: row.educationField,
    educationFamily: row.educationFamily,
    homeDistrict: row.homeDistrict,
    fte: row.fte,
    retirement: retirementDayOf(row, post),
    licenses: row.licenses ?? NONE,
    levels: hanging.levels.get(id) ?? NONE,
    ratings: (hanging.ratings.get(id) ?? NONE).map(ratingFact),
    spells: hanging.spells.get(id) ?? NONE,
    wishes,
    replied: wishes.length > 0,
    sanctions: hanging.sanctions.get(id) ?? NONE,
    tests: hanging.tests.get(id) ?? NONE,
  };
}

function retirementDayOf(row: PersonFactRow, post: PostFactRow | undefined): Day | null {
  const retirement = retirementOf({
    recorded: row.retirementDate,
    birthDate: row.birthDate,
    personAge: null,
    postAge: post?.retirementAge ?? null,
    tier: post?.tier ?? null,
  });
  return retirement?.day ?? null;
}

/** The recorded predicate; where it is missing, what the 3 x 3 table gives for the two ratings. */
function ratingFact({ year, predicate, result, behaviour }: RatingFactRow): RatingFact {
  if (predicate !== null || result === null || behaviour === null) return { year, predicate };
  return { year, predicate: predicateOf(result, behaviour) };
}
