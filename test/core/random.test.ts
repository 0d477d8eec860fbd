import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';

function draw(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.next());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('a seeded source', () => {
  it('gives the same sequence for the same seed', () => {
    expect(draw(new Random(6271), 50)).toEqual(draw(new Random(6271), 50));
  });

  it('gives another sequence for another seed, neighbours included', () => {
    const first = draw(new Random(1), 20);
    const second = draw(new Random(2), 20);
    expect(first.filter((value, index) => value === second[index])).toHaveLength(0);
  });

  it('stays on the sequence of its first release', () => {
    const random = new Random(6271);
    expect([random.int(0, 999_999), random.int(0, 999_999), random.int(0, 999_999)]).toEqual([
      506_862, 893_235, 809_188,
    ]);
  });

  it('is uniform in [0, 1): no tenth is over- or underfilled', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (const value of draw(new Random(3), 100_000)) {
      expect(value >= 0 && value < 1).toBe(true);
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('int', () => {
  it('reaches both bounds and nothing beyond', () => {
    const random = new Random(4);
    const seen = new Set(Array.from({ length: 500 }, () => random.int(-2, 2)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  it('of one value is that value', () => {
    expect(new Random(5).int(7, 7)).toBe(7);
  });

  it('refuses bounds in the wrong order', () => {
    expect(() => new Random(5).int(2, 1)).toThrow(RangeError);
  });
});

describe('chance', () => {
  it('of 0 never comes, of 1 always', () => {
    const random = new Random(6);
    expect(Array.from({ length: 200 }, () => random.chance(0)).includes(true)).toBe(false);
    expect(Array.from({ length: 200 }, () => random.chance(1)).includes(false)).toBe(false);
  });
});

describe('pick and weighted', () => {
  it('pick refuses an empty list', () => {
    expect(() => new Random(7).pick([])).toThrow(RangeError);
  });

  it('weighted keeps the proportion of the weights', () => {
    const random = new Random(8);
    const items = ['a', 'b', 'never'] as const;
    const weights = { a: 3, b: 1, never: 0 };
    const drawn = Array.from({ length: 20_000 }, () => random.weighted(items, (i) => weights[i]));
    const share = drawn.filter((item) => item === 'a').length / drawn.length;
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
    expect(drawn).not.toContain('never');
  });

  it('weighted counts a weight below zero as zero', () => {
    const random = new Random(9);
    const drawn = Array.from({ length: 100 }, () => random.weighted([-5, 2], (weight) => weight));
    expect(new Set(drawn)).toEqual(new Set([2]));
  });

  it('weighted refuses a list without weight', () => {
    expect(() => new Random(9).weighted(['a'], () => 0)).toThrow(RangeError);
    expect(() => new Random(9).weighted([], () => 1)).toThrow(RangeError);
  });
});

describe('shuffle and sample', () => {
  it('shuffle keeps every item once and leaves the list given alone', () => {
    const items = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8]);
    const shuffled = new Random(10).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('shuffle puts every item first equally often', () => {
    const random = new Random(11);
    const firsts = new Map<number, number>();
    for (let round = 0; round < 9_000; round += 1) {
      const first = random.shuffle([1, 2, 3])[0] ?? 0;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 3_000)).toBeLessThan(200);
  });

  it('sample gives different items, all of them where fewer are there', () => {
    const random = new Random(12);
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.sample([1, 2], 5).toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(random.sample([1, 2], -1)).toEqual([]);
  });
});

describe('normal', () => {
  it('has the mean and the spread asked for', () => {
    const random = new Random(13);
    const values = Array.from({ length: 40_000 }, () => random.normal(50, 4));
    const average = mean(values);
    const spread = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
    expect(average).toBeCloseTo(50, 0);
    expect(spread).toBeGreaterThan(3.9);
    expect(spread).toBeLessThan(4.1);
  });

  it('without spread is the mean', () => {
    expect(new Random(14).normal(3, 0)).toBe(3);
  });
});

describe('fork', () => {
  it('depends on seed and label alone, not on what was drawn before', () => {
    const fresh = new Random(15);
    const used = new Random(15);
    draw(used, 99);
    expect(draw(used.fork('names'), 20)).toEqual(draw(fresh.fork('names'), 20));
  });

  it('differs by label and by seed', () => {
    const random = new Random(15);
    expect(draw(random.fork('a'), 5)).not.toEqual(draw(random.fork('b'), 5));
    expect(draw(random.fork('a'), 5)).not.toEqual(draw(new Random(16).fork('a'), 5));
  });
});
