import findings from './findings.sql?raw';
import owned from './owned.sql?raw';
import personOwners from './person-owners.sql?raw';
import postOwners from './post-owners.sql?raw';
import shape from './shape.sql?raw';

/** A named part of a statement: a relation that the parts behind it may read. */
export type Part = readonly [name: string, sql: string];

/** Parts and the question that reads them as one text; each stays as it is. */
export function withParts(parts: readonly Part[], question: string): string {
  const named = parts.map(([name, sql]) => `${name} AS (\n${sql}\n)`);
  return `WITH ${named.join(',\n')}\n${question}`;
}

/** The day on which the data is looked at, parameter 1. */
export const DAY: Part = ['day', 'SELECT $1::DATE AS as_of'];

/** A relation with every column that a check may give, the ones that it does not give null. */
export function shaped(check: string): string {
  return `${shape}\nUNION ALL BY NAME\n(\n${check}\n)`;
}

/** The parts that say whose each row of `cells` is: `owned`, with `opd_id`. */
export function ownedParts(cells: string): readonly Part[] {
  return [
    ['post_owners', postOwners],
    ['person_owners', personOwners],
    ['cells', cells],
    ['owned', owned],
  ];
}

/** The question for the rows that a check finds wanting; parameters: the day, a perangkat daerah. */
export function findingsSql(before: readonly Part[], check: string): string {
  return withParts([DAY, ...before, ['checked', shaped(check)]], findings);
}
