import { z } from 'zod';
import type { PersonStatus, PositionKind, TierGroup } from '#core/tiers.ts';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import type { GapFilter } from '#model/gap/statements.ts';
import { codesParam } from '#model/workload/statements.ts';

/** Known codes of a text joined by commas, in their own order, each once. */
export function codesIn<C extends string>(text: string, known: readonly C[]): readonly C[] {
  const asked = new Set(text.split(','));
  return known.filter((code) => asked.has(code));
}

/** Codes joined by commas, so that an address stays readable; '' = no filter. */
function codes(known: readonly string[]) {
  return z
    .string()
    .transform((text) => codesIn(text, known).join(','))
    .default('')
    .catch('');
}

/** An id. An address made of digits only arrives as a number. */
const id = z.union([z.string().max(200), z.int().transform(String)]);
const idOrNone = id.nullable().default(null).catch(null);

function oneOf<C extends string>(values: readonly [C, ...C[]]) {
  return z.enum(values).default(values[0]).catch(values[0]);
}

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

/** In `row` and `column`: the margin over all of them. */
export const ALL = '*';

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
  unit: idOrNone,
  kinds: codes(POSITION_KINDS),
  tierGroups: codes(TIER_GROUPS),
  statuses: codes(PERSON_STATUSES),
  row: idOrNone,
  column: id.default(ALL).catch(ALL),
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

/** The chosen codes of the filters that take several. */
export function chosenCodes({
  kinds,
  tierGroups,
  statuses,
}: Pick<GapSearch, 'kinds' | 'tierGroups' | 'statuses'>): {
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

/** The filter that the statements take. */
export function filterOf(
  search: Pick<GapSearch, 'unit' | 'kinds' | 'tierGroups' | 'statuses'>,
): GapFilter {
  const { kinds, tierGroups, statuses } = chosenCodes(search);
  return {
    unit: search.unit,
    kinds: codesParam(kinds),
    tierGroups: codesParam(tierGroups),
    statuses: codesParam(statuses),
    family: null,
  };
}

/** The change that takes all filters back, and the columns to the first ones. */
export const NO_FILTER: SearchChange = {
  unit: null,
  kinds: '',
  tierGroups: '',
  statuses: '',
  competencies: DEFAULTS.competencies,
  row: null,
  column: ALL,
};

/** How many of the row of filters differ from their default. */
export function filtersUsed(search: GapSearch): number {
  const set = Object.values(filterOf(search)).filter((value) => value !== null).length;
  return set + (search.competencies === DEFAULTS.competencies ? 0 : 1);
}

/** The open cell: ids of unit and competency, null = all of them. */
export interface Selection {
  readonly row: string | null;
  readonly column: string | null;
}

/** The cell whose panel is open, null where none is. */
export function selectionOf({ row, column }: GapSearch): Selection | null {
  if (row === null) return null;
  return { row: row === ALL ? null : row, column: column === ALL ? null : column };
}

/** The change that opens a cell, or closes the panel. */
export function select(selection: Selection | null): SearchChange {
  if (selection === null) return { row: null, column: ALL };
  return { row: selection.row ?? ALL, column: selection.column ?? ALL };
}

/** The change that steps into a unit, or back to all of them; the open cell is not in it. */
export function drill(unit: string | null): SearchChange {
  return { unit, row: null, column: ALL };
}
