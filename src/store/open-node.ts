import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { openStore, type CityStore } from './city-store.ts';

/** Gives the engine's worker script the few globals of a browser worker that it uses. */
const DOORSTEP = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  console.log = console.error = () => undefined;
  require(workerData);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/**
 * The same engine build with the same settings as in the browser, for the command line and tests.
 * Ends with `terminate()`; a thread left open keeps the process alive.
 */
export async function openNode(): Promise<CityStore> {
  const resolve = createRequire(import.meta.url).resolve;
  const script = resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs');
  const thread = new Thread(DOORSTEP, { eval: true, workerData: script });
  const engine = new AsyncDuckDB(new VoidLogger(), asWebWorker(thread));
  await engine.instantiate(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  return openStore(engine);
}

const NODE_EVENT: Readonly<Record<string, string>> = {
  message: 'message',
  error: 'error',
  close: 'exit',
};

/** A thread that speaks as a Worker, as far as the engine listens. */
function asWebWorker(thread: Thread): Worker {
  const heard = new Map<unknown, (value: unknown) => void>();
  const shim = {
    addEventListener(type: string, listener: (event: unknown) => void) {
      const hear = (value: unknown) => listener(type === 'message' ? { data: value } : value);
      heard.set(listener, hear);
      thread.on(NODE_EVENT[type] ?? type, hear);
    },
    removeEventListener(type: string, listener: (event: unknown) => void) {
      const hear = heard.get(listener);
      if (hear) thread.off(NODE_EVENT[type] ?? type, hear);
    },
    postMessage: (message: unknown, transfer: ArrayBuffer[]) =>
      thread.postMessage(message, transfer),
    terminate: () => void thread.terminate(),
  };
  return shim as unknown as Worker;
}
