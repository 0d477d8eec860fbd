import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { matrixOf, sumOf, type AxisSort, type Matrix } from '#model/workload/heatmap.ts';
import type { CellRow, PostSums } from '#model/workload/statements.ts';

const NOTHING: PostSums = {
  load: null,
  vacantLoad: 0,
  capacity: 0,
  holders: 0,
  fte: 0,
  need: null,
  shortage: null,
  surplus: null,
  seats: 0,
  vacantSeats: 0,
  excess: 0,
  posts: 0,
  vacantPosts: 0,
  unknownPosts: 0,
  otherMethodPosts: 0,
  measuredPosts: 0,
};

const cell = (rowId: string, columnId: string, sums: Partial<PostSums> = {}): CellRow => ({
  rowId,
  columnId,
  ...NOTHING,
  ...sums,
});

const byName: AxisSort = { by: 'name', descending: false, nameOf: (id) => id };
const by = (key: AxisSort['by'], descending = true): AxisSort => ({
  by: key,
  descending,
  nameOf: (id) => id,
});
const SORTED = { rows: byName, columns: byName };
const idsOf = (matrix: Matrix) => matrix.rows.map(({ id }) => id);

/** Whole numbers, so that sums are exact in any order. */
function randomCells(seed: number): CellRow[] {
  const random = new Random(seed);
  return ['a', 'b', 'c', 'd', 'e'].flatMap((row) =>
    ['x', 'y', 'z'].flatMap((column) => {
      if (random.next() < 0.25) return [];
      const number = () => random.int(0, 1000);
      const known = random.next() < 0.8;
      const sums = Object.keys(NOTHING).map((key) => [key, number()]);
      const unknown = known ? {} : { load: null, need: null, shortage: null, surplus: null };
      return [{ ...cell(row, column), ...(Object.fromEntries(sums) as PostSums), ...unknown }];
    }),
  );
}

describe('margins', () => {
  it.each([1, 2, 3, 4, 5])('add up to the total over rows and over columns (seed %i)', (seed) => {
    const cells = randomCells(seed);
    const matrix = matrixOf(cells, 'parts', SORTED);
    const total = sumOf(cells);
    expect(matrix.total).toEqual(total);
    expect(sumOf(matrix.rows.map(({ margin }) => margin))).toEqual(total);
    expect(sumOf(matrix.columns.map(({ margin }) => margin))).toEqual(total);
    for (const row of matrix.rows) {
      expect(row.margin).toEqual(sumOf(row.cells.filter((found) => found !== null)));
    }
  });

  it('are all load over all capacity, not the mean of the ratios', () => {
    const matrix = matrixOf(
      [cell('a', 'x', { load: 10, capacity: 100 }), cell('a', 'y', { load: 90, capacity: 10 })],
      'parts',
      SORTED,
    );
    expect(matrix.rows[0]?.margin).toMatchObject({ load: 100, capacity: 110 });
  });

  it('never net shortage against surplus', () => {
    const matrix = matrixOf(
      [cell('a', 'x', { shortage: 10, surplus: 0 }), cell('a', 'y', { shortage: 0, surplus: 10 })],
      'parts',
      SORTED,
    );
    expect(matrix.total).toMatchObject({ shortage: 10, surplus: 10 });
  });

  it('over months add minutes up and take the mean of persons', () => {
    const month = { capacity: 10, holders: 4, fte: 3.5, posts: 2, seats: 5 };
    const matrix = matrixOf(
      [
        cell('a', '2026-07', { ...month, load: 5, need: 1, shortage: 0 }),
        cell('a', '2026-08', { ...month, load: 15, need: 3, shortage: 1 }),
      ],
      'times',
      SORTED,
    );
    const expected = { load: 20, capacity: 20, need: 2, shortage: 0.5, holders: 4, seats: 5 };
    expect(matrix.rows[0]?.margin).toMatchObject(expected);
    expect(matrix.total).toMatchObject({ ...expected, fte: 3.5, posts: 2 });
  });
});

describe('cells', () => {
  it('that have no post are null, which is not zero', () => {
    const matrix = matrixOf([cell('a', 'x', { load: 0 }), cell('b', 'y')], 'parts', SORTED);
    expect(matrix.rows.map(({ cells }) => cells.map((found) => found === null))).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('of unknown load leave the load of a margin null where none is known', () => {
    const matrix = matrixOf([cell('a', 'x'), cell('b', 'x', { load: 0 })], 'parts', SORTED);
    expect(matrix.rows.map(({ margin }) => margin.load)).toEqual([null, 0]);
  });

  it('none at all give no rows, no columns and no total', () => {
    expect(matrixOf([], 'parts', SORTED)).toEqual({ rows: [], columns: [], total: null });
  });
});

describe('sorting', () => {
  const cells = [
    cell('Dinas 10', 'x', { load: 50, capacity: 100, holders: 1, shortage: 3, surplus: 0 }),
    cell('Dinas 2', 'x', { load: 150, capacity: 100, holders: 3, shortage: 0, surplus: 2 }),
    cell('Alpha', 'x', { load: 10, capacity: 0, holders: 0, shortage: 2, surplus: 0 }),
    cell('Beta', 'x'),
  ];

  it('by name takes numbers in names as numbers', () => {
    expect(idsOf(matrixOf(cells, 'parts', SORTED))).toEqual([
      'Alpha',
      'Beta',
      'Dinas 2',
      'Dinas 10',
    ]);
  });

  it('by ratio puts what has none last, up or down', () => {
    const down = matrixOf(cells, 'parts', { rows: by('ratio'), columns: byName });
    const up = matrixOf(cells, 'parts', { rows: by('ratio', false), columns: byName });
    expect(idsOf(down)).toEqual(['Dinas 2', 'Dinas 10', 'Alpha', 'Beta']);
    expect(idsOf(up)).toEqual(['Dinas 10', 'Dinas 2', 'Alpha', 'Beta']);
  });

  it('by gap is by shortage minus surplus, unknown last; by size by heads', () => {
    const gap = matrixOf(cells, 'parts', { rows: by('gap'), columns: byName });
    const size = matrixOf(cells, 'parts', { rows: by('size'), columns: byName });
    expect(idsOf(gap)).toEqual(['Dinas 10', 'Alpha', 'Dinas 2', 'Beta']);
    expect(idsOf(size)).toEqual(['Dinas 2', 'Dinas 10', 'Alpha', 'Beta']);
  });

  it('sorts columns by their own margins, and cells follow their column', () => {
    const wide = [
      cell('a', 'x', { load: 1, capacity: 10 }),
      cell('a', 'y', { load: 9, capacity: 10 }),
      cell('b', 'y', { load: 8, capacity: 10 }),
    ];
    const matrix = matrixOf(wide, 'parts', { rows: byName, columns: by('ratio') });
    expect(matrix.columns.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(matrix.rows[0]?.cells.map((found) => found?.load)).toEqual([9, 1]);
    expect(matrix.rows[1]?.cells.map((found) => found?.load ?? null)).toEqual([8, null]);
  });

  it('keeps a given order of columns and puts others behind', () => {
    const wide = ['PELAKSANA', 'new', 'JPT'].map((column) => cell('a', column));
    const order = { order: ['JPT', 'ADMINISTRATOR', 'PELAKSANA'] };
    const matrix = matrixOf(wide, 'parts', { rows: byName, columns: order });
    expect(matrix.columns.map(({ id }) => id)).toEqual(['JPT', 'PELAKSANA', 'new']);
  });
});
