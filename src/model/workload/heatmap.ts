import { groupBy } from '#core/group.ts';
import { ejOf } from './ej.ts';
import type { CellRow, PostSums } from './statements.ts';

/** One line of the matrix: its id, what it adds up to, its cells in the order of the columns. */
export interface MatrixRow {
  readonly id: string;
  readonly margin: PostSums;
  /** Null where the row has no post in the column, which is not zero. */
  readonly cells: readonly (PostSums | null)[];
}

/** A column: its id and what it adds up to over the rows. */
export interface MatrixColumn {
  readonly id: string;
  readonly margin: PostSums;
}

/** Cells in a grid with margins; a margin is all load over all capacity of its cells. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Null for a matrix without cells. */
  readonly total: PostSums | null;
}

/** How lines are ordered: by name, index, heads or distance of need and holders; or a given order. */
export type SortKey = 'name' | 'ratio' | 'size' | 'gap';

/** One axis: key, direction and the names to sort by. */
export interface AxisSort {
  readonly by: SortKey;
  readonly descending: boolean;
  /** Name of an id, for `name` and for ties. */
  readonly nameOf: (id: string) => string;
}

/** Columns can also keep their own order (tiers from the top down, months in time). */
export type ColumnSort = AxisSort | { readonly order: readonly string[] };

/**
 * What columns are to each other: `parts` of the posts (tiers, families: everything adds up), or
 * `times` (months: minutes add up, persons and posts are the mean, since every month has them all).
 */
export type ColumnMeaning = 'parts' | 'times';

/** The matrix of cell rows; rows and columns are the ids that occur in them, sorted. */
export function matrixOf(
  cells: readonly CellRow[],
  meaning: ColumnMeaning,
  sort: { readonly rows: AxisSort; readonly columns: ColumnSort },
): Matrix {
  const byRow = groupBy(cells, (cell) => cell.rowId);
  const byColumn = groupBy(cells, (cell) => cell.columnId);
  const columns = sortColumns(
    [...byColumn].map(([id, found]) => ({ id, margin: sumOf(found) })),
    sort.columns,
  );
  const rows = [...byRow].map(([id, found]) => {
    const own = new Map(found.map((cell) => [cell.columnId, cell]));
    return {
      id,
      margin: acrossColumns(found, meaning),
      cells: columns.map((column) => own.get(column.id) ?? null),
    };
  });
  const margins = columns.map(({ margin }) => margin);
  return {
    rows: sortLines(rows, sort.rows),
    columns,
    total: margins.length === 0 ? null : acrossColumns(margins, meaning),
  };
}

/** The sum of a row over its columns, by what the columns are to each other. */
function acrossColumns(cells: readonly PostSums[], meaning: ColumnMeaning): PostSums {
  const sums = sumOf(cells);
  return meaning === 'parts' ? sums : { ...meanOf(sums, cells.length), ...minutesOf(sums) };
}

function minutesOf({ load, vacantLoad, capacity }: PostSums) {
  return { load, vacantLoad, capacity };
}

/** Sums of disjoint sets of posts; an unknown load adds nothing and is told by `unknownPosts`. */
export function sumOf(parts: readonly PostSums[]): PostSums {
  return {
    load: sumKnown(parts, (part) => part.load),
    vacantLoad: sum(parts, (part) => part.vacantLoad),
    capacity: sum(parts, (part) => part.capacity),
    holders: sum(parts, (part) => part.holders),
    fte: sum(parts, (part) => part.fte),
    need: sumKnown(parts, (part) => part.need),
    shortage: sumKnown(parts, (part) => part.shortage),
    surplus: sumKnown(parts, (part) => part.surplus),
    seats: sum(parts, (part) => part.seats),
    vacantSeats: sum(parts, (part) => part.vacantSeats),
    excess: sum(parts, (part) => part.excess),
    posts: sum(parts, (part) => part.posts),
    vacantPosts: sum(parts, (part) => part.vacantPosts),
    unknownPosts: sum(parts, (part) => part.unknownPosts),
    otherMethodPosts: sum(parts, (part) => part.otherMethodPosts),
    measuredPosts: sum(parts, (part) => part.measuredPosts),
  };
}

function meanOf(sums: PostSums, count: number): PostSums {
  const share = ([key, value]: [string, number | null]) => [
    key,
    value === null ? null : value / count,
  ];
  return Object.fromEntries(Object.entries(sums).map(share)) as PostSums;
}

function sum(parts: readonly PostSums[], of: (part: PostSums) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

function sumKnown(
  parts: readonly PostSums[],
  of: (part: PostSums) => number | null,
): number | null {
  const known = parts.map(of).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

interface Line {
  readonly id: string;
  readonly margin: PostSums;
}

function sortColumns<T extends Line>(columns: readonly T[], sort: ColumnSort): readonly T[] {
  if (!('order' in sort)) return sortLines(columns, sort);
  const place = new Map(sort.order.map((id, index) => [id, index]));
  const placeOf = ({ id }: T) => place.get(id) ?? sort.order.length;
  return columns.toSorted((a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id));
}

/** Lines without a value come last in either direction; ties by name, then id. */
function sortLines<T extends Line>(lines: readonly T[], sort: AxisSort): readonly T[] {
  const sign = sort.descending ? -1 : 1;
  const byName = (a: T, b: T) =>
    compareText(sort.nameOf(a.id), sort.nameOf(b.id)) || compareText(a.id, b.id);
  if (sort.by === 'name') return lines.toSorted((a, b) => sign * byName(a, b));
  const valueOf = VALUE[sort.by];
  const valued = lines.map((line) => ({ line, value: valueOf(line.margin) }));
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || byName(a.line, b.line);
      }
      return sign * (a.value - b.value) || byName(a.line, b.line);
    })
    .map(({ line }) => line);
}

const VALUE: Readonly<Record<Exclude<SortKey, 'name'>, (margin: PostSums) => number | null>> = {
  ratio: ({ load, capacity }) => {
    const ej = ejOf(load, capacity);
    return ej === 'KOSONG' ? null : ej;
  },
  size: ({ holders }) => holders,
  gap: ({ shortage, surplus }) =>
    shortage === null || surplus === null ? null : shortage - surplus,
};

/** Indonesian names by their letters, whatever the language of the page. */
function compareText(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

const COLLATOR = new Intl.Collator('id', { numeric: true });
