import type { DatasetId, UnitId } from '#core/ids.ts';
import { decodeTable } from '#store/decode.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { arrangeColumns } from '#store/tables.ts';
import { referencesTo } from '#validate/cross.ts';
import type { CellValue, TypedTable } from '#validate/schema.ts';

/** What a merge did to a dataset. */
export interface MergeChange {
  readonly dataset: DatasetId;
  /** Rows that named the unit that is gone and name the other one now. */
  readonly rows: number;
  /** Rows left out: the unit itself, and service results that the other unit has of its own. */
  readonly left: number;
}

/** The tables after a merge, and what changed in them. */
export interface MergedTables {
  readonly tables: readonly EncodedTable[];
  readonly changes: readonly MergeChange[];
}

/**
 * Makes one unit of two: what names `drop` names `keep`, and the row of `drop` is left out. A result
 * of `drop` for an indicator and period that `keep` has already is left out and counted, since a
 * unit has one value. Tables that do not name `drop` stay the same objects.
 */
export function mergeUnits(
  tables: readonly EncodedTable[],
  keep: UnitId,
  drop: UnitId,
): MergedTables {
  const changes: MergeChange[] = [];
  const merged = tables.map((table) => {
    const columns = referencesTo('units')
      .filter(({ dataset }) => dataset === table.dataset)
      .map(({ column }) => column);
    if (columns.length === 0) return table;
    const before = decodeTable(table);
    const { after, rows } = renamed(before, columns, keep, drop);
    const kept = keptRows(before, keep, drop);
    const left = before.rows - kept.length;
    if (rows === 0 && left === 0) return table;
    changes.push({ dataset: table.dataset, rows, left });
    return encodeTable(arrangeColumns(left === 0 ? after : onlyRows(after, kept)));
  });
  return { tables: merged, changes };
}

function renamed(
  table: TypedTable,
  names: readonly string[],
  keep: UnitId,
  drop: UnitId,
): { readonly after: TypedTable; readonly rows: number } {
  const touched = new Set<number>();
  const columns = table.columns.map((column) => {
    if (!names.includes(column.name) || !column.values.includes(drop)) return column;
    const values = column.values.map((value, row): CellValue => {
      if (value !== drop) return value;
      touched.add(row);
      return keep;
    });
    return { ...column, values };
  });
  return { after: { ...table, columns }, rows: touched.size };
}

/** Places of the rows that stay. */
function keptRows(table: TypedTable, keep: UnitId, drop: UnitId): readonly number[] {
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const units = valuesOf(table, 'unit_id');
  if (table.dataset === 'units') return all.filter((row) => units[row] !== drop);
  if (table.dataset !== 'unit_results') return all;
  const indicators = valuesOf(table, 'indicator');
  const periods = valuesOf(table, 'period');
  const keyOf = (row: number) => JSON.stringify([indicators[row], periods[row]]);
  const own = new Set(all.filter((row) => units[row] === keep).map(keyOf));
  return all.filter((row) => units[row] !== drop || !own.has(keyOf(row)));
}

function valuesOf(table: TypedTable, name: string): readonly CellValue[] {
  return table.columns.find((column) => column.name === name)?.values ?? [];
}

function onlyRows(table: TypedTable, rows: readonly number[]): TypedTable {
  const columns = table.columns.map((column) => ({
    ...column,
    values: rows.map((row) => column.values[row] ?? null),
  }));
  return { ...table, rows: rows.length, columns };
}
