import { describe, expect, test } from 'vitest';
import { jpmOf, mappingCategory, selectionCategory, type Comparison } from '#model/gap/jpm.ts';
import { Random } from '#core/random.ts';
import { comparisons, GOLDEN_LEVELS } from './golden.ts';

describe('job-person match', () => {
  test('the worked example is 96.30 raw and 92.59 capped', () => {
    const jpm = jpmOf(comparisons(GOLDEN_LEVELS));
    expect(jpm?.raw).toBeCloseTo(96.3, 2);
    expect(jpm?.capped).toBeCloseTo(92.59, 2);
    expect(jpm?.lo).toBe(jpm?.capped);
    expect(jpm?.hi).toBe(jpm?.capped);
    expect(jpm).toMatchObject({ standards: 9, known: 9, coverage: 1 });
    expect(selectionCategory(jpm?.capped ?? null)).toBe('MS');
    expect(mappingCategory(jpm?.capped ?? null)).toBe('OPTIMAL');
  });

  test('a surplus exceeds 100 raw and never capped', () => {
    const jpm = jpmOf(comparisons({ INT: 5, KS: 5 }));
    expect(jpm?.raw).toBeCloseTo(166.67, 2);
    expect(jpm?.capped).toBe(100);
  });

  test('an unknown level is not counted, and bounds the match at levels 1 and 5', () => {
    const jpm = jpmOf(comparisons({ INT: 3, KS: 2, KOM: null }));
    expect(jpm?.capped).toBeCloseTo((100 * 5) / 6, 10);
    expect(jpm?.lo).toBeCloseTo((100 * 6) / 9, 10);
    expect(jpm?.hi).toBeCloseTo((100 * 8) / 9, 10);
    expect(jpm?.coverage).toBeCloseTo(2 / 3, 10);
  });

  test('nothing known has no value but still the bounds of the scale', () => {
    const jpm = jpmOf(comparisons({ INT: null, KS: null }, 4));
    expect(jpm).toMatchObject({ raw: null, capped: null, lo: 25, hi: 100, known: 0, coverage: 0 });
  });

  test('a post without standards has no match', () => {
    expect(jpmOf([])).toBeNull();
  });
});

describe('properties of the match', () => {
  const random = new Random(20260101);
  const someone = (): Comparison[] =>
    Array.from({ length: random.int(1, 12) }, (_, index) => ({
      competencyId: `C${index}`,
      standard: random.int(1, 5),
      level: random.next() < 0.3 ? null : random.int(1, 5),
      core: random.next() < 0.5,
      weight: null,
    }));

  test('the bounds and the capped value stay within 0 to 100', () => {
    for (let round = 0; round < 500; round += 1) {
      const { capped, lo, hi } = jpmOf(someone()) ?? { capped: null, lo: -1, hi: -1 };
      expect(lo).toBeGreaterThan(0);
      expect(hi).toBeGreaterThanOrEqual(lo);
      expect(hi).toBeLessThanOrEqual(100 + 1e-9);
      if (capped === null) continue;
      expect(capped).toBeGreaterThan(0);
      expect(capped).toBeLessThanOrEqual(100);
    }
  });

  test('a raise under the standard raises the match', () => {
    for (let round = 0; round < 500; round += 1) {
      const compared = someone();
      const before = jpmOf(compared);
      const at = compared.findIndex(({ level, standard }) => level !== null && level < standard);
      if (at < 0) continue;
      const raised = compared.map((c, i) => (i === at ? { ...c, level: (c.level ?? 0) + 1 } : c));
      expect(jpmOf(raised)?.capped).toBeGreaterThan(before?.capped ?? Number.NaN);
    }
  });

  test('the order of the competencies does not matter', () => {
    for (let round = 0; round < 100; round += 1) {
      const compared = someone();
      expect(jpmOf(random.shuffle(compared))).toEqual(jpmOf(compared));
    }
  });
});

describe('categories', () => {
  test('the cut-offs of selection belong to the category above', () => {
    expect(selectionCategory(80)).toBe('MS');
    expect(selectionCategory(79.99)).toBe('MMS');
    expect(selectionCategory(68)).toBe('MMS');
    expect(selectionCategory(67.99)).toBe('KMS');
    expect(selectionCategory(null)).toBeNull();
  });

  test('mapping has its own scale: 80 is MS and yet only Cukup Optimal', () => {
    expect(mappingCategory(90)).toBe('OPTIMAL');
    expect(mappingCategory(80)).toBe('CUKUP_OPTIMAL');
    expect(mappingCategory(77.99)).toBe('KURANG_OPTIMAL');
    expect(mappingCategory(null)).toBeNull();
  });
});
