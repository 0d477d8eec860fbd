import { z } from 'zod';
import { CELL_FIELDS, countSet, idOrNone, oneOf, oneOrNone } from '#dashboards/search-params.ts';
import { BLANK_DATASETS } from '#model/quality/blanks.ts';
import { CHECK_IDS, DIMENSIONS } from '#model/quality/list.ts';

/** What the list of checks can be sorted by: its columns. */
export const SORTS = ['name', 'dimension', 'severity', 'dataset', 'found', 'checked'] as const;

/** In `unit`: findings that no known unit owns. */
export const NO_OPD = '-';

/** What a cell of the blanks says: the share of blank cells, or their number. */
export const MEASURES = ['share', 'count'] as const;

/** Columns that the blanks show: those with a blank cell, or all of them. */
export const COLUMNS = ['some', 'all'] as const;

/** What the address of the page may hold: `check` is the one whose rows are shown; `data` the
 * dataset whose blanks are, `row` and `column` the cell of them that is open. */
export const qualitySearch = z.object({
  unit: idOrNone,
  dimension: oneOrNone(DIMENSIONS),
  check: oneOrNone(CHECK_IDS),
  sort: z.enum(SORTS).default('found').catch('found'),
  order: oneOf(['desc', 'asc']),
  data: z.enum(BLANK_DATASETS).default('employees').catch('employees'),
  view: oneOf(['peta', 'tabel']),
  measure: oneOf(MEASURES),
  only: oneOf(COLUMNS),
  ...CELL_FIELDS,
});

/** The state of the page. */
export type QualitySearch = z.output<typeof qualitySearch>;

/** The change that takes all filters back. */
export const NO_FILTER: Partial<QualitySearch> = { unit: null, dimension: null };

/** How many filters are set. */
export function filtersUsed({ unit, dimension }: QualitySearch): number {
  return countSet([unit, dimension]);
}

/** The perangkat daerah of an address as the model names it; null = all of them. */
export function opdOf({ unit }: Pick<QualitySearch, 'unit'>): string | null {
  return unit === NO_OPD ? '' : unit;
}
