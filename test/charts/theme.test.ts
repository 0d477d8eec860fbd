import { describe, expect, it } from 'vitest';
import { LOCALE_ID } from '#charts/locale-id.ts';
import { binColours, binOf } from '#charts/theme.ts';
import type { BinEdge } from '#charts/theme.ts';
import { LIGHT } from '#ui/tokens.ts';
import { makeFormat } from '#words/format.ts';

/** The regulation's letters: E below 0.50, D, C, B from 0.90 to 1.00 inclusive, A above in three steps. */
const EDGES: readonly BinEdge[] = [
  { at: 0.5, closes: 'above' },
  { at: 0.7, closes: 'above' },
  { at: 0.9, closes: 'above' },
  { at: 1, closes: 'below' },
  { at: 1.2, closes: 'above' },
  { at: 1.4, closes: 'above' },
];

describe('bins', () => {
  it('an edge belongs to the side that closes there', () => {
    expect([0.49, 0.5, 0.69, 0.7, 0.89, 0.9].map((value) => binOf(value, EDGES))).toEqual([
      0, 1, 1, 2, 2, 3,
    ]);
    expect([1, 1.01, 1.2, 1.4, 9].map((value) => binOf(value, EDGES))).toEqual([3, 4, 5, 6, 6]);
  });

  it('a missing value has no bin, which is not the lowest', () => {
    expect(binOf(null, EDGES)).toBeNull();
    expect(binOf(Number.NaN, EDGES)).toBeNull();
    expect(binOf(0, EDGES)).toBe(0);
  });
});

describe('palettes', () => {
  it('the reversed scale has the call for action at its low end', () => {
    expect(binColours('divergingReversed', LIGHT).fill[0]).toBe(
      binColours('diverging', LIGHT).fill[6],
    );
    expect(binColours('divergingReversed', LIGHT).text[6]).toBe(LIGHT.onDiverging[0]);
  });

  it('shortage begins at balance and ends where overload does', () => {
    const { fill, text } = binColours('shortage', LIGHT);
    expect(fill).toHaveLength(4);
    expect(text).toHaveLength(4);
    expect([fill[0], fill[3]]).toEqual([LIGHT.diverging[3], LIGHT.diverging[6]]);
  });
});

it('months of charts are spelled as everywhere else on screen', () => {
  const format = makeFormat('id');
  const months = LOCALE_ID.time.month.map((_, index) =>
    format.period(`2026-${String(index + 1).padStart(2, '0')}`).replace(' 2026', ''),
  );
  expect(LOCALE_ID.time.month).toEqual(months);
});
