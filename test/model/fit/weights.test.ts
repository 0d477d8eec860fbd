import { describe, expect, test } from 'vitest';
import { COMPONENT_IDS, COMPONENTS } from '#model/fit/components.ts';
import { DEFAULT_WEIGHTS, scaledWeights, usableWeight, weightFaults } from '#model/fit/weights.ts';

describe('weights', () => {
  test('the default ones sum to 1 within each axis', () => {
    for (const axis of ['DA', 'NS']) {
      const own = COMPONENT_IDS.filter((id) => COMPONENTS[id].axis === axis);
      expect(own.reduce((sum, id) => sum + DEFAULT_WEIGHTS[id], 0)).toBeCloseTo(1, 12);
    }
    expect(weightFaults(DEFAULT_WEIGHTS)).toEqual([]);
  });

  test('what is no number of 0 or more counts as nothing and is named', () => {
    const weights = { ...DEFAULT_WEIGHTS, K: Number.NaN, Q: -1, E: Infinity, P: 0 };
    expect(weightFaults(weights)).toEqual([
      { id: 'notNumber', component: 'K' },
      { id: 'negative', component: 'Q' },
      { id: 'notNumber', component: 'E' },
      { id: 'sum', axis: 'DA', sum: 0.1 },
    ]);
    expect(COMPONENT_IDS.map((id) => usableWeight(weights, id)).slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(usableWeight(weights, 'I')).toBe(0.1);
  });

  test('that do not sum to 1 are said and scaled, axis by axis', () => {
    const weights = { ...DEFAULT_WEIGHTS, K: 0.8, A: 0, L: 0, M: 0, C: 0 };
    expect(weightFaults(weights)).toEqual([
      { id: 'sum', axis: 'DA', sum: expect.closeTo(1.4, 12) },
      { id: 'empty', axis: 'NS' },
    ]);
    const scaled = scaledWeights(weights);
    expect(scaled.K).toBeCloseTo(0.8 / 1.4, 12);
    expect(scaled.K + scaled.Q + scaled.E + scaled.P + scaled.I).toBeCloseTo(1, 12);
    expect([scaled.A, scaled.L, scaled.M, scaled.C]).toEqual([0, 0, 0, 0]);
  });
});
