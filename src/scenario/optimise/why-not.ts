import type { PersonId, PositionId } from '#core/ids.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { conflictOf } from './conflict.ts';
import type { CandidateGraph } from './graph.ts';
import { optimise, type FoundPlan, type OptimiseOptions, type StageResult } from './optimise.ts';
import type { ConstraintId, OptimiseSettings, StageId } from './settings.ts';

/** What the first step that gets worse loses when a pair is forced. */
export interface Loss {
  readonly stage: StageId;
  readonly with: number;
  readonly without: number;
}

/**
 * Why a pair is not in a plan. `absent`: it is no candidate, so a gate, a lock or the size of the
 * lists stands against it (the rules say which). `chosen`: it is in the plan. `blocked`: with it no
 * plan satisfies these constraints. `loses`: it can be had at a loss. `equal`: a plan with it is as
 * good. `open`: a stop came first.
 */
export type WhyNot =
  | { readonly kind: 'absent' | 'chosen' | 'equal' | 'open' }
  | { readonly kind: 'blocked'; readonly constraints: readonly ConstraintId[] }
  | { readonly kind: 'loses'; readonly loss: Loss };

/** The number of a pair in a graph; null where it is no candidate. */
export function pairNumber(
  { persons, posts, pairs }: CandidateGraph,
  personId: PersonId,
  postId: PositionId,
): number | null {
  const found = pairs.person.findIndex((person, pair) => {
    return persons.ids[person] === personId && posts.ids[pairs.post[pair] ?? -1] === postId;
  });
  return found < 0 ? null : found;
}

/** What is asked: the graph and settings of a plan, and the pair that is missed in it. */
export interface WhyNotInput {
  readonly graph: CandidateGraph;
  readonly settings: OptimiseSettings;
  readonly plan: FoundPlan;
  readonly personId: PersonId;
  readonly postId: PositionId;
}

/** Solves again with the pair forced, and tells what that costs or what stands against it. */
export function whyNot(
  solver: LinearSolver,
  { graph, settings, plan, personId, postId }: WhyNotInput,
  options: OptimiseOptions = {},
): WhyNot {
  const pair = pairNumber(graph, personId, postId);
  if (pair === null) return { kind: 'absent' };
  if (plan.pairs.includes(pair)) return { kind: 'chosen' };
  const forced = { ...options, forced: [pair] };
  const answer = optimise(solver, graph, settings, forced);
  if (answer.end === 'none') {
    const conflict = conflictOf(solver, graph, settings, forced);
    const constraints = (conflict?.constraints ?? []).filter((id) => id !== 'forced');
    return { kind: 'blocked', constraints };
  }
  if (answer.plan === null) return { kind: 'open' };
  const loss = lossOf(plan.stages, answer.plan.stages);
  return loss === null ? { kind: 'equal' } : { kind: 'loses', loss };
}

function lossOf(without: readonly StageResult[], forced: readonly StageResult[]): Loss | null {
  for (const { id, value } of without) {
    const other = forced.find((stage) => stage.id === id)?.value ?? 0;
    if (Math.abs(other - value) > 1e-5) return { stage: id, with: other, without: value };
  }
  return null;
}
