import { parseIsoDay } from '#core/day.ts';
import { DATASET_IDS } from '#core/ids.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { CityStore } from '#store/city-store.ts';
import { FetchError, fetchBytes, fetchJson } from '#store/download.ts';
import { SnapshotError, unpackSnapshot, type Snapshot } from '#store/snapshot.ts';
import { describeDataset, type DatasetInfo } from './dataset.ts';
import {
  setPhase,
  switchCity,
  useSession,
  type EngineFailure,
  type PreparedAnswers,
} from './engine.ts';
import { whenShown } from './first-paint.ts';
import { findKept, readKept, type Kept } from './keep-restore.ts';
import { openEngine } from './open-engine.ts';
import { noteTime } from './timing.ts';

let started: Promise<void> = Promise.resolve();
/** Id of the sample city of this build, once it was met. */
let sampleId: string | null = null;

/**
 * Starts the session with what was kept on the device, else with the sample city: its prepared first view, then (behind it) the engine and
 * the whole city. Never rejects: what fails is a phase of the session. Calling it again after a
 * failure tries again.
 */
export function startWithSample(): Promise<void> {
  started = start().catch((cause: unknown) =>
    setPhase({ at: 'failed', failure: failureOf(cause) }),
  );
  return started;
}

/** Resolves when the start has come to its end, well or not. */
export function startEnded(): Promise<void> {
  return started;
}

/** Whether a dataset is the sample city as the build ships it. */
export function isSample(dataset: DatasetInfo): boolean {
  return dataset.id === sampleId;
}

/**
 * Makes the sample city the current dataset again. What is loaded stays until the last row is there;
 * rejects where something fails.
 */
export async function openSample(): Promise<void> {
  await started;
  if (!useSession.getState().city) await startWithSample();
  const { dataset, phase } = useSession.getState();
  if (phase.at === 'failed') throw new Error(phase.failure.detail);
  if (dataset && isSample(dataset)) return;
  const [snapshot, store] = await Promise.all([fetchSnapshot(), openEngine()]);
  const { tables, asOf } = snapshot;
  const city = await store.load(tables, { asOf, relations: RELATIONS });
  sampleId = snapshot.id;
  switchCity(describeDataset(snapshot, tables), city, tables);
}

async function start(): Promise<void> {
  const kept = await findKept();
  if (kept && (await openAtStart(kept))) return;
  const { dataset } = useSession.getState();
  if (!dataset) await showFirstView().catch(unlessMissing);
  await whenShown();
  const [snapshot, store] = await Promise.all([fetchSnapshot(), openEngine()]);
  if (useSession.getState().city) return;
  await loadSnapshot(store, snapshot, true);
}

/**
 * Opens what was kept on the device: its name at once, its figures when the engine is there. False
 * where its bytes are damaged; the sample takes its place then.
 */
async function openAtStart(kept: Kept): Promise<boolean> {
  const { datasetId, name, asOf, synthetic, counts } = kept.baseline;
  const tables = DATASET_IDS.flatMap((dataset) => {
    const rows = counts[dataset];
    return rows === undefined ? [] : [{ dataset, rows }];
  });
  const about = { id: datasetId, name, asOf, synthetic };
  useSession.setState({ dataset: describeDataset(about, tables) });
  await whenShown();
  const opening = openEngine();
  // Told where it is awaited; a damaged baseline is found out before.
  opening.catch(() => undefined);
  const snapshot = await readKept(kept);
  if (snapshot === null) useSession.setState({ dataset: null });
  else await loadSnapshot(await opening, snapshot, false);
  return snapshot !== null;
}

/** The sample city, unpacked while the engine is still on its way. */
async function fetchSnapshot(): Promise<Snapshot> {
  return unpackSnapshot(await fetchBytes('sample/city.tepat'));
}

/** A page without a prepared first view waits for the engine; anything else is a fault. */
function unlessMissing(cause: unknown): void {
  if (!(cause instanceof FetchError)) throw cause;
}

/** The first view as the build wrote it. */
async function showFirstView(): Promise<void> {
  const { dataset, prepared } = readFirstView(await fetchJson('sample/first-view.json'));
  sampleId = dataset.id;
  useSession.setState({ dataset, prepared });
}

/** Reads `first-view.json`; throws where it is not what the build writes. */
export function readFirstView(raw: unknown): { dataset: DatasetInfo; prepared: PreparedAnswers } {
  const { id, name, asOf, synthetic, tables, answers } = (raw ?? {}) as Record<string, unknown>;
  const day = typeof asOf === 'string' ? parseIsoDay(asOf) : null;
  if (typeof id !== 'string' || typeof name !== 'string' || day === null) {
    throw new TypeError('first-view.json lacks id, name or as-of day');
  }
  const sizes = new Map(Object.entries((tables ?? {}) as Record<string, number>));
  const known = DATASET_IDS.flatMap((dataset) => {
    const rows = sizes.get(dataset);
    return rows === undefined ? [] : [{ dataset, rows }];
  });
  const about = { id, name, asOf: day, synthetic: synthetic === true };
  const prepared = new Map(Object.entries((answers ?? {}) as Record<string, readonly object[]>));
  return { dataset: describeDataset(about, known), prepared };
}

/** Loads a snapshot and makes it the current dataset, unless another one came in meanwhile. */
async function loadSnapshot(store: CityStore, snapshot: Snapshot, sample: boolean): Promise<void> {
  const began = performance.now();
  const city = await store.load(snapshot.tables, {
    asOf: snapshot.asOf,
    relations: RELATIONS,
    onProgress: ({ rows, rowsTotal }) => setPhase({ at: 'loading', rows, rowsTotal }),
  });
  if (useSession.getState().city) await city.drop();
  else {
    if (sample) sampleId = snapshot.id;
    switchCity(describeDataset(snapshot, snapshot.tables), city, snapshot.tables);
    noteTime('city', began);
  }
}

/** Which step failed, in words that a sentence can quote. */
function failureOf(cause: unknown): EngineFailure {
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof FetchError) return { step: 'fetch', detail };
  const { at } = useSession.getState().phase;
  const inData = cause instanceof SnapshotError || at === 'loading' || at === 'idle';
  return { step: inData ? 'data' : 'start', detail };
}
