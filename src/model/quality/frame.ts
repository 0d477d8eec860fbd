import findings from './findings.sql?raw';
import owned from './owned.sql?raw';
import personOwners from './person-owners.sql?raw';
import postOwners from './post-owners.sql?raw';
import shape from './shape.sql?raw';
import type { Subject } from './list.ts';

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
function shaped(check: string): string {
  return `${shape}\nUNION ALL BY NAME\n(\n${check}\n)`;
}

/** The perangkat daerah of each post and of each person. */
export const OWNERS: readonly Part[] = [
  ['post_owners', postOwners],
  ['person_owners', personOwners],
];

/** The parts that say whose each row of `cells` is: `owned`, with `opd_id`. */
export function ownedParts(cells: string): readonly Part[] {
  return [...OWNERS, ['cells', cells], ['owned', owned]];
}

/** Where the owner of a check's rows is found, and by which of their columns. */
const OWNER_OF: Readonly<Record<Subject, readonly [relation: string, column: string]>> = {
  person: ['person_owners', 'person_id'],
  post: ['post_owners', 'position_id'],
  unit: ['unit_paths', 'unit_id'],
};

/** Cells that a check looked at and found wanting by perangkat daerah; reads {@link OWNERS}. */
export function countedSql(id: string, subject: Subject, check: string): string {
  const [relation, column] = OWNER_OF[subject];
  return [
    `SELECT '${id}' AS check_id, owner.opd_id, count(*) AS checked,`,
    `count(*) FILTER (WHERE bad) AS found`,
    `FROM (\n${check}\n) AS cell`,
    `LEFT JOIN ${relation} AS owner ON owner.${column} = cell.${column}`,
    'GROUP BY owner.opd_id',
  ].join('\n');
}

/** The question for the rows that a check finds wanting; parameters: the day, a perangkat daerah. */
export function findingsSql(before: readonly Part[], check: string): string {
  return withParts([DAY, ...before, ['checked', shaped(check)]], findings);
}
