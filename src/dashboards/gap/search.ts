import { z } from 'zod';
import {
  CELL_FIELDS,
  countSet,
  NO_POST_FILTER,
  oneOf,
  POST_FIELDS,
  postFilter,
  type PostSearch,
} from '#dashboards/search-params.ts';
import type { GapFilter } from '#model/gap/statements.ts';

/** What a cell can say: share under standard, median gap, JPM capped, JPM raw. */
export const MEASURES = ['below', 'median', 'capped', 'raw'] as const;
/** Which competencies are the columns; `general` = managerial and sociocultural. */
export const COLUMN_KINDS = ['general', 'managerial', 'sociocultural', 'technical', 'all'] as const;
/** What rows can be sorted by: the measure, how many are assessed, name. */
export const ROW_SORTS = ['value', 'assessed', 'name'] as const;
/** As {@link ROW_SORTS}; `own` = by kind, then code. */
export const COLUMN_SORTS = ['own', 'value', 'assessed', 'name'] as const;
/** `down`: the greatest shortage, the most assessed, or A first. */
export const ORDERS = ['down', 'up'] as const;

/**
 * What the address of this page may hold; every field has a default and falls back to it. `row` and
 * `column` name the cell whose panel is open, by unit and competency; `row` null = no panel.
 */
export const gapSearch = z.object({
  measure: oneOf(MEASURES),
  competencies: oneOf(COLUMN_KINDS),
  view: oneOf(['peta', 'tabel']),
  list: oneOf(['units', 'competencies']),
  rowSort: oneOf(ROW_SORTS),
  rowOrder: oneOf(ORDERS),
  columnSort: oneOf(COLUMN_SORTS),
  columnOrder: oneOf(ORDERS),
  ...POST_FIELDS,
  ...CELL_FIELDS,
});

/** The state of the page. */
export type GapSearch = z.output<typeof gapSearch>;
/** A change of some of it. */
export type SearchChange = Partial<GapSearch>;
/** One of {@link MEASURES}. */
export type Measure = GapSearch['measure'];
/** One of {@link COLUMN_KINDS}. */
export type ColumnKind = GapSearch['competencies'];
/** How the matrix is sorted. */
export type Sorts = Pick<GapSearch, 'rowSort' | 'rowOrder' | 'columnSort' | 'columnOrder'>;

/** The state of an address without parameters. */
export const DEFAULTS: GapSearch = gapSearch.parse({});

/** The filter that the statements take. */
export function filterOf(search: PostSearch): GapFilter {
  return { ...postFilter(search), family: null };
}

/** The change that takes all filters back, and the columns to the first ones. */
export const NO_FILTER: SearchChange = { ...NO_POST_FILTER, competencies: DEFAULTS.competencies };

/** How many of the row of filters differ from their default. */
export function filtersUsed(search: GapSearch): number {
  const columns = search.competencies === DEFAULTS.competencies ? 0 : 1;
  return countSet(Object.values(filterOf(search))) + columns;
}
