import { Worker } from 'node:worker_threads';
import { FitPool, type FitWorker } from '#session/fit-pool.ts';

/** A thread of Node that the pool of the page can drive. */
class NodeWorker extends EventTarget implements FitWorker {
  readonly #worker = new Worker(new URL('./fit-node-worker.js', import.meta.url));

  constructor() {
    super();
    this.#worker.on('message', (data: unknown) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
    this.#worker.on('error', ({ message }: Error) =>
      this.dispatchEvent(Object.assign(new Event('error'), { message })),
    );
  }

  postMessage(message: unknown): void {
    this.#worker.postMessage(message, []);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}

/** The pool of the page with so many threads of Node. */
export function nodePool(threads: number): FitPool {
  return new FitPool(threads, () => Promise.resolve(new NodeWorker()));
}
