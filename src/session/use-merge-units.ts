import { create } from 'zustand';
import type { UnitId } from '#core/ids.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { EncodedTable } from '#store/ipc.ts';
import { describeDataset, randomId, type DatasetInfo } from './dataset.ts';
import { switchCity, useSession } from './engine.ts';
import { logAction } from './log.ts';
import { mergeUnits, type MergeChange } from './merge-units.ts';
import { openEngine } from './open-engine.ts';

/** Two units of which the reader has said that they are one. */
export interface UnitMerge {
  readonly keepId: UnitId;
  readonly keepName: string;
  readonly dropId: UnitId;
  readonly dropName: string;
}

/** A merge that was done, with all that undoing it needs. */
export interface DoneMerge {
  readonly merge: UnitMerge;
  readonly changes: readonly MergeChange[];
  /** The dataset that the merge made; only while it is the current one can it be undone. */
  readonly datasetId: string;
  readonly before: { readonly dataset: DatasetInfo; readonly tables: readonly EncodedTable[] };
}

/** Merges of this visit. Nothing is merged but by {@link acceptMerge}. */
export interface MergeState {
  readonly phase:
    | { readonly at: 'idle' }
    | { readonly at: 'working' }
    | { readonly at: 'failed'; readonly detail: string };
  /** Oldest first. */
  readonly done: readonly DoneMerge[];
}

/** Selector hook over {@link MergeState}. */
export const useMergeUnits = create<MergeState>(() => ({ phase: { at: 'idle' }, done: [] }));

/** The newest merge where it can be undone: the dataset that it made is the current one. */
export function undoable(state: MergeState, datasetId: string | null): DoneMerge | null {
  const last = state.done.at(-1);
  return last !== undefined && last.datasetId === datasetId ? last : null;
}

/**
 * Makes a new dataset in which one unit is gone and all that named it names the other. Until it is
 * loaded the dataset before stays, and for good where anything fails. Never rejects.
 */
export function acceptMerge(merge: UnitMerge): Promise<void> {
  return once(async () => {
    const { dataset, tables } = needed();
    const merged = mergeUnits(tables, merge.keepId, merge.dropId);
    const { name, asOf, synthetic } = dataset;
    const after = describeDataset({ id: randomId(), name, asOf, synthetic }, merged.tables);
    await take(after, merged.tables, dataset.id);
    const { changes } = merged;
    const done = { merge, changes, datasetId: after.id, before: { dataset, tables } };
    useMergeUnits.setState((state) => ({ done: [...state.done, done] }));
    const rows = changes.reduce((sum, change) => sum + change.rows, 0);
    const left = changes.reduce((sum, change) => sum + change.left, 0);
    const details = { keep: merge.keepId, drop: merge.dropId, rows, left };
    logAction({ kind: 'edit', what: named(merge), details });
  });
}

/** Takes the newest merge back: the tables before it are loaded again. Never rejects. */
export function undoMerge(): Promise<void> {
  return once(async () => {
    const { dataset } = needed();
    const last = undoable(useMergeUnits.getState(), dataset.id);
    if (last === null) throw new Error('The dataset of the merge is not the current one any more');
    await take(last.before.dataset, last.before.tables, dataset.id);
    useMergeUnits.setState((state) => ({ done: state.done.slice(0, -1) }));
    const details = { keep: last.merge.keepId, drop: last.merge.dropId };
    logAction({ kind: 'edit', what: `↶ ${named(last.merge)}`, details });
  });
}

/** A merge as the log names it. */
function named({ keepName, dropName }: UnitMerge): string {
  return `${dropName} → ${keepName}`;
}

async function once(work: () => Promise<void>): Promise<void> {
  if (useMergeUnits.getState().phase.at === 'working') return;
  useMergeUnits.setState({ phase: { at: 'working' } });
  try {
    await work();
    useMergeUnits.setState({ phase: { at: 'idle' } });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    useMergeUnits.setState({ phase: { at: 'failed', detail } });
  }
}

function needed(): { readonly dataset: DatasetInfo; readonly tables: readonly EncodedTable[] } {
  const { dataset, tables, city } = useSession.getState();
  if (dataset === null || city === null) throw new Error('Asked before the engine was ready');
  return { dataset, tables };
}

/** Loads the tables and makes them current, unless other data came in meanwhile. */
async function take(
  dataset: DatasetInfo,
  tables: readonly EncodedTable[],
  instead: string,
): Promise<void> {
  const store = await openEngine();
  const city = await store.load(tables, { asOf: dataset.asOf, relations: RELATIONS });
  if (useSession.getState().dataset?.id !== instead) {
    await city.drop();
    throw new Error('Other data was loaded meanwhile');
  }
  switchCity(dataset, city, tables);
}
