import type { ImportJob, ImportProgress, ImportedFile } from './import-file.ts';
import type { PrepareJob, Prepared } from './import-prepare.ts';

/** A file to be read in a worker, which takes the bytes from the browser itself. */
export interface ImportRequest extends Omit<ImportJob, 'bytes'> {
  readonly source: Blob;
}

/** What each kind of worker is given, says on the way and answers. A new kind is a new line here. */
export interface WorkerKinds {
  readonly import: {
    readonly job: ImportRequest;
    readonly progress: ImportProgress;
    readonly result: ImportedFile;
  };
  readonly prepare: {
    readonly job: PrepareJob;
    readonly progress: never;
    readonly result: Prepared;
  };
}

/** One of {@link WorkerKinds}. */
export type WorkerKind = keyof WorkerKinds;

/** What a worker is told. Cancelling is ending the worker, so there is no message for it. */
export interface ToWorker<K extends WorkerKind> {
  readonly kind: 'start';
  readonly work: K;
  readonly job: WorkerKinds[K]['job'];
}

/** What a worker says: any number of `progress`, then one of the others. */
export type FromWorker<K extends WorkerKind> =
  | { readonly kind: 'progress'; readonly progress: WorkerKinds[K]['progress'] }
  | { readonly kind: 'done'; readonly result: WorkerKinds[K]['result'] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** The part of a worker's global scope that a doorstep needs. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, options?: { transfer: Transferable[] }): void;
}

/** Between two reports of progress, in milliseconds: what a page can show and a reader can follow. */
const PAUSE_MS = 100;

/**
 * Passes on what it is told, not more than ten times a second; what comes between is let go, since the
 * next one says more.
 */
export function seldom<T>(say: (progress: T) => void, now: () => number): (progress: T) => void {
  let next = -Infinity;
  return (progress) => {
    const time = now();
    if (time < next) return;
    next = time + PAUSE_MS;
    say(progress);
  };
}

/**
 * The whole of a worker file, a call for each kind of job that it does: answers each `start` of that
 * kind with what `work` does. `transferOf` names the buffers of a result that are handed over instead
 * of copied.
 */
export function answerJobs<K extends WorkerKind>(
  kind: K,
  work: (
    job: WorkerKinds[K]['job'],
    onProgress: (progress: WorkerKinds[K]['progress']) => void,
  ) => Promise<WorkerKinds[K]['result']>,
  transferOf: (result: WorkerKinds[K]['result']) => Transferable[] = () => [],
): void {
  const scope = globalThis as unknown as WorkerScope;
  const say = (message: FromWorker<K>, transfer: Transferable[] = []) =>
    scope.postMessage(message, { transfer });
  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker<WorkerKind>>) => {
    if (!isOf(data, kind)) return;
    const onProgress = seldom<WorkerKinds[K]['progress']>(
      (progress) => say({ kind: 'progress', progress }),
      () => performance.now(),
    );
    work(data.job, onProgress).then(
      (result) => say({ kind: 'done', result }, transferOf(result)),
      (cause: unknown) => say({ kind: 'failed', ...nameAndMessage(cause) }),
    );
  });
}

function isOf<K extends WorkerKind>(
  message: ToWorker<WorkerKind>,
  kind: K,
): message is ToWorker<K> {
  return message.work === kind;
}

function nameAndMessage(cause: unknown): { name: string; message: string } {
  if (cause instanceof Error) return { name: cause.name, message: cause.message };
  return { name: 'Error', message: String(cause) };
}
