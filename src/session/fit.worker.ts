import type { ToFitWorker } from './fit-messages.ts';
import { FitWorkerState } from './fit-worker-state.ts';

/** The part of a worker's global scope that is used here. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToFitWorker>) => void): void;
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
}

const scope = globalThis as unknown as Scope;
const state = new FitWorkerState();
scope.addEventListener('message', ({ data }) => {
  const answer = state.take(data);
  if (answer !== null) scope.postMessage(answer.message, { transfer: answer.transfer });
});
