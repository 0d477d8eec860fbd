import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { axisScore, type AxisPart } from '#model/fit/axis.ts';
import { combineAxes } from '#model/fit/combine.ts';
import { knownMeasure, unknownMeasure, type Measure } from '#model/fit/components.ts';

function part(weight: number, value: number | null): AxisPart {
  const measure = value === null ? unknownMeasure('A.noReply') : knownMeasure(value, 'I.clean');
  return { weight, measure };
}

describe('score of an axis', () => {
  test('the worked example: 86.36 between 73.41 and 88.41, complete to 0.85', () => {
    const score = axisScore([
      part(0.35, 92.59),
      part(0.15, 100),
      part(0.15, 60),
      part(0.15, 80),
      part(0.1, null),
      part(0.05, 100),
      part(0.05, null),
    ]);
    expect(score?.point).toBeCloseTo(86.36, 2);
    expect(score?.lo).toBeCloseTo(73.41, 2);
    expect(score?.hi).toBeCloseTo(88.41, 2);
    expect(score?.completeness).toBeCloseTo(0.85, 12);
  });

  test('weights count in proportion: a component that left raises the others', () => {
    expect(axisScore([part(4, 50), part(2, 80)])).toEqual(
      axisScore([part(0.4, 50), part(0.2, 80)]),
    );
    expect(axisScore([part(0.4, 50), part(0.2, 80)])?.point).toBeCloseTo(60, 12);
  });

  test('known in full, lo is the point and hi', () => {
    const score = axisScore([part(0.4, 61.7), part(0.2, 33.3), part(0.15, 99.1)]);
    expect(score?.lo).toBe(score?.point);
    expect(score?.hi).toBe(score?.point);
    expect(score?.completeness).toBe(1);
  });

  test('nothing known has no point but bounds; no weight at all is no axis', () => {
    expect(axisScore([part(1, null)])).toMatchObject({ point: null, lo: 0, hi: 100 });
    expect(axisScore([part(0, 80)])).toBeNull();
    expect(axisScore([])).toBeNull();
  });

  test('a component known in part counts by the part that is known', () => {
    const half: Measure = {
      value: 40,
      lo: 30,
      hi: 70,
      known: 0.5,
      fresh: 0.8,
      reason: 'K.partial',
    };
    const score = axisScore([{ weight: 0.5, measure: half }, part(0.5, 100)]);
    expect(score?.point).toBeCloseTo((0.25 * 40 + 0.5 * 100) / 0.75, 12);
    expect(score).toMatchObject({ lo: 65, hi: 85, completeness: 0.75 });
    expect(score?.confidence).toBeCloseTo(0.25 * 0.8 + 0.5, 12);
  });

  test('the point never leaves its bounds', () => {
    const random = new Random(4711);
    for (let round = 0; round < 1000; round += 1) {
      const parts = Array.from({ length: random.int(1, 6) }, (): AxisPart => {
        const lo = random.next() * 100;
        const hi = lo + random.next() * (100 - lo);
        const value = random.chance(0.3) ? null : lo + random.next() * (hi - lo);
        const known = value === null ? 0 : random.next();
        const measure = {
          value,
          lo,
          hi,
          known,
          fresh: random.next(),
          reason: 'K.partial',
        } as const;
        return { weight: random.next(), measure };
      });
      const score = axisScore(parts);
      if (score === null || score.point === null) continue;
      expect(score.point).toBeGreaterThanOrEqual(score.lo);
      expect(score.point).toBeLessThanOrEqual(score.hi);
      expect(score.confidence).toBeLessThanOrEqual(score.completeness + 1e-12);
    }
  });
});

describe('both axes combined', () => {
  const da = axisScore([part(1, 80)]);
  const ns = axisScore([part(1, 30)]);
  const silent = axisScore([part(1, null)]);

  test('λ is the share of abilities', () => {
    expect(combineAxes(da, ns)?.point).toBeCloseTo(70, 12);
    expect(combineAxes(da, ns, 0.5)?.point).toBeCloseTo(55, 12);
    expect(combineAxes(da, ns, 7)?.point).toBe(80);
    expect(combineAxes(da, silent, 0)?.point).toBeNull();
  });

  test('no reply widens the bounds and leaves the point to abilities', () => {
    const score = combineAxes(da, silent);
    expect(score?.point).toBe(80);
    expect(score?.lo).toBeCloseTo(64, 12);
    expect(score?.hi).toBeCloseTo(84, 12);
    expect(score?.completeness).toBeCloseTo(0.8, 12);
  });

  test('an axis that left the model leaves the other one alone', () => {
    expect(combineAxes(da, null)).toBe(da);
    expect(combineAxes(null, ns)).toBe(ns);
    expect(combineAxes(null, null)).toBeNull();
  });
});
