import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import type { CandidateGraph } from './graph.ts';
import { optimise, type OptimiseOptions } from './optimise.ts';
import { CONSTRAINTS, type ConstraintId, type OptimiseSettings } from './settings.ts';

/** Whether some plan satisfies the constraints but those left out; null where a stop came first. */
function isFeasible(
  solver: LinearSolver,
  graph: CandidateGraph,
  settings: OptimiseSettings,
  options: OptimiseOptions,
): boolean | null {
  // One step is enough: that there is a plan, not which one.
  const { plan, end } = optimise(solver, graph, withoutAim(settings), options);
  return end === 'stopped' && plan === null ? null : plan !== null;
}

function withoutAim(settings: OptimiseSettings): OptimiseSettings {
  const weights = { gain: 0, fill: 0, excess: 0, wishes: 0, moves: 0 };
  // A bound that must hold is a constraint of its mode.
  return settings.mode === 'fewest' ? settings : { ...settings, mode: 'balanced', weights };
}

/** Constraints that are asked for, so that leaving them out can make a difference. */
export function constraintsAsked(
  settings: OptimiseSettings,
  { forced = [] }: Pick<OptimiseOptions, 'forced'> = {},
): readonly ConstraintId[] {
  const asked: Readonly<Record<ConstraintId, boolean>> = {
    moves: settings.maxMoves !== null,
    seats: true,
    held: settings.keepHeld,
    sole: settings.keepSole,
    guardIndex: settings.guardIndex !== null,
    guardShare: settings.guardShare !== null,
    quotaOut: settings.quotaOut !== null,
    quotaIn: settings.quotaIn !== null,
    ramp: settings.rampMonths !== null,
    km: settings.km !== null,
    apart: settings.apart.length > 0,
    together: settings.together.length > 0,
    bound: settings.mode === 'fewest' && settings.boundMustHold,
    mustFill: settings.mustFillAll,
    forced: forced.length > 0,
  };
  return CONSTRAINTS.filter((id) => asked[id]);
}

/** Constraints that cannot all hold. */
export interface Conflicting {
  /** None of them can be left out: without any one of them there is a plan. */
  readonly constraints: readonly ConstraintId[];
  /** False where a stop came before every constraint was tried. */
  readonly irreducible: boolean;
}

/**
 * Constraints that conflict, by deletion: each in turn is left out and stays out where there is no
 * plan even then; what is left is irreducible. Null where there is a plan after all. Where people at
 * hand cannot reach a bound or fill a post by any plan, that constraint alone is left.
 */
export function conflictOf(
  solver: LinearSolver,
  graph: CandidateGraph,
  settings: OptimiseSettings,
  options: OptimiseOptions = {},
): Conflicting | null {
  const without = new Set<ConstraintId>(options.without);
  const feasible = (): boolean | null =>
    isFeasible(solver, graph, settings, { ...options, without });
  const asked = constraintsAsked(settings, options);
  const left = (): ConstraintId[] => asked.filter((id) => !without.has(id));
  const first = feasible();
  if (first === true) return null;
  if (first === null) return { constraints: left(), irreducible: false };
  // The constraints that planners change least go first, so that those they chose are named.
  for (const id of asked) {
    without.add(id);
    const now = feasible();
    if (now === false) continue;
    without.delete(id);
    if (now === null) return { constraints: left(), irreducible: false };
  }
  return { constraints: left(), irreducible: true };
}
