import { create } from 'zustand';
import { MAX_FILE_BYTES } from '#load/limits.ts';
import { estimateSize, HEAD_BYTES, type SizeEstimate } from '#load/size-estimate.ts';
import { randomId } from './dataset.ts';
import { CAUTIOUS_MEMORY, memoryOffered } from './memory.ts';
import { stageFiles } from './use-import.ts';

/** A file that is not read before somebody says so: this browser may lack the memory for it. */
export interface HeldFile {
  readonly id: string;
  readonly file: File;
  readonly estimate: SizeEstimate;
  /** Memory that the browser offers, in bytes. */
  readonly offered: number;
  /** The browser says so itself; else it is a cautious guess. */
  readonly isSaid: boolean;
}

/** The files that wait for an answer. */
export const useHeld = create<{ readonly files: readonly HeldFile[] }>(() => ({ files: [] }));

/** A smaller file is read without a look at the memory. */
const CARE_FROM = 20_000_000;

/**
 * Takes files in as `stageFiles` does, save for those that may need more memory than the browser has:
 * they wait for {@link readHeld} or {@link leaveHeld}. Resolves when all others are read.
 */
export async function offerFiles(
  files: readonly File[],
  offered: number | null = memoryOffered(),
): Promise<void> {
  const looked = await Promise.all(files.map((file) => heldOf(file, offered)));
  const held = looked.filter((one) => one !== null);
  if (held.length > 0) useHeld.setState((before) => ({ files: [...before.files, ...held] }));
  const rest = files.filter((_, index) => looked[index] === null);
  if (rest.length > 0) await stageFiles(rest);
}

/** Reads a file that was held all the same. */
export async function readHeld(id: string): Promise<void> {
  const held = useHeld.getState().files.find((one) => one.id === id);
  leaveHeld(id);
  if (held) await stageFiles([held.file]);
}

/** Forgets a file that was held; nothing of it was read. */
export function leaveHeld(id: string): void {
  useHeld.setState(({ files }) => ({ files: files.filter((one) => one.id !== id) }));
}

async function heldOf(file: File, offered: number | null): Promise<HeldFile | null> {
  // What is beyond the limit is refused by the reader, whatever the memory.
  if (file.size < CARE_FROM || file.size > MAX_FILE_BYTES) return null;
  const estimate = await estimateOf(file);
  const most = offered ?? CAUTIOUS_MEMORY;
  if (!estimate || estimate.memory <= most) return null;
  return { id: randomId(), file, estimate, offered: most, isSaid: offered !== null };
}

/** Null also for a file that cannot be opened: its reader says why. */
async function estimateOf(file: File): Promise<SizeEstimate | null> {
  try {
    const head = await file.slice(0, HEAD_BYTES).arrayBuffer();
    return estimateSize(new Uint8Array(head), file.size);
  } catch {
    return null;
  }
}
