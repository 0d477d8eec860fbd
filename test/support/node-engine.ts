import type { DatasetId } from '#core/ids.ts';
import { parseIsoDay } from '#core/day.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { CityStore, StoredCity } from '#store/city-store.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { openNode } from '#store/open-node.ts';
import type { ColumnType, Statement } from '#store/statement.ts';
import { arrangeColumns, storedColumns } from '#store/tables.ts';
import type { CellValue, TypedTable } from '#validate/schema.ts';

/** Rows as a test writes them: only the cells that matter, dates as `YYYY-MM-DD`. */
export type GivenRow = Readonly<Record<string, CellValue>>;
/** Given rows per dataset. */
export type GivenRows = Partial<Readonly<Record<DatasetId, readonly GivenRow[]>>>;

let opened: Promise<CityStore> | undefined;

/** The one engine of this test worker; starting it takes seconds. */
export function nodeStore(): Promise<CityStore> {
  opened ??= openNode();
  return opened;
}

/** A city of the given rows on a day; required cells that a test does not name are null. */
export async function givenCity(rows: GivenRows, asOf = '2026-08-31'): Promise<StoredCity> {
  const store = await nodeStore();
  const tables = Object.entries(rows).map(([dataset, given]) =>
    encodeRows(dataset as DatasetId, given),
  );
  return store.load(tables, { asOf: dayOfText(asOf), relations: RELATIONS });
}

/** Given rows as an encoded table. Person ids default to `p` and the row number. */
export function encodeRows(dataset: DatasetId, rows: readonly GivenRow[]): EncodedTable {
  return encodeTable(arrangeColumns(typedRows(dataset, rows)));
}

/** Given rows as a typed table with every column of the store; a name that is none of them throws. */
export function typedRows(dataset: DatasetId, rows: readonly GivenRow[]): TypedTable {
  const columns = storedColumns(dataset);
  const names = new Set(columns.map(({ name }) => name));
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!names.has(name)) throw new Error(`${dataset} has no column ${name}`);
  }
  return {
    dataset,
    rows: rows.length,
    columns: columns.map(({ name, kind }) => ({
      name,
      kind,
      values: rows.map((row, index) => {
        const value = row[name] ?? (name === 'person_id' ? `p${index + 1}` : null);
        return kind === 'date' && typeof value === 'string' ? dayOfText(value) : value;
      }),
    })),
  };
}

/** A one-off statement without parameters. */
export function ask<C extends Readonly<Record<string, ColumnType>>>(
  sql: string,
  columns: C,
): Statement<Record<never, never>, { [K in keyof C & string]: unknown }> {
  return { id: sql.slice(0, 60), sql, params: [], columns };
}

function dayOfText(text: string): number {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
