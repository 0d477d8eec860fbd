import { parseIsoDay } from '#core/day.ts';
import { DATASET_IDS } from '#core/ids.ts';
import { FetchError, fetchBytes, fetchJson } from '#store/download.ts';
import { openBrowser } from '#store/open-browser.ts';
import { SnapshotError, unpackSnapshot, type Snapshot } from '#store/snapshot.ts';
import { RELATIONS } from '#model/views/list.ts';
import { describeDataset, type DatasetInfo } from './dataset.ts';
import {
  keepStore,
  openedStore,
  setPhase,
  switchCity,
  useSession,
  type EngineFailure,
  type PreparedAnswers,
} from './engine.ts';

/**
 * Starts the session with the sample city: its prepared first view, then (behind it) the engine and
 * the whole city. Never rejects: what fails is a phase of the session.
 */
export async function startWithSample(): Promise<void> {
  try {
    await showFirstView();
    await afterPaint();
    const [file] = await Promise.all([fetchBytes('sample/city.tepat'), openEngine()]);
    await loadSnapshot(unpackSnapshot(file));
  } catch (cause) {
    setPhase({ at: 'failed', failure: failureOf(cause) });
  }
}

/** Starts again what failed, from the step that failed. */
export async function retryStart(): Promise<void> {
  setPhase({ at: 'idle' });
  await startWithSample();
}

/** The first view as the build wrote it; a page without it waits for the engine. */
async function showFirstView(): Promise<void> {
  const { dataset, prepared } = readFirstView(await fetchJson('sample/first-view.json'));
  useSession.setState({ dataset, prepared });
}

/** Reads `first-view.json`; throws where it is not what the build writes. */
export function readFirstView(raw: unknown): { dataset: DatasetInfo; prepared: PreparedAnswers } {
  const { id, name, asOf, synthetic, tables, answers } = (raw ?? {}) as Record<string, unknown>;
  const day = typeof asOf === 'string' ? parseIsoDay(asOf) : null;
  if (typeof id !== 'string' || typeof name !== 'string' || day === null) {
    throw new TypeError('first-view.json lacks id, name or as-of day');
  }
  const sizes = Object.entries((tables ?? {}) as Record<string, number>);
  const known = DATASET_IDS.flatMap((dataset) =>
    sizes.filter(([key]) => key === dataset).map(([, rows]) => ({ dataset, rows })),
  );
  const about = { id, name, asOf: day, synthetic: synthetic === true };
  const prepared = new Map(Object.entries((answers ?? {}) as Record<string, readonly object[]>));
  return { dataset: describeDataset(about, known), prepared };
}

/** Lets what is there be drawn before megabytes are fetched. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** The engine, opened once per page; progress goes to the session's phase. */
export async function openEngine(): Promise<void> {
  if (openedStore()) return;
  setPhase({ at: 'downloading', received: 0, total: null });
  const opened = await openBrowser({
    onProgress: ({ received, total }) =>
      setPhase(received === total ? { at: 'starting' } : { at: 'downloading', received, total }),
  });
  keepStore(opened);
}

/** Loads a snapshot and makes it the current dataset. */
export async function loadSnapshot(snapshot: Snapshot): Promise<void> {
  const store = openedStore();
  if (!store) throw new Error('The engine is not open');
  const city = await store.load(snapshot.tables, {
    asOf: snapshot.asOf,
    relations: RELATIONS,
    onProgress: ({ rows, rowsTotal }) => setPhase({ at: 'loading', rows, rowsTotal }),
  });
  switchCity(describeDataset(snapshot, snapshot.tables), city, snapshot.tables);
}

/** Which step failed, in words that a sentence can quote. */
export function failureOf(cause: unknown): EngineFailure {
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof FetchError) return { step: 'fetch', detail };
  return { step: cause instanceof SnapshotError || openedStore() ? 'data' : 'start', detail };
}
