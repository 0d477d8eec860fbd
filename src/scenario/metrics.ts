import type { CheckedMove } from './preflight.ts';
import { isIn, moveFacts, movesIn, type MoveFacts } from './metrics-moves.ts';
import { flowReadings } from './metrics-flow.ts';
import { layMoves, type Laid, type MetricBase, type Scope } from './metrics-lay.ts';
import { MEASURE_IDS, type MeasureId, type Metric } from './metrics-measures.ts';
import { stateReadings } from './metrics-state.ts';
import type { Moves } from './moves.ts';

/** A plan with all that its measures are read from, for every scope. */
export interface MeasuredPlan {
  readonly mb: MetricBase;
  readonly laid: Laid;
  readonly facts: readonly MoveFacts[];
  /** False where no rule was asked: gates and flags are not known then. */
  readonly checked: boolean;
}

/** Lays moves over the baseline and works out what each of them is. */
export function measurePlan(
  mb: MetricBase,
  moves: Moves,
  checks: readonly CheckedMove[] | null = null,
): MeasuredPlan {
  const laid = layMoves(mb, moves);
  return { mb, laid, facts: moveFacts(mb, laid, checks), checked: checks !== null };
}

/**
 * All measures of the city (`scope` null) or of a unit with all units below it, in the order of
 * `MEASURE_IDS`. Measures of moves count in a unit the moves that leave or enter it; hours lost to
 * learning count where the person arrives. What only the city has is null there, with its reason.
 */
export function metricsOf(plan: MeasuredPlan, scope: Scope): readonly Metric[] {
  const { mb, laid, facts, checked } = plan;
  const own = movesIn(mb.base, facts, scope);
  const arriving = scope === null ? facts : facts.filter(({ to }) => isIn(mb.base, to, scope));
  const state = stateReadings(mb, laid, scope);
  const relief = (state.overload.before.value ?? 0) - (state.overload.after.value ?? 0);
  const flow = flowReadings({ base: mb.base, moves: own, arriving, checked, relief });
  const all = { ...state, ...flow };
  return MEASURE_IDS.map((id) => ({ id, ...all[id] }));
}

/** One measure of a plan. */
export function metricOf(metrics: readonly Metric[], id: MeasureId): Metric {
  const found = metrics.find((metric) => metric.id === id);
  if (found === undefined) throw new RangeError(`no measure ${id}`);
  return found;
}
