import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { conflictOf, constraintsAsked } from '#scenario/optimise/conflict.ts';
import { optimise, type FoundPlan } from '#scenario/optimise/optimise.ts';
import type { OptimiseSettings } from '#scenario/optimise/settings.ts';
import { pairNumber, whyNot } from '#scenario/optimise/why-not.ts';
import { scenarioBase } from '#scenario/base.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { city, person, post, unit } from '#test/support/city.ts';
import { asking, bruteForce, graphOf, randomGiven, type Given } from './fixture.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Two clerks in a full office; an empty counter that must be filled and an empty desk elsewhere. */
function office(extra: Partial<OptimiseSettings>): Given {
  const posts = [
    post('staf', { unitId: 'a', opdId: 'a', seats: 2, need: 2, loadMinutes: 150_000 }),
    post('loket', { unitId: 'b', opdId: 'b', mustFill: true }),
    post('meja', { unitId: 'b', opdId: 'b' }),
  ];
  const persons = [person('ani', { positionId: 'staf' }), person('budi', { positionId: 'staf' })];
  const pair = (personId: string, postId: string, gain: number) => {
    return { personId, postId, gain, wish: null, km: 0, curable: false };
  };
  const pairs = [pair('ani', 'loket', 5), pair('budi', 'loket', 2), pair('budi', 'meja', 1)];
  const base = scenarioBase(city({ units: ['a', 'b'].map((id) => unit(id)), posts, persons }));
  return { base, pairs, settings: asking({ mode: 'fill', maxMoves: 1, ...extra }) };
}

function planOf(given: Given): FoundPlan {
  const { plan } = optimise(solver, graphOf(given), given.settings);
  if (plan === null) throw new Error('there is no plan');
  return plan;
}

describe('constraints that conflict', () => {
  test('a counter that must be filled by an office that may not give', () => {
    const given = office({ mustFillAll: true, guardIndex: 1 });
    const conflict = conflictOf(solver, graphOf(given), given.settings);
    expect(conflict).toEqual({ constraints: ['guardIndex', 'mustFill'], irreducible: true });
  });

  test('a bound that nobody at hand can reach stands alone', () => {
    const given = office({ mode: 'fewest', boundMustHold: true, bound: 0.5 });
    const conflict = conflictOf(solver, graphOf(given), given.settings);
    expect(conflict).toEqual({ constraints: ['bound'], irreducible: true });
  });

  test('none where there is a plan, and a stop says that it is not whole', () => {
    const given = office({ mustFillAll: true });
    const graph = graphOf(given);
    expect(conflictOf(solver, graph, given.settings)).toBeNull();
  });

  test('leaving out any one of them gives a plan, leaving none out gives none', () => {
    let seen = 0;
    for (let seed = 0; seed < 25; seed += 1) {
      const settings = asking({
        mode: 'balanced',
        mustFillAll: true,
        together: [['p0', 'p1']],
        apart: [['p1', 'p2']],
        guardIndex: 1,
        maxMoves: 2,
        keepHeld: true,
      });
      const given = randomGiven(new Random(seed), settings);
      const graph = graphOf(given);
      const conflict = conflictOf(solver, graph, settings);
      expect(conflict === null).toBe(bruteForce(given) !== null);
      if (conflict === null) continue;
      seen += 1;
      const all = new Set(constraintsAsked(settings));
      for (const id of conflict.constraints) all.delete(id);
      const ends = (without: readonly string[]) =>
        optimise(solver, graph, settings, {
          without: new Set([...all, ...conflict.constraints.filter((id) => without.includes(id))]),
        }).end;
      expect(ends([])).toBe('none');
      for (const id of conflict.constraints) expect(ends([id])).toBe('proven');
    }
    expect(seen).toBeGreaterThan(3);
  });
});

describe('why a pair is not in a plan', () => {
  test('a pair is a candidate by its number, or none', () => {
    const graph = graphOf(office({}));
    expect(pairNumber(graph, 'budi', 'meja')).toBe(2);
    expect(pairNumber(graph, 'ani', 'meja')).toBeNull();
  });

  test('it loses what the better one gains, is chosen, is no candidate', () => {
    const given = office({});
    const plan = planOf(given);
    const ask = (personId: string, postId: string) =>
      whyNot(solver, { graph: graphOf(given), settings: given.settings, plan, personId, postId });
    expect(ask('ani', 'loket')).toEqual({ kind: 'chosen' });
    expect(ask('ani', 'meja')).toEqual({ kind: 'absent' });
    expect(ask('budi', 'loket')).toMatchObject({
      kind: 'loses',
      loss: { stage: 'gain', with: 2, without: 5 },
    });
    expect(ask('budi', 'meja')).toMatchObject({
      kind: 'loses',
      loss: { stage: 'mustFill', with: 0, without: 1 },
    });
  });

  test('the constraint that stands against it is named', () => {
    const given = office({ guardIndex: 1 });
    const plan = planOf(given);
    expect(plan.pairs.length).toBe(0);
    const question = { graph: graphOf(given), settings: given.settings, plan };
    expect(whyNot(solver, { ...question, personId: 'ani', postId: 'loket' })).toEqual({
      kind: 'blocked',
      constraints: ['guardIndex'],
    });
  });

  test('a plan with it can be as good', () => {
    const given = office({});
    const even = given.pairs.map((pair) => ({ ...pair, gain: 5 }));
    const equal = { ...given, pairs: even };
    const plan = planOf(equal);
    const other = even.find(({ personId, postId }) => {
      return postId === 'loket' && plan.pairs[0] !== pairNumber(graphOf(equal), personId, postId);
    });
    const { personId = '', postId = '' } = other ?? {};
    const question = { graph: graphOf(equal), settings: equal.settings, plan, personId, postId };
    expect(whyNot(solver, question)).toEqual({ kind: 'equal' });
  });
});
