import { DATASET_IDS, type DatasetId, type UnitId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import blankCounts from './blank-counts.sql?raw';
import { findingsSql, ownedParts, withParts } from './frame.ts';
import { FINDING_COLUMNS, type FindingRow, type FindingsParams } from './statements.ts';

/** A dataset, as its address names it; what `blanks` is about. */
export const BLANK_DATASETS = DATASET_IDS;

/** A column of a dataset. */
export interface BlankColumn {
  /** Its name in the store: small letters and `_`. */
  readonly name: string;
  /** As the file's template heads it. */
  readonly label: string;
  /** A row without a value in it is not loaded, so that it is never blank. */
  readonly required: boolean;
  /** Its cells are lists: one without entries is blank. */
  readonly list: boolean;
}

/** Rows of a perangkat daerah in a dataset, and those with a value in one column. */
export type BlankRow = {
  /** '' where no unit owns the rows. */
  readonly opdId: UnitId;
  readonly opdName: string | null;
  readonly rows: number;
  readonly column: string;
  readonly filled: number;
};

/** How the rows of a dataset find their owner: by a column of theirs; null = they have none. */
type Owner = 'person_id' | 'nip' | 'position_id' | 'unit_id' | null;

/** The owner of each dataset's rows, and what names a row beside it. */
const ROWS: Readonly<
  Record<DatasetId, { readonly owner: Owner; readonly names: readonly string[] }>
> = {
  units: { owner: 'unit_id', names: [] },
  positions: { owner: 'position_id', names: [] },
  competencies: { owner: null, names: ['competency_id', 'name'] },
  position_standards: { owner: 'position_id', names: ['competency_id'] },
  workload: { owner: 'position_id', names: ['period', 'task'] },
  employees: { owner: 'person_id', names: [] },
  assessments: { owner: 'nip', names: ['competency_id', 'assessed_on'] },
  performance: { owner: 'nip', names: ['period'] },
  position_history: { owner: 'nip', names: ['title', 'since'] },
  discipline: { owner: 'nip', names: ['level', 'since'] },
  training: { owner: 'nip', names: ['title', 'year'] },
  competency_tests: { owner: 'nip', names: ['title', 'passed_on'] },
  unit_results: { owner: 'unit_id', names: ['indicator', 'period'] },
  office: { owner: null, names: ['setting', 'ref_a', 'ref_b'] },
  aspirations: { owner: 'nip', names: ['rank'] },
};

/** Whether rows of a dataset belong to a perangkat daerah. */
export function isOwned(dataset: DatasetId): boolean {
  return ROWS[dataset].owner !== null;
}

/** Names of rows that are days. */
const DAYS: readonly string[] = ['assessed_on', 'passed_on', 'since'];

/** Whether the cell has a value. A name that is no column of the store never gets into the text. */
function filled({ name, list }: BlankColumn): string {
  if (!/^[a-z][a-z_]*$/u.test(name)) throw new Error(`${name} is no column`);
  return list ? `coalesce(len(line."${name}"), 0) > 0` : `line."${name}" IS NOT NULL`;
}

/** The dataset's table as `line` with the person of its NIP, and the three ids that name an owner. */
function lines(dataset: DatasetId): { readonly ids: string; readonly from: string } {
  const { owner } = ROWS[dataset];
  const id = (name: Exclude<Owner, null>, expression: string): string =>
    `${owner === name ? expression : 'NULL::VARCHAR'} AS ${name}`;
  const person =
    owner === 'nip' ? 'person.person_id AS person_id' : id('person_id', 'line.person_id');
  return {
    ids: `${person}, ${id('position_id', 'line.position_id')}, ${id('unit_id', 'line.unit_id')}`,
    from: `"${dataset}" AS line${
      owner === 'nip' ? ' LEFT JOIN employees AS person ON person.nip = line.nip' : ''
    }`,
  };
}

/** Rows and filled cells of each column of a dataset, by perangkat daerah; fixed text for each dataset. */
export function blankCountsStatement(
  dataset: DatasetId,
  columns: readonly BlankColumn[],
): Statement<Record<never, never>, BlankRow> {
  const { ids, from } = lines(dataset);
  const cells = columns.map((column) => `${filled(column)} AS "has_${column.name}"`);
  const sums = columns.map(({ name }) => `count(*) FILTER (WHERE "has_${name}")`);
  const counted = [
    `SELECT coalesce(opd_id, '') AS opd_id, count(*) AS "rows",`,
    `unnest([${columns.map(({ name }) => `'${name}'`).join(', ')}]) AS "column",`,
    `unnest([${sums.join(', ')}]) AS filled`,
    `FROM owned GROUP BY coalesce(opd_id, '')`,
  ].join('\n');
  return {
    id: `quality/blanks/${dataset}`,
    sql: withParts(
      [...ownedParts(`SELECT ${ids},\n${cells.join(',\n')}\nFROM ${from}`), ['counted', counted]],
      blankCounts,
    ),
    params: [],
    columns: { opdId: 'text', opdName: 'text', rows: 'int', column: 'text', filled: 'int' },
  };
}

/** The rows of a dataset without a value in a column. */
export function blankRowsStatement(
  dataset: DatasetId,
  column: BlankColumn,
): Statement<FindingsParams, FindingRow> {
  const { ids, from } = lines(dataset);
  const named = ROWS[dataset].names.map((name) =>
    DAYS.includes(name) ? `strftime(line."${name}", '%d-%m-%Y')` : `line."${name}"::VARCHAR`,
  );
  const label = named.length === 0 ? 'NULL' : `nullif(concat_ws(' · ', ${named.join(', ')}), '')`;
  const blank = `NOT (${filled(column)})`;
  return {
    id: `quality/blanks/${dataset}/${column.name}`,
    sql: findingsSql([], `SELECT ${ids}, ${label} AS label, ${blank} AS bad FROM ${from}`),
    params: ['asOf', 'opd'],
    columns: FINDING_COLUMNS,
  };
}
