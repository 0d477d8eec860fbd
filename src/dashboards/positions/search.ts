import { z } from 'zod';
import { POSITION_KINDS, TIERS } from '#core/tiers.ts';
import { addressText, LAMBDAS, SCORES, VIEWS } from '#dashboards/fit-search.ts';

/** An id; null = none. An address made of digits only arrives as a number. */
const id = z
  .union([z.string().max(200), z.int().transform(String)])
  .nullable()
  .default(null)
  .catch(null);

/** A text that narrows a list; a NIP never stays in an address. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform(addressText)
  .default('')
  .catch('');

/** Which posts by their seats. */
export const SEATS = ['vacant', 'free', 'must'] as const;
/** What the list of posts can be sorted by: its columns. */
export const SORTS = ['title', 'unit', 'tier', 'filled', 'need', 'gap', 'ratio', 'vacant'] as const;

/** What the address of the list of posts may hold; every field has a default and falls back to it. */
export const positionsSearch = z.object({
  q: text,
  unit: id,
  kind: z.enum(POSITION_KINDS).nullable().default(null).catch(null),
  tier: z.enum(TIERS).nullable().default(null).catch(null),
  family: id,
  seats: z.enum(SEATS).nullable().default(null).catch(null),
  sort: z.enum(SORTS).default('gap').catch('gap'),
  order: z.enum(['asc', 'desc']).default('asc').catch('asc'),
});

/** What the address of one post may hold: `person` is the candidate whose panel is open. */
export const positionSearch = z.object({
  view: z.enum(VIEWS).default('layak').catch('layak'),
  by: z.enum(SCORES).default('da').catch('da'),
  lambda: z.literal(LAMBDAS).default(80).catch(80),
  day: z.iso.date().nullable().default(null).catch(null),
  q: text,
  person: id,
});

/** The state of the list of posts. */
export type PositionsSearch = z.output<typeof positionsSearch>;
/** The state of the page of a post. */
export type PositionSearch = z.output<typeof positionSearch>;

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
  return [q === '' ? null : q, unit, kind, tier, family, seats].filter((value) => value !== null)
    .length;
}
