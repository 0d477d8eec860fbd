import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { gini } from '#core/stats.ts';
import { callsForAction, ejOf } from '#model/workload/ej.ts';
import { applyMoves, type Placement } from '#scenario/apply.ts';
import { fteOf, scenarioBase, type ScenarioBase } from '#scenario/base.ts';
import { gaugeAfter, gaugeBase, unitSumsAfter, type CityGauge } from '#scenario/gauge.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { SUM_KEYS } from '#scenario/sums.ts';
import { AS_OF, city, person, post, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

const CLERKS = post('staf', {
  unitId: 'bidang',
  opdId: 'dinas',
  seats: 3,
  need: 2.5,
  loadMinutes: 187_500,
});
const COUNTER = post('loket', {
  unitId: 'badan',
  opdId: 'badan',
  seats: 2,
  need: 1,
  loadMinutes: 75_000,
});
const GUARD = post('jaga', {
  unitId: 'badan',
  opdId: 'badan',
  seats: 1,
  need: null,
  loadMinutes: null,
});

const BASE = scenarioBase(
  city({
    units: [unit('dinas'), unit('bidang', { parentId: 'dinas', opdId: 'dinas' }), unit('badan')],
    posts: [CLERKS, COUNTER, GUARD],
    persons: [
      person('ani', { positionId: 'staf' }),
      person('budi', { positionId: 'staf' }),
      person('citra', { positionId: 'jaga' }),
    ],
  }),
);

function move(personId: string, from: string | null, to: string | null): Move {
  return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
}

/** The same by looking at every post. */
function counted(base: ScenarioBase, placement: Placement) {
  let calls = 0;
  const loads: number[] = [];
  for (const own of base.city.posts.values()) {
    const fte = fteOf(placement.holdersOf(own.id));
    if (callsForAction(own.need, fte)) calls += 1;
    const ej = ejOf(own.loadMinutes, fte * own.effectiveMinutes);
    if (typeof ej === 'number') loads.push(ej);
  }
  const highest = loads.length === 0 ? null : Math.max(...loads);
  return { calls, highest, gini: gini(loads) };
}

function someMoves(random: Random, base: ScenarioBase, count: number): Moves {
  const posts = [...base.city.posts.keys()];
  return random
    .sample([...base.city.persons.values()], count)
    .map((one) => move(one.id, one.positionId, random.chance(0.2) ? null : random.pick(posts)));
}

describe('the gauge of a city', () => {
  test('counts posts half a person apart from their need, and knows the fullest post', () => {
    expect(gaugeBase(BASE)).toEqual({
      // Two clerks for 2.5, nobody for 1; the guard's need is not known.
      calls: 2,
      highest: { postId: 'staf', ej: 1.25 },
      gini: 0,
      loads: [{ postId: 'staf', ej: 1.25 }],
    });
  });

  test('a move that mends one post can break another', () => {
    const gauge = gaugeBase(BASE);
    const placed = applyMoves(BASE, [move('ani', 'staf', 'loket')]);
    expect(gaugeAfter(BASE, gauge, placed)).toEqual({
      calls: 1,
      highest: { postId: 'staf', ej: 2.5 },
      // Of 1.00 and 2.50.
      gini: expect.closeTo(1.5 / 7, 9) as number,
    });
  });

  test('an emptied post has no load index, so that it is not the fullest', () => {
    const gauge = gaugeBase(BASE);
    const placed = applyMoves(BASE, [move('ani', 'staf', null), move('budi', 'staf', 'loket')]);
    expect(gaugeAfter(BASE, gauge, placed)).toEqual({
      calls: 1,
      highest: { postId: 'loket', ej: 1 },
      gini: 0,
    });
  });

  test('without moves it is the baseline; without known loads there is no fullest post', () => {
    const gauge = gaugeBase(BASE);
    const { loads: _, ...own } = gauge;
    expect(gaugeAfter(BASE, gauge, applyMoves(BASE, []))).toEqual(own);
    const empty = scenarioBase(city({ units: [unit('a')], posts: [], persons: [] }));
    expect(gaugeBase(empty)).toEqual({ calls: 0, highest: null, gini: null, loads: [] });
    expect(gaugeAfter(empty, gaugeBase(empty), applyMoves(empty, []))).toEqual({
      calls: 0,
      highest: null,
      gini: null,
    });
  });

  test.each([1, 2, 3, 4, 5, 6])('agrees with a count of every post, seed %i', (seed) => {
    const random = new Random(seed);
    const base = scenarioBase(randomCity(random, { units: 6, posts: 40, persons: 120 }));
    const gauge = gaugeBase(base);
    const seen = ({ calls, highest, gini: share }: CityGauge) => ({
      calls,
      highest: highest?.ej ?? null,
      gini: expect.closeTo(share ?? -1, 9) as number,
    });
    expect(counted(base, applyMoves(base, []))).toEqual(seen(gauge));
    const placed = applyMoves(base, someMoves(random, base, 30));
    expect(counted(base, placed)).toEqual(seen(gaugeAfter(base, gauge, placed)));
  });
});

describe('sums of units after moves', () => {
  test('both ends change with all units above them, others are not there', () => {
    const after = unitSumsAfter(BASE, applyMoves(BASE, [move('ani', 'staf', 'loket')]));
    expect([...after.keys()].toSorted()).toEqual(['badan', 'bidang', 'dinas']);
    expect(after.get('dinas')).toMatchObject({ holders: 1, shortage: 1.5, surplus: 0 });
    expect(after.get('bidang')).toEqual(after.get('dinas'));
    expect(after.get('badan')).toMatchObject({ holders: 2, vacantPosts: 0, shortage: 0 });
  });

  test('a move inside a unit leaves its holders as they are; no move, no sums', () => {
    const after = unitSumsAfter(BASE, applyMoves(BASE, [move('citra', 'jaga', 'loket')]));
    expect([...after.keys()]).toEqual(['badan']);
    expect(after.get('badan')).toMatchObject({ holders: 1, vacantPosts: 1 });
    expect(unitSumsAfter(BASE, applyMoves(BASE, [])).size).toBe(0);
  });

  test.each([11, 12, 13])('agrees with the baseline of the city as it is then, seed %i', (seed) => {
    const random = new Random(seed);
    const facts = randomCity(random, { units: 5, posts: 30, persons: 80 });
    const base = scenarioBase(facts);
    const placed = applyMoves(base, someMoves(random, base, 20));
    const persons = new Map(
      [...facts.persons].map(([id, one]) => [id, { ...one, positionId: placed.postOf(id) }]),
    );
    const then = scenarioBase({ ...facts, persons });
    for (const [unitId, sums] of unitSumsAfter(base, placed)) {
      for (const key of SUM_KEYS) {
        expect(sums[key], `${unitId} ${key}`).toBeCloseTo(
          then.units.get(unitId)?.sums[key] ?? NaN,
          6,
        );
      }
    }
  });
});
