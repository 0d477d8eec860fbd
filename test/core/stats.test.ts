import { describe, expect, test } from 'vitest';
import { gini, mean, median, quantile } from '#core/stats.ts';

describe('mean, median and quantile', () => {
  test('no values have no mean, median or quantile', () => {
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
    expect(quantile([], 0.9)).toBeNull();
  });

  test('the median of an even count is the mean of the two middle values, in any order', () => {
    expect(median([9, 1, 4, 2])).toBe(3);
    expect(median([9, 1, 4])).toBe(4);
  });

  test('a quantile interpolates between neighbours and does not touch its input', () => {
    const values = [40, 10, 30, 20];
    expect(quantile(values, 0.25)).toBe(17.5);
    expect(quantile(values, 0.95)).toBeCloseTo(38.5, 10);
    expect(values).toEqual([40, 10, 30, 20]);
  });

  test('a quantile outside 0 to 1 is the nearest end', () => {
    expect(quantile([1, 2, 3], -1)).toBe(1);
    expect(quantile([1, 2, 3], 2)).toBe(3);
    expect(quantile([7], 0.3)).toBe(7);
  });

  test('the mean adds negative gaps too', () => {
    expect(mean([-2, 1, 1, 4])).toBe(1);
  });
});

describe('gini', () => {
  test('the load indexes of four posts before and after a move', () => {
    expect(gini([1.25, 0.6, 0.95, 0.4])).toBeCloseTo(0.2266, 4);
    expect(gini([0.9, 0.8, 0.95, 0.7])).toBeCloseTo(0.0634, 4);
  });

  test('equal values are 0, one value is 0, order does not matter', () => {
    expect(gini([2, 2, 2])).toBe(0);
    expect(gini([5])).toBe(0);
    expect(gini([0.4, 1.25, 0.95, 0.6])).toBe(gini([1.25, 0.6, 0.95, 0.4]));
  });

  test('one of n who has all is (n − 1) / n', () => {
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
  });

  test('it is not defined for nothing, for all zero and for negative values', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
    expect(gini([-1, 2])).toBeNull();
    expect(gini([Number.NaN, 2])).toBeNull();
  });

  test('it equals the mean absolute difference over twice the mean, pair by pair', () => {
    const values = [0.31, 1.8, 0.95, 0.02, 1.1, 0.7];
    let differences = 0;
    for (const a of values) for (const b of values) differences += Math.abs(a - b);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(gini(values)).toBeCloseTo(differences / values.length ** 2 / (2 * average), 12);
  });
});
