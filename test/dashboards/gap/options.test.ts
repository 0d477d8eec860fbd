import { beforeAll, describe, expect, it } from 'vitest';
import { cellAt, namesAt } from '#charts/heatmap-model.ts';
import { Random } from '#core/random.ts';
import { gridOf } from '#dashboards/gap/grid.ts';
import { EDGES } from '#dashboards/gap/measures.ts';
import type { Labels, Words } from '#dashboards/gap/names.ts';
import { heatmapModel, legendOf, marksOf, ranking } from '#dashboards/gap/options.ts';
import { DEFAULTS, MEASURES, type Measure } from '#dashboards/gap/search.ts';
import { holders, indexFrom, labelsIn, randomPairs, wordsIn, type Pair } from './fixture.ts';

let words: Words;
let labels: Labels;
beforeAll(async () => {
  words = await wordsIn('id');
  labels = labelsIn(words);
});

const gridFrom = (pairs: readonly Pair[], measure: Measure = 'below') =>
  gridOf(indexFrom(pairs), ['INT', 'KS', 'PB', 'TEK'], measure, DEFAULTS, labels);

const PAIRS = [
  ...holders('disdik', 'INT', 9, [2, 2, 1, 5]),
  ...holders('disdik', 'KS', 9, []),
  ...holders('dinkes', 'INT', 4, [2]),
];

describe('the heat map', () => {
  it('has names in full and the codes of competencies for narrow columns', () => {
    const model = heatmapModel(gridFrom(PAIRS), labels, { measure: 'below', words });
    expect(model.rows.map(({ label }) => label)).toEqual(['Dinas Pendidikan', 'Dinas Kesehatan']);
    expect(model.columns).toEqual([
      { id: 'INT', label: 'Integritas', short: 'INT' },
      { id: 'KS', label: 'Kerja sama', short: 'KS' },
    ]);
    expect(namesAt(model, { row: 2, column: 2 })).toEqual(['Seluruh kota', 'Semua (4)']);
  });

  it('has a cell for every place, with lines for its tip', () => {
    const model = heatmapModel(gridFrom(randomPairs(new Random(6))), labels, {
      measure: 'median',
      words,
    });
    for (let row = 0; row <= model.rows.length; row += 1)
      for (let column = 0; column <= model.columns.length; column += 1)
        expect(cellAt(model, { row, column }).lines.length).toBeGreaterThan(0);
  });

  it('of nobody has no rows and an empty corner', () => {
    const model = heatmapModel(gridFrom([]), labels, { measure: 'below', words });
    expect([model.rows, model.columns]).toEqual([[], []]);
    expect(model.corner.state).toBe('absent');
  });

  it('names in its legend the marks that occur, and no others', () => {
    const marks = (pairs: readonly Pair[]) =>
      marksOf(heatmapModel(gridFrom(pairs), labels, { measure: 'below', words }));
    expect(marks(PAIRS)).toEqual(['proxy', 'unknown', 'absent']);
    expect(marks(holders('disdik', 'INT', 9, [2, 2, 1, 5]))).toEqual([]);
  });
});

describe.each(MEASURES)('the legend of %s', (measure) => {
  it('has a label for each bin, each its own, and words at both ends', () => {
    const { bins, low, high, note } = legendOf(measure, words);
    expect(bins).toHaveLength(EDGES[measure].length + 1);
    expect(new Set(bins).size).toBe(bins.length);
    for (const text of [...bins, low, high, note]) expect(text).not.toMatch(/\{\{|undefined|^$/u);
  });
});

it('legends say the bounds of the bins', () => {
  expect(legendOf('below', words).bins).toEqual(['0%', '< 25%', '25%–50%', '≥ 50%']);
  expect(legendOf('median', words).bins).toEqual([
    '≤ −2',
    '−1,5 atau −1',
    '−0,5',
    '0',
    '+0,5',
    '+1 atau +1,5',
    '≥ +2',
  ]);
  expect(legendOf('capped', words).bins).toEqual(['< 68', '68–80', '80–95', '≥ 95']);
  expect(legendOf('raw', words).bins.slice(3)).toEqual(['95–105', '105–120', '120–132', '> 132']);
});

describe('the list of a phone', () => {
  it('has the lines in the order of the grid, with coverage under each', () => {
    const bars = ranking(gridFrom(PAIRS), 'units', labels, { measure: 'below', words });
    expect(bars).toEqual([
      {
        id: 'disdik',
        label: 'Dinas Pendidikan',
        note: '4 dari 9 pemangku (44%)',
        value: 75,
        text: '75%',
        bin: 6,
      },
      {
        id: 'dinkes',
        label: 'Dinas Kesehatan',
        note: '1 dari 4 pemangku (25%)',
        value: 100,
        text: '100%',
        bin: null,
      },
    ]);
  });

  it('of competencies has no bar where nobody is assessed', () => {
    const bars = ranking(gridFrom(PAIRS), 'competencies', labels, { measure: 'raw', words });
    expect(bars.map(({ id, value, text }) => [id, value, text])).toEqual([
      ['INT', expect.closeTo((100 * 12) / 15, 9), '80,0'],
      ['KS', null, '?'],
    ]);
  });
});
