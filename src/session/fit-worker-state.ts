import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import { PairScan } from '#model/fit/kernel/scan.ts';
import type { FromFitWorker, ToFitWorker } from './fit-messages.ts';

/** An answer, with what of it is handed over instead of copied. */
export interface FitAnswer {
  readonly message: FromFitWorker;
  readonly transfer: Transferable[];
}

/** What a worker of the fit keeps between messages: its tables, and the job that it is at. */
export class FitWorkerState {
  #tables: ResidentTables | null = null;
  #scan: PairScan | null = null;
  #job = 0;

  /** Takes a message; null where nothing is to be said. A job that is over is not answered. */
  take(message: ToFitWorker): FitAnswer | null {
    if (message.kind === 'seed') {
      this.#tables = message.tables;
      this.#scan = null;
      return null;
    }
    const { job } = message;
    try {
      return this.#work(message);
    } catch (cause) {
      const text = cause instanceof Error ? cause.message : String(cause);
      return { message: { kind: 'failed', job, message: text }, transfer: [] };
    }
  }

  #work(message: Exclude<ToFitWorker, { kind: 'seed' }>): FitAnswer | null {
    const { kind, job } = message;
    if (kind === 'begin') {
      if (this.#tables === null) throw new Error('A job came before the tables');
      this.#scan = new PairScan(this.#tables, message.plan);
      this.#job = job;
      return null;
    }
    if (this.#scan === null || job !== this.#job) return null;
    if (kind === 'posts') {
      const lists = this.#scan.posts(message.from, message.to);
      const { posts, rows, scores, curable } = lists;
      const transfer = [posts.buffer, rows.buffer, scores.buffer, curable.buffer] as ArrayBuffer[];
      return { message: { kind, job, lists }, transfer };
    }
    const lists = this.#scan.persons();
    this.#scan = null;
    const transfer = [lists.scores.buffer, lists.marks.buffer] as ArrayBuffer[];
    return { message: { kind: 'persons', job, lists }, transfer };
  }
}
