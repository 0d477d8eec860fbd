import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { orderByBounds, rankRanges, type Bounds } from '#model/fit/bounds.ts';

function bounds(...rows: readonly (readonly [lo: number, hi: number])[]): Bounds {
  return {
    lo: Float64Array.from(rows, ([lo]) => lo),
    hi: Float64Array.from(rows, ([, hi]) => hi),
    ids: rows.map((_, at) => `p${at}`),
  };
}

function randomBounds(random: Random, size: number): Bounds {
  return bounds(
    ...Array.from({ length: size }, (): [number, number] => {
      const lo = random.int(0, 90);
      return [lo, random.chance(0.3) ? lo : lo + random.int(0, 30)];
    }),
  );
}

describe('order by interval dominance', () => {
  test('who nobody beats comes first, then who only they beat', () => {
    const { order, layers, unbeaten } = orderByBounds(
      bounds([70, 75], [40, 80], [60, 69], [10, 50]),
    );
    expect(order).toEqual([0, 1, 2, 3]);
    expect(layers).toEqual([0, 0, 1, 2]);
    expect(unbeaten).toBe(2);
  });

  test('a wide interval is not sorted down for its middle', () => {
    const { layers } = orderByBounds(bounds([80, 80], [0, 100], [79.99, 79.99]));
    expect(layers).toEqual([0, 0, 1]);
  });

  test('touching bounds do not beat', () => {
    expect(orderByBounds(bounds([50, 60], [40, 50])).unbeaten).toBe(2);
  });

  test('known in full, it is the order of the scores', () => {
    const { order } = orderByBounds(bounds([3, 3], [9, 9], [7, 7]));
    expect(order).toEqual([1, 2, 0]);
  });

  test('equal bounds are in the order of their ids, none and one are no trouble', () => {
    const two = { lo: Float64Array.of(1, 1), hi: Float64Array.of(2, 2), ids: ['b', 'a'] };
    expect(orderByBounds(two).order).toEqual([1, 0]);
    expect(orderByBounds(bounds())).toEqual({ order: [], layers: [], unbeaten: 0 });
    expect(orderByBounds(bounds([1, 2])).unbeaten).toBe(1);
  });

  test('layers are what peeling off the unbeaten, pair by pair, gives', () => {
    const random = new Random(99);
    for (let round = 0; round < 60; round += 1) {
      const columns = randomBounds(random, random.int(1, 40));
      const { order, layers } = orderByBounds(columns);
      let left = [...columns.ids.keys()];
      for (let layer = 0; left.length > 0; layer += 1) {
        const rest = left;
        const free = rest.filter((a) =>
          rest.every((b) => (columns.lo[b] ?? 0) <= (columns.hi[a] ?? 0)),
        );
        const ours = order.filter((_, at) => layers[at] === layer);
        expect(ours.toSorted((a, b) => a - b)).toEqual(free);
        left = rest.filter((place) => !free.includes(place));
      }
    }
  });
});

describe('range of ranks', () => {
  test('a rank is claimed only where every lead exceeds the threshold', () => {
    const columns = bounds([90, 90], [80, 80], [79, 79]);
    expect(rankRanges(columns, 5)(0)).toEqual({ best: 1, worst: 1 });
    expect(rankRanges(columns, 5)(1)).toEqual({ best: 2, worst: 3 });
    expect(rankRanges(columns, 5)(2)).toEqual({ best: 2, worst: 3 });
    expect(rankRanges(columns, 0)(1)).toEqual({ best: 2, worst: 2 });
  });

  test('a lead of just the threshold is no finding', () => {
    const columns = bounds([85, 85], [80, 80]);
    expect(rankRanges(columns, 5)(0)).toEqual({ best: 1, worst: 2 });
    expect(rankRanges(columns, 4.99)(0)).toEqual({ best: 1, worst: 1 });
  });

  test('without a yardstick nothing is claimed', () => {
    expect(rankRanges(bounds([90, 90], [10, 10]), null)(0)).toEqual({ best: 1, worst: 2 });
  });

  test('is what comparing all pairs gives, ties and touching bounds included', () => {
    const random = new Random(7);
    for (let round = 0; round < 60; round += 1) {
      const columns = randomBounds(random, random.int(1, 40));
      const threshold = random.pick([0, 1, 5, 0.1]);
      const rangeOf = rankRanges(columns, threshold);
      const lo = [...columns.lo];
      const hi = [...columns.hi];
      for (const place of columns.ids.keys()) {
        const above = lo.filter((other) => other > (hi[place] ?? 0) + threshold);
        const below = hi.filter((other) => other < (lo[place] ?? 0) - threshold);
        expect(rangeOf(place)).toEqual({ best: 1 + above.length, worst: lo.length - below.length });
      }
    }
  });
});
