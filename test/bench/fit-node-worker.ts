import { parentPort } from 'node:worker_threads';

/** Node's port in the clothes of a worker's global scope; the worker file itself is the page's. */
Object.assign(globalThis, {
  addEventListener(_type: string, listener: (event: { data: unknown }) => void) {
    parentPort?.on('message', (data: unknown) => listener({ data }));
  },
  postMessage(message: unknown, { transfer }: { transfer: ArrayBuffer[] }) {
    parentPort?.postMessage(message, transfer);
  },
});

await import('#session/fit.worker.ts');
