import type { EncodedTable } from '#store/ipc.ts';
import type { PrepareJob } from './import-prepare.ts';
import type { SourcePart } from './import-open.ts';

/** Bytes that are copied at a time: two milliseconds, after which the page may answer. */
const PIECE = 4_000_000;

/**
 * The job with copies of everything that grows with the rows, and their buffers: a worker takes them
 * without one more copy, and the page keeps its own. Copied piece by piece, since posting a hundred
 * megabytes at once would hold the page up for half a second.
 */
export async function handOver(
  job: PrepareJob,
): Promise<{ readonly job: PrepareJob; readonly transfer: Transferable[] }> {
  const transfer: Transferable[] = [];
  const copied = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
    const copy = await copyInPieces(bytes);
    transfer.push(copy.buffer);
    return copy;
  };
  const tableOf = async (table: EncodedTable): Promise<EncodedTable> => ({
    ...table,
    bytes: await copied(table.bytes),
  });
  const partOf = async (part: SourcePart): Promise<SourcePart> => ({
    ...part,
    posts: part.posts && { ...part.posts, bytes: await copied(part.posts.bytes) },
    encoded: await tableOf(part.encoded),
  });
  const parts: SourcePart[] = [];
  for (const part of job.parts) parts.push(await partOf(part));
  const loaded: EncodedTable[] = [];
  for (const table of job.loaded) loaded.push(await tableOf(table));
  return { job: { ...job, parts, loaded }, transfer };
}

async function copyInPieces(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await aTask();
    copy.set(bytes.subarray(at, at + PIECE), at);
  }
  return copy;
}

/** Lets everything else that waits have its turn. */
function aTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
