import type { DatasetId, PersonId } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import type { CellKind, TypedTable } from '#validate/schema.ts';
import type { Relation } from './statement.ts';

const SQL_TYPE: Readonly<Record<CellKind, string>> = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  nip: 'VARCHAR',
  golongan: 'VARCHAR',
  education: 'VARCHAR',
  period: 'VARCHAR',
  int: 'INTEGER',
  real: 'DOUBLE',
  date: 'DATE',
  bool: 'BOOLEAN',
  list: 'VARCHAR[]',
};

/** Name of the column that holds a person's id, in `employees` only. */
export const PERSON_ID_COLUMN = 'person_id';

/** Columns of a dataset's table in the store, in order: its schema's, and the person ids last. */
export function storedColumns(dataset: DatasetId): readonly { name: string; kind: CellKind }[] {
  const columns = SCHEMAS[dataset].columns.map(({ name, kind }) => ({ name, kind }));
  return dataset === 'employees'
    ? [...columns, { name: PERSON_ID_COLUMN, kind: 'text' as const }]
    : columns;
}

/** DDL of a dataset's table; every dataset has its table, empty where it is not loaded. */
export function createTableSql(dataset: DatasetId): string {
  const columns = storedColumns(dataset).map(({ name, kind }) => `"${name}" ${SQL_TYPE[kind]}`);
  return `CREATE TABLE "${dataset}" (${columns.join(', ')})`;
}

/** DDL of a relation that is built upon the datasets' tables. */
export function createRelationSql(relation: Relation): string {
  const { name, kind, sql } = relation;
  return kind === 'macro'
    ? `CREATE MACRO "${name}"(${relation.parameters.join(', ')}) AS TABLE ${sql}`
    : `CREATE ${kind} "${name}" AS ${sql}`;
}

/** The table of employees with the id of each row's person; ids as many as rows and all different. */
export function withPersonIds(table: TypedTable, ids: readonly PersonId[]): TypedTable {
  if (table.dataset !== 'employees') throw new TypeError(`${table.dataset} has no person ids`);
  if (new Set(ids).size !== table.rows) {
    throw new RangeError(`${new Set(ids).size} different person ids for ${table.rows} employees`);
  }
  const column = { name: PERSON_ID_COLUMN, kind: 'text' as const, values: ids };
  return { ...table, columns: [...table.columns, column] };
}

/** The table with exactly the columns of its store table in their order; throws where one is missing. */
export function arrangeColumns(table: TypedTable): TypedTable {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const columns = storedColumns(table.dataset).map(({ name, kind }) => {
    const column = byName.get(name);
    if (column?.kind !== kind) throw new TypeError(`${table.dataset} lacks ${name} (${kind})`);
    return column;
  });
  return { ...table, columns };
}
