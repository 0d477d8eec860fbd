import { checkGap, gapObjective, type GapProblem } from './gap-problem.ts';
import type { WholeGap } from './gap-greedy.ts';
import { GapSearch, type GapState } from './gap-search.ts';
import {
  relativeGap,
  type LinearModel,
  type LinearSolver,
  type SolveOptions,
  type SolveResult,
  type SolveStatus,
} from './linear-model.ts';

/** Limits of `solveGap`; what is left out is unlimited. */
export type GapOptions = Pick<SolveOptions, 'nodes' | 'seconds' | 'seed' | 'shouldStop'>;

/** What was found: agents of the jobs, and how far the answer may be from the best. */
export interface GapResult {
  readonly status: SolveStatus;
  /** Cost, or profit where the sense is `max`; null without a placing. */
  readonly objective: number | null;
  /** What no placing can beat; null where nothing is known. */
  readonly bound: number | null;
  /** `relativeGap` of both: 0 once proven; null where one is missing. */
  readonly gap: number | null;
  /** Agent of every job; null without a placing. */
  readonly agent: Int32Array | null;
  readonly nodes: number;
  readonly reproducible: boolean;
}

/** Largest capacity that the knapsack tables are made for: 200 jobs of it take 64 MB. */
const MOST_CAPACITY = 20_000;

/**
 * Solves the problem exactly, or says how far it came. Whole sizes go to the branch and bound of
 * `GapSearch`; where its root finds no placing, and where sizes are broken or huge, HiGHS answers, and
 * alone can say that there is none. `seconds` counts there alone: elsewhere the clock is the caller's,
 * through `shouldStop`. Throws `SolveError` for a problem that is none.
 */
export function solveGap(
  problem: GapProblem,
  solver: LinearSolver,
  options: GapOptions = {},
): GapResult {
  checkGap(problem);
  const whole = wholeGap(problem);
  if (whole === null || problem.agents === 0) return byHighs(problem, solver, options);
  let stopped = false;
  const shouldStop = (): boolean => (stopped ||= options.shouldStop?.() ?? false);
  const most = options.nodes ?? Number.POSITIVE_INFINITY;
  const root = new GapSearch(whole, Math.min(1, most), shouldStop).run();
  if (root.agent === null && !stopped) return byHighs(problem, solver, options);
  const state = root.complete ? root : new GapSearch(whole, most, shouldStop, root).run();
  return resultOf(problem, state, stopped);
}

function resultOf(problem: GapProblem, state: GapState, stopped: boolean): GapResult {
  const { agent, nodes, complete } = state;
  const sign = problem.sense === 'min' ? 1 : -1;
  const objective = agent && gapObjective(problem, agent);
  const proven = complete ? objective : null;
  const bound = proven ?? (Number.isFinite(state.bound) ? sign * state.bound : null);
  return {
    status: complete ? 'optimal' : stopped ? 'stopped' : 'node-limit',
    objective,
    bound,
    gap: objective === null || bound === null ? null : relativeGap(objective, bound),
    agent,
    nodes,
    reproducible: complete || !stopped,
  };
}

/** The problem as `GapSearch` wants it; null where a size is broken or a capacity too large. */
function wholeGap({ sense, agents, jobs, cost, resource, capacity }: GapProblem): WholeGap | null {
  if (!resource.every(Number.isInteger) || capacity.some((room) => room > MOST_CAPACITY))
    return null;
  const most = MOST_CAPACITY + 1;
  return {
    agents,
    jobs,
    cost: sense === 'min' ? cost : cost.map((profit) => -profit),
    size: Int32Array.from(resource, (size) => Math.min(size, most)),
    capacity: Int32Array.from(capacity, Math.floor),
  };
}

/** One column a pair, one row a job (exactly one agent) and one an agent (its capacity). */
function modelOf({ sense, agents, jobs, cost, resource, capacity }: GapProblem): LinearModel {
  const pairs = agents * jobs;
  const index = new Int32Array(2 * pairs);
  const value = new Float64Array(2 * pairs);
  for (let at = 0; at < pairs; at += 1) {
    index[2 * at] = at % jobs;
    value[2 * at] = 1;
    index[2 * at + 1] = jobs + Math.floor(at / jobs);
    value[2 * at + 1] = resource[at] as number;
  }
  const rows = jobs + agents;
  const upper = new Float64Array(pairs);
  for (let at = 0; at < pairs; at += 1)
    upper[at] = Number((resource[at] as number) <= (capacity[Math.floor(at / jobs)] as number));
  return {
    sense,
    cost,
    lower: new Float64Array(pairs),
    upper,
    integer: new Uint8Array(pairs).fill(1),
    rowLower: Float64Array.from({ length: rows }, (_, row) =>
      row < jobs ? 1 : Number.NEGATIVE_INFINITY,
    ),
    rowUpper: Float64Array.from({ length: rows }, (_, row) =>
      row < jobs ? 1 : (capacity[row - jobs] as number),
    ),
    matrix: {
      by: 'column',
      start: Int32Array.from({ length: pairs + 1 }, (_, at) => 2 * at),
      index,
      value,
    },
  };
}

function byHighs(problem: GapProblem, solver: LinearSolver, options: GapOptions): GapResult {
  const { nodes, status, reproducible, ...found } = solver.solve(modelOf(problem), options);
  const agent = found.values && agentsOf(problem, found.values);
  const objective = agent && gapObjective(problem, agent);
  // The engine's optimum is exact up to its tolerances; the placing is added up anew.
  const bound = status === 'optimal' ? objective : found.bound;
  return {
    status,
    objective,
    bound,
    gap: objective === null || bound === null ? null : relativeGap(objective, bound),
    agent,
    nodes,
    reproducible,
  };
}

function agentsOf(
  { agents, jobs }: GapProblem,
  values: NonNullable<SolveResult['values']>,
): Int32Array {
  const agent = new Int32Array(jobs).fill(-1);
  for (let at = 0; at < agents * jobs; at += 1)
    if ((values[at] as number) > 0.5) agent[at % jobs] = Math.floor(at / jobs);
  return agent;
}
