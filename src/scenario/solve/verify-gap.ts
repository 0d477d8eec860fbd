import type { GapProblem } from './gap-problem.ts';

/** What is wrong with a placing: its length, an agent that is none, a capacity, or the sum. */
export type GapFault = 'length' | 'agent' | 'capacity' | 'objective';

/** One fault; `at` is the job, or the agent of a capacity; null for the whole. */
export interface GapFinding {
  readonly fault: GapFault;
  readonly at: number | null;
}

/**
 * Checks that a placing is one, and costs what is said, with no code of the solver. Says nothing about
 * its being the best. Sums may differ by 1e-9 of themselves.
 */
export function verifyGap(problem: GapProblem, agent: Int32Array, objective: number): GapFinding[] {
  if (agent.length !== problem.jobs) return [{ fault: 'length', at: null }];
  const findings: GapFinding[] = [];
  const load = new Map<number, number>();
  let sum = 0;
  for (const [job, own] of agent.entries()) {
    if (own < 0 || own >= problem.agents) {
      findings.push({ fault: 'agent', at: job });
      continue;
    }
    const pair = own * problem.jobs + job;
    load.set(own, (load.get(own) ?? 0) + (problem.resource[pair] ?? Number.NaN));
    sum += problem.cost[pair] ?? Number.NaN;
  }
  for (const [own, taken] of load) {
    const room = problem.capacity[own] ?? Number.NaN;
    if (!(taken <= room + 1e-9 * Math.max(1, room))) findings.push({ fault: 'capacity', at: own });
  }
  if (!(Math.abs(sum - objective) <= 1e-9 * Math.max(1, Math.abs(sum))))
    findings.push({ fault: 'objective', at: null });
  return findings;
}
