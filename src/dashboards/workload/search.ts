import { z } from 'zod';
import {
  CELL_FIELDS,
  countSet,
  idOrNone,
  NO_POST_FILTER,
  oneOf,
  POST_FIELDS,
  postFilter,
} from '#dashboards/search-params.ts';
import type { WorkloadFilter } from '#model/workload/statements.ts';

/** What the rows and columns can be sorted by; columns also keep an order of their own. */
export const ROW_SORTS = ['ratio', 'gap', 'size', 'name'] as const;
/** As {@link ROW_SORTS}; `own` = tiers from the top down, months in time, families by name. */
export const COLUMN_SORTS = ['own', 'ratio', 'gap', 'size', 'name'] as const;
/** What a cell can say: load index, persons missing and spare, share of seats filled. */
export const MEASURES = ['ratio', 'people', 'filled'] as const;
/** What the columns can be. */
export const DIMENSIONS = ['tier', 'family', 'month'] as const;

/**
 * What the address of this page may hold; every field has a default and falls back to it. `row` and
 * `column` name the cell whose panel is open, by ids of its rows; `row` null = no panel.
 */
export const workloadSearch = z.object({
  columns: oneOf(DIMENSIONS),
  measure: oneOf(MEASURES),
  view: oneOf(['peta', 'tabel']),
  rowSort: oneOf(ROW_SORTS),
  rowOrder: oneOf(['desc', 'asc']),
  columnSort: oneOf(COLUMN_SORTS),
  columnOrder: oneOf(['desc', 'asc']),
  ...POST_FIELDS,
  family: idOrNone,
  ...CELL_FIELDS,
});

/** The state of the page. */
export type WorkloadSearch = z.output<typeof workloadSearch>;
/** A change of some of it. */
export type SearchChange = Partial<WorkloadSearch>;
/** One of {@link MEASURES}. */
export type Measure = WorkloadSearch['measure'];

/** The state of an address without parameters. */
export const DEFAULTS: WorkloadSearch = workloadSearch.parse({});

/** The filter that the statements take. */
export function filterOf(search: WorkloadSearch): WorkloadFilter {
  return { ...postFilter(search), family: search.family };
}

/** The change that takes all filters back. */
export const NO_FILTER: SearchChange = { ...NO_POST_FILTER, family: null };

/** How many filters are set; sorts, columns and the measure are no filters. */
export function filtersUsed(search: WorkloadSearch): number {
  return countSet(Object.values(filterOf(search)));
}
