import { RELATIONS } from '#model/views/list.ts';
import { BackupError, packBackup, unpackBackup, type BackupItem } from '#store/keep-backup.ts';
import { KeepError, keepErrorOf } from '#store/keep-error.ts';
import { wipeDevice } from '#store/keep-wipe.ts';
import type { Baseline, BaselineAbout, Keep, KeepManifest, SaveItem } from '#store/keep.ts';
import { describeDataset, randomId } from './dataset.ts';
import { switchCity, useSession } from './engine.ts';
import { forgetData } from './keep-cleared.ts';
import {
  askToPersist,
  clearings,
  closeDevice,
  device,
  keepLog,
  knowManifest,
  lookAtSpace,
  readDevice,
  tellTabs,
} from './keep-device.ts';
import { packed, unpacked } from './keep-pack.ts';
import { baselineOf, useKeep, type KeepFailure } from './keep-state.ts';
import { currentLog, logAction, replaceLog, type LogEntry } from './log.ts';
import { openEngine } from './open-engine.ts';
import { forgetRecipes, joinRecipes } from './recipes.ts';
import { keptScenarios, takeScenarios } from './scenarios-keep.ts';
import { resetImport } from './use-import.ts';

/** Looks at what the device holds; for the page that shows it. Never rejects. */
export async function lookAtKeep(): Promise<void> {
  await lookAtSpace();
  const { manifest } = useKeep.getState();
  if (manifest === null) await device(false).catch(() => undefined);
}

/**
 * Saves the current dataset under a name; `replace` is the baseline whose place it takes. The state
 * says `saved` only once the manifest is on the disk; where that fails, all that was kept before is
 * as it was, and the state says why. Never rejects.
 */
export async function keepCurrent(name: string, replace?: string): Promise<void> {
  const { dataset, tables } = useSession.getState();
  if (!dataset || tables.length === 0 || isBusy()) return;
  const datasetId = dataset.id;
  const saving = (bytes: number, total: number | null): void =>
    useKeep.setState({ work: { at: 'saving', name, datasetId, bytes, total } });
  saving(0, null);
  const began = clearings();
  await doing('save', name, datasetId, async () => {
    const file = await packed({ ...dataset, name, tables });
    const keep = await needed(device(true));
    const { asOf, synthetic, counts } = dataset;
    const id = replace ?? randomId();
    const savedAt = new Date().toISOString();
    const about: BaselineAbout = { id, name, savedAt, datasetId, asOf, synthetic, counts };
    await saveAll(
      keep,
      [{ about, file }],
      (bytes) => saving(bytes, file.length),
      (manifest) => ({
        ...manifest,
        restore: id,
      }),
      began,
    );
    logAction({ kind: 'save', what: name, details: { bytes: file.length } });
  });
  void askToPersist().then(lookAtSpace);
}

/** Makes a kept baseline the current dataset; the one before stays until the last row is there. */
export async function openKept(id: string): Promise<void> {
  const baseline = baselineNamed(id);
  if (!baseline || isBusy()) return;
  useKeep.setState({ work: { at: 'opening', name: baseline.name } });
  await doing('open', baseline.name, null, async () => {
    const keep = await needed(device(false));
    await openBaseline(keep, baseline);
    useKeep.setState({ unopened: null });
    logAction({ kind: 'open', what: baseline.name });
  });
}

/** Gives a baseline another name. */
export function renameKept(id: string, name: string): Promise<void> {
  return change(name, (manifest) => ({
    ...manifest,
    baselines: manifest.baselines.map((one) => (one.id === id ? { ...one, name } : one)),
  }));
}

/** Chooses what the start opens; null = the sample. */
export function restoreAtStart(id: string | null): Promise<void> {
  return change('', (manifest) => ({ ...manifest, restore: id }));
}

/** Takes a baseline away for good. */
export async function removeKept(id: string): Promise<void> {
  const baseline = baselineNamed(id);
  if (!baseline || isBusy()) return;
  useKeep.setState({ work: { at: 'changing' } });
  await doing('change', baseline.name, null, async () => {
    const keep = await needed(device(false));
    const manifest = await keep.remove(revision(), id);
    changed(manifest);
    logAction({ kind: 'delete', what: baseline.name });
  });
  void lookAtSpace();
}

/**
 * Takes over what another tab has changed. Where that tab has replaced the baseline that is open
 * here, its new content is opened.
 */
export async function reloadKept(): Promise<void> {
  if (isBusy()) return;
  const datasetId = useSession.getState().dataset?.id;
  const shown = baselineOf(useKeep.getState().manifest, datasetId);
  const manifest = await readDevice().catch(() => null);
  useKeep.setState({ work: { at: 'idle' } });
  const now = manifest?.baselines.find(({ id }) => id === shown?.id);
  if (shown && now && now.body !== shown.body) await openKept(now.id);
}

/**
 * Leaves nothing of this application in the browser, and opens the sample in this tab. Other tabs
 * are told; they let go of what they have loaded and open the sample too.
 */
export async function clearDevice(): Promise<void> {
  if (isBusy()) return;
  useKeep.setState({ work: { at: 'clearing' } });
  await doing('clear', '', null, async () => {
    tellTabs({ kind: 'cleared' });
    closeDevice();
    await wipeDevice();
    // A tab that looked at the device meanwhile has read what is gone now.
    tellTabs({ kind: 'cleared' });
    resetImport();
    forgetRecipes();
    await forgetData();
  });
  void lookAtSpace();
}

/** Everything that is kept as one file; null where that fails, and the state says why. */
export async function exportAll(): Promise<Uint8Array<ArrayBuffer> | null> {
  if (isBusy()) return null;
  useKeep.setState({ work: { at: 'exporting' } });
  let file: Uint8Array<ArrayBuffer> | null = null;
  await doing('export', '', null, async () => {
    const keep = await needed(device(false));
    const { baselines, restore, recipes } = await keep.manifest();
    const items: BackupItem[] = [];
    for (const baseline of baselines) {
      const { body: _body, bytes: _bytes, crc32: _sum, ...about } = baseline;
      items.push({ about, file: await named(baseline.name, () => keep.read(baseline)) });
    }
    const scenarios = keptScenarios();
    file = packBackup({ items, restore, recipes, log: currentLog().entries, scenarios });
  });
  return file;
}

/**
 * Takes a backup in: every baseline of it, all or none. One whose id is here already with other
 * content is put beside it under a name of its own; the same content is not kept twice.
 */
export async function importAll(file: File): Promise<void> {
  if (isBusy()) return;
  useKeep.setState({ work: { at: 'importing' } });
  const began = clearings();
  await doing('import', file.name, null, async () => {
    const backup = unpackBackup(new Uint8Array(await file.arrayBuffer()));
    const keep = await needed(device(true));
    const here = await keep.manifest();
    const items = backup.items.flatMap((item) => besides(here.baselines, item));
    const log = mergedLog(backup.log as readonly LogEntry[], currentLog().entries);
    await saveAll(
      keep,
      items,
      () => undefined,
      (manifest) => ({
        ...manifest,
        restore: manifest.restore ?? backup.restore,
        recipes: joinRecipes(manifest.recipes, backup.recipes),
      }),
      began,
    );
    replaceLog({ entries: log, dropped: currentLog().dropped });
    await keepLog(keep);
    takeScenarios(backup.scenarios);
    logAction({ kind: 'open', what: file.name, details: { baselines: backup.items.length } });
  });
  void askToPersist().then(lookAtSpace);
}

/** Forgets what failed, once it was read. */
export function dismissFailure(): void {
  if (useKeep.getState().work.at === 'failed') useKeep.setState({ work: { at: 'idle' } });
}

/** Opens a baseline with its checksum; rejects where it is not what was written. */
export async function openBaseline(keep: Keep, baseline: Baseline): Promise<void> {
  const [snapshot, store] = await Promise.all([readBaseline(keep, baseline), openEngine()]);
  const { tables, asOf } = snapshot;
  const since = clearings();
  const city = await store.load(tables, { asOf, relations: RELATIONS });
  if (clearings() !== since) {
    await city.drop();
    throw new KeepError('gone', 'another tab has deleted everything');
  }
  switchCity(describeDataset({ ...snapshot, name: baseline.name }, tables), city, tables);
}

async function readBaseline(keep: Keep, baseline: Baseline) {
  return unpacked(await keep.read(baseline));
}

function isBusy(): boolean {
  const { at } = useKeep.getState().work;
  return at !== 'idle' && at !== 'failed';
}

function revision(): number {
  return useKeep.getState().manifest?.revision ?? 0;
}

function baselineNamed(id: string): Baseline | undefined {
  return useKeep.getState().manifest?.baselines.find((baseline) => baseline.id === id);
}

function changed(manifest: KeepManifest): void {
  knowManifest(manifest);
  tellTabs({ kind: 'changed', revision: manifest.revision });
}

async function change(name: string, to: (manifest: KeepManifest) => KeepManifest): Promise<void> {
  if (isBusy()) return;
  useKeep.setState({ work: { at: 'changing' } });
  await doing('change', name, null, async () => {
    const keep = await needed(device(false));
    changed(await keep.change(revision(), to));
  });
}

/**
 * Writes baselines; tries once more where another tab took pieces of them for rubbish. Where another
 * tab has deleted everything since `began`, nothing of them stays.
 */
async function saveAll(
  keep: Keep,
  items: readonly BackupItem[],
  onBytes: (bytes: number) => void,
  settle: (manifest: KeepManifest) => KeepManifest,
  began: number,
): Promise<void> {
  const first = useKeep.getState().manifest === null;
  const write = async (): Promise<KeepManifest> => {
    if (clearings() !== began) throw new KeepError('gone', 'another tab has deleted everything');
    const fresh: SaveItem[] = items.map((item) => ({ ...item, body: randomId() }));
    return keep.save(fresh, { revision: revision(), onBytes, settle });
  };
  const manifest = await write().catch((cause: unknown) => {
    if (cause instanceof KeepError && cause.fault === 'interrupted') return write();
    throw cause;
  });
  if (clearings() !== began) {
    // It was written behind the deletion.
    closeDevice();
    await wipeDevice();
    throw new KeepError('gone', 'another tab has deleted everything');
  }
  changed(manifest);
  if (first) await keepLog(keep).catch(() => undefined);
}

/** A baseline of a backup as it comes to stand beside what is here; none where it is here already. */
function besides(here: readonly Baseline[], item: BackupItem): readonly BackupItem[] {
  const { about } = item;
  const same = here.find(({ id }) => id === about.id);
  if (same?.datasetId === about.datasetId && same.savedAt === about.savedAt) return [];
  const id = same ? randomId() : about.id;
  return [{ ...item, about: { ...about, id, name: freeName(here, about.name) } }];
}

function freeName(here: readonly Baseline[], name: string): string {
  const taken = new Set(here.map((baseline) => baseline.name));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
  return free;
}

function mergedLog(theirs: readonly LogEntry[], ours: readonly LogEntry[]): readonly LogEntry[] {
  const seen = new Set(theirs.map((entry) => JSON.stringify(entry)));
  const fresh = ours.filter((entry) => !seen.has(JSON.stringify(entry)));
  return [...theirs, ...fresh].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Does one thing and leaves the state idle, or failed with its reason. */
async function doing(
  action: KeepFailure['action'],
  name: string,
  datasetId: string | null,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
    useKeep.setState({ work: { at: 'idle' } });
  } catch (cause) {
    const { fault, detail } = faultOf(cause);
    const about = cause instanceof NamedFault ? cause.about : name;
    const failure: KeepFailure = { at: 'failed', action, fault, detail, name: about, datasetId };
    useKeep.setState({ work: failure });
    if (fault === 'outdated') useKeep.setState({ elsewhere: 'changed' });
  }
}

function faultOf(cause: unknown): Pick<KeepFailure, 'fault' | 'detail'> {
  if (cause instanceof NamedFault) return faultOf(cause.cause);
  if (!(cause instanceof BackupError)) return keepErrorOf(cause);
  const { reason, detail } = cause;
  return { fault: reason === 'damaged' ? 'backup-damaged' : reason, detail };
}

/** A fault of one of several baselines. */
class NamedFault extends Error {
  readonly about: string;

  constructor(about: string, cause: unknown) {
    super(about, { cause });
    this.about = about;
  }
}

async function named<T>(about: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new NamedFault(about, cause);
  }
}

async function needed(found: Promise<Keep | null>): Promise<Keep> {
  const keep = await found;
  if (keep === null) throw new KeepError('gone', 'nothing is kept here');
  return keep;
}
