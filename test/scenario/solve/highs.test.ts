import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import {
  relativeGap,
  type Incumbent,
  type LinearModel,
  type LinearSolver,
  type SolveProgress,
} from '#scenario/solve/linear-model.ts';
import { SolveError } from '#scenario/solve/solve-error.ts';

interface Row {
  readonly at: readonly number[];
  readonly lower?: number;
  readonly upper?: number;
}

/** A model of dense rows with bounds 0 and 1 a column. */
function modelOf(cost: readonly number[], rows: readonly Row[], whole = true): LinearModel {
  const entries = rows.map(({ at }) =>
    at.flatMap((value, column) => (value ? [[column, value]] : [])),
  );
  const start = Int32Array.from({ length: rows.length + 1 }, (_, row) =>
    entries.slice(0, row).reduce((sum, row_) => sum + row_.length, 0),
  );
  return {
    sense: 'max',
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: new Float64Array(cost.length).fill(1),
    integer: whole ? new Uint8Array(cost.length).fill(1) : null,
    rowLower: Float64Array.from(rows, ({ lower }) => lower ?? Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper ?? Number.POSITIVE_INFINITY),
    matrix: {
      by: 'row',
      start,
      index: Int32Array.from(entries.flat(), ([column]) => column ?? 0),
      value: Float64Array.from(entries.flat(), ([, value]) => value ?? 0),
    },
  };
}

/** A knapsack with several sacks' worth of items, too hard for presolve alone. */
function hardModel(items: number, rows: number, seed: number): LinearModel {
  const random = new Random(seed);
  const weights = Array.from({ length: rows }, () =>
    Array.from({ length: items }, () => random.int(10, 99)),
  );
  const cost = Array.from({ length: items }, (_, item) =>
    weights.reduce((sum, row) => sum + (row[item] ?? 0), random.int(10, 40)),
  );
  return modelOf(
    cost,
    weights.map((at) => ({ at, upper: Math.floor(at.reduce((sum, one) => sum + one, 0) / 2) })),
  );
}

/** The best of all 2^n answers; −Infinity where none is feasible. */
function bruteForce({ cost, rowLower, rowUpper, matrix }: LinearModel): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let bits = 0; bits < 1 << cost.length; bits += 1) {
    let feasible = true;
    for (let row = 0; row < rowLower.length && feasible; row += 1) {
      let sum = 0;
      for (let at = matrix.start[row] ?? 0; at < (matrix.start[row + 1] ?? 0); at += 1)
        sum += (bits >> (matrix.index[at] ?? 0)) & 1 ? (matrix.value[at] ?? 0) : 0;
      feasible = sum >= (rowLower[row] ?? 0) && sum <= (rowUpper[row] ?? 0);
    }
    if (feasible)
      best = Math.max(
        best,
        cost.reduce((sum, one, n) => sum + ((bits >> n) & 1) * one, 0),
      );
  }
  return best;
}

function faultOf(work: () => void): string {
  try {
    work();
  } catch (cause) {
    return cause instanceof SolveError ? cause.fault : 'another error';
  }
  return 'none';
}

describe('highs', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  it('says which version it is', () => expect(solver.version).toMatch(/^1\.\d+\.\d+$/));

  it('solves an LP with the worth of each bound', () => {
    // max 3x + 2y, x + y <= 1.5, x <= 1 by its bound.
    const found = solver.solve(modelOf([3, 2], [{ at: [1, 1], upper: 1.5 }], false));
    expect(found.status).toBe('optimal');
    expect([...(found.values ?? [])]).toEqual([1, 0.5]);
    expect([found.objective, found.bound, found.gap]).toEqual([4, 4, 0]);
    expect([...(found.rowDuals ?? [])]).toEqual([2]);
    expect([...(found.columnDuals ?? [])].map((one) => one + 0)).toEqual([1, 0]);
    expect(found.reproducible).toBe(true);
  });

  it('solves small random MIPs as brute force does, infeasible ones too', () => {
    const random = new Random(4711);
    const seen = { optimal: 0, infeasible: 0 };
    for (let run = 0; run < 60; run += 1) {
      const items = random.int(1, 9);
      const draw = () => Array.from({ length: items }, () => random.int(-9, 9));
      const rows = Array.from({ length: random.int(1, 4) }, () => {
        const lower = random.int(-15, 9);
        return { at: draw(), lower, upper: lower + random.int(0, 9) };
      });
      const model = modelOf(draw(), rows);
      const truth = bruteForce(model);
      const { status, objective, bound, rowDuals } = solver.solve(model);
      if (Number.isFinite(truth)) {
        seen.optimal += 1;
        expect([status, objective, bound, rowDuals]).toEqual(['optimal', truth, truth, null]);
      } else {
        seen.infeasible += 1;
        expect([status, objective]).toEqual(['infeasible', null]);
      }
    }
    expect(seen.optimal).toBeGreaterThan(10);
    expect(seen.infeasible).toBeGreaterThan(5);
  });

  it('takes a matrix by column and minimises', () => {
    const model: LinearModel = {
      ...modelOf([2, 3], [{ at: [1, 1], lower: 1 }]),
      sense: 'min',
      matrix: {
        by: 'column',
        start: Int32Array.of(0, 1, 2),
        index: Int32Array.of(0, 0),
        value: Float64Array.of(1, 1),
      },
    };
    expect(solver.solve(model)).toMatchObject({ status: 'optimal', objective: 2, bound: 2 });
  });

  it('solves a model without rows, and one without columns', () => {
    const { status, values } = solver.solve(modelOf([1, -1], []));
    expect([status, ...(values ?? [])]).toEqual(['optimal', 1, 0]);
    expect(solver.solve(modelOf([], []))).toMatchObject({ status: 'optimal', objective: 0 });
    const hopeless = modelOf([], [{ at: [], lower: 1 }]);
    expect(solver.solve(hopeless)).toMatchObject({ status: 'infeasible', values: null });
  });

  it('says that a model is unbounded', () => {
    const model = { ...modelOf([1], [], false), upper: Float64Array.of(Number.POSITIVE_INFINITY) };
    expect(solver.solve(model)).toMatchObject({ status: 'unbounded', values: null, gap: null });
  });

  it('ends at a limit of nodes with an answer and its gap, twice the same', () => {
    const model = hardModel(40, 5, 7);
    const first = solver.solve(model, { nodes: 5, seed: 3 });
    expect(first.status).toBe('node-limit');
    expect(first.reproducible).toBe(true);
    expect(first.bound ?? 0).toBeGreaterThan(first.objective ?? Number.POSITIVE_INFINITY);
    expect(first.gap).toBe(relativeGap(first.objective ?? 0, first.bound ?? 0));
    expect(solver.solve(model, { nodes: 5, seed: 3 })).toEqual(first);
  });

  it('ends at a limit of iterations, of a MIP and of an LP', () => {
    const model = hardModel(40, 5, 7);
    expect(solver.solve(model, { iterations: 50 }).status).toBe('iteration-limit');
    const relaxed = solver.solve({ ...model, integer: null }, { iterations: 1, presolve: false });
    expect([relaxed.status, relaxed.bound]).toEqual(['iteration-limit', null]);
  });

  it('marks what a clock ended as not reproducible', () => {
    const found = solver.solve(hardModel(60, 8, 1), { seconds: 0 });
    expect([found.status, found.reproducible]).toEqual(['time-limit', false]);
  });

  it('posts better and better answers, and keeps the last when it is stopped', () => {
    const model = hardModel(50, 5, 11);
    const posted: Incumbent[] = [];
    const { status, objective, reproducible } = solver.solve(model, {
      onIncumbent: (incumbent) => void posted.push(incumbent),
      shouldStop: () => posted.length >= 2,
    });
    expect([status, reproducible]).toEqual(['stopped', false]);
    const objectives = posted.map(({ best }) => best);
    expect(objectives).toEqual(objectives.toSorted((a, b) => a - b));
    expect(objective).toBeGreaterThanOrEqual(objectives.at(-1) ?? Number.POSITIVE_INFINITY);
    for (const { best, values, bound } of posted) {
      expect(values.reduce((sum, one, at) => sum + one * (model.cost[at] ?? 0), 0)).toBeCloseTo(
        best,
        6,
      );
      expect(bound ?? best).toBeGreaterThanOrEqual(best);
    }
  });

  it('tells how far it is', () => {
    const told: SolveProgress[] = [];
    solver.solve(hardModel(50, 5, 11), {
      nodes: 200,
      onProgress: (progress) => void told.push(progress),
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { best, bound, gap } of told)
      expect(gap).toBe(best === null || bound === null ? null : relativeGap(best, bound));
  });

  it('starts from an answer that it is given', () => {
    const model = hardModel(40, 5, 7);
    const start = solver.solve(model, { nodes: 200 });
    const again = solver.solve(model, { nodes: 1, start: start.values ?? new Float64Array(40) });
    expect(again.objective).toBeGreaterThanOrEqual(start.objective ?? Number.POSITIVE_INFINITY);
  });

  it('hands on what a listener throws, and works afterwards', () => {
    const listener = () => {
      throw new Error('no room on the page');
    };
    expect(() => solver.solve(hardModel(50, 5, 11), { onIncumbent: listener })).toThrow('no room');
    expect(solver.solve(modelOf([1], [])).objective).toBe(1);
  });

  it('names the rows that conflict and leaves out those that do not', () => {
    const rows = [
      { at: [1, 0, 0], upper: 0.9 },
      { at: [1, 1, 0], lower: 1.5 },
      { at: [0, 0, 1], lower: 0.2 },
      { at: [1, 1, 0], upper: 1 },
    ];
    const model = modelOf([1, 1, 1], rows, false);
    expect(solver.solve(model).status).toBe('infeasible');
    expect([...(solver.conflict(model)?.rows ?? [])]).toEqual([1, 3]);
    expect(solver.conflict(modelOf([1, 1, 1], rows.slice(0, 3), false))).toBeNull();
  });

  it('says which bounds of columns take part in a conflict', () => {
    const found = solver.conflict(modelOf([1, 1], [{ at: [1, 1], lower: 3 }], false));
    expect([[...(found?.rows ?? [])], [...(found?.columns ?? [])]]).toEqual([[0], [0, 1]]);
  });

  it('has no conflict where only whole numbers forbid an answer', () => {
    const model = modelOf([1], [{ at: [1], lower: 0.2, upper: 0.8 }]);
    expect(solver.solve(model).status).toBe('infeasible');
    expect(solver.conflict(model)).toBeNull();
  });

  it('refuses a model that is none, and says why', () => {
    const model = modelOf([1, 2], [{ at: [1, 1], upper: 1 }]);
    const refused = (part: Partial<LinearModel>): string =>
      faultOf(() => solver.solve({ ...model, ...part }));
    expect(refused({ cost: Float64Array.of(1, Number.NaN) })).toBe('number');
    expect(refused({ cost: Float64Array.of(1, Number.POSITIVE_INFINITY) })).toBe('number');
    expect(refused({ upper: Float64Array.of(1, Number.NaN) })).toBe('number');
    expect(refused({ upper: Float64Array.of(1) })).toBe('shape');
    expect(refused({ rowUpper: Float64Array.of() })).toBe('shape');
    expect(refused({ integer: Uint8Array.of(1) })).toBe('shape');
    const { matrix } = model;
    expect(refused({ matrix: { ...matrix, index: Int32Array.of(0, 2) } })).toBe('shape');
    expect(refused({ matrix: { ...matrix, index: Int32Array.of(0, 1, 1) } })).toBe('shape');
    expect(refused({ matrix: { ...matrix, start: Int32Array.of(0) } })).toBe('shape');
    expect(refused({ matrix: { ...matrix, value: Float64Array.of(1, Number.NaN) } })).toBe(
      'number',
    );
    expect(faultOf(() => solver.solve(model, { start: Float64Array.of(1) }))).toBe('shape');
    expect(refused({})).toBe('none');
  });

  it('says that its bytes cannot be read', async () => {
    const failure = loadSolver({ wasmUrl: '/no/such/highs.wasm' });
    await expect(failure).rejects.toMatchObject({ name: 'SolveError', fault: 'runtime' });
  });

  it('reads the bytes that it is given and no file beside them', async () => {
    const file = createRequire(import.meta.url).resolve('highs/runtime');
    const wasmBinary = new Uint8Array(readFileSync(file));
    const given = await loadSolver({ wasmBinary, wasmUrl: '/no/such/highs.wasm' });
    expect(given.version).toBe(solver.version);
    const spoilt = loadSolver({ wasmBinary: wasmBinary.slice(0, 1000) });
    await expect(spoilt).rejects.toMatchObject({ name: 'SolveError', fault: 'runtime' });
  });
});

it('a gap is a share of the answer, and of 1 at least', () => {
  expect([relativeGap(200, 210), relativeGap(0, 3), relativeGap(0, 0)]).toEqual([0.05, 3, 0]);
});
