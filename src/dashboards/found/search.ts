import { z } from 'zod';
import { countSet, idOrNone, oneOrNone, soughtText } from '#dashboards/search-params.ts';

/** Reasons that can be sought. */
export const REASONS = ['field', 'competency'] as const;
/** When a move could take effect: at once, or after a step that opens a gate. */
export const LEGAL = ['direct', 'after'] as const;

const SHARED = { q: soughtText, unit: idOrNone, legal: oneOrNone(LEGAL) };

/** What the address of Salah kamar may hold; `person` is the one whose panel is open. */
export const misplacedSearch = z.object({
  ...SHARED,
  reason: oneOrNone(REASONS),
  person: idOrNone,
});

/** What the address of Kecocokan tersembunyi may hold; `row` is the match whose panel is open. */
export const hiddenSearch = z.object({ ...SHARED, row: idOrNone });

/** The state of Salah kamar. */
export type MisplacedSearch = z.output<typeof misplacedSearch>;
/** The state of Kecocokan tersembunyi. */
export type HiddenSearch = z.output<typeof hiddenSearch>;

/** The filters of both pages. */
export type FoundFilter = Pick<MisplacedSearch, keyof typeof SHARED>;

/** The change that takes the filters of both back. */
export const NO_FILTER: FoundFilter = { q: '', unit: null, legal: null };

/** How many filters are set. */
export function filtersUsed({ q, unit, legal }: FoundFilter, ...more: (string | null)[]): number {
  return countSet([q === '' ? null : q, unit, legal, ...more]);
}
