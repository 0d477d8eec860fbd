import type { Snapshot } from '#store/snapshot.ts';
import { doPackJob, type PackAnswer, type PackJob } from './keep-job.ts';

/** A snapshot as its file, made beside the page so that the page goes on answering. */
export async function packed(snapshot: Snapshot): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask({ kind: 'pack', snapshot });
  if (answer.kind === 'packed') return answer.file;
  throw new Error(answer.kind === 'failed' ? answer.message : answer.kind);
}

/** The snapshot of a file, read beside the page; rejects where it is none. */
export async function unpacked(file: Uint8Array<ArrayBuffer>): Promise<Snapshot> {
  const answer = await ask({ kind: 'unpack', file });
  if (answer.kind === 'unpacked') return answer.snapshot;
  throw new Error(answer.kind === 'failed' ? answer.message : answer.kind);
}

async function ask(job: PackJob): Promise<PackAnswer> {
  const worker = await startWorker();
  // Without its file (no network, and never fetched) the page does the work itself.
  if (worker === null) return doPackJob(job);
  try {
    return await new Promise<PackAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PackAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage(job, []);
    });
  } finally {
    worker.terminate();
  }
}

async function startWorker(): Promise<Worker | null> {
  try {
    const { default: KeepWorker } = await import('./keep.worker.ts?worker&inline');
    return new KeepWorker();
  } catch {
    return null;
  }
}
