import { KeepError } from '#store/keep-error.ts';
import { openKeep, type Keep, type KeepManifest, type KeptRecipe } from '#store/keep.ts';
import { useKeep } from './keep-state.ts';
import { LOG_CAP, currentLog, onLogged, replaceLog, type LogEntry } from './log.ts';

/** What tabs tell each other about the kept data. */
type TabMessage =
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'recipes' }
  | { readonly kind: 'cleared' };

let open: Keep | null = null;
let opening: Promise<Keep | null> | null = null;
let logging: Promise<void> = Promise.resolve();
/** How often another tab has deleted everything since this one began. */
let cleared = 0;
const leaving = new Set<() => void>();

/** The database of this page, opened once; null where nothing is kept and `create` is false. */
export async function device(create: boolean): Promise<Keep | null> {
  if (open) return open;
  // One at a time: a look whether anything is there must not meet a creation.
  const before = opening;
  const mine = (before ?? Promise.resolve(null))
    .catch(() => null)
    .then(async (found) => {
      return found ?? open ?? openKeep({ create, onGone: forgetDevice });
    });
  opening = mine;
  try {
    open = await mine;
    useKeep.setState({ support: 'ready' });
    return open;
  } catch (cause) {
    if (cause instanceof KeepError && cause.fault === 'absent') {
      useKeep.setState({ support: 'absent' });
    }
    throw cause;
  } finally {
    if (opening === mine) opening = null;
  }
}

/** Lets go of the database, so that it can be taken away. */
export function closeDevice(): void {
  open?.close();
  open = null;
}

function forgetDevice(): void {
  open = null;
}

/** Takes the manifest over that a change of this page, or a look at the device, has given. */
export function knowManifest(manifest: KeepManifest): void {
  useKeep.setState({ manifest, elsewhere: 'none' });
}

/** Changes the recipes on the device, where anything is kept there, and tells the other tabs. */
export async function changeRecipes(
  to: (recipes: readonly KeptRecipe[]) => readonly KeptRecipe[],
): Promise<void> {
  const keep = await device(false);
  if (keep === null) return;
  knowRecipes(await keep.changeRecipes(to));
  tellTabs({ kind: 'recipes' });
}

/** Takes the recipes of a manifest over and nothing else of it. */
function knowRecipes({ recipes }: KeepManifest): void {
  useKeep.setState(({ manifest }) => (manifest ? { manifest: { ...manifest, recipes } } : {}));
}

/** Calls a listener whenever another tab has deleted everything; it lets go of what it holds. */
export function onCleared(listener: () => void): void {
  leaving.add(listener);
}

/** How often another tab has deleted everything; work that sees it change must not write on. */
export function clearings(): number {
  return cleared;
}

/** Reads what is on the device: the manifest and the log behind which this page writes on. */
export async function readDevice(): Promise<KeepManifest | null> {
  const keep = await device(false);
  if (keep === null) {
    // That another tab has deleted everything stays said until it is read.
    useKeep.setState(({ elsewhere }) => ({
      manifest: null,
      elsewhere: elsewhere === 'cleared' ? 'cleared' : 'none',
    }));
    return null;
  }
  await logging;
  const manifest = await keep.manifest();
  const entries = (await keep.log()) as readonly LogEntry[];
  if (manifest.revision === 0) return null;
  replaceLog({ entries, dropped: currentLog().dropped });
  knowManifest(manifest);
  return manifest;
}

/** How much room there is and whether the browser has promised to keep it. */
export async function lookAtSpace(): Promise<void> {
  // A page served over plain http has no such thing.
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  if (!storage) return;
  const { usage, quota } = await storage.estimate().catch((): StorageEstimate => ({}));
  const space = usage === undefined || quota === undefined ? null : { usage, quota };
  const persisted =
    typeof storage.persisted === 'function' ? await storage.persisted().catch(() => null) : null;
  useKeep.setState({ space, persisted });
}

/** Asks the browser not to evict what is kept; it may ask the person, and may say no. */
export async function askToPersist(): Promise<void> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  if (typeof storage?.persist !== 'function') return;
  const persisted = await storage.persist().catch(() => null);
  useKeep.setState({ persisted });
}

const channel = typeof BroadcastChannel === 'undefined' ? null : listen();

function listen(): BroadcastChannel {
  const made = new BroadcastChannel('tepat-simpanan');
  // Node keeps running for an open channel.
  (made as unknown as { unref?: () => void }).unref?.();
  made.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    hear(data);
  });
  return made;
}

function hear(message: TabMessage): void {
  const { manifest } = useKeep.getState();
  switch (message.kind) {
    case 'changed':
      if (message.revision !== manifest?.revision) useKeep.setState({ elsewhere: 'changed' });
      return;
    case 'recipes':
      // What cannot be read now is read with the next change.
      void lookAtRecipes().catch(() => undefined);
      return;
    case 'cleared':
      cleared += 1;
      for (const leave of leaving) leave();
  }
}

async function lookAtRecipes(): Promise<void> {
  const keep = await device(false);
  if (keep !== null) knowRecipes(await keep.manifest());
}

/** Tells the other tabs. */
export function tellTabs(message: TabMessage): void {
  // A channel reaches this origin alone and takes no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(message);
}

/** Writes the whole log down: from now on it is kept. */
export async function keepLog(keep: Keep): Promise<void> {
  await logging;
  await keep.replaceLog(currentLog().entries);
}

// Entries follow the log to the device once something is kept there.
onLogged((entry) => {
  if (useKeep.getState().manifest === null) return;
  logging = logging
    .then(async () => (await device(false))?.appendLog([entry], LOG_CAP))
    // A log that cannot be written is still on screen; saving itself says when the device is full.
    .catch(() => undefined);
});
