import { compareValues, type DataColumn, type Sort } from './DataTable.tsx';

/**
 * The rows in the order that a {@link DataColumn} of a table gives them, for lists that stand in for
 * the table on a phone. Nulls go last in both directions, equal rows keep their order; a column that
 * is not there or not sortable leaves the rows as they are.
 */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly DataColumn<T>[],
  { id, desc }: Sort,
): readonly T[] {
  const valueOf = columns.find((column) => column.id === id)?.sortValue;
  if (valueOf === undefined) return rows;
  const sign = desc ? -1 : 1;
  return rows.toSorted((a, b) => {
    const left = valueOf(a);
    const right = valueOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareValues(left, right);
  });
}
