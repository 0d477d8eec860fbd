import { beforeAll, describe, expect, it } from 'vitest';
import { cellAt } from '#charts/heatmap-model.ts';
import { layoutHeatmap } from '#charts/heatmap-layout.ts';
import { estimate } from '#charts/measure.ts';
import { binColours } from '#charts/theme.ts';
import { netGap, PALETTE, ratioOf } from '#dashboards/workload/cells.ts';
import type { Words } from '#dashboards/workload/names.ts';
import {
  heatmapModel,
  labelsOf,
  legendOf,
  marksOf,
  ranking,
  sortedMatrix,
  sumsAt,
  type Sorts,
} from '#dashboards/workload/options.ts';
import { MEASURES } from '#dashboards/workload/search.ts';
import type { Matrix } from '#model/workload/heatmap.ts';
import { unitTree } from '#model/workload/unit-tree.ts';
import { LIGHT } from '#ui/tokens.ts';
import {
  answerOf,
  cellsOf,
  contextOf,
  POSTS,
  SORTS,
  sumsOf,
  TREE,
  unit,
  wordsIn,
  YEAR,
} from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const answer = answerOf(cellsOf(POSTS));
const matrixBy = (sorts: Partial<Sorts> = {}): Matrix =>
  sortedMatrix(answer, { ...SORTS, ...sorts }, TREE, words);
const rows = (matrix: Matrix): readonly string[] => matrix.rows.map(({ id }) => id);
const columns = (matrix: Matrix): readonly string[] => matrix.columns.map(({ id }) => id);

describe('the matrix of the page', () => {
  it('has the highest index first and the tiers from the top down', () => {
    expect(rows(matrixBy())).toEqual(['dukcapil', 'pupr', 'arsip']);
    expect(columns(matrixBy())).toEqual(['JPT', 'PENGAWAS', 'JF_AHLI', 'PELAKSANA']);
  });

  it('sorts both axes on their own', () => {
    expect(rows(matrixBy({ rowSort: 'name', rowOrder: 'asc' }))).toEqual([
      'arsip',
      'dukcapil',
      'pupr',
    ]);
    expect(rows(matrixBy({ rowSort: 'ratio', rowOrder: 'asc' }))[0]).toBe('arsip');
    expect(columns(matrixBy({ columnSort: 'size' }))[0]).toBe('PELAKSANA');
    expect(rows(matrixBy({ columnSort: 'size' }))).toEqual(rows(matrixBy()));
  });

  it('has months in time whatever their sums', () => {
    const months = ['2026-02', '2025-12', '2026-01'].map((columnId, index) => ({
      ...sumsOf({ need: index + 1, holders: 1 }),
      rowId: 'pupr',
      columnId,
    }));
    const matrix = sortedMatrix(answerOf(months, 'month'), SORTS, TREE, words);
    expect(columns(matrix)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(matrix.rows[0]?.margin.need).toBe(2);
  });

  it('adds up: cells to margins, margins to the whole, whatever the sort', () => {
    for (const rowSort of ['name', 'ratio', 'gap', 'size'] as const) {
      const { rows: lines, columns: heads, total } = matrixBy({ rowSort });
      for (const key of [
        'load',
        'vacantLoad',
        'capacity',
        'holders',
        'shortage',
        'seats',
      ] as const) {
        const of = (sums: { readonly [K in typeof key]: number | null } | null): number =>
          sums?.[key] ?? 0;
        const cells = lines.flatMap((line) => line.cells).reduce((sum, cell) => sum + of(cell), 0);
        const sides = lines.reduce((sum, line) => sum + of(line.margin), 0);
        const feet = heads.reduce((sum, head) => sum + of(head.margin), 0);
        expect([cells, sides, feet]).toEqual([of(total), of(total), of(total)]);
      }
    }
  });

  it('seats = holders + vacant seats - excess, and need - full posts = shortage - surplus', () => {
    const { total, rows: lines } = matrixBy();
    for (const sums of [total, ...lines.map(({ margin }) => margin)]) {
      expect(sums?.seats).toBe(
        (sums?.holders ?? 0) + (sums?.vacantSeats ?? 0) - (sums?.excess ?? 0),
      );
    }
    const known = sumsAt(matrixBy(), { row: 'pupr', column: null });
    expect(known && netGap(known)).toBe((known?.need ?? 0) - (known?.fte ?? 0));
  });

  it('a margin is all load over all capacity, not a mean of indices', () => {
    const pupr = sumsAt(matrixBy(), { row: 'pupr', column: null });
    expect(pupr && ratioOf(pupr)).toBe(1);
    expect(pupr).toMatchObject({ load: 9 * YEAR, capacity: 9 * YEAR, shortage: 2, surplus: 2 });
  });

  it('finds a cell, its margins and the whole by their ids, and nothing by others', () => {
    expect(sumsAt(matrixBy(), { row: 'dukcapil', column: 'JPT' })?.holders).toBe(0);
    expect(sumsAt(matrixBy(), { row: null, column: 'JPT' })?.posts).toBe(2);
    expect(sumsAt(matrixBy(), { row: null, column: null })?.posts).toBe(POSTS.length);
    expect(sumsAt(matrixBy(), { row: 'arsip', column: 'JPT' })).toBeNull();
    expect(sumsAt(matrixBy(), { row: 'nowhere', column: null })).toBeNull();
    expect(sumsAt(matrixBy(), { row: 'arsip', column: 'nothing' })).toBeNull();
  });
});

describe('the model of the chart', () => {
  const model = (extra: Parameters<typeof contextOf>[1] = {}) => {
    const matrix = matrixBy();
    return heatmapModel(matrix, labelsOf(answer, TREE, words), contextOf(words, extra));
  };

  it('holds words for every cell and margin', () => {
    const made = model();
    expect(made.rows.map(({ label }) => label)).toEqual([
      'Dinas Dukcapil',
      'Dinas PUPR',
      'Dinas Arsip',
    ]);
    expect(made.rowMarginLabel).toBe('Semua jenjang');
    expect(made.columnMarginLabel).toBe('Seluruh kota');
    expect(made.rowMargins.map(({ text }) => text)).toEqual(['1,67', '1,00', '0,50']);
    expect(made.corner.text).toBe('1,11');
    expect(cellAt(made, { row: 0, column: 0 })).toMatchObject({ state: 'vacant', text: 'KOSONG' });
    expect(cellAt(made, { row: 2, column: 0 }).state).toBe('absent');
    expect(cellAt(made, { row: 2, column: 1 }).state).toBe('unknown');
  });

  it('has the acronym of an office where its name does not fit, else usual abbreviations', () => {
    const tree = unitTree([
      { ...unit('dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'), shortName: 'Disdukcapil' },
      unit('pupr', 'Badan PUPR'),
      unit('arsip', 'Arsip'),
    ]);
    const made = heatmapModel(matrixBy(), labelsOf(answer, tree, words), contextOf(words));
    expect(made.rows).toEqual([
      { id: 'dukcapil', label: 'Dinas Kependudukan dan Pencatatan Sipil', short: 'Disdukcapil' },
      { id: 'pupr', label: 'Badan PUPR', short: 'Bad. PUPR' },
      { id: 'arsip', label: 'Arsip' },
    ]);
    const bars = ranking(matrixBy(), labelsOf(answer, tree, words), contextOf(words));
    expect(bars.map(({ label }) => label)).toEqual(['Disdukcapil', 'Badan PUPR', 'Arsip']);
  });

  it('names in its legend exactly the marks that its cells have', () => {
    expect(marksOf(model())).toEqual(['more', 'fewer', 'vacant', 'absent', 'unknown', 'proxy']);
    expect(marksOf(model({ someStatuses: true }))).toEqual([
      'vacant',
      'absent',
      'unknown',
      'proxy',
    ]);
  });

  it('says the unit in the foot where the rows are its children', () => {
    const inside = { ...answer, filter: { ...answer.filter, unit: 'dukcapil' } };
    const labels = labelsOf(inside, TREE, words);
    expect(labels.rowOf(null)).toBe('Seluruh Dinas Dukcapil');
    expect(labels.rowOf('dukcapil')).toBe('Dinas Dukcapil (jabatan langsung)');
  });

  it('fits the heads of six tiers upright beside an open panel', () => {
    const six = ['JPT', 'ADMINISTRATOR', 'PENGAWAS', 'JF_AHLI', 'JF_TERAMPIL', 'PELAKSANA'];
    const cells = cellsOf(six.map((column) => ({ row: 'pupr', column, need: 1, holders: 1 })));
    const wide = answerOf(cells);
    const made = heatmapModel(
      sortedMatrix(wide, SORTS, TREE, words),
      labelsOf(wide, TREE, words),
      contextOf(words),
    );
    expect(layoutHeatmap(made, 760, estimate).heads.some(({ slanted }) => slanted)).toBe(false);
  });
});

describe('the legend', () => {
  it('has a label for every bin of the palette, in both languages', async () => {
    const english = await wordsIn('en');
    for (const measure of MEASURES) {
      const { fill } = binColours(PALETTE[measure], LIGHT);
      for (const language of [words, english]) {
        const { bins } = legendOf(measure, language);
        expect(bins).toHaveLength(fill.length);
        expect(new Set(bins).size).toBe(bins.length);
      }
    }
  });

  it('has the letters of the regulation as bounds, the neutral bin at 0,90-1,00', () => {
    expect(legendOf('ratio', words).bins).toEqual([
      '< 0,50',
      '0,50–0,70',
      '0,70–0,90',
      '0,90–1,00',
      '1,00–1,20',
      '1,20–1,40',
      '≥ 1,40',
    ]);
  });

  it('writes persons with the sign that their cells have: spare at the low end', () => {
    const { bins } = legendOf('people', words);
    expect(bins[0]).toBe('≥ +10');
    expect(bins[3]).toBe('< 0,5');
    expect(bins[6]).toBe('≥ −10');
  });
});

describe('the list of a phone', () => {
  it('has the rows of the matrix in their order, with the margin as value', () => {
    const bars = ranking(matrixBy(), labelsOf(answer, TREE, words), contextOf(words));
    expect(bars.map(({ id, value, text }) => [id, value, text])).toEqual([
      ['dukcapil', 1.67, '1,67'],
      ['pupr', 1, '1,00'],
      ['arsip', 0.5, '0,50'],
    ]);
    expect(bars[0]).toMatchObject({ bin: 6, note: '6 dari 10 formasi terisi · kebutuhan 10,0' });
  });

  it('has no bar where there is no value', () => {
    const empty = answerOf(cellsOf([{ row: 'pupr', column: 'JPT', need: 1, holders: 0 }]));
    const matrix = sortedMatrix(empty, SORTS, TREE, words);
    const [bar] = ranking(matrix, labelsOf(empty, TREE, words), contextOf(words));
    expect(bar).toMatchObject({ value: null, bin: null, text: 'KOSONG' });
  });

  it('takes the colours of empty seats from the upper half of the scale', () => {
    const context = contextOf(words, { measure: 'filled' });
    const bars = ranking(matrixBy(), labelsOf(answer, TREE, words), context);
    for (const { bin } of bars) expect(bin).toBeGreaterThanOrEqual(3);
    expect(bars.find(({ id }) => id === 'arsip')).toMatchObject({ bin: 3, text: '100%' });
  });
});
