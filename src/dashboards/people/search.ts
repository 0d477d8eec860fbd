import { z } from 'zod';
import { PERSON_STATUSES, POSITION_KINDS } from '#core/tiers.ts';
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

/** Which persons by whether they work. */
export const WORK = ['atWork', 'off', 'noPost'] as const;
/** What the list of persons can be sorted by: its columns. */
export const SORTS = ['name', 'title', 'unit', 'golongan', 'status', 'since'] as const;

/** What the address of the list of persons may hold; every field has a default and falls back to it. */
export const peopleSearch = z.object({
  q: text,
  unit: id,
  status: z.enum(PERSON_STATUSES).nullable().default(null).catch(null),
  kind: z.enum(POSITION_KINDS).nullable().default(null).catch(null),
  golongan: id,
  work: z.enum(WORK).nullable().default(null).catch(null),
  sort: z.enum(SORTS).default('name').catch('name'),
  order: z.enum(['asc', 'desc']).default('asc').catch('asc'),
});

/**
 * What the address of one person may hold: `post` is the one whose panel is open, `seats` which
 * posts are compared.
 */
export const personSearch = z.object({
  view: z.enum(VIEWS).default('layak').catch('layak'),
  by: z.enum(SCORES).default('combined').catch('combined'),
  lambda: z.literal(LAMBDAS).default(80).catch(80),
  day: z.iso.date().nullable().default(null).catch(null),
  seats: z.enum(['free', 'all']).default('free').catch('free'),
  q: text,
  post: id,
});

/** The state of the list of persons. */
export type PeopleSearch = z.output<typeof peopleSearch>;
/** The state of the page of a person. */
export type PersonSearch = z.output<typeof personSearch>;

/** The change that takes all filters back. */
export const NO_FILTER: Partial<PeopleSearch> = {
  q: '',
  unit: null,
  status: null,
  kind: null,
  golongan: null,
  work: null,
};

/** How many filters are set; the sort is none. */
export function filtersUsed({ q, unit, status, kind, golongan, work }: PeopleSearch): number {
  return [q === '' ? null : q, unit, status, kind, golongan, work].filter((value) => value !== null)
    .length;
}
