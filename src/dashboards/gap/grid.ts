import type { CompetencyId } from '#core/ids.ts';
import type { Selection } from '#dashboards/search-params.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import { isFew, valueOf } from './measures.ts';
import type { Labels } from './names.ts';
import type { Measure, Sorts } from './search.ts';

/** A row: its unit, its margin over all competencies, its cells in the order of the columns. */
export interface GridRow {
  readonly id: string;
  readonly margin: GapCellRow;
  /** Null where no holder's post asks the competency, which is not a gap of zero. */
  readonly cells: readonly (GapCellRow | null)[];
}

/** A column: its competency and its margin over all rows. */
export interface GridColumn {
  readonly id: CompetencyId;
  readonly margin: GapCellRow;
}

/** The answer as a grid. Margins of rows are over all competencies, the hidden ones included. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** Null where nobody under the filters holds a post with a standard. */
  readonly total: GapCellRow | null;
}

const COLLATOR = new Intl.Collator('id', { numeric: true });

interface Line {
  readonly id: string;
  readonly margin: GapCellRow;
}

/** Lines of which too little is known come after those that can be compared, the unknown last. */
function trust({ margin }: Line): number {
  if (margin.assessed === 0) return 2;
  return isFew(margin) ? 1 : 0;
}

/** From the greatest shortage to the greatest surplus. */
function worst(measure: Measure, { margin }: Line): number {
  const value = valueOf(measure, margin) ?? 0;
  return measure === 'below' ? -value : value;
}

interface LineSort {
  readonly by: Sorts['rowSort'];
  readonly up: boolean;
  readonly measure: Measure;
  readonly nameOf: (id: string) => string;
}

function sortLines<T extends Line>(
  lines: readonly T[],
  { by, up, measure, nameOf }: LineSort,
): readonly T[] {
  const sign = up ? -1 : 1;
  const byName = (a: T, b: T): number =>
    COLLATOR.compare(nameOf(a.id), nameOf(b.id)) || COLLATOR.compare(a.id, b.id);
  switch (by) {
    case 'name':
      return lines.toSorted((a, b) => sign * byName(a, b));
    case 'assessed':
      return lines.toSorted(
        (a, b) => sign * (b.margin.assessed - a.margin.assessed) || byName(a, b),
      );
    case 'value':
      return lines.toSorted(
        (a, b) =>
          trust(a) - trust(b) || sign * (worst(measure, a) - worst(measure, b)) || byName(a, b),
      );
  }
}

/** Cells by their ids; null = the margin. */
export type CellIndex = ReadonlyMap<string | null, ReadonlyMap<string | null, GapCellRow>>;

/** Finds cells by row and column. */
export function indexOf(cells: readonly GapCellRow[]): CellIndex {
  const index = new Map<string | null, Map<string | null, GapCellRow>>();
  for (const cell of cells) {
    let row = index.get(cell.rowId);
    if (row === undefined) index.set(cell.rowId, (row = new Map()));
    row.set(cell.competencyId, cell);
  }
  return index;
}

/** A cell or margin; null where there is none. */
export function cellOf(index: CellIndex, { row, column }: Selection): GapCellRow | null {
  return index.get(row)?.get(column) ?? null;
}

/**
 * The grid of the columns asked for, sorted. Columns that no holder's post asks are left out; rows
 * are all that have a margin. `columns` gives the order of the sort `own`.
 */
export function gridOf(
  index: CellIndex,
  columns: readonly CompetencyId[],
  measure: Measure,
  sorts: Sorts,
  labels: Labels,
): Grid {
  const asked = columns.flatMap((id): readonly GridColumn[] => {
    const margin = cellOf(index, { row: null, column: id });
    return margin === null ? [] : [{ id, margin }];
  });
  const { columnSort } = sorts;
  const sorted =
    columnSort === 'own'
      ? asked
      : sortLines(asked, {
          by: columnSort,
          up: sorts.columnOrder === 'up',
          measure,
          nameOf: labels.columnOf,
        });
  const rows = [...index].flatMap(([id, own]): readonly GridRow[] => {
    const margin = own.get(null);
    if (id === null || margin === undefined) return [];
    return [{ id, margin, cells: sorted.map((column) => own.get(column.id) ?? null) }];
  });
  return {
    rows: sortLines(rows, {
      by: sorts.rowSort,
      up: sorts.rowOrder === 'up',
      measure,
      nameOf: labels.rowOf,
    }),
    columns: sorted,
    total: cellOf(index, { row: null, column: null }),
  };
}
