import type { ToOptimiseWorker } from './optimise-messages.ts';
import { workOn } from './optimise-work.ts';

/** The part of a worker's global scope that is used here. */
interface Scope {
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<ToOptimiseWorker>) => void,
  ): void;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.addEventListener('message', ({ data }) => {
  void workOn(data, (answer) => scope.postMessage(answer, []));
});
