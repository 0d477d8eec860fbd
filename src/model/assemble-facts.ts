import type { Day } from '#core/day.ts';
import { educationRank } from '#core/education.ts';
import { groupBy } from '#core/group.ts';
import type { DatasetId, PersonId } from '#core/ids.ts';
import { predicateOf } from '#core/ratings.ts';
import { retirementOf } from '#core/retirement.ts';
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
  const ages = new Map(rows.posts.map((post) => [post.id, post]));
  const hanging = hangingOnPersons(rows);
  return {
    asOf,
    loaded,
    units: new Map(rows.units.map((unit) => [unit.id, unit])),
    posts: new Map(rows.posts.map((post) => [post.id, postFact(post, standards)])),
    persons: new Map(
      rows.persons.map((person) => {
        const post = person.positionId === null ? undefined : ages.get(person.positionId);
        return [person.id, personFact(person, post, hanging)];
      }),
    ),
    competencies: new Map(rows.competencies.map(({ id, name, kind }) => [id, { name, kind }])),
  };
}

function postFact(
  { retirementAge: _, minEducation, educationFamilies, ...post }: PostFactRow,
  standards: ReadonlyMap<string, FactsRows['standards']>,
): PostFact {
  return {
    ...post,
    minEducation: minEducation === null ? null : educationRank(minEducation),
    educationFamilies: educationFamilies ?? [],
    standards: standards.get(post.id) ?? [],
  };
}

type Hanging = Pick<PersonFact, 'levels' | 'spells' | 'wishes' | 'sanctions' | 'tests'> & {
  readonly ratings: readonly RatingFactRow[];
};

function hangingOnPersons(rows: FactsRows): (id: PersonId) => Hanging {
  const levels = groupBy(rows.levels, (row) => row.personId);
  const ratings = groupBy(rows.ratings, (row) => row.personId);
  const spells = groupBy(rows.spells, (row) => row.personId);
  const wishes = groupBy(rows.wishes, (row) => row.personId);
  const sanctions = groupBy(rows.sanctions, (row) => row.personId);
  const tests = groupBy(rows.tests, (row) => row.personId);
  return (id) => ({
    levels: levels.get(id) ?? [],
    ratings: ratings.get(id) ?? [],
    spells: spells.get(id) ?? [],
    wishes: wishes.get(id) ?? [],
    sanctions: sanctions.get(id) ?? [],
    tests: tests.get(id) ?? [],
  });
}

function personFact(
  row: PersonFactRow,
  post: PostFactRow | undefined,
  hangingOn: (id: PersonId) => Hanging,
): PersonFact {
  const { birthDate, retirementDate, education, licenses, ...person } = row;
  const { ratings, ...hanging } = hangingOn(person.id);
  const retirement = retirementOf({
    recorded: retirementDate,
    birthDate,
    personAge: null,
    postAge: post?.retirementAge ?? null,
    tier: post?.tier ?? null,
  });
  return {
    ...person,
    ...hanging,
    education: education === null ? null : educationRank(education),
    retirement: retirement?.day ?? null,
    licenses: licenses ?? [],
    ratings: ratings.map(ratingFact),
    replied: hanging.wishes.length > 0,
  };
}

/** The recorded predicate; where it is missing, what the 3 x 3 table gives for the two ratings. */
function ratingFact({ year, predicate, result, behaviour }: RatingFactRow): RatingFact {
  if (predicate !== null || result === null || behaviour === null) return { year, predicate };
  return { year, predicate: predicateOf(result, behaviour) };
}
