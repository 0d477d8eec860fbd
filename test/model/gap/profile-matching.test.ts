import { describe, expect, test } from 'vitest';
import { GAP_WEIGHTS, gapWeight, profileMatch } from '#model/gap/profile-matching.ts';
import { comparisons, GOLDEN_LEVELS } from './golden.ts';

describe('gap weights', () => {
  test('the table of the method', () => {
    const gaps = [0, 1, -1, 2, -2, 3, -3, 4, -4];
    expect(gaps.map((gap) => gapWeight(gap))).toEqual([5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1]);
  });

  test('the weights of the worked example', () => {
    const gaps = Object.values(GOLDEN_LEVELS).map((level) => level - 3);
    expect(gaps.map((gap) => gapWeight(gap))).toEqual([5, 5, 4, 5, 4.5, 5, 4, 5, 5]);
  });

  test('between two points it is interpolated', () => {
    expect(gapWeight(-0.5)).toBe(4.5);
    expect(gapWeight(1.5)).toBe(4);
    expect(gapWeight(0.2)).toBeCloseTo(4.9, 12);
  });

  test('outside the table it is the nearest end', () => {
    expect(gapWeight(-7)).toBe(1);
    expect(gapWeight(9)).toBe(1.5);
  });

  test('another table is another method', () => {
    expect(gapWeight(-1, [{ gap: -1, weight: 2.5 }, ...GAP_WEIGHTS.slice(4)])).toBe(2.5);
    expect(() => gapWeight(0, [])).toThrow(RangeError);
  });
});

describe('profile matching', () => {
  test('the worked example: NCF 4.875, NSF 4.60, N 4.765, 94.125 of 100', () => {
    const match = profileMatch(comparisons(GOLDEN_LEVELS));
    expect(match?.core).toBeCloseTo(4.875, 12);
    expect(match?.secondary).toBeCloseTo(4.6, 12);
    expect(match?.total).toBeCloseTo(4.765, 12);
    expect(match?.score).toBeCloseTo(94.125, 10);
  });

  test('all two above standard score 62.5 and all one below 75: why it is not the default', () => {
    expect(profileMatch(comparisons({ INT: 5, KS: 5 }))?.score).toBeCloseTo(62.5, 10);
    expect(profileMatch(comparisons({ INT: 2, KS: 2 }))?.score).toBeCloseTo(75, 10);
  });

  test('a post with only core competencies, or none, is matched by what it has', () => {
    expect(profileMatch(comparisons({ INT: 3, PP: 4 }))?.total).toBe(4.75);
    expect(profileMatch(comparisons({ KS: 3, KOM: 4 }))?.total).toBe(4.75);
  });

  test('an unknown level is left out; nothing known has no match', () => {
    const match = profileMatch(comparisons({ INT: 3, PP: null, KS: 2 }));
    expect(match).toMatchObject({ core: 5, secondary: 4, known: 2 });
    expect(profileMatch(comparisons({ INT: null }))).toBeNull();
    expect(profileMatch([])).toBeNull();
  });
});
