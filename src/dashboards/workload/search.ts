import { z } from 'zod';
import type { PersonStatus, PositionKind, TierGroup } from '#core/tiers.ts';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import type { WorkloadFilter } from '#model/workload/statements.ts';
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

/** An id or a name; null = none. An address made of digits only arrives as a number. */
const text = z
  .union([z.string().max(200), z.int().transform(String)])
  .nullable()
  .default(null)
  .catch(null);

function oneOf<C extends string>(values: readonly [C, ...C[]]) {
  return z.enum(values).default(values[0]).catch(values[0]);
}

/** What the rows and columns can be sorted by; columns also keep an order of their own. */
export const ROW_SORTS = ['ratio', 'gap', 'size', 'name'] as const;
/** As {@link ROW_SORTS}; `own` = tiers from the top down, months in time, families by name. */
export const COLUMN_SORTS = ['own', 'ratio', 'gap', 'size', 'name'] as const;
/** What a cell can say: load index, persons missing and spare, share of seats filled. */
export const MEASURES = ['ratio', 'people', 'filled'] as const;
/** What the columns can be. */
export const DIMENSIONS = ['tier', 'family', 'month'] as const;

/** In `row` and `column`: the margin over all of them. */
export const ALL = '*';

/**
 * What the address of this page may hold; every field has a default and falls back to it. `row` and
 * `column` name the cell whose panel is open, by ids of its rows; `row` null = no panel.
 */
export const workloadSearch = z.object({
  columns: oneOf(DIMENSIONS),
  measure: oneOf(MEASURES),
  view: oneOf(['peta', 'tabel']),
  rowSort: oneOf(ROW_SORTS),
  rowOrder: oneOf(['desc', 'asc']),
  columnSort: oneOf(COLUMN_SORTS),
  columnOrder: oneOf(['desc', 'asc']),
  unit: text,
  kinds: codes(POSITION_KINDS),
  tierGroups: codes(TIER_GROUPS),
  statuses: codes(PERSON_STATUSES),
  family: text,
  row: text,
  column: z
    .union([z.string().max(200), z.int().transform(String)])
    .default(ALL)
    .catch(ALL),
});

/** The state of the page. */
export type WorkloadSearch = z.output<typeof workloadSearch>;
/** A change of some of it. */
export type SearchChange = Partial<WorkloadSearch>;
/** One of {@link MEASURES}. */
export type Measure = WorkloadSearch['measure'];

/** The state of an address without parameters. */
export const DEFAULTS: WorkloadSearch = workloadSearch.parse({});

/** The chosen codes of the filters that take several. */
export function chosenCodes({ kinds, tierGroups, statuses }: WorkloadSearch): {
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
export function filterOf(search: WorkloadSearch): WorkloadFilter {
  const { kinds, tierGroups, statuses } = chosenCodes(search);
  return {
    unit: search.unit,
    kinds: codesParam(kinds),
    tierGroups: codesParam(tierGroups),
    statuses: codesParam(statuses),
    family: search.family,
  };
}

/** The change that takes all filters back. */
export const NO_FILTER: SearchChange = {
  unit: null,
  kinds: '',
  tierGroups: '',
  statuses: '',
  family: null,
  row: null,
  column: ALL,
};

/** Whether any filter is set; sorts, columns and the measure are no filters. */
export function isFiltered(search: WorkloadSearch): boolean {
  return Object.values(filterOf(search)).some((value) => value !== null);
}

/** The open cell: ids of its row and column, null = all of them. */
export interface Selection {
  readonly row: string | null;
  readonly column: string | null;
}

/** The cell whose panel is open, null where none is. */
export function selectionOf({ row, column }: WorkloadSearch): Selection | null {
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
