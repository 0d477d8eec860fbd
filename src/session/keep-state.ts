import { create } from 'zustand';
import type { KeepFault } from '#store/keep-error.ts';
import type { Baseline, KeepManifest } from '#store/keep.ts';
import type { DatasetInfo } from './dataset.ts';

/** What is being done with the kept data. */
export type KeepWork =
  | { readonly at: 'idle' }
  | {
      readonly at: 'saving';
      readonly name: string;
      readonly datasetId: string;
      readonly bytes: number;
      /** Bytes in all; null while the file is packed. */
      readonly total: number | null;
    }
  | { readonly at: 'opening'; readonly name: string }
  | { readonly at: 'changing' }
  | { readonly at: 'exporting' }
  | { readonly at: 'importing' }
  | { readonly at: 'clearing' }
  | KeepFailure;

/** What failed; what was kept before is as it was. */
export interface KeepFailure {
  readonly at: 'failed';
  readonly action: 'save' | 'open' | 'change' | 'export' | 'import' | 'clear';
  /** Why; the key of a sentence. The last three are of a backup. */
  readonly fault: KeepFault | 'not-a-backup' | 'version' | 'backup-damaged';
  readonly detail: string;
  /** The dataset or the file that it was about. */
  readonly name: string;
  /** The dataset that was to be saved; null where none was. */
  readonly datasetId: string | null;
}

/** What is kept on this device, as this page knows it. */
export interface KeepState {
  /** `absent`: the browser keeps nothing here; what is loaded is gone with the page. */
  readonly support: 'unknown' | 'ready' | 'absent';
  /** The browser has promised not to evict; null = it cannot promise (plain http, an old browser). */
  readonly persisted: boolean | null;
  /** Bytes used and allowed, as the browser estimates; null where it does not tell. */
  readonly space: { readonly usage: number; readonly quota: number } | null;
  /** Null before it is read, and where nothing was ever kept. */
  readonly manifest: KeepManifest | null;
  /** What another tab has done that this one has not taken over. */
  readonly elsewhere: 'none' | 'changed' | 'cleared';
  readonly work: KeepWork;
  /** The baseline that the start could not open, and why; the sample was opened instead. */
  readonly unopened: { readonly baseline: Baseline; readonly detail: string } | null;
}

/** Where the current dataset is: only in this page, on its way to the device, or on the device. */
export type SaveState =
  | 'sample'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'failed'
  /** It was saved, but another tab has changed what is kept since. */
  | 'elsewhere';

/** The state before anything is known. */
export const UNKNOWN_KEEP: KeepState = {
  support: 'unknown',
  persisted: null,
  space: null,
  manifest: null,
  elsewhere: 'none',
  work: { at: 'idle' },
  unopened: null,
};

/** Selector hook over {@link KeepState}; `useKeep.getState()` outside of React. */
export const useKeep = create<KeepState>(() => UNKNOWN_KEEP);

/** The baseline that a dataset was saved as; undefined: it is not kept. */
export function baselineOf(
  manifest: KeepManifest | null,
  datasetId: string | undefined,
): Baseline | undefined {
  return manifest?.baselines.findLast((baseline) => baseline.datasetId === datasetId);
}

/** What can be promised of a dataset at this moment. `saved` only once its manifest is on the disk. */
export function saveStateOf(
  dataset: Pick<DatasetInfo, 'id'>,
  isSample: boolean,
  { manifest, work, elsewhere }: Pick<KeepState, 'manifest' | 'work' | 'elsewhere'>,
): SaveState {
  if (work.at === 'saving' && work.datasetId === dataset.id) return 'saving';
  if (baselineOf(manifest, dataset.id)) return elsewhere === 'none' ? 'saved' : 'elsewhere';
  if (work.at === 'failed' && work.action === 'save' && work.datasetId === dataset.id) {
    return 'failed';
  }
  return isSample ? 'sample' : 'unsaved';
}
