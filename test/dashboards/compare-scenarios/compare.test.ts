import { describe, expect, test } from 'vitest';
import { frontOf } from '#dashboards/compare-scenarios/pareto-option.ts';
import { compareScenariosSearch, idsIn } from '#dashboards/compare-scenarios/search.ts';
import { impactSearch } from '#dashboards/scenario-impact/search.ts';
import { courseOf } from '#dashboards/measure-words.ts';
import { exact, within, type Metric, type Reading } from '#scenario/metrics-measures.ts';
import { Random } from '#core/random.ts';

describe('the address', () => {
  test('holds each id once, six at most, and falls back where it is hostile', () => {
    expect(idsIn('a,b,,a,c,d,e,f,g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(
      compareScenariosSearch.parse({ id: 'x,x', utama: 'nope', a: 'Z', tabel: 'garis,?' }),
    ).toEqual({
      id: 'x',
      utama: 'shortage',
      kedua: 'moves',
      sumbu: 'shortage',
      a: null,
      b: null,
      tabel: 'garis',
    });
    expect(impactSearch.parse({ unit: 7, ukuran: '<b>', batas: 900, tabel: 'aliran' })).toEqual({
      unit: '7',
      ukuran: 'shortage',
      batas: 50,
      tabel: 'aliran',
    });
  });
});

describe('who is not beaten on moves and a measure', () => {
  test('is whom nobody equals or beats on both and beats on one', () => {
    const random = new Random(3);
    for (let round = 0; round < 200; round += 1) {
      const points = Array.from({ length: random.int(1, 7) }, () => ({
        moves: random.int(0, 4),
        value: random.int(0, 4),
      }));
      const wanted = points.filter(
        (own) =>
          !points.some(
            ({ moves, value }) =>
              (moves < own.moves && value <= own.value) ||
              (moves <= own.moves && value < own.value),
          ),
      );
      expect(frontOf(points, 'down')).toEqual(wanted);
      const turned = points.map(({ moves, value }) => ({ moves, value: -value }));
      expect(frontOf(turned, 'up').length).toBe(wanted.length);
    }
  });
});

describe('which way a measure goes', () => {
  const metric = (id: Metric['id'], difference: Reading): Metric => ({
    id,
    before: exact(1, 1),
    after: exact(1, 1),
    difference,
  });

  test('by its direction, and only where it is certain', () => {
    expect(courseOf(metric('shortage', exact(-1, 1)))).toBe('better');
    expect(courseOf(metric('shortage', exact(1, 1)))).toBe('worse');
    expect(courseOf(metric('fitGain', within(2, [1, 3], [1, 1])))).toBe('better');
    expect(courseOf(metric('fitGain', within(2, [-1, 3], [1, 1])))).toBe('open');
    expect(courseOf(metric('fitGain', within(2, [0, 3], [1, 1])))).toBe('open');
    expect(courseOf(metric('surplus', exact(0, 1)))).toBe('same');
    expect(courseOf(metric('retire12', exact(4, 1)))).toBe('plain');
  });
});
