import type { DataColumn } from '#ui/DataTable.tsx';

/** How a table's columns are chosen. */
export interface ColumnChoice {
  /** Ids of the chosen columns joined by commas; '' = by the room that there is. */
  readonly chosen: string;
  /** Columns that a narrow window leaves out unless they are chosen. */
  readonly wideOnly: ReadonlySet<string>;
  readonly wide: boolean;
}

/** Width of a column that states none, in CSS pixels. */
const USUAL = 140;

/** Ids of the columns that are shown; the first one, which names the row, always is. */
export function shownIds(
  ids: readonly string[],
  { chosen, wideOnly, wide }: ColumnChoice,
): ReadonlySet<string> {
  const asked = new Set(chosen.split(','));
  const shown = (id: string): boolean =>
    chosen === '' ? wide || !wideOnly.has(id) : asked.has(id);
  return new Set(ids.filter((id, at) => at === 0 || shown(id)));
}

/** The choice with a column taken in or out, as an address has it. */
export function toggledColumn(
  ids: readonly string[],
  shown: ReadonlySet<string>,
  id: string,
): string {
  return ids.filter((one) => (one === id ? !shown.has(id) : shown.has(one))).join(',');
}

/**
 * Columns for the room they have: the first keeps its width for scrolling beside it; in a window that
 * holds them all those that can grow share the rest, so that the table has no hole.
 */
export function fittedColumns<T>(
  columns: readonly DataColumn<T>[],
  shown: ReadonlySet<string>,
  grow: readonly string[],
): { readonly columns: readonly DataColumn<T>[]; readonly minWidth: number } {
  const kept = columns.filter(({ id }) => shown.has(id));
  const minWidth = kept.reduce((sum, { width }) => sum + (width ?? USUAL), 0);
  const fitted = kept.map((column) => {
    if (!grow.includes(column.id)) return column;
    const { width: _, ...rest } = column;
    return rest;
  });
  return { columns: fitted, minWidth };
}
