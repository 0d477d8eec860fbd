import { beforeAll, describe, expect, it } from 'vitest';
import {
  actOf,
  filledOf,
  gradedText,
  greaterGap,
  heatCell,
  isProxy,
  linesOf,
  netGap,
  ratioOf,
} from '#dashboards/workload/cells.ts';
import type { Words } from '#dashboards/workload/names.ts';
import { contextOf, sumsOf, wordsIn, type HeldPost } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const line = (sums: Parameters<typeof linesOf>[0], label: string): string | undefined =>
  linesOf(sums, contextOf(words)).find((one) => one.label === label)?.value;

describe('what a cell says', () => {
  it('an index stands with two decimals in the bin of its letter; A is at the overload end', () => {
    expect(heatCell(sumsOf({ need: 1.38, holders: 1 }), contextOf(words))).toMatchObject({
      state: 'value',
      text: '1,38',
      bin: 5,
    });
    expect(heatCell(sumsOf({ need: 1, holders: 1 }), contextOf(words)).bin).toBe(3);
    expect(heatCell(sumsOf({ need: 0.3, holders: 1 }), contextOf(words)).bin).toBe(0);
    expect(gradedText(1.38, words)).toBe('1,38 (A, kelebihan beban)');
    expect(gradedText(0.3, words)).toBe('0,30 (E, sangat lebih pegawai)');
  });

  it('posts that nobody holds are KOSONG in every measure, which is no zero', () => {
    for (const measure of ['ratio', 'people', 'filled'] as const) {
      const cell = heatCell(sumsOf({ need: 2, holders: 0 }), contextOf(words, { measure }));
      expect(cell).toMatchObject({ state: 'vacant', text: 'KOSONG', bin: null, act: 'more' });
    }
  });

  it('no post at all is empty, and so is a cell of zero posts', () => {
    expect(heatCell(null, contextOf(words))).toMatchObject({ state: 'absent', text: '' });
    const none = { ...sumsOf({ need: 1, holders: 1 }), posts: 0 };
    expect(heatCell(none, contextOf(words)).state).toBe('absent');
  });

  it('posts whose load is not known are not written as a figure', () => {
    const sums = sumsOf({ need: null, holders: 3, seats: 4 });
    expect(heatCell(sums, contextOf(words)).state).toBe('unknown');
    expect(heatCell(sums, contextOf(words, { measure: 'people' })).state).toBe('unknown');
    expect(heatCell(sums, contextOf(words, { measure: 'filled' })).text).toBe('75%');
    expect(actOf(sums)).toBeNull();
    expect(line(sums, 'Kebutuhan')).toBe('belum diketahui');
    expect(line(sums, 'Kekurangan')).toBe('belum diketahui');
  });

  it('holders of posts of unknown load make no capacity for the load of the empty ones', () => {
    const sums = sumsOf({ need: null, holders: 3 }, { need: 1, holders: 0 });
    expect(ratioOf(sums)).toBeNull();
    expect(heatCell(sums, contextOf(words)).state).toBe('unknown');
  });

  it('the load of empty posts is in the index and said apart', () => {
    const sums = sumsOf({ need: 1, holders: 1 }, { need: 1, holders: 0 });
    expect(ratioOf(sums)).toBe(2);
    expect(line(sums, 'Beban jabatan kosong')).toBe('1.250 jam');
    expect(line(sumsOf({ need: 1, holders: 1 }), 'Beban jabatan kosong')).toBeUndefined();
  });

  it('a margin has no colour and no corner, only its figure and the call for action', () => {
    const sums = sumsOf({ need: 3, holders: 1, other: true });
    expect(heatCell(sums, contextOf(words), true)).toMatchObject({
      text: '3,00',
      bin: null,
      proxy: false,
      act: 'more',
    });
  });
});

describe('persons missing and spare', () => {
  it('stand beside each other and are never netted', () => {
    const sums = sumsOf({ need: 5, holders: 3 }, { need: 3, holders: 5 });
    const cell = heatCell(sums, contextOf(words, { measure: 'people' }));
    expect(cell).toMatchObject({ text: '−2,0 +2,0', narrowText: '−2±' });
    expect(ratioOf(sums)).toBe(1);
    expect([line(sums, 'Kekurangan'), line(sums, 'Kelebihan')]).toEqual(['2,0 orang', '2,0 orang']);
  });

  it('are written with a decimal below ten persons', () => {
    const text = (need: number): string =>
      heatCell(sumsOf({ need, holders: 1 }), contextOf(words, { measure: 'people' })).text;
    expect([text(10.9), text(11.6), text(1.2)]).toEqual(['−9,9', '−11', '0']);
  });

  it('are coloured by the greater of the two: short at the overload end, spare at the loose end', () => {
    const bin = (...posts: readonly HeldPost[]): number | null =>
      heatCell(sumsOf(...posts), contextOf(words, { measure: 'people' })).bin;
    expect(bin({ need: 11, holders: 1 })).toBe(6);
    expect(bin({ need: 1, holders: 11 })).toBe(0);
    expect(bin({ need: 1.4, holders: 1 })).toBe(3);
    expect(bin({ need: 1.5, holders: 1 })).toBe(4);
    expect(bin({ need: 0.5, holders: 1 })).toBe(2);
    expect(bin({ need: 5, holders: 1 }, { need: 1, holders: 3 })).toBe(5);
  });

  it('call for action from half a person on, over posts of known need only', () => {
    expect(actOf(sumsOf({ need: 1.5, holders: 1 }))).toBe('more');
    expect(actOf(sumsOf({ need: 1.49, holders: 1 }))).toBeNull();
    expect(actOf(sumsOf({ need: 0.5, holders: 1 }))).toBe('fewer');
    const mixed = sumsOf({ need: 1, holders: 1 }, { need: null, holders: 5 });
    expect(netGap(mixed)).toBe(0);
    expect(actOf(mixed)).toBeNull();
  });

  it('the net is need less full posts held, the greater one is at least half of both', () => {
    const sums = sumsOf({ need: 2.5, holders: 1 }, { need: 1, holders: 2, fte: 1.5 });
    expect(netGap(sums)).toBeCloseTo((sums.need ?? 0) - sums.fte, 9);
    expect(greaterGap(sums)).toBe(1.5);
  });

  it('do not call for action where only some statuses count as holders', () => {
    const context = contextOf(words, { someStatuses: true });
    expect(heatCell(sumsOf({ need: 4, holders: 1 }), context).act).toBeNull();
    expect(heatCell(sumsOf({ need: 4, holders: 0 }), context).text).toBe('nihil');
  });
});

describe('seats filled', () => {
  it('people beyond the seats of one post fill no seat of another', () => {
    const sums = sumsOf({ need: 1, holders: 3, seats: 1 }, { need: 1, holders: 0, seats: 1 });
    expect(filledOf(sums)).toBe(0.5);
  });

  it('are not written as all where one of many is empty', () => {
    const context = contextOf(words, { measure: 'filled' });
    const almost = heatCell(sumsOf({ need: 300, holders: 299, seats: 300 }), context);
    expect(almost).toMatchObject({ text: '99%', bin: 1 });
    expect(heatCell(sumsOf({ need: 3, holders: 3, seats: 3 }), context)).toMatchObject({
      text: '100%',
      bin: 0,
    });
    expect(heatCell(sumsOf({ need: 3, holders: 2, seats: 3 }), context).bin).toBe(3);
  });
});

describe('the corner mark', () => {
  it('is on a cell whose need is in part not from ABK', () => {
    expect(isProxy(sumsOf({ need: 1, holders: 1, other: true }), 'tier')).toBe(true);
    expect(isProxy(sumsOf({ need: 1, holders: 1 }), 'family')).toBe(false);
  });

  it('in months is on a cell that holds nothing but twelfths of a year', () => {
    const yearly = sumsOf({ need: 1, holders: 1, other: true });
    expect(isProxy(yearly, 'month')).toBe(true);
    expect(isProxy({ ...yearly, measuredPosts: 1 }, 'month')).toBe(false);
  });
});
