import { describe, expect, test } from 'vitest';
import { axisScore } from '#model/fit/axis.ts';
import { knownMeasure } from '#model/fit/components.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { ANOMALY_TRUST, trustIn } from '#model/fit/trust.ts';
import type { AnomalyId } from '#model/rules/anomalies.ts';
import { city, day, levels, person, personLegal, post, standards } from '#test/support/city.ts';

const rich = {
  education: 7,
  educationFamily: 'hukum',
  retirement: day('2045-01-01'),
  levels: levels({ INT: 3 }),
} as const;

function facts(found: readonly AnomalyId[]) {
  return city({
    posts: [post('x', { minEducation: 7, standards: standards({ INT: 3 }) })],
    persons: [person('clear', rich), person('doubted', rich)],
    legal: {
      persons: new Map([
        ['clear', personLegal()],
        ['doubted', personLegal({ anomalies: found })],
      ]),
    },
  });
}

describe('trust in the record of a person', () => {
  test('is whole without a finding, and less with one or more', () => {
    const some = facts(['nip-birth', 'golongan-status']);
    expect(trustIn(some, 'clear')).toBe(1);
    expect(trustIn(some, 'doubted')).toBe(ANOMALY_TRUST);
    expect(trustIn(facts([]), 'doubted')).toBe(1);
    expect(trustIn(some, 'nobody')).toBe(1);
  });

  test('lowers the confidence of every axis by the same share, and no score', () => {
    const all = candidatesOf(indexCity(facts(['nip-birth'])), 'x');
    const rows = [...(all?.eligible.rows ?? []), ...(all?.curable.rows ?? [])];
    const [clear, doubted] = ['clear', 'doubted'].map((id) =>
      rows.find(({ personId }) => personId === id),
    );
    expect(clear?.da?.confidence).toBeGreaterThan(0);
    for (const id of ['da', 'ns', 'combined'] as const) {
      const { confidence, ...score } = doubted?.[id] ?? { confidence: -1 };
      const { confidence: whole, ...same } = clear?.[id] ?? { confidence: -1 };
      expect(confidence).toBeCloseTo(ANOMALY_TRUST * whole, 12);
      expect(score).toEqual(same);
    }
  });

  test('scales the confidence of an axis that is known in full or in part', () => {
    const known = { weight: 1, measure: knownMeasure(80, 'I.clean') };
    expect(axisScore([known], 0.5)).toEqual({ ...axisScore([known]), confidence: 0.5 });
  });
});
