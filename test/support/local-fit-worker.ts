import type { ToFitWorker } from '#session/fit-messages.ts';
import { FitWorkerState } from '#session/fit-worker-state.ts';

/** Stands in for the platform: copies what is sent, and runs our worker's own code on it in a later task. */
export class LocalFitWorker extends EventTarget {
  readonly told: ToFitWorker['kind'][] = [];
  ended = false;
  readonly #state = new FitWorkerState();
  readonly #heard: (message: ToFitWorker) => void;

  constructor(heard: (message: ToFitWorker) => void = () => undefined) {
    super();
    this.#heard = heard;
  }

  postMessage(message: ToFitWorker): void {
    const copy = structuredClone(message);
    this.told.push(copy.kind);
    setTimeout(() => {
      if (this.ended) return;
      this.#heard(copy);
      const answer = this.#state.take(copy);
      if (answer === null) return;
      const data: unknown = structuredClone(answer.message, { transfer: answer.transfer });
      this.dispatchEvent(new MessageEvent('message', { data }));
    }, 0);
  }

  terminate(): void {
    this.ended = true;
  }
}
