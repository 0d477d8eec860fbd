import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { solveGap } from '#scenario/solve/gap.ts';
import { gapObjective, type GapProblem } from '#scenario/solve/gap-problem.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { SolveError } from '#scenario/solve/solve-error.ts';
import { verifyGap } from '#scenario/solve/verify-gap.ts';

/** The best of all agents ^ jobs placings; null where none fits. */
function bruteForce(problem: GapProblem): number | null {
  const { agents, jobs, cost, resource, capacity, sense } = problem;
  const sign = sense === 'min' ? 1 : -1;
  const left = Float64Array.from(capacity);
  let best = Number.POSITIVE_INFINITY;
  const visit = (job: number, sum: number): void => {
    if (job === jobs) {
      best = Math.min(best, sum);
      return;
    }
    for (let agent = 0; agent < agents; agent += 1) {
      const need = resource[agent * jobs + job] ?? 0;
      if (need > (left[agent] ?? 0) + 1e-12) continue;
      left[agent] = (left[agent] ?? 0) - need;
      visit(job + 1, sum + sign * (cost[agent * jobs + job] ?? 0));
      left[agent] = (left[agent] ?? 0) + need;
    }
  };
  visit(0, 0);
  return best === Number.POSITIVE_INFINITY ? null : sign * best;
}

interface Kind {
  readonly cost: (random: Random) => number;
  readonly size: (random: Random) => number;
  readonly tightness: number;
}

const WHOLE: Kind = { cost: (r) => r.int(-9, 30), size: (r) => r.int(0, 20), tightness: 0.8 };
const BROKEN_COST: Kind = { ...WHOLE, cost: (r) => r.normal(10, 5) };
const BROKEN_SIZE: Kind = { ...WHOLE, size: (r) => r.int(1, 40) / 8 };

function drawn(random: Random, agents: number, jobs: number, kind: Kind): GapProblem {
  const pairs = agents * jobs;
  const resource = Float64Array.from({ length: pairs }, () => kind.size(random));
  const mean = resource.reduce((sum, one) => sum + one, 0) / Math.max(1, agents);
  return {
    sense: random.pick(['min', 'max'] as const),
    agents,
    jobs,
    cost: Float64Array.from({ length: pairs }, () => kind.cost(random)),
    resource,
    capacity: Float64Array.from({ length: agents }, () =>
      Math.max(0, Math.floor((kind.tightness * mean) / agents) + random.int(-2, 2)),
    ),
  };
}

describe('solveGap', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  it.each([
    ['whole costs and sizes', WHOLE, 90],
    ['whole costs that are large', { ...WHOLE, cost: (r: Random) => r.int(1, 90_000) }, 60],
    ['broken costs', BROKEN_COST, 60],
    ['broken sizes', BROKEN_SIZE, 25],
    ['hardly any room', { ...WHOLE, tightness: 0.55 }, 60],
  ] as const)('is what brute force finds: %s', (_, kind, runs) => {
    const random = new Random(runs);
    let solved = 0;
    for (let run = 0; run < runs; run += 1) {
      const problem = drawn(random, random.int(1, 4), random.int(1, 6), kind);
      const truth = bruteForce(problem);
      const { status, objective, bound, gap, agent } = solveGap(problem, solver);
      if (truth === null) {
        expect([status, objective, agent]).toEqual(['infeasible', null, null]);
        continue;
      }
      solved += 1;
      expect(status).toBe('optimal');
      expect(objective).toBeCloseTo(truth, 9);
      expect([bound, gap]).toEqual([objective, 0]);
      expect(verifyGap(problem, agent ?? new Int32Array(), objective ?? Number.NaN)).toEqual([]);
    }
    expect(solved).toBeGreaterThan(runs / 10);
  });

  it('agrees with HiGHS on larger ones', () => {
    const random = new Random(31);
    for (let run = 0; run < 3; run += 1) {
      const problem = drawn(random, 4, 16, { ...WHOLE, cost: (r) => r.int(15, 25) });
      const own = solveGap(problem, solver);
      // A size that is no whole number leaves all of it to HiGHS.
      const halves = {
        ...problem,
        resource: problem.resource.map((size) => size + 1 / 64),
        capacity: problem.capacity.map((room) => room + 0.5),
      };
      const other = solveGap(halves, solver);
      expect([own.status, other.status]).toEqual(['optimal', 'optimal']);
      expect(own.objective).toBe(other.objective);
    }
  });

  it('says how far it is at a limit of nodes, twice the same', () => {
    const random = new Random(8);
    const problem: GapProblem = {
      ...drawn(random, 5, 30, { ...WHOLE, size: (r) => r.int(5, 40) }),
      sense: 'min',
    };
    const costs = problem.resource.map((size) => 60 - size + random.int(-4, 4));
    const hard = { ...problem, cost: costs };
    const cut = solveGap(hard, solver, { nodes: 3 });
    expect([cut.status, cut.reproducible]).toEqual(['node-limit', true]);
    expect(cut.gap).toBeGreaterThan(0);
    expect(cut.bound ?? Number.NaN).toBeLessThan(cut.objective ?? Number.NaN);
    expect(cut.nodes).toBeLessThanOrEqual(3);
    expect(solveGap(hard, solver, { nodes: 3 })).toEqual(cut);
    const whole = solveGap(hard, solver);
    expect(whole.objective).toBeGreaterThanOrEqual(cut.bound ?? Number.NaN);
    expect(whole.objective).toBeLessThanOrEqual(cut.objective ?? Number.NaN);
    let asked = 0;
    const stopped = solveGap(hard, solver, { shouldStop: () => (asked += 1) > 4 });
    expect([stopped.status, stopped.reproducible]).toEqual(['stopped', false]);
    expect(stopped.bound).toBeLessThanOrEqual(whole.objective ?? Number.NaN);
    expect(verifyGap(hard, stopped.agent ?? new Int32Array(), stopped.objective ?? 0)).toEqual([]);
  });

  it('has an answer without jobs, and none without agents', () => {
    const none = { cost: new Float64Array(), resource: new Float64Array() };
    const idle = {
      sense: 'min',
      agents: 1,
      jobs: 0,
      ...none,
      capacity: Float64Array.of(3),
    } as const;
    expect(solveGap(idle, solver)).toMatchObject({ status: 'optimal', objective: 0 });
    const alone = { ...idle, agents: 0, jobs: 2, capacity: new Float64Array() };
    expect(solveGap(alone, solver)).toMatchObject({ status: 'infeasible', agent: null });
  });

  it('refuses what is no problem', () => {
    const good = drawn(new Random(1), 2, 3, WHOLE);
    const refused = (part: Partial<GapProblem>): unknown => {
      try {
        return solveGap({ ...good, ...part }, solver).status;
      } catch (cause) {
        return cause instanceof SolveError ? cause.fault : cause;
      }
    };
    expect(refused({ agents: 1.5 })).toBe('shape');
    expect(refused({ jobs: -1 })).toBe('shape');
    expect(refused({ cost: good.cost.slice(1) })).toBe('shape');
    expect(refused({ resource: good.resource.slice(1) })).toBe('shape');
    expect(refused({ capacity: new Float64Array(3) })).toBe('shape');
    expect(refused({ cost: good.cost.with(0, Number.NaN) })).toBe('number');
    expect(refused({ resource: good.resource.with(0, Number.POSITIVE_INFINITY) })).toBe('number');
    expect(refused({ resource: good.resource.with(0, -1) })).toBe('number');
    expect(refused({ capacity: good.capacity.with(0, -1) })).toBe('number');
  });
});

describe('verifyGap', () => {
  const problem: GapProblem = {
    sense: 'min',
    agents: 2,
    jobs: 2,
    cost: Float64Array.of(1, 2, 3, 4),
    resource: Float64Array.of(5, 5, 5, 5),
    capacity: Float64Array.of(5, 10),
  };
  const faults = (agent: readonly number[], objective: number): string[] =>
    verifyGap(problem, Int32Array.from(agent), objective).map(({ fault }) => fault);

  it('finds nothing in a placing that is one', () => {
    expect(faults([0, 1], 5)).toEqual([]);
    expect(gapObjective(problem, Int32Array.of(0, 1))).toBe(5);
  });

  it('finds a load above capacity, a wrong sum, an agent that is none, a job too few', () => {
    expect(faults([0, 0], 3)).toEqual(['capacity']);
    expect(faults([1, 1], 8)).toEqual(['objective']);
    expect(faults([1, 1], Number.NaN)).toEqual(['objective']);
    expect(faults([-1, 2], 0)).toEqual(['agent', 'agent']);
    expect(faults([1], 3)).toEqual(['length']);
  });

  it('a job without an agent has no cost', () => {
    expect(gapObjective(problem, Int32Array.of(0, 7))).toBeNaN();
  });
});
