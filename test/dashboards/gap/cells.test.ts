import { beforeAll, describe, expect, it } from 'vitest';
import { belowText, coverageText, heatCell, linesOf } from '#dashboards/gap/cells.ts';
import type { Words } from '#dashboards/gap/names.ts';
import { MEASURES, type Measure } from '#dashboards/gap/search.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import { cellFrom, holders, wordsIn, type Pair } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const plain = (text: string): string => text.replaceAll('\u{a0}', ' ');
const textOf = (cell: GapCellRow | null, measure: Measure, place?: 'foot' | 'side'): string =>
  plain(heatCell(cell, { measure, words }, place).text);
const lineOf = (cell: GapCellRow, label: string): string | undefined =>
  linesOf(cell, words).find((line) => line.label === label)?.value;

// Ten holders, standard 3; the levels are 2, 2, 3 and 5.
const CELL = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 10, [2, 2, 3, 5]));

describe('a cell', () => {
  it('says its value and how many it rests on', () => {
    expect(textOf(CELL, 'below')).toBe('50% · 4');
    expect(textOf(CELL, 'median')).toBe('−0,5 · 4');
    expect(textOf(CELL, 'raw')).toBe('100,0 · 4');
    // Capped: the mean of 2/3, 2/3, 1 and 1.
    expect(textOf(CELL, 'capped')).toBe('83,3 · 4');
    expect(heatCell(CELL, { measure: 'capped', words }).narrowText).toBe('83');
  });

  it('that no post asks is empty, in every measure', () => {
    for (const measure of MEASURES) {
      expect(heatCell(null, { measure, words })).toMatchObject({
        state: 'absent',
        text: '',
        bin: null,
      });
    }
  });

  it('with nobody assessed is unknown and never a zero', () => {
    const none = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 14, []));
    for (const measure of MEASURES) {
      const cell = heatCell(none, { measure, words });
      expect(cell).toMatchObject({ state: 'unknown', text: '?', bin: null });
      expect(cell.lines.map(({ value }) => value)).toContain('0 dari 14 pemangku (0%)');
    }
    expect(lineOf(none, 'Median selisih')).toBeUndefined();
    expect(lineOf(none, 'Di bawah standar')).toBe('belum diketahui');
  });

  it('with one or two assessed is marked and has no colour', () => {
    const few = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 14, [1, 1]));
    expect(heatCell(few, { measure: 'below', words })).toMatchObject({ proxy: true, bin: null });
    expect(textOf(few, 'below')).toBe('100% · 2');
    const three = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 14, [1, 1, 1]));
    expect(heatCell(three, { measure: 'below', words })).toMatchObject({ proxy: false, bin: 3 });
  });

  it('counts the expired and the unusable apart from everything else', () => {
    const old = (person: string, state: Pair['state']): Pair => ({
      row: 'dinkes',
      competency: 'INT',
      person,
      standard: 3,
      level: 1,
      ...(state === undefined ? {} : { state }),
    });
    const pairs = [
      ...holders('dinkes', 'INT', 10, [2, 2, 3, 5]),
      old('old', 'expired'),
      old('draft', 'draft'),
      old('later', 'future'),
    ];
    const cell = cellFrom('dinkes', 'INT', pairs);
    expect(textOf(cell, 'below')).toBe(textOf(CELL, 'below'));
    expect(textOf(cell, 'capped')).toBe(textOf(CELL, 'capped'));
    expect(lineOf(cell, 'Nilai kedaluwarsa')).toBe('1');
    expect(lineOf(cell, 'Nilai draf atau bertanggal nanti')).toBe('2');
    expect(coverageText(cell, words)).toBe('4 dari 13 pemangku (31%)');
    expect(lineOf(CELL, 'Nilai kedaluwarsa')).toBeUndefined();
  });
});

describe('a margin', () => {
  const margin = cellFrom('dinkes', null, [
    ...holders('dinkes', 'INT', 10, [2, 2, 3, 5]),
    ...holders('dinkes', 'KS', 10, [3, 3]),
  ]);

  it('has no colour and no mark; that of a row also says of how many', () => {
    const cell = heatCell(margin, { measure: 'below', words }, 'side');
    expect(cell).toMatchObject({ bin: null, proxy: false });
    expect(plain(cell.text)).toBe('33% · 4/10');
    expect(cell.narrowText).toBeUndefined();
    expect(textOf(CELL, 'below', 'foot')).toBe('50% · 4');
    const none = cellFrom('dinkes', null, holders('dinkes', 'INT', 7, []));
    expect(textOf(none, 'raw', 'side')).toBe('? · 0/7');
  });

  it('over several competencies counts levels, not persons', () => {
    expect(belowText(margin, words)).toBe('2 dari 6 nilai (33%)');
    expect(belowText(CELL, words)).toBe('2 dari 4 orang (50%)');
  });

  it('both matches are said side by side', () => {
    expect(lineOf(CELL, 'JPM terbatas')).toBe('83,3');
    expect(lineOf(CELL, 'JPM mentah')).toBe('100,0');
  });
});
