import { z } from 'zod';
import { PERSON_STATUSES, POSITION_KINDS } from '#core/tiers.ts';
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

/** Which persons by whether they work. */
export const WORK = ['atWork', 'off', 'noPost'] as const;
/** What the list of persons can be sorted by: its columns. */
export const SORTS = ['name', 'title', 'unit', 'golongan', 'status', 'since'] as const;

/** What the address of the list of persons may hold; every field has a default and falls back to it. */
export const peopleSearch = z.object({
  q: soughtText,
  unit: idOrNone,
  status: oneOrNone(PERSON_STATUSES),
  kind: oneOrNone(POSITION_KINDS),
  golongan: idOrNone,
  work: oneOrNone(WORK),
  sort: oneOf(SORTS),
  order: oneOf(['asc', 'desc']),
  /** Columns that were chosen; '' = those that the window has room for. */
  columns: codes(SORTS),
});

/**
 * What the address of one person may hold: `post` is the one whose panel is open, `seats` which
 * posts are compared.
 */
export const personSearch = z.object({
  ...RANKED_FIELDS,
  by: z.enum(SCORES).default('combined').catch('combined'),
  seats: oneOf(['free', 'all']),
  post: idOrNone,
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
  return countSet([q === '' ? null : q, unit, status, kind, golongan, work]);
}
