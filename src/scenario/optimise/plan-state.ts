import type { Stage } from './draft.ts';
import type { OptimiseModel } from './model.ts';

/** Rounding of sums that is no breach of a limit. */
const SLACK = 1e-7;

interface Helper {
  readonly column: number;
  readonly value: number;
}

/**
 * A choice of pairs, taken one after the other, with what every row adds up to. Helping columns are
 * what their row leaves or needs, so that a choice has its objective without a solver.
 */
export class PlanState {
  readonly #model: OptimiseModel;
  readonly #activity: Float64Array;
  readonly #helperOf: (Helper | null)[];
  /** A column that stands in several rows: it takes the least that each of them leaves. */
  readonly #wide: number[] = [];
  readonly chosen: Uint8Array;

  constructor(model: OptimiseModel) {
    this.#model = model;
    const { body, pairs } = model;
    this.#activity = new Float64Array(body.rowLower.length);
    this.#helperOf = Array.from({ length: body.rowLower.length }, () => null);
    this.chosen = new Uint8Array(pairs);
    const { start, index, value } = body.matrix;
    for (let column = pairs; column < body.lower.length; column += 1) {
      const [from, to] = [start[column] ?? 0, start[column + 1] ?? 0];
      if (to - from > 1) this.#wide.push(column);
      for (let entry = from; entry < to; entry += 1) {
        this.#helperOf[index[entry] as number] = { column, value: value[entry] ?? 0 };
      }
    }
  }

  /** Whether a pair can be chosen beside the others, as far as rows without a helping column say. */
  fits(pair: number): boolean {
    if (this.chosen[pair] === 1) return false;
    const { rowLower, rowUpper, matrix } = this.#model.body;
    const [from, to] = [matrix.start[pair] ?? 0, matrix.start[pair + 1] ?? 0];
    for (let entry = from; entry < to; entry += 1) {
      const row = matrix.index[entry] as number;
      if (this.#helperOf[row] !== null) continue;
      const before = this.#activity[row] as number;
      const after = before + (matrix.value[entry] as number);
      // A row that is broken already may come nearer to its limits, never go further.
      if (after > before && after > (rowUpper[row] as number) + SLACK) return false;
      if (after < before && after < (rowLower[row] as number) - SLACK) return false;
    }
    return true;
  }

  /** What choosing a pair changes in a step of the objective. */
  change(pair: number, { cost }: Stage): number {
    const { matrix } = this.#model.body;
    let change = cost[pair] as number;
    for (
      let entry = matrix.start[pair] as number;
      entry < (matrix.start[pair + 1] as number);
      entry += 1
    ) {
      const row = matrix.index[entry] as number;
      const helper = this.#helperOf[row];
      const worth = helper ? (cost[helper.column] as number) : 0;
      if (worth === 0 || !helper || this.#wide.includes(helper.column)) continue;
      const before = this.#activity[row] as number;
      const after = before + (matrix.value[entry] as number);
      change += worth * (this.#valueAt(row, helper, after) - this.#valueAt(row, helper, before));
    }
    return change;
  }

  /** Chooses a pair. */
  take(pair: number): void {
    this.chosen[pair] = 1;
    const { matrix } = this.#model.body;
    for (
      let entry = matrix.start[pair] as number;
      entry < (matrix.start[pair + 1] as number);
      entry += 1
    ) {
      const row = matrix.index[entry] as number;
      this.#activity[row] = (this.#activity[row] as number) + (matrix.value[entry] as number);
    }
  }

  /** A value for every column, or null where a row or a bound does not hold. */
  values(): Float64Array | null {
    const { body, pairs } = this.#model;
    const values = new Float64Array(body.lower.length);
    for (let pair = 0; pair < pairs; pair += 1) {
      values[pair] = this.chosen[pair] as number;
      if ((values[pair] as number) < (body.lower[pair] as number)) return null;
    }
    for (const column of this.#wide) values[column] = body.upper[column] as number;
    for (const [row, helper] of this.#helperOf.entries()) {
      const sum = this.#activity[row] as number;
      if (helper === null) {
        if (!this.#within(row, sum)) return null;
        continue;
      }
      const { column } = helper;
      const own = this.#valueAt(row, helper, sum);
      const wide = this.#wide.includes(column);
      values[column] = wide ? Math.min(values[column] ?? 0, own) : own;
    }
    return this.#helpersHold(values) ? values : null;
  }

  #helpersHold(values: Float64Array): boolean {
    const { body, pairs } = this.#model;
    for (let column = pairs; column < values.length; column += 1) {
      const own = values[column] as number;
      if (
        own < (body.lower[column] as number) - SLACK ||
        own > (body.upper[column] as number) + SLACK
      ) {
        return false;
      }
    }
    return true;
  }

  #within(row: number, sum: number): boolean {
    const { rowLower, rowUpper } = this.#model.body;
    return sum >= (rowLower[row] as number) - SLACK && sum <= (rowUpper[row] as number) + SLACK;
  }

  /** The most that a row leaves for a column that is worth something, the least it needs of a cost. */
  #valueAt(row: number, { column, value }: Helper, sum: number): number {
    const { rowLower, rowUpper, lower, upper } = this.#model.body;
    const bounded = rowUpper[row] !== Infinity;
    const room = ((bounded ? rowUpper[row] : rowLower[row]) ?? 0) - sum;
    const most = bounded === value > 0;
    const exact = room / value;
    if (most) return Math.min(upper[column] ?? 0, exact);
    return Math.max(lower[column] ?? 0, exact);
  }
}

/** The objective of a step at a value for every column. */
export function valueOf({ cost }: Stage, values: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < cost.length; column += 1) {
    const own = values[column] as number;
    if (own !== 0) sum += (cost[column] as number) * own;
  }
  return sum;
}

/** Whether `a` is better than `b` in the first step in which they differ. */
export function isBetter(stages: readonly Stage[], a: Float64Array, b: Float64Array): boolean {
  for (const stage of stages) {
    const lead = valueOf(stage, a) - valueOf(stage, b);
    if (Math.abs(lead) > 1e-6) return stage.sense === 'max' ? lead > 0 : lead < 0;
  }
  return false;
}

/**
 * A plan at once: pairs in the order of what they bring alone, each taken where it fits and still
 * brings something. Null where even that breaks a limit (people who must be together, a bound).
 */
export function greedyPlan(model: OptimiseModel): Float64Array | null {
  const { pairs, stages, body } = model;
  const state = new PlanState(model);
  for (let pair = 0; pair < pairs; pair += 1)
    if ((body.lower[pair] as number) > 0) state.take(pair);
  const gains = stages.map((stage) => {
    const sign = stage.sense === 'max' ? 1 : -1;
    return Float64Array.from({ length: pairs }, (_, pair) => sign * state.change(pair, stage));
  });
  const order = Array.from({ length: pairs }, (_, pair) => pair).filter((pair) => {
    return worthOf(gains.map((own) => own[pair] ?? 0)) > 0;
  });
  order.sort((a, b) => {
    for (const own of gains) {
      const lead = (own[b] as number) - (own[a] as number);
      if (Math.abs(lead) > 1e-9) return lead;
    }
    return a - b;
  });
  for (const pair of order) {
    if (!state.fits(pair)) continue;
    const now = stages.map((s) => (s.sense === 'max' ? 1 : -1) * state.change(pair, s));
    if (worthOf(now) > 0) state.take(pair);
  }
  return state.values();
}

/** The first of the changes that is not nothing. */
function worthOf(changes: readonly number[]): number {
  return changes.find((change) => Math.abs(change) > 1e-9) ?? 0;
}

/** The plan that takes the pairs of a relaxed answer, largest first, as far as they fit. */
export function roundedPlan(model: OptimiseModel, relaxed: Float64Array): Float64Array | null {
  const state = new PlanState(model);
  const order: number[] = [];
  for (let pair = 0; pair < model.pairs; pair += 1) {
    if ((model.body.lower[pair] as number) > 0) state.take(pair);
    else if ((relaxed[pair] as number) > 1e-6) order.push(pair);
  }
  order.sort((a, b) => (relaxed[b] as number) - (relaxed[a] as number) || a - b);
  for (const pair of order) if (state.fits(pair)) state.take(pair);
  return state.values();
}
