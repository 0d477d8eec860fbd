import { maybeKept } from '#store/keep-wipe.ts';
import { KeepError, keepErrorOf } from '#store/keep-error.ts';
import type { Baseline, Keep } from '#store/keep.ts';
import type { Snapshot } from '#store/snapshot.ts';
import { device, readDevice } from './keep-device.ts';
import { unpacked } from './keep-pack.ts';
import { useKeep } from './keep-state.ts';

/** What the start is to open instead of the sample. */
export interface Kept {
  readonly keep: Keep;
  readonly baseline: Baseline;
}

/**
 * The baseline that the start opens; null where nothing is kept, or the sample was chosen. What
 * saves that never ended have left is taken away behind it. Never rejects: a device that cannot be
 * read is a start with the sample.
 */
export async function findKept(): Promise<Kept | null> {
  try {
    if (!(await maybeKept())) return null;
    const manifest = await readDevice();
    const keep = await device(false);
    if (manifest === null || keep === null) return null;
    void keep.collect().catch(() => undefined);
    const baseline = manifest.baselines.find(({ id }) => id === manifest.restore);
    return baseline ? { keep, baseline } : null;
  } catch {
    return null;
  }
}

/** The snapshot of a baseline; null where it is damaged, which the state then says. */
export async function readKept({ keep, baseline }: Kept): Promise<Snapshot | null> {
  try {
    const snapshot = await unpacked(await keep.read(baseline));
    return { ...snapshot, name: baseline.name };
  } catch (cause) {
    const { detail } = cause instanceof KeepError ? cause : keepErrorOf(cause);
    useKeep.setState({ unopened: { baseline, detail } });
    return null;
  }
}
