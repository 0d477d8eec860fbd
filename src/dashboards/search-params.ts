import { z } from 'zod';
import type { PersonStatus, PositionKind, TierGroup } from '#core/tiers.ts';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import { codesParam } from '#model/workload/statements.ts';
import { addressText, LAMBDAS, VIEWS } from './fit-search.ts';

/** An id. An address made of digits only arrives as a number. */
const id = z.union([z.string().max(200), z.int().transform(String)]);

/** An id; null = none. */
export const idOrNone = id.nullable().default(null).catch(null);

/** A text that narrows a list; a NIP never stays in an address. */
export const soughtText = z
  .union([z.string(), z.number().transform(String)])
  .transform(addressText)
  .default('')
  .catch('');

/** One of some values; null = none. */
export function oneOrNone<const C extends string>(values: readonly [C, ...C[]]) {
  return z.enum(values).nullable().default(null).catch(null);
}

/** One of some values, the first of them by default. */
export function oneOf<const C extends string>(values: readonly [C, ...C[]]) {
  return z.enum(values).default(values[0]).catch(values[0]);
}

/** Known codes of a text joined by commas, in their own order, each once. */
function codesIn<C extends string>(text: string, known: readonly C[]): readonly C[] {
  const asked = new Set(text.split(','));
  return known.filter((code) => asked.has(code));
}

/** Codes joined by commas, so that an address stays readable; '' = none named. */
export function codes(known: readonly string[]) {
  return z
    .string()
    .transform((text) => codesIn(text, known).join(','))
    .default('')
    .catch('');
}

/** The filters of posts and of the people who hold them. */
export const POST_FIELDS = {
  unit: idOrNone,
  kinds: codes(POSITION_KINDS),
  tierGroups: codes(TIER_GROUPS),
  statuses: codes(PERSON_STATUSES),
};

/** What an address says of posts and people: a unit, and codes joined by commas. */
export interface PostSearch {
  readonly unit: string | null;
  readonly kinds: string;
  readonly tierGroups: string;
  readonly statuses: string;
}

/** The chosen codes of the filters that take several. */
export function chosenCodes({ kinds, tierGroups, statuses }: Omit<PostSearch, 'unit'>): {
  readonly kinds: readonly PositionKind[];
  readonly tierGroups: readonly TierGroup[];
  readonly statuses: readonly PersonStatus[];
} {
  return {
    kinds: codesIn(kinds, POSITION_KINDS),
    tierGroups: codesIn(tierGroups, TIER_GROUPS),
    statuses: codesIn(statuses, PERSON_STATUSES),
  };
}

/** The filter of posts and people as statements take it; null = no filter. */
export function postFilter(search: PostSearch) {
  const { kinds, tierGroups, statuses } = chosenCodes(search);
  return {
    unit: search.unit,
    kinds: codesParam(kinds),
    tierGroups: codesParam(tierGroups),
    statuses: codesParam(statuses),
  };
}

/** How a ranked list is read and scored, but for the score it is ordered by. */
export const RANKED_FIELDS = {
  view: oneOf(VIEWS),
  lambda: z.literal(LAMBDAS).default(80).catch(80),
  day: z.iso.date().nullable().default(null).catch(null),
  q: soughtText,
};

/** How many of some filters are set; null = not. */
export function countSet(filters: readonly (string | null)[]): number {
  return filters.filter((value) => value !== null).length;
}

/** In `row` and `column`: the margin over all of them. */
export const ALL = '*';

/** The cell whose panel is open, by ids of its row and column; `row` null = no panel. */
export const CELL_FIELDS = { row: idOrNone, column: id.default(ALL).catch(ALL) };

/** What an address says of the open cell. */
export interface CellSearch {
  readonly row: string | null;
  readonly column: string;
}

/** The open cell: ids of its row and column, null = all of them. */
export interface Selection {
  readonly row: string | null;
  readonly column: string | null;
}

/** The cell whose panel is open, null where none is. */
export function selectionOf({ row, column }: CellSearch): Selection | null {
  if (row === null) return null;
  return { row: row === ALL ? null : row, column: column === ALL ? null : column };
}

/** The change that opens a cell, or closes the panel. */
export function select(selection: Selection | null): CellSearch {
  if (selection === null) return { row: null, column: ALL };
  return { row: selection.row ?? ALL, column: selection.column ?? ALL };
}

/** The change that steps into a unit, or back to all of them; the open cell is not in it. */
export function drill(unit: string | null): CellSearch & Pick<PostSearch, 'unit'> {
  return { unit, ...select(null) };
}

/** The change that takes the filters of posts and people back, and closes the panel. */
export const NO_POST_FILTER = { ...drill(null), kinds: '', tierGroups: '', statuses: '' };
