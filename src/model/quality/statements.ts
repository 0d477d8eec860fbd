import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import counts from './counts.sql?raw';
import findings from './findings.sql?raw';
import { CHECK_IDS, type CheckId } from './list.ts';
import shape from './shape.sql?raw';
import variants from './variants.sql?raw';

const CHECK_SQL = import.meta.glob<string>('./checks/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The day on which the data is looked at, as ISO text; no check knows another. */
export type AsOfParam = { readonly asOf: string };

/** Cells of one perangkat daerah that a check looked at, and those that it found wanting. */
export type CountRow = {
  /** '' where no unit owns the cell. */
  readonly opdId: UnitId;
  readonly opdName: string | null;
  readonly checked: number;
  readonly found: number;
};

/** A cell with a finding: what it is about, who owns it, what stands there and what belongs there. */
export type FindingRow = {
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly nipMasked: string | null;
  readonly positionId: PositionId | null;
  readonly title: string | null;
  readonly unitId: UnitId | null;
  readonly unitName: string | null;
  readonly opdId: UnitId | null;
  readonly opdName: string | null;
  /** What else names the cell: a task, a competency, a period. */
  readonly label: string | null;
  /** What stands there: text, a code, a day as dd-mm-yyyy; null = nothing. */
  readonly found: string | null;
  /** What the check compares with; null where the words of the check say it. */
  readonly expected: string | null;
};

/** Two units whose names differ only in spelling: a merge that can be offered. */
export type VariantRow = {
  readonly keepId: UnitId;
  readonly keepName: string;
  /** Posts of the unit. */
  readonly keepPosts: number;
  /** Units right below it. */
  readonly keepBelow: number;
  readonly dropId: UnitId;
  readonly dropName: string;
  readonly dropPosts: number;
  readonly dropBelow: number;
  /** Jaro-Winkler similarity of the bare names, 0 to 1. */
  readonly similarity: number;
};

/** A check with the question around it; the texts are fixed, nothing of the data is in them. */
function framed(id: CheckId, question: string): string {
  const check = CHECK_SQL[`./checks/${id}.sql`];
  if (check === undefined) throw new Error(`There is no SQL of the check ${id}`);
  const compared = id === 'unit-name-variant' ? `quality_variants AS (\n${variants}\n),\n` : '';
  return [
    'WITH day AS (SELECT $1::DATE AS as_of),\n',
    compared,
    `checked AS (\n${shape}\nUNION ALL BY NAME\n(\n${check}\n)\n)\n`,
    question,
  ].join('');
}

function ofEach<S>(make: (id: CheckId) => S): ReadonlyMap<CheckId, S> {
  return new Map(CHECK_IDS.map((id) => [id, make(id)]));
}

const COUNTS = ofEach((id): Statement<AsOfParam, CountRow> => ({
  id: `quality/counts/${id}`,
  sql: framed(id, counts),
  params: ['asOf'],
  columns: { opdId: 'text', opdName: 'text', checked: 'int', found: 'int' },
}));

const FINDINGS = ofEach((id): Statement<AsOfParam, FindingRow> => ({
  id: `quality/findings/${id}`,
  sql: framed(id, findings),
  params: ['asOf'],
  columns: {
    personId: 'text',
    personName: 'text',
    nipMasked: 'text',
    positionId: 'text',
    title: 'text',
    unitId: 'text',
    unitName: 'text',
    opdId: 'text',
    opdName: 'text',
    label: 'text',
    found: 'text',
    expected: 'text',
  },
}));

function known<S>(statements: ReadonlyMap<CheckId, S>, id: CheckId): S {
  const statement = statements.get(id);
  if (statement === undefined) throw new Error(`There is no check ${id}`);
  return statement;
}

/** How many cells a check looked at and found wanting, by perangkat daerah. */
export function countsStatement(id: CheckId): Statement<AsOfParam, CountRow> {
  return known(COUNTS, id);
}

/** Every finding of a check, by owner. */
export function findingsStatement(id: CheckId): Statement<AsOfParam, FindingRow> {
  return known(FINDINGS, id);
}

/** Units that may be one; nothing is merged by it. */
export const variantsStatement: Statement<Record<never, never>, VariantRow> = {
  id: 'quality/variants',
  sql: variants,
  params: [],
  columns: {
    keepId: 'text',
    keepName: 'text',
    keepPosts: 'int',
    keepBelow: 'int',
    dropId: 'text',
    dropName: 'text',
    dropPosts: 'int',
    dropBelow: 'int',
    similarity: 'real',
  },
};
