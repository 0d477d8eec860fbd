import type { Day } from '#core/day.ts';
import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { NeedMethod, PersonStatus, PositionKind, Tier, TierGroup } from '#core/tiers.ts';
import type { Question, Statement } from '#store/statement.ts';
import cellPeople from './cell-people.sql?raw';
import cellPosts from './cell-posts.sql?raw';
import cells from './cells.sql?raw';
import families from './families.sql?raw';
import headcount from './headcount.sql?raw';
import monthCells from './month-cells.sql?raw';
import nip from './nip.sql?raw';
import postPeople from './post-people.sql?raw';
import units from './units.sql?raw';

/**
 * What the workload pages ask about. Every filter may be null = no filter. `unit`: the rows are its
 * children and, for the posts of its own, the unit itself; null: the rows are the perangkat daerah.
 * `kinds`, `tierGroups` and `statuses` are codes joined by commas ({@link codesParam}). `statuses`
 * narrows who counts as holder; load, need and seats stay those of all.
 */
export type WorkloadFilter = {
  readonly unit: UnitId | null;
  readonly kinds: string | null;
  readonly tierGroups: string | null;
  readonly statuses: string | null;
  readonly family: string | null;
};

/** The whole city, unfiltered. */
export const WHOLE_CITY: WorkloadFilter = {
  unit: null,
  kinds: null,
  tierGroups: null,
  statuses: null,
  family: null,
};

/** What the columns of the heat map are. */
export type Dimension = 'tier' | 'family' | 'month';

/** Chosen codes as one parameter; none chosen = null = no filter. */
export function codesParam(
  codes: readonly (PositionKind | TierGroup | PersonStatus)[],
): string | null {
  return codes.length === 0 ? null : codes.join(',');
}

/** Sums over posts: of a cell, a row, a column or all. Minutes of a year, of a month in month cells. */
export type PostSums = {
  /** Minutes of all posts whose load is known, empty posts included; null where none is known. */
  readonly load: number | null;
  /** The part of `load` that belongs to posts nobody holds. */
  readonly vacantLoad: number;
  /** Minutes of the holders (fte x effective minutes) of posts whose load is known. */
  readonly capacity: number;
  readonly holders: number;
  readonly fte: number;
  readonly need: number | null;
  /** Sum of max(0, need - fte) over posts; never netted with `surplus`. */
  readonly shortage: number | null;
  /** Sum of max(0, fte - need) over posts. */
  readonly surplus: number | null;
  readonly seats: number;
  /** Seats without a holder; `seats = holders + vacantSeats - excess`. */
  readonly vacantSeats: number;
  /** Holders beyond the seats of their post. */
  readonly excess: number;
  readonly posts: number;
  readonly vacantPosts: number;
  /** Posts whose load and need are not known. */
  readonly unknownPosts: number;
  /** Posts whose need is found otherwise than by ABK (rombel, abk_kes, statutory). */
  readonly otherMethodPosts: number;
  /** Month cells only: posts with volumes of that month; the others carry a twelfth of their year. */
  readonly measuredPosts: number;
};

/** One cell: `rowId` a unit (`''` = a unit that is not in the file), `columnId` a tier group, job family (`''` = none) or month. */
export type CellRow = PostSums & { readonly rowId: string; readonly columnId: string };

const SUM_COLUMNS = {
  load: 'real',
  vacantLoad: 'real',
  capacity: 'real',
  holders: 'int',
  fte: 'real',
  need: 'real',
  shortage: 'real',
  surplus: 'real',
  seats: 'int',
  vacantSeats: 'int',
  excess: 'int',
  posts: 'int',
  vacantPosts: 'int',
  unknownPosts: 'int',
  otherMethodPosts: 'int',
  measuredPosts: 'int',
} as const;

const FILTER = ['unit', 'kinds', 'tierGroups', 'statuses', 'family'] as const;

/** Row unit x tier group or job family. */
export const cellsStatement: Statement<
  WorkloadFilter & { readonly dimension: 'tier' | 'family' },
  CellRow
> = {
  id: 'workload/cells',
  sql: cells,
  params: [...FILTER, 'dimension'],
  columns: { rowId: 'text', columnId: 'text', ...SUM_COLUMNS },
};

/** Row unit x month (`YYYY-MM`), the twelve that end with the month of as_of. */
export const monthCellsStatement: Statement<WorkloadFilter, CellRow> = {
  id: 'workload/month-cells',
  sql: monthCells,
  params: FILTER,
  columns: { rowId: 'text', columnId: 'text', ...SUM_COLUMNS },
};

/** The statement and parameters of the heat map with these columns. */
export function cellsQuestion(
  filter: WorkloadFilter,
  dimension: Dimension,
):
  | Question<WorkloadFilter, CellRow>
  | Question<WorkloadFilter & { readonly dimension: 'tier' | 'family' }, CellRow> {
  return dimension === 'month'
    ? { statement: monthCellsStatement, params: filter }
    : { statement: cellsStatement, params: { ...filter, dimension } };
}

/** A cell of the heat map by the ids of its {@link CellRow}; null = all rows, all columns. */
export type CellChoice = WorkloadFilter & {
  readonly dimension: Dimension;
  readonly row: string | null;
  readonly column: string | null;
};

const CHOICE = [...FILTER, 'dimension', 'row', 'column'] as const;

/** A post of a cell. */
export type PostRow = {
  readonly positionId: PositionId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly unitName: string | null;
  readonly opdId: UnitId | null;
  readonly opdName: string | null;
  readonly kind: PositionKind;
  readonly tier: Tier;
  readonly tierGroup: TierGroup;
  readonly family: string | null;
  readonly seats: number;
  readonly holders: number;
  readonly fte: number;
  /** People who act in the post (Plt). */
  readonly acting: number;
  readonly need: number | null;
  readonly load: number | null;
  readonly effectiveMinutes: number;
  /** 'tasks' = sum of its tasks (ABK), 'need' = a stated need x effective minutes, null = unknown. */
  readonly loadSource: 'tasks' | 'need' | null;
  readonly needMethod: NeedMethod | null;
  readonly needBasis: string | null;
  readonly mustFill: boolean;
  readonly vacantSince: Day | null;
  /** Minutes of the chosen month; null unless the cell is one month. */
  readonly monthLoad: number | null;
  readonly monthMeasured: boolean | null;
};

/** The posts of a cell, the farthest from its need first. */
export const cellPostsStatement: Statement<CellChoice, PostRow> = {
  id: 'workload/cell-posts',
  sql: cellPosts,
  params: CHOICE,
  columns: {
    positionId: 'text',
    title: 'text',
    unitId: 'text',
    unitName: 'text',
    opdId: 'text',
    opdName: 'text',
    kind: 'text',
    tier: 'text',
    tierGroup: 'text',
    family: 'text',
    seats: 'int',
    holders: 'int',
    fte: 'real',
    acting: 'int',
    need: 'real',
    load: 'real',
    effectiveMinutes: 'real',
    loadSource: 'text',
    needMethod: 'text',
    needBasis: 'text',
    mustFill: 'bool',
    vacantSince: 'day',
    monthLoad: 'real',
    monthMeasured: 'bool',
  },
};

/** A holder of a post. */
export type HolderRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly nipMasked: string;
  readonly status: PersonStatus;
  readonly golongan: string | null;
  readonly positionId: PositionId;
  readonly title: string;
  readonly positionSince: Day | null;
  readonly fte: number;
};

const HOLDER_COLUMNS = {
  personId: 'text',
  name: 'text',
  nipMasked: 'text',
  status: 'text',
  golongan: 'text',
  positionId: 'text',
  title: 'text',
  positionSince: 'day',
  fte: 'real',
} as const;

/** The people who hold the posts of a cell, by post and name. */
export const cellPeopleStatement: Statement<CellChoice, HolderRow> = {
  id: 'workload/cell-people',
  sql: cellPeople,
  params: CHOICE,
  columns: HOLDER_COLUMNS,
};

/** The people who hold one post. */
export const postPeopleStatement: Statement<{ readonly positionId: PositionId }, HolderRow> = {
  id: 'workload/post-people',
  sql: postPeople,
  params: ['positionId'],
  columns: HOLDER_COLUMNS,
};

/** A unit with what it holds together with all units below it; `depth` 0 = perangkat daerah. */
export type UnitRow = {
  readonly unitId: UnitId;
  readonly name: string;
  /** The office's own acronym; null where the file gives none. */
  readonly shortName: string | null;
  readonly parentId: UnitId | null;
  readonly opdId: UnitId;
  readonly depth: number;
  readonly kind: string | null;
  readonly district: string | null;
  readonly posts: number;
  readonly holders: number;
  readonly seats: number;
};

/** All units, by perangkat daerah, depth and name: options of a filter, names of rows. */
export const unitsStatement: Statement<Record<never, never>, UnitRow> = {
  id: 'workload/units',
  sql: units,
  params: [],
  columns: {
    unitId: 'text',
    name: 'text',
    shortName: 'text',
    parentId: 'text',
    opdId: 'text',
    depth: 'int',
    kind: 'text',
    district: 'text',
    posts: 'int',
    holders: 'int',
    seats: 'int',
  },
};

/** Job families that have posts. */
export const familiesStatement: Statement<
  Record<never, never>,
  { readonly family: string; readonly posts: number }
> = {
  id: 'workload/families',
  sql: families,
  params: [],
  columns: { family: 'text', posts: 'int' },
};

/** Heads of the whole city: `headcount = holders + withoutPost`. */
export type HeadcountRow = {
  readonly headcount: number;
  readonly holders: number;
  readonly withoutPost: number;
  readonly notAtWork: number;
  readonly measuredMonths: number;
};

/** One row of {@link HeadcountRow}. */
export const headcountStatement: Statement<Record<never, never>, HeadcountRow> = {
  id: 'workload/headcount',
  sql: headcount,
  params: [],
  columns: {
    headcount: 'int',
    holders: 'int',
    withoutPost: 'int',
    notAtWork: 'int',
    measuredMonths: 'int',
  },
};

/** The full NIP of one person: asked for only where the reader unmasks it. */
export const nipStatement: Statement<{ readonly personId: PersonId }, { readonly nip: string }> = {
  id: 'workload/nip',
  sql: nip,
  params: ['personId'],
  columns: { nip: 'text' },
};
