import { TIER_GROUPS } from '#core/tiers.ts';
import type { CellContext } from '#dashboards/workload/cells.ts';
import type { Words } from '#dashboards/workload/names.ts';
import type { Answer, Sorts } from '#dashboards/workload/options.ts';
import {
  WHOLE_CITY,
  type CellRow,
  type Dimension,
  type PostRow,
  type PostSums,
  type UnitRow,
} from '#model/workload/statements.ts';
import { unitTree, type UnitTree } from '#model/workload/unit-tree.ts';
import { makeFormat } from '#words/format.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';

/** Minutes of a full post in a year. */
export const YEAR = 75_000;

/** What a test says of a post; the rest follows: holders are full-time, load is need x 75,000. */
export interface GivenPost {
  readonly row: string;
  readonly column: string;
  readonly need: number | null;
  readonly holders: number;
  readonly seats?: number;
  readonly fte?: number;
  readonly other?: boolean;
}

function cellOf(rowId: string, columnId: string, posts: readonly GivenPost[]): CellRow {
  const sum = (of: (post: GivenPost) => number): number =>
    posts.reduce((total, post) => total + of(post), 0);
  const fteOf = ({ fte, holders }: GivenPost): number => fte ?? holders;
  const seatsOf = ({ seats, holders }: GivenPost): number => seats ?? Math.max(1, holders);
  const known = posts.filter(({ need }) => need !== null);
  const none = known.length === 0;
  const needOf = ({ need }: GivenPost): number => need ?? 0;
  const gap = (sign: number): number =>
    known.reduce((total, post) => total + Math.max(0, sign * (needOf(post) - fteOf(post))), 0);
  return {
    rowId,
    columnId,
    load: none ? null : sum(needOf) * YEAR,
    vacantLoad: sum((post) => (post.holders === 0 ? needOf(post) * YEAR : 0)),
    capacity: known.reduce((total, post) => total + fteOf(post) * YEAR, 0),
    holders: sum(({ holders }) => holders),
    fte: sum(fteOf),
    need: none ? null : sum(needOf),
    shortage: gap(1),
    surplus: gap(-1),
    seats: sum(seatsOf),
    vacantSeats: sum((post) => Math.max(0, seatsOf(post) - post.holders)),
    excess: sum((post) => Math.max(0, post.holders - seatsOf(post))),
    posts: posts.length,
    vacantPosts: posts.filter(({ holders }) => holders === 0).length,
    unknownPosts: posts.length - known.length,
    otherMethodPosts: posts.filter(({ other }) => other === true).length,
    measuredPosts: 0,
  };
}

/** Cells of given posts, as the statement adds them up. */
export function cellsOf(posts: readonly GivenPost[]): readonly CellRow[] {
  const keys = new Map(posts.map((post) => [`${post.row} ${post.column}`, post]));
  return [...keys.values()].map(({ row, column }) =>
    cellOf(
      row,
      column,
      posts.filter((post) => post.row === row && post.column === column),
    ),
  );
}

/** A post whose place does not matter. */
export type HeldPost = Omit<GivenPost, 'row' | 'column'>;

/** The sums of one cell of given posts. */
export function sumsOf(...posts: readonly HeldPost[]): PostSums {
  const {
    rowId: _row,
    columnId: _column,
    ...sums
  } = cellOf(
    'a',
    'JPT',
    posts.map((post) => ({ ...post, row: 'a', column: 'JPT' })),
  );
  return sums;
}

/** Three perangkat daerah: one overloaded with an empty post, one balanced that hides +2 and -2, one loose. */
export const POSTS: readonly GivenPost[] = [
  { row: 'dukcapil', column: 'JPT', need: 1, holders: 0 },
  { row: 'dukcapil', column: 'PELAKSANA', need: 6, holders: 4, seats: 6 },
  { row: 'dukcapil', column: 'JF_AHLI', need: 3, holders: 2, seats: 3, other: true },
  { row: 'pupr', column: 'JPT', need: 1, holders: 1 },
  { row: 'pupr', column: 'JF_AHLI', need: 5, holders: 3, seats: 5 },
  { row: 'pupr', column: 'PELAKSANA', need: 3, holders: 5, seats: 4 },
  { row: 'arsip', column: 'PELAKSANA', need: 2, holders: 4, seats: 4 },
  { row: 'arsip', column: 'PENGAWAS', need: null, holders: 1 },
];

/** A unit; a root unless a parent is given. */
export function unit(unitId: string, name: string, parentId: string | null = null): UnitRow {
  return {
    unitId,
    name,
    shortName: null,
    parentId,
    opdId: parentId ?? unitId,
    depth: parentId === null ? 0 : 1,
    kind: 'dinas',
    district: null,
    posts: 1,
    holders: 1,
    seats: 1,
  };
}

/** Units of {@link POSTS}; `dukcapil` has a unit of its own. */
export const UNITS: readonly UnitRow[] = [
  unit('dukcapil', 'Dinas Dukcapil'),
  unit('pupr', 'Dinas PUPR'),
  unit('arsip', 'Dinas Arsip'),
  unit('pelayanan', 'Bidang Pelayanan', 'dukcapil'),
];

/** The tree of {@link UNITS}. */
export const TREE: UnitTree = unitTree(UNITS);

/** An answer of cells for the whole city. */
export function answerOf(cells: readonly CellRow[], columns: Dimension = 'tier'): Answer {
  return { cells, filter: WHOLE_CITY, columns };
}

/** The sorts of an address without parameters. */
export const SORTS: Sorts = {
  rowSort: 'ratio',
  rowOrder: 'desc',
  columnSort: 'own',
  columnOrder: 'desc',
};

/** Words and figures in a language. */
export async function wordsIn(language: 'id' | 'en'): Promise<Words> {
  if (!i18n.isInitialized) await startWords('id');
  await setLanguage(language);
  return { t: i18n.getFixedT(language, 'workload'), format: makeFormat(language) };
}

/** A context of cells: the ratio by tier, everyone counted. */
export function contextOf(words: Words, extra: Partial<CellContext> = {}): CellContext {
  return { measure: 'ratio', columns: 'tier', someStatuses: false, words, ...extra };
}

/** A post of a cell, held by one person of two. */
export function postRow(extra: Partial<PostRow> = {}): PostRow {
  return {
    positionId: 'p1',
    title: 'Operator Layanan Operasional',
    unitId: 'pelayanan',
    unitName: 'Bidang Pelayanan',
    opdId: 'dukcapil',
    opdName: 'Dinas Dukcapil',
    kind: 'PELAKSANA',
    tier: 'PELAKSANA',
    tierGroup: TIER_GROUPS[5],
    family: 'pelayanan',
    seats: 2,
    holders: 1,
    fte: 1,
    acting: 0,
    need: 1.6,
    load: 1.6 * YEAR,
    effectiveMinutes: YEAR,
    loadSource: 'tasks',
    needMethod: 'abk',
    needBasis: null,
    mustFill: false,
    vacantSince: null,
    monthLoad: null,
    monthMeasured: null,
    ...extra,
  };
}
