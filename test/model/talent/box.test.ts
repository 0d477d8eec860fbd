import { describe, expect, test } from 'vitest';
import { indexCity } from '#model/fit/index-city.ts';
import {
  boxMoves,
  boxOf,
  boxOfPoint,
  boxOfScores,
  DEFAULT_CUTS,
  NUMBERINGS,
  potentialBand,
  usableCuts,
  type TalentPoint,
} from '#model/talent/box.ts';
import { talentPoints } from '#model/talent/points.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';

describe('talent boxes', () => {
  test('the numbering of the regulation', () => {
    expect(boxOf('above', 'mid')).toBe(7);
    expect(boxOf('meets', 'high')).toBe(8);
    expect(boxOf('below', 'high')).toBe(6);
    expect(boxOf('above', 'low')).toBe(4);
    expect(boxOf('meets', 'low')).toBe(2);
    expect(boxOf('below', 'mid')).toBe(3);
    expect(boxOf('above', 'high')).toBe(9);
    expect(boxOf('meets', 'mid')).toBe(5);
    expect(boxOf('below', 'low')).toBe(1);
  });

  test('a cut-off belongs to the band above it and is a parameter', () => {
    expect(potentialBand(78, DEFAULT_CUTS)).toBe('mid');
    expect(potentialBand(77.9, DEFAULT_CUTS)).toBe('low');
    expect(potentialBand(90, DEFAULT_CUTS)).toBe('high');
    expect(potentialBand(78, { mid: 60, high: 80 })).toBe('mid');
    expect(potentialBand(80, { mid: 60, high: 80 })).toBe('high');
  });

  test('a person without rating or without potential has no box', () => {
    expect(boxOfScores(null, 80, DEFAULT_CUTS)).toBeNull();
    expect(boxOfScores('BAIK', null, DEFAULT_CUTS)).toBeNull();
    expect(boxOfScores('SANGAT_BAIK', 95, DEFAULT_CUTS)).toBe(9);
    expect(boxOfScores('KURANG', 95, DEFAULT_CUTS)).toBe(6);
  });
});

describe('both numberings', () => {
  test('give each box one number, with the same corners', () => {
    for (const numbering of NUMBERINGS) {
      const numbers = (['above', 'meets', 'below'] as const).flatMap((performance) =>
        (['low', 'mid', 'high'] as const).map((band) => boxOf(performance, band, numbering)),
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(boxOf('above', 'high', numbering)).toBe(9);
      expect(boxOf('below', 'low', numbering)).toBe(1);
    }
  });

  test('differ in four boxes', () => {
    expect(boxOfScores('BAIK', 80, DEFAULT_CUTS, 'kemenkeu')).toBe(6);
    expect(boxOfScores('KURANG', 80, DEFAULT_CUTS, 'kemenkeu')).toBe(4);
    expect(boxOfScores('KURANG', 95, DEFAULT_CUTS, 'kemenkeu')).toBe(5);
    expect(boxOfScores('SANGAT_BAIK', 10, DEFAULT_CUTS, 'kemenkeu')).toBe(3);
  });
});

describe('a cut-off that moves', () => {
  const at = (personId: string, lo: number, hi = lo): TalentPoint => {
    return { personId, predicate: 'BAIK', lo, hi };
  };

  test('says how many change box, and from where to where', () => {
    const points = [at('a', 78), at('b', 79), at('c', 85), at('d', 95), at('e', 40)];
    expect(boxMoves(points, DEFAULT_CUTS, { mid: 80, high: 90 })).toEqual({
      placed: 5,
      changed: 2,
      moves: [{ from: 5, to: 2, n: 2 }],
    });
    expect(boxMoves(points, DEFAULT_CUTS, { mid: 70, high: 85 })).toMatchObject({
      changed: 1,
      moves: [{ from: 5, to: 8, n: 1 }],
    });
    expect(boxMoves(points, DEFAULT_CUTS, DEFAULT_CUTS)).toMatchObject({ changed: 0, moves: [] });
    expect(boxMoves([], DEFAULT_CUTS, DEFAULT_CUTS)).toEqual({ placed: 0, changed: 0, moves: [] });
  });

  test('can place, or no longer place, who is known in part', () => {
    const points = [at('a', 79, 86), at('b', 60, 79)];
    expect(points.map((point) => boxOfPoint(point, DEFAULT_CUTS))).toEqual([5, null]);
    expect(boxMoves(points, DEFAULT_CUTS, { mid: 80, high: 90 })).toMatchObject({
      placed: 2,
      changed: 2,
      moves: [
        { from: null, to: 2, n: 1 },
        { from: 5, to: null, n: 1 },
      ],
    });
  });

  test('in the wrong order, outside 0 to 100 or no number is mended and said', () => {
    expect(usableCuts(DEFAULT_CUTS)).toEqual({ ...DEFAULT_CUTS, changed: false });
    expect(usableCuts({ mid: 90, high: 78 })).toEqual({ mid: 78, high: 90, changed: true });
    expect(usableCuts({ mid: Number.NaN, high: 400 })).toEqual({
      mid: 78,
      high: 100,
      changed: true,
    });
  });
});

describe('people on the grid', () => {
  test('stand by the newest predicate and the JPM against their present post', () => {
    const posts = [post('x', { standards: standards({ INT: 4, KS: 4 }) }), post('bare')];
    const ratings = [{ year: 2025, predicate: 'SANGAT_BAIK' as const }];
    const persons = [
      person('known', { positionId: 'x', ratings, levels: levels({ INT: 4, KS: 3 }) }),
      person('half', { positionId: 'x', ratings, levels: levels({ INT: 4 }) }),
      person('bare', { positionId: 'bare', ratings }),
      person('none'),
    ];
    const points = talentPoints(indexCity(city({ posts, persons })));
    expect(points).toEqual([
      { personId: 'known', predicate: 'SANGAT_BAIK', lo: 87.5, hi: 87.5 },
      { personId: 'half', predicate: 'SANGAT_BAIK', lo: 62.5, hi: 100 },
      { personId: 'bare', predicate: 'SANGAT_BAIK', lo: 0, hi: 100 },
      { personId: 'none', predicate: null, lo: 0, hi: 100 },
    ]);
    expect(points.map((point) => boxOfPoint(point, DEFAULT_CUTS))).toEqual([7, null, null, null]);
  });
});
