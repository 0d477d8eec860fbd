import type { LinearSolver, SolveOptions } from '#scenario/solve/linear-model.ts';
import { withRow, type Body } from './columns.ts';
import type { Stage } from './draft.ts';
import type { CandidateGraph } from './graph.ts';
import { optimiseModel, type ModelOptions, type OptimiseModel } from './model.ts';
import { greedyPlan, isBetter, valueOf } from './plan-state.ts';
import type { OptimiseSettings, StageId } from './settings.ts';
import { gapOf, solveStage, tolerance } from './stage.ts';

/** A step of the objective as far as it is settled. */
export interface StageResult {
  readonly id: StageId;
  readonly value: number;
  /** What no plan can beat in this step; null where it is not known. */
  readonly bound: number | null;
  /** Share of the value that is not proven; 0 = proven, null = not known. */
  readonly gap: number | null;
}

/** A plan as it is found: the numbers of its pairs, and how good each step is known to be. */
export interface FoundPlan {
  readonly pairs: Int32Array;
  readonly stages: readonly StageResult[];
}

/** How a search ended. `none`: nothing satisfies all constraints; ask which of them conflict. */
export type OptimiseEnd = 'proven' | 'limit' | 'stopped' | 'none';

/** The answer of a search. */
export interface OptimiseAnswer {
  readonly end: OptimiseEnd;
  readonly plan: FoundPlan | null;
  /** False where a clock or a stop ended it: the same input may then give another answer. */
  readonly reproducible: boolean;
  /** Size of what was searched. */
  readonly pairs: number;
  readonly rows: number;
}

/** Limits and listeners; what is left out is unlimited. */
export interface OptimiseOptions extends ModelOptions {
  /** Nodes of a mixed-integer search, in each step. */
  readonly nodes?: number;
  readonly seed?: number;
  readonly shouldStop?: () => boolean;
  /** Every better plan while the search goes on, the first at once. */
  readonly onPlan?: (plan: FoundPlan) => void;
}

/** Nodes of a step when nothing else is said: enough for a city, and an end that comes. */
export const DEFAULT_NODES = 20_000;

/**
 * The best plan of a graph under settings: step after step, each held while the next is settled. The
 * same graph, settings, seed and limit of nodes give the same plan.
 */
export function optimise(
  solver: LinearSolver,
  graph: CandidateGraph,
  settings: OptimiseSettings,
  options: OptimiseOptions = {},
): OptimiseAnswer {
  const model = optimiseModel(graph, settings, options);
  const size = { pairs: model.pairs, rows: model.body.rowLower.length };
  const told = new Teller(model, options.onPlan);
  let best = greedyPlan(model);
  if (best !== null) told.tell(best, []);
  const settled: StageResult[] = [];
  let body: Body = model.body;
  for (const stage of model.stages.length > 0 ? model.stages : [anyPlan(model)]) {
    const answer = solveStage({
      solver,
      model,
      body,
      stage,
      start: best,
      begin: beginWith(model, stage, best),
      options: limitsOf(options),
      onPlan: (values, bound) => told.tell(values, [...settled, resultOf(stage, values, bound)]),
    });
    const { end, values, bound, reproducible } = answer;
    if (values === null) {
      return { end: end === 'infeasible' ? 'none' : 'stopped', plan: null, reproducible, ...size };
    }
    best = values;
    settled.push(resultOf(stage, values, bound));
    told.tell(values, settled);
    if (end !== 'optimal') {
      const plan = told.planOf(best, settled);
      return { end: end === 'stopped' ? 'stopped' : 'limit', plan, reproducible, ...size };
    }
    body = held(body, stage, values);
  }
  const plan = best === null ? null : told.planOf(best, settled);
  return { end: plan === null ? 'none' : 'proven', plan, reproducible: true, ...size };
}

function limitsOf({ seed = 0, nodes = DEFAULT_NODES, shouldStop }: OptimiseOptions): SolveOptions {
  return { seed, nodes, ...(shouldStop && { shouldStop }) };
}

/** Tells of better plans, the steps behind a settled one as they are. */
class Teller {
  readonly #model: OptimiseModel;
  readonly #listener: ((plan: FoundPlan) => void) | undefined;
  #last: Float64Array | null = null;

  constructor(model: OptimiseModel, listener: ((plan: FoundPlan) => void) | undefined) {
    this.#model = model;
    this.#listener = listener;
  }

  tell(values: Float64Array, known: readonly StageResult[]): void {
    const { stages } = this.#model;
    if (this.#last !== null && isBetter(stages, this.#last, values)) return;
    this.#last = values;
    this.#listener?.(this.planOf(values, known));
  }

  planOf(values: Float64Array, known: readonly StageResult[]): FoundPlan {
    const { stages, pairs } = this.#model;
    const rest = stages
      .filter(({ id }) => !known.some((one) => one.id === id))
      .map((stage) => resultOf(stage, values, null));
    const chosen: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1)
      if ((values[pair] as number) > 0.5) chosen.push(pair);
    return { pairs: Int32Array.from(chosen), stages: [...known, ...rest] };
  }
}

function resultOf(stage: Stage, values: Float64Array, bound: number | null): StageResult {
  return { id: stage.id, value: valueOf(stage, values), bound, gap: gapOf(stage, values, bound) };
}

/** The body in which a step keeps the value that it came to. */
function held(body: Body, stage: Stage, values: Float64Array): Body {
  const value = valueOf(stage, values);
  const slack = stage.whole ? 1e-6 : tolerance(value);
  return stage.sense === 'max'
    ? withRow(body, stage.cost, value - slack, Infinity)
    : withRow(body, stage.cost, -Infinity, value + slack);
}

/** Where nothing counts, a plan without moves, or the one that constraints force. */
function anyPlan({ body }: OptimiseModel): Stage {
  return { id: 'moves', sense: 'min', cost: new Float64Array(body.lower.length), whole: true };
}

/** Pairs to begin a relaxation with: the plan so far, and the best few of every person and post. */
function beginWith(model: OptimiseModel, stage: Stage, best: Float64Array | null): Int32Array {
  const { pairs, body, stages } = model;
  if (pairs <= 4000) return Int32Array.from({ length: pairs }, (_, pair) => pair);
  const last = stages.at(-1) ?? stage;
  const begin = new Set<number>();
  const perRow = new Map<number, number>();
  const order = Array.from({ length: pairs }, (_, pair) => pair);
  const worth = (pair: number): number => {
    const own = stage.cost[pair] as number;
    return (stage.sense === 'max' ? own : -own) * 1e6 + (last.cost[pair] as number);
  };
  order.sort((a, b) => worth(b) - worth(a) || a - b);
  for (const pair of order) {
    const used = (best?.[pair] ?? 0) > 0;
    let fresh = used;
    for (
      let at = body.matrix.start[pair] as number;
      at < (body.matrix.start[pair + 1] as number);
      at += 1
    ) {
      const row = body.matrix.index[at] as number;
      const group = model.rowGroup[row];
      if (group !== 'once' && group !== 'seats') continue;
      const count = perRow.get(row) ?? 0;
      if (count < 4) fresh = true;
      perRow.set(row, count + 1);
    }
    if (fresh) begin.add(pair);
  }
  return Int32Array.from(begin);
}
