import type { CompetencyId, PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { CityFacts, PersonFact, PostFact } from '#model/facts.ts';
import { assessmentState, ASSESSMENT_VALIDITY_MONTHS, freshness } from '#model/gap/validity.ts';
import { ruleContext, type RuleContext } from '#model/rules/context.ts';
import { inService, isAtWork } from '#model/rules/person-status.ts';
import type { LevelTable, StandardColumns } from './competency.ts';
import type { Measure } from './components.ts';
import { experienceMonths } from './experience.ts';
import { integrityMeasure } from './integrity.ts';
import { locationTable, type LocationTable } from './location.ts';
import { performanceMeasure } from './performance.ts';

/**
 * A city prepared for scoring: people and posts as rows, what does not depend on the pair worked
 * out once. Made by {@link indexCity}; pages keep it and hand it to the functions of this folder,
 * which alone look inside.
 */
export interface FitIndex {
  readonly city: CityFacts;
  readonly rules: RuleContext;
  /** People in service, on leave included. */
  readonly persons: readonly PersonFact[];
  readonly rowOf: ReadonlyMap<PersonId, number>;
  readonly posts: readonly PostFact[];
  readonly columnOf: ReadonlyMap<CompetencyId, number>;
  readonly levels: LevelTable;
  readonly performance: readonly Measure[];
  readonly integrity: readonly Measure[];
  /** Decayed months of experience: row × families.size + family. */
  readonly families: ReadonlyMap<string, number>;
  readonly experience: Float64Array;
  readonly standards: ReadonlyMap<PositionId, StandardColumns>;
  readonly locations: LocationTable;
  /** A unit and all above it. */
  readonly unitsAbove: ReadonlyMap<UnitId, ReadonlySet<UnitId>>;
  /** Heads that hold each post, people at work alone. */
  readonly holders: ReadonlyMap<PositionId, number>;
}

/** Prepares a city for scoring: once per dataset, some tens of milliseconds for 7,000 people. */
export function indexCity(city: CityFacts): FitIndex {
  const rules = ruleContext(city);
  const persons = [...city.persons.values()].filter(inService);
  const posts = [...city.posts.values()];
  const columnOf = competencyColumns(city);
  const { families, experience } = experienceTable(persons, city);
  return {
    city,
    rules,
    persons,
    rowOf: new Map(persons.map((person, row) => [person.id, row])),
    posts,
    columnOf,
    levels: levelTable(persons, columnOf, city),
    performance: persons.map(({ ratings }) =>
      performanceMeasure(ratings, rules.ratingYear, city.asOf),
    ),
    integrity: persons.map(({ sanctions }) => integrityMeasure(sanctions, city.asOf)),
    families,
    experience,
    standards: new Map(posts.map((post) => [post.id, standardColumns(post, columnOf)])),
    locations: locationTable(city, persons),
    unitsAbove: new Map([...city.units.keys()].map((id) => [id, unitAndAbove(city, id)])),
    holders: countHolders(persons),
  };
}

/** A column for each competency of the dictionary, and for those that only a standard names. */
function competencyColumns(city: CityFacts): ReadonlyMap<CompetencyId, number> {
  const columns = new Map<CompetencyId, number>();
  const add = (id: CompetencyId): void => {
    if (!columns.has(id)) columns.set(id, columns.size);
  };
  for (const id of city.competencies.keys()) add(id);
  for (const post of city.posts.values()) {
    for (const { competencyId } of post.standards) add(competencyId);
  }
  return columns;
}

/** The levels that count on `asOf`: the newest valid assessment of each competency; the rest is 0. */
function levelTable(
  persons: readonly PersonFact[],
  columnOf: ReadonlyMap<CompetencyId, number>,
  { asOf }: CityFacts,
): LevelTable {
  const width = columnOf.size;
  const levels = new Int8Array(persons.length * width);
  const fresh = new Float64Array(persons.length * width);
  for (const [row, person] of persons.entries()) {
    for (const fact of person.levels) {
      const column = columnOf.get(fact.competencyId);
      if (column === undefined || assessmentState(fact, asOf) !== 'valid') continue;
      const place = row * width + column;
      const own = freshness(fact.assessedOn, asOf, ASSESSMENT_VALIDITY_MONTHS);
      if (own <= (fresh[place] ?? 0)) continue;
      levels[place] = fact.level;
      fresh[place] = own;
    }
  }
  return { width, levels, fresh };
}

function experienceTable(
  persons: readonly PersonFact[],
  { posts, asOf }: CityFacts,
): Pick<FitIndex, 'families' | 'experience'> {
  const families = new Map<string, number>();
  for (const { family } of posts.values()) {
    if (family !== null && !families.has(family)) families.set(family, families.size);
  }
  const experience = new Float64Array(persons.length * families.size);
  for (const [row, person] of persons.entries()) {
    for (const [family, months] of experienceMonths(person, posts, asOf)) {
      const column = families.get(family);
      if (column !== undefined) experience[row * families.size + column] = months;
    }
  }
  return { families, experience };
}

function standardColumns(
  post: PostFact,
  columnOf: ReadonlyMap<CompetencyId, number>,
): StandardColumns {
  return {
    columns: Int32Array.from(post.standards, ({ competencyId }) => columnOf.get(competencyId) ?? 0),
    levels: Int8Array.from(post.standards, (standard) => standard.level),
    sum: post.standards.reduce((sum, standard) => sum + standard.level, 0),
  };
}

/** Ends at a unit that is not in the file, and at a ring of parents. */
function unitAndAbove(city: CityFacts, id: UnitId): ReadonlySet<UnitId> {
  const seen = new Set<UnitId>();
  let at: UnitId | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    at = city.units.get(at)?.parentId ?? null;
  }
  return seen;
}

function countHolders(persons: readonly PersonFact[]): ReadonlyMap<PositionId, number> {
  const holders = new Map<PositionId, number>();
  for (const person of persons) {
    const { positionId } = person;
    if (positionId !== null && isAtWork(person))
      holders.set(positionId, (holders.get(positionId) ?? 0) + 1);
  }
  return holders;
}
