import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import {
  choose,
  DIRECTED,
  moveDifferences,
  standingOf,
  verdictOf,
} from '#scenario/metrics-compare.ts';
import { exact, MEASURES, none, within, type Metric } from '#scenario/metrics-measures.ts';
import { AS_OF } from '#test/support/city.ts';
import { move } from './metrics-plan.ts';

function metric(id: Metric['id'], after: Metric['after']): Metric {
  return { id, before: exact(0, 1), after, difference: after };
}

const less = (value: number): Metric => metric('shortage', exact(value, 1));
const fit = (lo: number, hi: number): Metric =>
  metric('fitGain', within((lo + hi) / 2, [lo, hi], [1, 1]));

describe('one measure of two scenarios', () => {
  test('goes by the direction of the measure', () => {
    expect(standingOf(less(2), less(3))).toBe('better');
    expect(standingOf(less(3), less(2))).toBe('worse');
    expect(standingOf(less(2), less(2 + 1e-9))).toBe('equal');
    expect(standingOf(fit(4, 4), fit(2, 2))).toBe('better');
    expect(standingOf(metric('retire12', exact(1, 1)), metric('retire12', exact(9, 9)))).toBe(
      'open',
    );
  });

  test('bounds that meet tell nothing; apart they do', () => {
    expect(standingOf(fit(1, 5), fit(4, 9))).toBe('open');
    expect(standingOf(fit(1, 3.9), fit(4, 9))).toBe('worse');
    expect(standingOf(fit(1, 5), fit(1, 5))).toBe('open');
  });

  test('no value tells nothing', () => {
    expect(standingOf(metric('fitGain', none('noMoves')), fit(1, 1))).toBe('open');
  });

  test('is the mirror image the other way round', () => {
    const random = new Random(7);
    const mirror = { better: 'worse', worse: 'better', equal: 'equal', open: 'open' } as const;
    for (let round = 0; round < 300; round += 1) {
      const draw = (): Metric => {
        const lo = random.int(0, 5);
        return fit(lo, lo + random.int(0, 3));
      };
      const [a, b] = [draw(), draw()];
      expect(standingOf(b, a)).toBe(mirror[standingOf(a, b)]);
    }
  });
});

describe('dominance over measures', () => {
  const ids = ['shortage', 'fitGain'] as const;

  test('beaten in all, in none better, as far as it is known, or not', () => {
    expect(verdictOf([less(3), fit(1, 1)], [less(2), fit(2, 2)], ids).beaten).toBe('all');
    expect(verdictOf([less(3), fit(2, 2)], [less(2), fit(2, 2)], ids).beaten).toBe('never');
    expect(verdictOf([less(3), fit(1, 3)], [less(2), fit(2, 4)], ids).beaten).toBe('known');
    expect(verdictOf([less(3), fit(3, 3)], [less(2), fit(2, 2)], ids).beaten).toBeNull();
    expect(verdictOf([less(2), fit(2, 2)], [less(2), fit(2, 2)], ids).beaten).toBeNull();
  });

  test('measures without a direction decide nothing', () => {
    expect(DIRECTED.every((id) => MEASURES[id].direction !== 'neutral')).toBe(true);
    expect(verdictOf([less(1)], [less(2)], ['retire12', 'shortage'])).toMatchObject({
      better: ['shortage'],
      open: [],
    });
  });

  test('never holds both ways, and never of itself', () => {
    const random = new Random(11);
    for (let round = 0; round < 300; round += 1) {
      const draw = (): Metric[] => {
        const lo = random.int(0, 3);
        return [less(random.int(0, 3)), fit(lo, lo + random.int(0, 1))];
      };
      const [a, b] = [draw(), draw()];
      expect(verdictOf(a, a, ids).beaten).toBeNull();
      if (verdictOf(a, b, ids).beaten !== null) expect(verdictOf(b, a, ids).beaten).toBeNull();
    }
  });
});

describe('what differs', () => {
  test('persons that one list alone moves, to another post, or on another day', () => {
    const a = [
      move('ani', 'p', 'x'),
      move('budi', 'p', 'x'),
      move('citra', 'p', 'x'),
      move('eka', 'p', 'x'),
    ];
    const b = [
      move('budi', 'p', 'y'),
      move('citra', 'p', 'x', AS_OF + 30),
      move('dedi', 'p', 'x'),
      move('eka', 'p', 'x'),
    ];
    expect(moveDifferences(a, b).map(({ personId, kind }) => [personId, kind])).toEqual([
      ['ani', 'onlyA'],
      ['budi', 'post'],
      ['citra', 'day'],
      ['dedi', 'onlyB'],
    ]);
    expect(moveDifferences(a, a)).toEqual([]);
    expect(moveDifferences([], b)).toHaveLength(4);
  });
});

describe('which to choose', () => {
  const gates = (count: number): Metric => metric('gates', exact(count, 5));
  const ids = ['shortage', 'fitGain'] as const;

  test('a failing gate is out, then the beaten, then the order of the planner decides', () => {
    const choice = choose(
      [
        [gates(1), less(0), fit(9, 9)],
        [gates(0), less(3), fit(2, 2)],
        [gates(0), less(4), fit(1, 1)],
        [gates(0), less(2), fit(1, 1)],
      ],
      ['shortage'],
      ids,
    );
    expect(choice).toEqual({ places: [3], by: 'shortage', gated: [0], beaten: [2] });
  });

  test('what cannot be told apart stays together, and a second measure may decide', () => {
    const open = [
      [gates(0), less(3), fit(1, 4)],
      [gates(0), less(2), fit(2, 5)],
    ];
    expect(choose(open, ['fitGain'], ids)).toMatchObject({ places: [0, 1], by: null });
    expect(choose(open, ['fitGain', 'shortage'], ids)).toMatchObject({
      places: [1],
      by: 'shortage',
    });
  });

  test('no scenario gives no choice', () => {
    expect(choose([], ['shortage'])).toEqual({ places: [], by: null, gated: [], beaten: [] });
  });
});
