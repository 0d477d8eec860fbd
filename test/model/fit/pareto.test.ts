import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { paretoPlaces, type AxisBounds, type ParetoPlace } from '#model/fit/pareto.ts';

function at(id: string, x: number, y: number, open = 0): AxisBounds {
  return { id, x: { lo: x, hi: x + open }, y: { lo: y, hi: y + open } };
}

/** The definition, pair by pair. */
function byDefinition(points: readonly AxisBounds[]): ParetoPlace[] {
  const better = (ax: number, ay: number, bx: number, by: number): boolean =>
    ax >= bx && ay >= by && (ax > bx || ay > by);
  return points.map(({ x, y }) => {
    if (!points.some((o) => better(o.x.lo, o.y.lo, x.lo, y.lo))) return 'front';
    return points.some((o) => better(o.x.lo, o.y.lo, x.hi, y.hi)) ? 'beaten' : 'open';
  });
}

describe('places on two axes', () => {
  it('put who is best on either axis on the front, and who is worse on both behind it', () => {
    expect(paretoPlaces([at('a', 90, 20), at('b', 60, 60), at('c', 50, 50)])).toEqual([
      'front',
      'front',
      'beaten',
    ]);
  });

  it('leave open whom more data could bring to the front', () => {
    expect(paretoPlaces([at('a', 60, 60), at('b', 50, 50, 30)])).toEqual(['front', 'open']);
  });

  it('give equal people the same place', () => {
    expect(paretoPlaces([at('a', 60, 60), at('b', 60, 60), at('c', 60, 50)])).toEqual([
      'front',
      'front',
      'beaten',
    ]);
  });

  it('are nobody of nobody', () => {
    expect(paretoPlaces([])).toEqual([]);
  });

  it('are those of the definition, in any order, for 200 random pools with ties', () => {
    const random = new Random(11);
    for (let round = 0; round < 200; round += 1) {
      const points = Array.from({ length: random.int(1, 40) }, (_, nth) =>
        at(
          String(nth),
          random.int(0, 12),
          random.int(0, 12),
          random.chance(0.5) ? random.int(0, 6) : 0,
        ),
      );
      expect(paretoPlaces(points)).toEqual(byDefinition(points));
      const turned = points.toReversed();
      expect(paretoPlaces(turned)).toEqual(byDefinition(turned));
    }
  });
});
