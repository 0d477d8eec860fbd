import loadHighs, {
  type Highs,
  type HighsCallbackMap,
  type InitOptions,
  type Model,
  type ModelData,
  type RunResult,
} from 'highs';
import {
  checkModel,
  relativeGap,
  type Conflict,
  type Incumbent,
  type LinearModel,
  type LinearSolver,
  type SolveOptions,
  type SolveProgress,
  type SolveResult,
  type SolveStatus,
} from './linear-model.ts';
import { needFinite, needShape, SolveError } from './solve-error.ts';

/** Where the engine's bytes are. In Node nothing is needed; a page gives the address or the bytes. */
export interface LoadOptions {
  readonly wasmUrl?: string;
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
}

/**
 * Loads the engine (3.5 MB of WebAssembly). An address that cannot be read rejects with a `SolveError`
 * of `runtime`.
 */
export async function loadSolver({ wasmUrl, wasmBinary }: LoadOptions = {}): Promise<LinearSolver> {
  const highs = await initOptions(wasmUrl, wasmBinary)
    .then(loadHighs)
    .catch((cause: unknown) => {
      throw new SolveError('runtime', `HiGHS did not load: ${String(cause)}`, { cause });
    });
  return {
    version: highs.version.string,
    solve: (model, options = {}) => guarded(() => solveWith(highs, model, options)),
    conflict: (model) => guarded(() => conflictOf(highs, model)),
  };
}

/** What the loader takes beside what its types name. */
interface LoaderOptions extends InitOptions {
  readonly instantiateWasm?: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => void;
}

/**
 * The loader of this version names `wasmBinary` and does not read it: it would ask for a file that a
 * worker made from a blob cannot address. Given bytes are therefore compiled here.
 */
async function initOptions(
  wasmUrl: string | undefined,
  wasmBinary: ArrayBuffer | Uint8Array | undefined,
): Promise<LoaderOptions> {
  const quiet = { print: silent, printErr: silent };
  if (wasmBinary === undefined) {
    return wasmUrl === undefined ? quiet : { ...quiet, locateFile: () => wasmUrl };
  }
  const module = await WebAssembly.compile(
    wasmBinary instanceof Uint8Array ? Uint8Array.from(wasmBinary) : wasmBinary,
  );
  return {
    ...quiet,
    instantiateWasm: (imports, receive) => {
      void WebAssembly.instantiate(module, imports).then(receive);
    },
  };
}

function silent(): void {
  // The engine's own words go nowhere: what it finds is in the result.
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof SolveError) throw cause;
    throw new SolveError('runtime', `HiGHS failed: ${String(cause)}`, { cause });
  }
}

function dataOf(highs: Highs, model: LinearModel, whole: boolean): ModelData {
  const { cost, lower, upper, integer, rowLower, rowUpper, matrix } = model;
  const { objectiveSense } = highs.constants;
  return {
    numCols: cost.length,
    numRows: rowLower.length,
    sense: model.sense === 'min' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: {
      format: matrix.by === 'row' ? 'csr' : 'csc',
      numRows: rowLower.length,
      numCols: cost.length,
      starts: matrix.start,
      indices: matrix.index,
      values: matrix.value,
    },
    ...(whole && integer ? { integrality: Int32Array.from(integer) } : {}),
  };
}

function solveWith(highs: Highs, model: LinearModel, options: SolveOptions): SolveResult {
  checkModel(model);
  if (model.cost.length === 0) return withoutColumns(model);
  const whole = model.integer?.includes(1) ?? false;
  return highs.withModel(dataOf(highs, model, whole), (opened: Model) => {
    setOptions(opened, options, whole);
    if (options.start) {
      needShape(options.start.length === model.cost.length, 'start has not a value a column');
      needFinite(options.start, 'start');
      opened.setSolution({ colValue: options.start });
    }
    const watch = new Watch(options, model.sense, whole);
    const run = opened.run(watch.callbacks(highs));
    watch.rethrow();
    return resultOf(highs, opened, run, { watch, whole, model });
  });
}

/** The engine does not say whether the rows of a model without columns hold. */
function withoutColumns({ rowLower, rowUpper }: LinearModel): SolveResult {
  const holds = rowLower.every((lower, row) => lower <= 0 && 0 <= (rowUpper[row] as number));
  const objective = holds ? 0 : null;
  return {
    status: holds ? 'optimal' : 'infeasible',
    objective,
    bound: objective,
    gap: objective,
    values: holds ? new Float64Array() : null,
    rowDuals: holds ? new Float64Array(rowLower.length) : null,
    columnDuals: holds ? new Float64Array() : null,
    nodes: 0,
    iterations: 0,
    reproducible: true,
  };
}

function setOptions(opened: Model, options: SolveOptions, whole: boolean): void {
  opened.options.set({
    output_flag: false,
    random_seed: options.seed ?? 0,
    mip_rel_gap: options.gap ?? 0,
    presolve: options.presolve === false ? 'off' : 'choose',
    ...(options.nodes === undefined ? {} : { mip_max_nodes: options.nodes }),
    ...(options.seconds === undefined ? {} : { time_limit: options.seconds }),
    // The engine counts those of an LP itself, of a MIP only in its callbacks.
    ...(options.iterations === undefined || whole
      ? {}
      : { simplex_iteration_limit: options.iterations }),
  });
}

/** What callbacks tell: the numbers of an event by the engine's names. */
type EventData = Readonly<Record<string, unknown>>;

/** Listens to one search and ends it where a limit, the asker or an error of a listener says so. */
class Watch {
  readonly #options: SolveOptions;
  readonly #sense: 'min' | 'max';
  readonly #whole: boolean;
  #failure: { readonly cause: unknown } | null = null;
  #told: SolveProgress | null = null;
  ended: 'iteration-limit' | 'stopped' | null = null;

  constructor(options: SolveOptions, sense: 'min' | 'max', whole: boolean) {
    this.#options = options;
    this.#sense = sense;
    this.#whole = whole;
  }

  callbacks(highs: Highs): HighsCallbackMap {
    const { callbackType } = highs.constants;
    const { onIncumbent } = this.#options;
    const interrupt = (event: { data: EventData; interrupt(): void }): undefined => {
      if (this.#ends(event.data)) event.interrupt();
    };
    return {
      [callbackType.simplexInterrupt]: interrupt,
      [callbackType.ipmInterrupt]: interrupt,
      [callbackType.mipInterrupt]: (event): undefined => {
        this.#report(event.data);
        interrupt(event);
      },
      ...(onIncumbent && {
        [callbackType.mipImprovingSolution]: ({ data }: { data: EventData }): undefined =>
          this.#safely(() => this.#tell(data, onIncumbent)),
      }),
    };
  }

  /** Throws what a listener threw; it must not unwind through the engine. */
  rethrow(): void {
    if (this.#failure) throw this.#failure.cause;
  }

  /** Asked hundreds of times a second, of which those that say something new are told. */
  #report(data: EventData): void {
    const { onProgress } = this.#options;
    if (!onProgress) return;
    const progress = this.#progressOf(data);
    const { nodes, best, bound } = progress;
    const told = this.#told;
    if (nodes === told?.nodes && best === told.best && bound === told.bound) return;
    this.#told = progress;
    this.#safely(() => onProgress(progress));
  }

  #safely(work: () => void): undefined {
    try {
      work();
    } catch (cause) {
      this.#failure ??= { cause };
    }
  }

  #ends(data: EventData): boolean {
    const { iterations, shouldStop } = this.#options;
    const done = this.#whole ? numberOf(data['mip_total_lp_iterations']) : 0;
    if (iterations !== undefined && done >= iterations) this.ended ??= 'iteration-limit';
    this.#safely(() => {
      if (shouldStop?.() === true) this.ended ??= 'stopped';
    });
    return this.ended !== null || this.#failure !== null;
  }

  #progressOf(data: EventData): SolveProgress {
    const best = finite(data['mip_primal_bound']);
    const bound = finite(data['mip_dual_bound']);
    return {
      nodes: numberOf(data['mip_node_count']),
      iterations: numberOf(data['mip_total_lp_iterations']),
      best,
      bound,
      gap: gapOf(best, bound),
    };
  }

  #tell(data: EventData, listener: (incumbent: Incumbent) => void): void {
    const values = data['mip_solution'];
    const best = finite(data['objective_function_value']);
    if (!(values instanceof Float64Array) || best === null) return;
    const progress = this.#progressOf(data);
    // Before the root is solved the bound of the event may lie on the wrong side of the answer.
    const sided =
      progress.bound !== null &&
      (this.#sense === 'min' ? progress.bound <= best : progress.bound >= best);
    const bound = sided ? progress.bound : null;
    listener({ ...progress, best, bound, gap: gapOf(best, bound), values: values.slice() });
  }
}

interface Context {
  readonly watch: Watch;
  readonly whole: boolean;
  readonly model: LinearModel;
}

function resultOf(
  highs: Highs,
  opened: Model,
  run: RunResult,
  { watch, whole, model }: Context,
): SolveResult {
  const status = statusOf(highs, run, watch);
  const feasible = highs.constants.solutionStatus.feasible;
  const found = opened.info.get('primal_solution_status') === feasible;
  const solution = opened.getSolution();
  // On the way to an unbounded or infeasible end an LP passes answers that mean nothing.
  const meant = !/^(?:unbounded|infeasible)/.test(status);
  const values = found && meant ? solution.colValue : null;
  const objective = values ? dot(model.cost, values) : null;
  const proven = status === 'optimal' && !whole;
  const bound = whole ? finite(opened.info.get('mip_dual_bound')) : proven ? objective : null;
  return {
    status,
    objective,
    bound,
    gap: gapOf(objective, bound),
    values,
    rowDuals: proven ? solution.rowDual : null,
    columnDuals: proven ? solution.colDual : null,
    nodes: whole ? Math.max(0, numberOf(opened.info.get('mip_node_count'))) : 0,
    iterations: Math.max(0, numberOf(opened.info.get('simplex_iteration_count'))),
    reproducible: status !== 'stopped' && status !== 'time-limit',
  };
}

function statusOf(highs: Highs, run: RunResult, watch: Watch): SolveStatus {
  const { modelStatus } = highs.constants;
  const known = new Map<number, SolveStatus>([
    [modelStatus.optimal, 'optimal'],
    [modelStatus.infeasible, 'infeasible'],
    [modelStatus.unbounded, 'unbounded'],
    [modelStatus.unboundedOrInfeasible, 'unbounded-or-infeasible'],
    [modelStatus.solutionLimit, 'node-limit'],
    [modelStatus.iterationLimit, 'iteration-limit'],
    [modelStatus.timeLimit, 'time-limit'],
    [modelStatus.interrupted, watch.ended ?? 'stopped'],
  ]);
  const status = known.get(run.modelStatus);
  if (status) return status;
  throw new SolveError('runtime', `HiGHS ended with model status ${run.modelStatus}`);
}

/** Deletes until nothing can be left out; the engine's own names of its strategies are bits. */
const IRREDUCIBLE = 4;

function conflictOf(highs: Highs, model: LinearModel): Conflict | null {
  checkModel(model);
  return highs.withModel(dataOf(highs, model, false), (opened: Model) => {
    opened.options.set({ output_flag: false, iis_strategy: IRREDUCIBLE });
    const { infeasible } = highs.constants.modelStatus;
    if (opened.run().modelStatus === infeasible) {
      const { rowIndex, colIndex } = opened.getIis();
      return { rows: rowIndex.toSorted(), columns: colIndex.toSorted() };
    }
    return null;
  });
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

/** A count of the engine, which may be a bigint. */
function numberOf(value: unknown): number {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : 0;
}

/** A bound of the engine, whose infinity is a large number too; null for none. */
function finite(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < 1e20 ? value : null;
}

function gapOf(best: number | null, bound: number | null): number | null {
  return best === null || bound === null ? null : relativeGap(best, bound);
}
