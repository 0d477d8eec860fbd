import { describe, expect, test } from 'vitest';
import { COMPONENT_IDS, COMPONENTS } from '#model/fit/components.ts';
import { DEFAULT_WEIGHTS, unusableWeights, usableWeight } from '#model/fit/weights.ts';

describe('weights', () => {
  test('the default ones sum to 1 within each axis', () => {
    for (const axis of ['DA', 'NS']) {
      const own = COMPONENT_IDS.filter((id) => COMPONENTS[id].axis === axis);
      expect(own.reduce((sum, id) => sum + DEFAULT_WEIGHTS[id], 0)).toBeCloseTo(1, 12);
    }
    expect(unusableWeights(DEFAULT_WEIGHTS)).toEqual([]);
  });

  test('what is no number of 0 or more counts as nothing and is named', () => {
    const weights = { ...DEFAULT_WEIGHTS, K: Number.NaN, Q: -1, E: Infinity, P: 0 };
    expect(unusableWeights(weights)).toEqual(['K', 'Q', 'E']);
    expect(COMPONENT_IDS.map((id) => usableWeight(weights, id)).slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(usableWeight(weights, 'I')).toBe(0.1);
  });
});
