import { beforeAll, describe, expect, it } from 'vitest';
import { binColours } from '#charts/theme.ts';
import {
  cellBin,
  divergingBin,
  EDGES,
  gapText,
  isFew,
  jpmText,
  PALETTE,
  shareText,
  valueOf,
} from '#dashboards/gap/measures.ts';
import type { Words } from '#dashboards/gap/names.ts';
import { MEASURES, type Measure } from '#dashboards/gap/search.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import { LIGHT } from '#ui/tokens.ts';
import { cellFrom, holders, wordsIn } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const FIELD = {
  below: 'belowShare',
  median: 'medianGap',
  capped: 'jpmCapped',
  raw: 'jpmRaw',
} as const;

function cellWith(measure: Measure, value: number, assessed = 20): GapCellRow {
  return {
    ...cellFrom('a', 'INT', holders('a', 'INT', 20, [3])),
    assessed,
    [FIELD[measure]]: value,
  };
}

const binsOf = (measure: Measure, values: readonly number[]): (number | null)[] =>
  values.map((value) => cellBin(measure, cellWith(measure, value)));

describe('bins', () => {
  it('of the share: nobody, under a quarter, under a half, a half and more', () => {
    expect(binsOf('below', [0, 0.01, 0.249, 0.25, 0.499, 0.5, 1])).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it('of the median: every half level around the standard has its own', () => {
    expect(binsOf('median', [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 4])).toEqual([
      0, 0, 1, 1, 2, 3, 4, 5, 5, 6, 6,
    ]);
  });

  it('of the matches: the cuts of selection belong to the bin above them', () => {
    expect(binsOf('capped', [0, 67.9, 68, 79.9, 80, 94.9, 95, 100])).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(binsOf('raw', [67.9, 68, 80, 95, 100, 105, 105.1, 120.1, 132, 132.1])).toEqual([
      0, 1, 2, 3, 3, 3, 4, 5, 5, 6,
    ]);
  });

  it.each(MEASURES)('%s has no more bins than its palette has colours', (measure) => {
    const { fill } = binColours(PALETTE[measure], LIGHT);
    expect(EDGES[measure].length + 1).toBeLessThanOrEqual(fill.length);
  });

  it('a shortage is at the rust end of every measure, a surplus at the blue one', () => {
    const scale = (measure: Measure, value: number): string | undefined => {
      const bin = cellBin(measure, cellWith(measure, value));
      return bin === null ? undefined : LIGHT.diverging[divergingBin(measure, bin)];
    };
    const rust = LIGHT.diverging[6];
    expect(scale('below', 0.9)).toBe(rust);
    expect(scale('median', -2)).toBe(rust);
    expect(scale('capped', 50)).toBe(rust);
    expect(scale('raw', 50)).toBe(rust);
    expect(scale('raw', 150)).toBe(LIGHT.diverging[0]);
    expect(scale('median', 0)).toBe(LIGHT.diverging[3]);
    expect(scale('below', 0)).toBe(LIGHT.diverging[3]);
    expect(scale('capped', 100)).toBe(LIGHT.diverging[3]);
  });

  it.each(MEASURES)('the colour of %s on a bar is that of its cell', (measure) => {
    const { fill } = binColours(PALETTE[measure], LIGHT);
    EDGES[measure].forEach((_, bin) =>
      expect(LIGHT.diverging[divergingBin(measure, bin)]).toBe(fill[bin]),
    );
  });

  it('fewer than three assessed take no colour; nobody assessed is not few but unknown', () => {
    expect([0, 1, 2, 3].map((assessed) => isFew({ assessed }))).toEqual([false, true, true, false]);
    expect(cellBin('below', cellWith('below', 1, 2))).toBeNull();
    expect(cellBin('below', cellWith('below', 1, 3))).toBe(3);
    const none = cellFrom('a', 'INT', holders('a', 'INT', 4, []));
    for (const measure of MEASURES) {
      expect(valueOf(measure, none)).toBeNull();
      expect(cellBin(measure, none)).toBeNull();
    }
  });
});

describe('figures', () => {
  it('rounding makes no share none or all', () => {
    expect([0, 0.001, 0.27, 0.999, 1].map((share) => shareText(share, words))).toEqual([
      '0%',
      '1%',
      '27%',
      '99%',
      '100%',
    ]);
    expect(shareText(null, words)).toBe('–');
  });

  it('a gap has its sign, and a decimal only for a half', () => {
    expect([-2, -0.5, 0, 1].map((gap) => gapText(gap, words))).toEqual(['−2', '−0,5', '0', '+1']);
    expect(gapText(null, words)).toBe('–');
  });

  it('a match just under 100, or under a cut of selection, is not written as that', () => {
    expect([67.96, 79.95, 80, 68].map((jpm) => jpmText(jpm, words))).toEqual([
      '67,9',
      '79,9',
      '80,0',
      '68,0',
    ]);
    expect(jpmText(79.6, words, 0)).toBe('79');
    expect(jpmText(90.26, words)).toBe('90,3');
    expect(jpmText(99.97, words)).toBe('99,9');
    expect(jpmText(99.6, words, 0)).toBe('99');
    expect(jpmText(100, words, 0)).toBe('100');
    expect(jpmText(115.1, words)).toBe('115,1');
    expect(jpmText(null, words)).toBe('–');
  });
});
