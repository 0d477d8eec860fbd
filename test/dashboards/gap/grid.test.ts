import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { cellOf, gridOf, type Grid } from '#dashboards/gap/grid.ts';
import type { Labels } from '#dashboards/gap/names.ts';
import { DEFAULTS, type Measure, type Sorts } from '#dashboards/gap/search.ts';
import { gapMatrix, type GapRow } from '#model/gap/matrix.ts';
import { holders, indexFrom, labelsIn, randomPairs, wordsIn, type Pair } from './fixture.ts';

let labels: Labels;
beforeAll(async () => {
  labels = labelsIn(await wordsIn('id'));
});

const COLUMNS = ['INT', 'KS', 'PB', 'TEK'];

function grid(
  pairs: readonly Pair[],
  {
    measure = 'below',
    columns = COLUMNS,
    ...sorts
  }: Partial<Sorts> & {
    measure?: Measure;
    columns?: readonly string[];
  } = {},
): Grid {
  return gridOf(indexFrom(pairs), columns, measure, { ...DEFAULTS, ...sorts }, labels);
}

const rowsOf = ({ rows }: Grid): string[] => rows.map(({ id }) => id);
const columnsOf = ({ columns }: Grid): string[] => columns.map(({ id }) => id);

describe.each([3, 4, 5])('identities of a city by chance, seed %i', (seed) => {
  const pairs = randomPairs(new Random(seed));

  it('known levels and those under standard add up to every margin', () => {
    const { rows, columns, total } = grid(pairs);
    for (const field of ['known', 'below', 'pairs', 'expired', 'unusable'] as const) {
      const sum = (cells: readonly ({ [K in typeof field]: number } | null)[]): number =>
        cells.reduce((all, cell) => all + (cell?.[field] ?? 0), 0);
      for (const row of rows) expect(sum(row.cells)).toBe(row.margin[field]);
      columns.forEach((column, at) =>
        expect(sum(rows.map(({ cells }) => cells[at] ?? null))).toBe(column.margin[field]),
      );
      expect(sum(rows.map(({ margin }) => margin))).toBe(total?.[field]);
      expect(sum(columns.map(({ margin }) => margin))).toBe(total?.[field]);
    }
  });

  it('the share of a margin is the share of its cells, weighed by how many are known', () => {
    for (const { margin, cells } of grid(pairs).rows) {
      const known = cells.filter((cell) => cell !== null && cell.known > 0);
      if (margin.belowShare === null) expect(known).toEqual([]);
      else {
        const weighed = known.reduce(
          (sum, cell) => sum + (cell?.belowShare ?? 0) * (cell?.known ?? 0),
          0,
        );
        expect(weighed / margin.known).toBeCloseTo(margin.belowShare, 12);
      }
    }
  });

  it('a capped match is never above the raw one, nor above 100', () => {
    for (const { cells, margin } of grid(pairs).rows)
      for (const cell of [...cells, margin]) {
        const { jpmCapped: capped = null, jpmRaw: raw = null } = cell ?? {};
        expect(capped === null).toBe(raw === null);
        expect(capped ?? 0).toBeLessThanOrEqual((raw ?? 0) + 1e-9);
        expect(capped ?? 0).toBeLessThanOrEqual(100);
      }
  });

  it('holders of the rows are the holders of all, since everybody has one row', () => {
    const { rows, total } = grid(pairs);
    for (const field of ['holders', 'assessed'] as const)
      expect(rows.reduce((sum, { margin }) => sum + margin[field], 0)).toBe(total?.[field]);
  });

  it('the matrix of the model says the same of the same pairs', () => {
    const matrix = gapMatrix(
      pairs.map(({ row, competency, person, standard, level, state }): GapRow => ({
        unitId: row,
        competencyId: competency,
        personId: person,
        standard,
        level,
        state: level === null ? null : (state ?? 'valid'),
      })),
    );
    for (const row of grid(pairs).rows)
      row.cells.forEach((cell, at) => {
        const own = matrix.cell(row.id, COLUMNS[at] ?? '');
        expect(cell?.assessed).toBe(own?.assessed);
        expect(cell?.medianGap).toBe(own?.medianGap);
        const capped = own?.jpmCapped ?? null;
        expect(cell?.jpmCapped ?? null).toEqual(capped === null ? null : expect.closeTo(capped, 9));
      });
  });

  it('the choice of columns leaves the margins of rows and the total as they are', () => {
    const some = grid(pairs, { columns: ['TEK'], rowSort: 'name' });
    const all = grid(pairs, { rowSort: 'name' });
    expect(columnsOf(some)).toEqual(['TEK']);
    expect(some.total).toEqual(all.total);
    expect(some.rows.map(({ margin }) => margin)).toEqual(all.rows.map(({ margin }) => margin));
  });
});

describe('lines', () => {
  // Shares under standard: dinkes 1 of 4, disdik 3 of 4, pupr 1 of 1 (few), '' nobody assessed.
  const pairs = [
    ...holders('dinkes', 'INT', 4, [2, 3, 3, 3]),
    ...holders('disdik', 'INT', 9, [2, 2, 1, 5]),
    ...holders('pupr', 'INT', 3, [1]),
    ...holders('', 'INT', 2, []),
  ];

  it('begin with the greatest shortage; what few are assessed of comes after, the unknown last', () => {
    expect(rowsOf(grid(pairs))).toEqual(['disdik', 'dinkes', 'pupr', '']);
    expect(rowsOf(grid(pairs, { rowOrder: 'up' }))).toEqual(['dinkes', 'disdik', 'pupr', '']);
  });

  it('of a low match or median come first too: the shortage is at the other end there', () => {
    for (const measure of ['median', 'capped', 'raw'] as const)
      expect(rowsOf(grid(pairs, { measure })).slice(0, 2)).toEqual(['disdik', 'dinkes']);
  });

  it('are sorted by how many are assessed, or by name', () => {
    expect(rowsOf(grid(pairs, { rowSort: 'assessed' }))).toEqual(['dinkes', 'disdik', 'pupr', '']);
    expect(rowsOf(grid(pairs, { rowSort: 'assessed', rowOrder: 'up' }))[0]).toBe('');
    expect(rowsOf(grid(pairs, { rowSort: 'name' }))).toEqual(['dinkes', 'disdik', 'pupr', '']);
    expect(rowsOf(grid(pairs, { rowSort: 'name', rowOrder: 'up' }))[0]).toBe('');
  });

  it('columns are sorted by themselves and keep their own order unless asked', () => {
    const two = [
      ...holders('dinkes', 'INT', 4, [3, 3, 3, 3]),
      ...holders('dinkes', 'KS', 4, [1, 1, 1, 1]),
    ];
    expect(columnsOf(grid(two))).toEqual(['INT', 'KS']);
    expect(columnsOf(grid(two, { columnSort: 'value' }))).toEqual(['KS', 'INT']);
    expect(columnsOf(grid(two, { columnSort: 'name', columnOrder: 'up' }))).toEqual(['KS', 'INT']);
  });

  it('cells stay under their columns after any sort', () => {
    const sorted = grid(randomPairs(new Random(8)), { columnSort: 'value', rowSort: 'assessed' });
    const index = indexFrom(randomPairs(new Random(8)));
    for (const row of sorted.rows)
      sorted.columns.forEach((column, at) =>
        expect(row.cells[at]).toEqual(cellOf(index, { row: row.id, column: column.id })),
      );
  });

  it('a competency that nobody is asked has no column, and no cell is a grid of nothing', () => {
    expect(columnsOf(grid(pairs))).toEqual(['INT']);
    expect(grid([])).toEqual({ rows: [], columns: [], total: null });
  });
});
