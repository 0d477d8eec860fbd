import type { ScanParts } from '#model/fit/kernel/best-pairs.ts';
import type { ScorePlan } from '#model/fit/kernel/plan.ts';
import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import type { PersonLists, PostLists } from '#model/fit/kernel/scan.ts';
import { abortError } from '#store/lane.ts';
import type { FromFitWorker, ToFitWorker } from './fit-messages.ts';

/** Pairs of a stretch that is handed to a worker: some tens of milliseconds of work. */
const STRETCH_PAIRS = 1_000_000;

/** Stretches that a worker has at a time, so that it need not wait for the page. */
const AHEAD = 2;

const fetchWorker = () => import('./fit.worker.ts?worker&inline');

/** Fetches the worker file without starting one, so that a later job needs no network. */
export async function fetchFitWorker(): Promise<void> {
  await fetchWorker();
}

async function startWorker(): Promise<FitWorker> {
  return new (await fetchWorker()).default();
}

/** The part of a platform worker that the pool uses. */
export type FitWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** How a job is run. */
export interface FitJobOptions {
  /** Share of the posts that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
  /** Cancelling keeps the workers and their tables; what they still answer is let go. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Workers that keep the tables of one city and share the posts of a job among them. Unlike the pool of
 * `workers.ts`, whose workers know nothing from one job to the next, these are seeded once for all
 * jobs on the same tables, and a cancelled job leaves them alive. One job runs at a time.
 */
export class FitPool {
  readonly #size: number;
  readonly #start: () => Promise<FitWorker>;
  #workers: readonly FitWorker[] = [];
  #tables: ResidentTables | null = null;
  #jobs = 0;
  #dropped = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(size: number, start: () => Promise<FitWorker> = startWorker) {
    this.#size = size;
    this.#start = start;
  }

  /** Runs a job once the ones before it are over; rejects with what a worker says, or `AbortError`. */
  run(tables: ResidentTables, plan: ScorePlan, options: FitJobOptions = {}): Promise<ScanParts> {
    const work = this.#last.then(() => this.#run(tables, plan, options));
    this.#last = work.catch(() => undefined);
    return work;
  }

  /** Starts the workers and hands them the tables, so that a job finds them there. */
  async seed(tables: ResidentTables): Promise<void> {
    if (this.#tables === tables && this.#workers.length > 0) return;
    if (this.#workers.length === 0) {
      this.#workers = await Promise.all(Array.from({ length: this.#size }, this.#start));
    }
    for (const worker of this.#workers) say(worker, { kind: 'seed', tables });
    this.#tables = tables;
  }

  /** Ends all workers and lets go of the tables. A job that runs then is over: `AbortError`. */
  drop(): void {
    for (const worker of this.#workers) worker.terminate();
    this.#workers = [];
    this.#tables = null;
    this.#dropped.abort();
    this.#dropped = new AbortController();
  }

  async #run(
    tables: ResidentTables,
    plan: ScorePlan,
    { onProgress, signal }: FitJobOptions,
  ): Promise<ScanParts> {
    if (signal?.aborted) throw abortError();
    const { signal: dropped } = this.#dropped;
    await this.seed(tables);
    if (signal?.aborted || dropped.aborted) throw abortError();
    this.#jobs += 1;
    const job = new FitJob(this.#jobs, this.#workers, stretchesOf(tables), onProgress);
    const signals = signal === undefined ? [dropped] : [dropped, signal];
    try {
      return await job.run(plan, signals);
    } catch (cause) {
      // A worker that failed is not to be trusted with the next job.
      if (!signals.some(({ aborted }) => aborted)) this.drop();
      throw cause;
    }
  }
}

type Stretch = readonly [from: number, to: number];

function stretchesOf({ persons, posts }: ResidentTables): Stretch[] {
  const size = Math.max(1, Math.floor(STRETCH_PAIRS / Math.max(1, persons)));
  return Array.from({ length: Math.ceil(posts / size) }, (_, nth) => [
    nth * size,
    Math.min(posts, (nth + 1) * size),
  ]);
}

function say(worker: FitWorker, message: ToFitWorker): void {
  worker.postMessage(message, []);
}

/** One job: deals stretches out to whoever is free and gathers what comes back. */
class FitJob {
  readonly #number: number;
  readonly #workers: readonly FitWorker[];
  readonly #stretches: readonly Stretch[];
  readonly #onProgress: ((share: number) => void) | undefined;
  readonly #posts: PostLists[] = [];
  readonly #persons: PersonLists[] = [];
  readonly #ended = new Set<FitWorker>();
  #next = 0;

  constructor(
    number: number,
    workers: readonly FitWorker[],
    stretches: readonly Stretch[],
    onProgress: ((share: number) => void) | undefined,
  ) {
    this.#number = number;
    this.#workers = workers;
    this.#stretches = stretches;
    this.#onProgress = onProgress;
  }

  run(plan: ScorePlan, signals: readonly AbortSignal[]): Promise<ScanParts> {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const settle = (act: () => void) => {
        over.abort();
        act();
      };
      const until = { signal: over.signal };
      for (const worker of this.#workers) {
        const hear = ({ data }: MessageEvent<FromFitWorker>) => {
          if (data.job !== this.#number) return;
          if (data.kind === 'failed') settle(() => reject(new Error(data.message)));
          else this.#take(worker, data);
          if (this.#persons.length === this.#workers.length) settle(() => resolve(this.#parts()));
        };
        worker.addEventListener('message', hear as (event: Event) => void, until);
        const fail = (event: Event) =>
          settle(() => reject(new Error(messageOf(event) || 'The worker did not start')));
        worker.addEventListener('error', fail, until);
      }
      for (const signal of signals) {
        signal.addEventListener('abort', () => settle(() => reject(abortError())), until);
      }
      for (const worker of this.#workers) {
        say(worker, { kind: 'begin', job: this.#number, plan });
        for (let ahead = 0; ahead < AHEAD; ahead += 1) this.#deal(worker, ahead === 0);
      }
    });
  }

  #parts(): ScanParts {
    return { posts: this.#posts, persons: this.#persons };
  }

  #take(worker: FitWorker, data: Exclude<FromFitWorker, { kind: 'failed' }>): void {
    if (data.kind === 'persons') {
      this.#persons.push(data.lists);
      return;
    }
    this.#posts.push(data.lists);
    this.#onProgress?.(this.#posts.length / this.#stretches.length);
    this.#deal(worker, true);
  }

  /** The next stretch, or the end where none is left: once, after what the worker still has. */
  #deal(worker: FitWorker, mayEnd: boolean): void {
    const stretch = this.#stretches[this.#next];
    const job = this.#number;
    if (stretch !== undefined) {
      this.#next += 1;
      say(worker, { kind: 'posts', job, from: stretch[0], to: stretch[1] });
    } else if (mayEnd && !this.#ended.has(worker)) {
      this.#ended.add(worker);
      say(worker, { kind: 'end', job });
    }
  }
}

function messageOf(event: Event): string {
  return 'message' in event && typeof event.message === 'string' ? event.message : '';
}

/** The pool of the page: a worker a core, four at most. */
export const fitPool = new FitPool(
  Math.max(1, Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 2)),
);
