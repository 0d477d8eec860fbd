import { abortError } from '#store/lane.ts';
import type { FromWorker, ToWorker, WorkerKind, WorkerKinds } from './messages.ts';

/** Worker files are inlined and made from a blob, so that the page's policy binds them. */
const FETCH = {
  import: () => import('./import.worker.ts?worker&inline'),
  // The same file does both, so that Arrow and the schemas are shipped once.
  prepare: () => import('./import.worker.ts?worker&inline'),
} satisfies Readonly<Record<WorkerKind, () => Promise<{ readonly default: new () => Worker }>>>;

const START: Readonly<Record<WorkerKind, () => Promise<Worker>>> = {
  import: async () => new (await FETCH.import()).default(),
  prepare: async () => new (await FETCH.prepare()).default(),
};

/** Fetches the worker files without starting one, so that a later job needs no network. */
export async function fetchWorkers(): Promise<void> {
  await Promise.all(Object.values(FETCH).map((fetch) => fetch()));
}

/** How a job is run. */
export interface JobOptions<K extends WorkerKind> {
  readonly onProgress?: (progress: WorkerKinds[K]['progress']) => void;
  /** Cancelling ends the worker; what it had said before is the caller's to keep. */
  readonly signal?: AbortSignal | undefined;
  /** Buffers of the job that are handed over instead of copied. */
  readonly transfer?: Transferable[];
}

/** Workers that run jobs, a few at a time; idle ones are kept for the next job of their kind. */
export class WorkerPool {
  readonly #limit: number;
  readonly #start: Readonly<Record<WorkerKind, () => Promise<Worker>>>;
  readonly #idle = new Map<WorkerKind, Worker[]>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limit: number, start = START) {
    this.#limit = limit;
    this.#start = start;
  }

  /** Runs one job. Rejects with what the worker says, with its failure to start, or `AbortError`. */
  async run<K extends WorkerKind>(
    kind: K,
    job: WorkerKinds[K]['job'],
    options: JobOptions<K> = {},
  ): Promise<WorkerKinds[K]['result']> {
    await this.#turn();
    let worker: Worker | null = null;
    try {
      if (options.signal?.aborted) throw abortError();
      worker = this.#idle.get(kind)?.pop() ?? (await this.#start[kind]());
      // A signal that fired while the worker started is heard by nobody else.
      if (options.signal?.aborted) throw abortError();
      const result = await answerOf(worker, kind, job, options);
      this.#idle.set(kind, [...(this.#idle.get(kind) ?? []), worker]);
      return result;
    } catch (cause) {
      worker?.terminate();
      throw cause;
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#busy += 1;
  }
}

function answerOf<K extends WorkerKind>(
  worker: Worker,
  work: K,
  job: WorkerKinds[K]['job'],
  { onProgress, signal, transfer = [] }: JobOptions<K>,
): Promise<WorkerKinds[K]['result']> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const until = { signal: stop.signal };
    const settle = (act: () => void) => {
      stop.abort();
      act();
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker<K>>) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'done') settle(() => resolve(data.result));
        else settle(() => reject(Object.assign(new Error(data.message), { name: data.name })));
      },
      until,
    );
    worker.addEventListener(
      'error',
      ({ message }) => settle(() => reject(new Error(message || 'The worker did not start'))),
      until,
    );
    signal?.addEventListener('abort', () => settle(() => reject(abortError())), until);
    const start: ToWorker<K> = { kind: 'start', work, job };
    worker.postMessage(start, transfer);
  });
}

/** The only pool: it leaves one core to the page and the engine. */
export const workers = new WorkerPool(
  Math.max(1, Math.min(3, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1)),
);
