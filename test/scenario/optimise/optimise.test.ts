import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { optimise } from '#scenario/optimise/optimise.ts';
import { MODES, type OptimiseSettings } from '#scenario/optimise/settings.ts';
import { planFigures, planViolations } from '#scenario/optimise/verify-plan.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import {
  asking,
  bruteForce,
  compareValues,
  graphOf,
  movesFor,
  randomGiven,
  stageValues,
  verifyInput,
  type Given,
} from './fixture.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** The optimiser's plan is allowed and as good as the best of all plans; or there is none. */
function compare(given: Given): 'plan' | 'none' {
  const graph = graphOf(given);
  const answer = optimise(solver, graph, given.settings);
  const best = bruteForce(given);
  if (best === null) {
    expect(answer.end).toBe('none');
    return 'none';
  }
  expect(answer.end).toBe('proven');
  const moves = movesFor(given, graph, answer.plan?.pairs ?? new Int32Array(0));
  const input = verifyInput(given, moves);
  expect(planViolations(input)).toEqual([]);
  const values = stageValues(given.settings, planFigures(input));
  expect(compareValues(values, best.values), JSON.stringify([values, best.values])).toBe(0);
  return 'plan';
}

const CONSTRAINTS: readonly (readonly [string, Partial<OptimiseSettings>])[] = [
  ['nothing', {}],
  ['two moves', { maxMoves: 2 }],
  ['seats that are left can be taken', { chains: true }],
  ['no post left empty', { keepHeld: true, chains: true }],
  ['no only holder leaves', { keepSole: true }],
  ['giving units within their load', { guardIndex: 1, guardLevel: 'unit', chains: true }],
  ['giving perangkat daerah within their load', { guardIndex: 1.2, guardLevel: 'opd' }],
  ['giving units keep a share of their need', { guardShare: 0.8, guardLevel: 'opd', chains: true }],
  ['one out and one in of each unit', { quotaOut: 1, quotaIn: 1 }],
  ['three months of learning', { rampMonths: 3 }],
  ['twenty kilometres', { km: 20 }],
  ['two people apart', { apart: [['p0', 'p1']] }],
  ['two people together', { together: [['p2', 'p3']] }],
  ['all that must be filled', { mustFillAll: true, chains: true }],
  [
    'all of it',
    { maxMoves: 4, chains: true, keepHeld: true, keepSole: true, guardIndex: 1.2, quotaOut: 2 },
  ],
];

describe.each(MODES)('mode %s', (mode) => {
  test.each(CONSTRAINTS)('is as good as the best of all plans: %s', (name, extra) => {
    const ends = Array.from({ length: 3 }, (_, seed) => {
      const random = new Random(100 * seed + name.length + MODES.indexOf(mode));
      const level = random.pick(['post', 'unit', 'opd'] as const);
      return compare(randomGiven(random, asking({ mode, level, ...extra })));
    });
    expect(ends.length).toBe(3);
  });
});

test('fewest moves with a bound that must hold: every plan, or none', () => {
  const ends = new Set(
    Array.from({ length: 30 }, (_, seed) => {
      const bound = 1 + (seed % 5) / 2;
      const settings = asking({ mode: 'fewest', bound, boundMustHold: true, chains: true });
      const given = randomGiven(new Random(seed), { ...settings, level: 'opd' });
      const graph = graphOf(given);
      const answer = optimise(solver, graph, given.settings);
      const soft = bruteForce(given);
      const reached = soft !== null && Math.abs(soft.values[0] ?? 1) < 1e-9;
      expect(answer.end).toBe(reached ? 'proven' : 'none');
      if (reached) expect(answer.plan?.pairs.length).toBe(soft.moves.length);
      return answer.end;
    }),
  );
  expect(ends).toEqual(new Set(['proven', 'none']));
});

test('the same input and seed give the same plan, and plans told get no worse', () => {
  const given = randomGiven(new Random(3), asking({ mode: 'balanced', maxMoves: 3 }));
  const graph = graphOf(given);
  const told: number[][] = [];
  const run = () =>
    optimise(solver, graph, given.settings, {
      seed: 7,
      onPlan: ({ pairs }) => {
        const input = verifyInput(given, movesFor(given, graph, pairs));
        expect(planViolations(input)).toEqual([]);
        told.push(stageValues(given.settings, planFigures(input)));
      },
    });
  expect(run()).toEqual(run());
  const half = told.slice(0, told.length / 2);
  for (const [at, values] of half.entries()) {
    expect(compareValues(values, half[at - 1] ?? values)).toBeGreaterThanOrEqual(0);
  }
});
