import { packSnapshot, unpackSnapshot, type Snapshot } from '#store/snapshot.ts';

/** What the worker of snapshots is told. */
export type PackJob =
  | { readonly kind: 'pack'; readonly snapshot: Snapshot }
  | { readonly kind: 'unpack'; readonly file: Uint8Array<ArrayBuffer> };

/** What it answers. */
export type PackAnswer =
  | { readonly kind: 'packed'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unpacked'; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly message: string };

/** Does one job, in the worker or, where none can be had, in the page. */
export function doPackJob(job: PackJob): PackAnswer {
  try {
    if (job.kind === 'pack') return { kind: 'packed', file: packSnapshot(job.snapshot) };
    return { kind: 'unpacked', snapshot: unpackSnapshot(job.file) };
  } catch (cause) {
    return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}
