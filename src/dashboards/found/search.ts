import { z } from 'zod';
import { countSet, idOrNone, oneOf, oneOrNone, soughtText } from '#dashboards/search-params.ts';

/** Reasons that can be sought. */
export const REASONS = ['field', 'competency'] as const;
/** When a move could take effect: at once, or after a step that opens a gate. */
export const LEGAL = ['direct', 'after'] as const;

/** Columns that Salah kamar can be sorted by; none = the order of the search. */
export const MISPLACED_SORTS = ['name', 'reason', 'best', 'now', 'there'] as const;
/** Columns that Kecocokan tersembunyi can be sorted by; none = the order of the search. */
export const HIDDEN_SORTS = ['name', 'post', 'da', 'legal', 'wish'] as const;

const SHARED = { q: soughtText, unit: idOrNone, legal: oneOrNone(LEGAL) };
const ORDER = { order: oneOf(['asc', 'desc']) };

/** What the address of Salah kamar may hold; `person` is the one whose panel is open. */
export const misplacedSearch = z.object({
  ...SHARED,
  reason: oneOrNone(REASONS),
  person: idOrNone,
  sort: oneOrNone(MISPLACED_SORTS),
  ...ORDER,
});

/** What the address of Kecocokan tersembunyi may hold; `row` is the match whose panel is open. */
export const hiddenSearch = z.object({
  ...SHARED,
  row: idOrNone,
  sort: oneOrNone(HIDDEN_SORTS),
  ...ORDER,
});

/** The state of Salah kamar. */
export type MisplacedSearch = z.output<typeof misplacedSearch>;
/** The state of Kecocokan tersembunyi. */
export type HiddenSearch = z.output<typeof hiddenSearch>;

/** The filters of both pages. */
export type FoundFilter = Pick<MisplacedSearch, keyof typeof SHARED>;

/** The change that takes the filters of both back. */
export const NO_FILTER: FoundFilter = { q: '', unit: null, legal: null };

/** The sort of an address as a table takes it; null = in the order of the search. */
export function sortOf({ sort, order }: Pick<HiddenSearch | MisplacedSearch, 'sort' | 'order'>) {
  return sort === null ? null : { id: sort, desc: order === 'desc' };
}

/** How many filters are set. */
export function filtersUsed({ q, unit, legal }: FoundFilter, ...more: (string | null)[]): number {
  return countSet([q === '' ? null : q, unit, legal, ...more]);
}
