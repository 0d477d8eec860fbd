import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import counts from './counts.sql?raw';
import { countedSql, DAY, findingsSql, OWNERS, withParts, type Part } from './frame.ts';
import { CHECK_IDS, subjectOf, type CheckId } from './list.ts';
import variants from './variants.sql?raw';

const CHECK_SQL = import.meta.glob<string>('./checks/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The day on which the data is looked at, as ISO text; no check knows another. */
export type AsOfParam = { readonly asOf: string };

/** Whose rows are asked for: a perangkat daerah, '' = of nobody, null = of all. */
export type FindingsParams = AsOfParam & { readonly opd: string | null };

/** Cells of one perangkat daerah that a check looked at, and those that it found wanting. */
export type CountRow = {
  /** '' where no unit owns the cell. */
  readonly opdId: UnitId;
  readonly opdName: string | null;
  readonly checked: number;
  readonly found: number;
};

/** A {@link CountRow} of one of the checks that were asked about. */
export type CheckCountRow = CountRow & { readonly checkId: CheckId };

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

const VARIANTS: Part = ['quality_variants', variants];

function sqlOf(id: CheckId): string {
  const check = CHECK_SQL[`./checks/${id}.sql`];
  if (check === undefined) throw new Error(`There is no SQL of the check ${id}`);
  return check;
}

/** What some checks read beside the datasets. */
function partsOf(ids: readonly CheckId[]): readonly Part[] {
  return ids.includes('unit-name-variant') ? [VARIANTS] : [];
}

/** Columns of {@link FindingRow}. */
export const FINDING_COLUMNS = {
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
} as const satisfies Statement<FindingsParams, FindingRow>['columns'];

const FINDINGS = new Map(
  CHECK_IDS.map((id): [CheckId, Statement<FindingsParams, FindingRow>] => [
    id,
    {
      id: `quality/findings/${id}`,
      sql: findingsSql(partsOf([id]), sqlOf(id)),
      params: ['asOf', 'opd'],
      columns: FINDING_COLUMNS,
    },
  ]),
);

/**
 * How many cells each of some checks looked at and found wanting, by perangkat daerah, in one
 * question; a check without cells has no row. The text is made of fixed ones.
 */
export function countsStatement(
  ids: readonly [CheckId, ...CheckId[]],
): Statement<AsOfParam, CheckCountRow> {
  const counted = ids.map((id) => countedSql(id, subjectOf(id), sqlOf(id)));
  return {
    id: `quality/counts/${ids.join(' ')}`,
    sql: withParts(
      [DAY, ...partsOf(ids), ...OWNERS, ['counted', counted.join('\nUNION ALL\n')]],
      counts,
    ),
    params: ['asOf'],
    columns: { checkId: 'text', opdId: 'text', opdName: 'text', checked: 'int', found: 'int' },
  };
}

/** Every finding of a check, by owner. */
export function findingsStatement(id: CheckId): Statement<FindingsParams, FindingRow> {
  const statement = FINDINGS.get(id);
  if (statement === undefined) throw new Error(`There is no check ${id}`);
  return statement;
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
