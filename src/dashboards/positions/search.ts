import { z } from 'zod';
import { POSITION_KINDS, TIERS } from '#core/tiers.ts';
import { SCORES } from '#dashboards/fit-search.ts';
import {
  codes,
  countSet,
  idOrNone,
  oneOf,
  oneOrNone,
  RANKED_FIELDS,
  soughtText,
} from '#dashboards/search-params.ts';

/** Which posts by their seats. */
export const SEATS = ['vacant', 'free', 'must'] as const;
/** What the list of posts can be sorted by: its columns. */
export const SORTS = [
  'title',
  'unit',
  'tier',
  'filled',
  'need',
  'gap',
  'ratio',
  'vacant',
  'strongest',
] as const;

/** What the address of the list of posts may hold; every field has a default and falls back to it. */
export const positionsSearch = z.object({
  q: soughtText,
  unit: idOrNone,
  kind: oneOrNone(POSITION_KINDS),
  tier: oneOrNone(TIERS),
  family: idOrNone,
  seats: oneOrNone(SEATS),
  sort: z.enum(SORTS).default('gap').catch('gap'),
  order: oneOf(['asc', 'desc']),
  /** Columns that were chosen; '' = those that the window has room for. */
  columns: codes(SORTS),
});

/** What the address of one post may hold: `person` is the candidate whose panel is open. */
export const positionSearch = z.object({
  ...RANKED_FIELDS,
  by: z.enum(SCORES).default('da').catch('da'),
  person: idOrNone,
});

/** What the address of a comparison may hold: how it is scored. Who is compared is never in it. */
export const compareSearch = z.object({
  lambda: RANKED_FIELDS.lambda,
  day: RANKED_FIELDS.day,
  by: z.enum(SCORES).default('da').catch('da'),
});

/** The state of the list of posts. */
export type PositionsSearch = z.output<typeof positionsSearch>;
/** The state of the page of a post. */
export type PositionSearch = z.output<typeof positionSearch>;

/** The state of a comparison. */
export type CompareSearch = z.output<typeof compareSearch>;

/** The change that takes all filters back. */
export const NO_FILTER: Partial<PositionsSearch> = {
  q: '',
  unit: null,
  kind: null,
  tier: null,
  family: null,
  seats: null,
};

/** How many filters are set; the sort is none. */
export function filtersUsed({ q, unit, kind, tier, family, seats }: PositionsSearch): number {
  return countSet([q === '' ? null : q, unit, kind, tier, family, seats]);
}
