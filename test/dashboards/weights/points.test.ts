import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { COMPONENT_IDS, COMPONENTS, type ComponentId } from '#model/fit/components.ts';
import { sameWeights } from '#model/fit/weight-library.ts';
import { DEFAULT_WEIGHTS, weightFaults, weightsBy } from '#model/fit/weights.ts';
import {
  axisPoints,
  FULL,
  mostPoints,
  movePoints,
  pointsOf,
  samePoints,
  weightsOf,
} from '#dashboards/weights/points.ts';

const NONE: ReadonlySet<ComponentId> = new Set();
const START = pointsOf(DEFAULT_WEIGHTS);

describe('sliders of weights', () => {
  it('hold the weights of the product exactly', () => {
    expect(sameWeights(weightsOf(START), DEFAULT_WEIGHTS)).toBe(true);
  });

  it('move the others of the axis in proportion and leave the other axis alone', () => {
    const moved = movePoints(START, 'K', 700, NONE);
    // Q 20, E 15, P 15, I 10 of 60 share 30.
    expect([moved.K, moved.Q, moved.E, moved.P, moved.I]).toEqual([700, 100, 75, 75, 50]);
    expect([moved.A, moved.L, moved.M, moved.C]).toEqual([450, 200, 200, 150]);
  });

  it('leave locked ones as they are and stop where these leave no more', () => {
    const locked = new Set<ComponentId>(['Q', 'E']);
    const moved = movePoints(START, 'K', 900, locked);
    expect(mostPoints(START, 'K', locked)).toBe(650);
    expect([moved.K, moved.Q, moved.E, moved.P, moved.I]).toEqual([650, 200, 150, 0, 0]);
  });

  it('take the rest where all others are locked', () => {
    const locked = new Set<ComponentId>(['Q', 'E', 'P', 'I']);
    expect(samePoints(movePoints(START, 'K', 0, locked), START)).toBe(true);
  });

  it('share evenly among components that have nothing', () => {
    const all = movePoints(START, 'A', FULL, NONE);
    expect([all.A, all.L, all.M, all.C]).toEqual([1000, 0, 0, 0]);
    const back = movePoints(all, 'A', 100, NONE);
    expect([back.A, back.L, back.M, back.C]).toEqual([100, 300, 300, 300]);
  });

  it('leave an axis without any weight at nothing, to be said', () => {
    const points = pointsOf(
      weightsBy((id) => (COMPONENTS[id].axis === 'DA' ? DEFAULT_WEIGHTS[id] : 0)),
    );
    expect(axisPoints(points, 'NS')).toBe(0);
    expect(weightFaults(weightsOf(points))).toEqual([{ id: 'empty', axis: 'NS' }]);
  });

  it('always sum to one hundred percent, whatever is moved, locked or typed', () => {
    const random = new Random(20_261_124);
    let points = START;
    for (let step = 0; step < 2000; step += 1) {
      const moved = COMPONENT_IDS[random.int(0, COMPONENT_IDS.length - 1)] ?? 'K';
      const locked = new Set(COMPONENT_IDS.filter((id) => id !== moved && random.int(0, 2) === 0));
      const to = step % 50 === 0 ? Number.NaN : random.int(-50, 1200);
      const before = points;
      points = movePoints(points, moved, to, locked);
      for (const axis of ['DA', 'NS'] as const) expect(axisPoints(points, axis)).toBe(FULL);
      const now = points;
      expect(COMPONENT_IDS.filter((id) => !Number.isInteger(now[id]) || now[id] < 0)).toEqual([]);
      expect([...locked].filter((id) => now[id] !== before[id])).toEqual([]);
    }
    expect(weightFaults(weightsOf(points))).toEqual([]);
  });
});
