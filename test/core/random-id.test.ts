import { describe, expect, it } from 'vitest';
import { randomIdFrom } from '#core/random-id.ts';
import { Random } from '#core/random.ts';

describe('a random id', () => {
  it('is twelve characters that nobody misreads', () => {
    const random = new Random(1);
    for (let round = 0; round < 200; round += 1) {
      expect(randomIdFrom(() => random.int(0, 255))).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    }
  });

  it('uses 60 bits of its source, evenly', () => {
    expect(randomIdFrom(() => 0)).toBe('000000000000');
    expect(randomIdFrom(() => 255)).toBe('zzzzzzzzzzzz');
    const bytes = Array.from({ length: 256 }, (_, byte) => randomIdFrom(() => byte));
    expect(new Set(bytes).size).toBe(32);
  });

  it('repeats with its source and not otherwise', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 500 }, () => randomIdFrom(() => random.int(0, 255)));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(new Set([...draw(1), ...draw(2)]).size).toBe(1000);
  });
});
