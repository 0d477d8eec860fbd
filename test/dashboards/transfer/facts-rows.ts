import { educationRank } from '#core/education.ts';
import type { FactsRows } from '#model/facts-statements.ts';
import type { CityFacts } from '#model/facts.ts';

const CODES = ['05', '10', '15', '20', '25', '30', '35', '40', '42', '45', '50'];

/** The SIASN id of a rank of education. */
function codeOf(rank: number | null): string | null {
  if (rank === null) return null;
  const code = CODES.find((id) => educationRank(id) === rank);
  if (code === undefined) throw new Error(`no id of education has rank ${rank}`);
  return code;
}

/** The rows from which the facts of a small city are put together again. */
export function factsRows(city: CityFacts): FactsRows {
  const posts = [...city.posts.values()];
  const persons = [...city.persons.values()];
  return {
    units: [...city.units.values()],
    posts: posts.map(({ standards: _, ...post }) => ({
      ...post,
      minEducation: codeOf(post.minEducation),
      retirementAge: null,
    })),
    standards: posts.flatMap(({ id, standards }) =>
      standards.map((fact) => ({ ...fact, positionId: id })),
    ),
    competencies: [...city.competencies].map(([id, fact]) => ({ id, ...fact })),
    persons: persons.map((person) => ({
      ...person,
      education: codeOf(person.education),
      birthDate: null,
      retirementDate: person.retirement,
    })),
    levels: persons.flatMap(({ id, levels }) => levels.map((fact) => ({ ...fact, personId: id }))),
    ratings: persons.flatMap(({ id, ratings }) =>
      ratings.map((fact) => ({ ...fact, result: null, behaviour: null, personId: id })),
    ),
    spells: [],
    wishes: [],
    sanctions: [],
    tests: [],
    distances: city.distances,
    legalPosts: [...city.legal.posts].map(([id, fact]) => ({ id, ...fact })),
    legalPersons: [...city.legal.persons].map(([id, fact]) => ({ id, ...fact })),
    anomalies: [],
    office: [],
  };
}
