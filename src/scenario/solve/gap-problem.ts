import { needFinite, needShape, SolveError } from './solve-error.ts';

/**
 * The generalised assignment problem: every job goes to one agent, and the resources that its jobs
 * take fit the agent's capacity. Matrices are agent by agent: job j of agent i at i × jobs + j.
 */
export interface GapProblem {
  readonly sense: 'min' | 'max';
  readonly agents: number;
  readonly jobs: number;
  /** Cost of a pair, or its profit where the sense is `max`. Finite. */
  readonly cost: Float64Array;
  /** What a job takes of an agent; finite, 0 or more. */
  readonly resource: Float64Array;
  /** What an agent has; finite, 0 or more. */
  readonly capacity: Float64Array;
}

/** Throws `SolveError` for matrices that do not fit the counts, and for what is not finite or negative. */
export function checkGap({ agents, jobs, cost, resource, capacity }: GapProblem): void {
  const counts = [agents, jobs].every((count) => Number.isInteger(count) && count >= 0);
  needShape(counts, `${agents} agents and ${jobs} jobs`);
  needShape(cost.length === agents * jobs, 'cost is not agents × jobs');
  needShape(resource.length === agents * jobs, 'resource is not agents × jobs');
  needShape(capacity.length === agents, 'capacity and agents differ');
  needFinite(cost, 'cost');
  needFinite(resource, 'resource');
  needFinite(capacity, 'capacity');
  if (resource.some((one) => one < 0) || capacity.some((one) => one < 0))
    throw new SolveError('number', 'a resource or a capacity is negative');
}

/** What a placing costs, added up job by job; NaN where a job has no agent. */
export function gapObjective({ jobs, cost }: GapProblem, agent: Int32Array): number {
  return agent.reduce((sum, own, job) => sum + (cost[own * jobs + job] ?? Number.NaN), 0);
}
