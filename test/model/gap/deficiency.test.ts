import { describe, expect, test } from 'vitest';
import { deficiencyScore } from '#model/gap/deficiency.ts';
import { jpmOf, type Comparison } from '#model/gap/jpm.ts';
import { Random } from '#core/random.ts';
import { comparisons, GOLDEN_LEVELS } from './golden.ts';

function weighted(
  ...entries: readonly [standard: number, level: number | null, weight: number | null][]
): Comparison[] {
  return entries.map(([standard, level, weight], index) => ({
    competencyId: `C${index}`,
    standard,
    level,
    core: false,
    weight,
  }));
}

describe('weighted deficiency', () => {
  test('at equal weights it is the capped JPM', () => {
    expect(deficiencyScore(comparisons(GOLDEN_LEVELS))).toBeCloseTo(92.59, 2);
    const random = new Random(7);
    for (let round = 0; round < 200; round += 1) {
      const compared = weighted(
        ...Array.from({ length: 6 }, (): [number, number | null, null] => [
          random.int(1, 5),
          random.next() < 0.2 ? null : random.int(1, 5),
          null,
        ]),
      );
      const expected = jpmOf(compared)?.capped ?? null;
      if (expected === null) expect(deficiencyScore(compared)).toBeNull();
      else expect(deficiencyScore(compared)).toBeCloseTo(expected, 10);
    }
  });

  test('a shortage counts by its weight, a surplus not at all', () => {
    expect(deficiencyScore(weighted([4, 2, 3], [4, 5, 1]))).toBeCloseTo(100 * (1 - 6 / 16), 12);
  });

  test('a missing weight takes the mean of the others', () => {
    expect(deficiencyScore(weighted([4, 2, null], [4, 4, 10], [4, 4, 30]))).toBeCloseTo(
      100 * (1 - 40 / 240),
      12,
    );
  });

  test('nothing known, or only weight 0, has no score', () => {
    expect(deficiencyScore(weighted([3, null, 1]))).toBeNull();
    expect(deficiencyScore(weighted([3, 2, 0]))).toBeNull();
    expect(deficiencyScore([])).toBeNull();
  });
});
