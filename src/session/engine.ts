import { create } from 'zustand';
import type { StoredCity } from '#store/city-store.ts';
import type { EncodedTable } from '#store/ipc.ts';
import type { DatasetInfo } from './dataset.ts';

/** Where the start of the engine is; what a page shows while it cannot ask yet. */
export type EnginePhase =
  | { readonly at: 'idle' }
  | {
      readonly at: 'downloading';
      readonly received: number;
      /** Bytes in all, null until they are known. */
      readonly total: number | null;
    }
  | { readonly at: 'starting' }
  | { readonly at: 'loading'; readonly rows: number; readonly rowsTotal: number }
  | { readonly at: 'ready' }
  | { readonly at: 'failed'; readonly failure: EngineFailure };

/** What failed, for a sentence that says what, where and what to do. */
export interface EngineFailure {
  /** fetch: a file of the page did not come; start: the engine did not start; data: its rows did not load. */
  readonly step: 'fetch' | 'start' | 'data';
  readonly detail: string;
}

/** Rows of questions answered by the build, by `questionKey`. */
export type PreparedAnswers = ReadonlyMap<string, readonly object[]>;

/** The state of the session: one loaded dataset and the engine that answers for it. */
export interface SessionState {
  readonly phase: EnginePhase;
  /** Null until the first dataset is known. */
  readonly dataset: DatasetInfo | null;
  /** The dataset in the engine; null while only prepared answers are there. */
  readonly city: StoredCity | null;
  /** The tables of the dataset, kept for the next import and for saving. */
  readonly tables: readonly EncodedTable[];
  readonly prepared: PreparedAnswers;
}

/** Selector hook over {@link SessionState}; `useSession.getState()` outside of React. */
export const useSession = create<SessionState>(() => ({
  phase: { at: 'idle' },
  dataset: null,
  city: null,
  tables: [],
  prepared: new Map(),
}));

/** The loaded dataset, null before it is known. */
export function useDataset(): DatasetInfo | null {
  return useSession((state) => state.dataset);
}

/** Where the start of the engine is. */
export function useEnginePhase(): EnginePhase {
  return useSession((state) => state.phase);
}

/** Moves on to the next phase. */
export function setPhase(phase: EnginePhase): void {
  useSession.setState({ phase });
}

/** Lets go of the dataset at once, with all that was read of it; the page is as before its start. */
export function leaveCity(): void {
  const { city } = useSession.getState();
  useSession.setState({
    dataset: null,
    city: null,
    tables: [],
    prepared: new Map(),
    phase: { at: 'idle' },
  });
  void city?.drop().catch(() => undefined);
}

/**
 * Makes a loaded city the current one in one step; the city before it is dropped once its last
 * statements are answered.
 */
export function switchCity(
  dataset: DatasetInfo,
  city: StoredCity,
  tables: readonly EncodedTable[],
): void {
  const { city: before, prepared, dataset: old } = useSession.getState();
  const kept = old?.id === dataset.id ? prepared : new Map<string, readonly object[]>();
  useSession.setState({ dataset, city, tables, prepared: kept, phase: { at: 'ready' } });
  void before?.drop().catch(() => undefined);
}
