import { create } from 'zustand';
import { dayOf, type Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { EncodedTable } from '#store/ipc.ts';
import { abortError } from '#store/lane.ts';
import type { Mapping } from '#validate/headers.ts';
import { describeDataset, randomId, type DatasetInfo } from './dataset.ts';
import { switchCity, useSession } from './engine.ts';
import type { CrossIssue } from './import-cross.ts';
import type { ImportProgress, ImportedFile } from './import-file.ts';
import { planImport, samePersons, withKnownPersons, type ImportPlan } from './import-plan.ts';
import { openEngine, stopWaiting } from './open-engine.ts';
import { startEnded } from './sample.ts';
import { fetchWorkers, workers } from './workers.ts';

/** A dropped file on its way: what was chosen for it and what came of it. */
export interface StagedFile {
  readonly id: string;
  readonly name: string;
  /** Null where the browser could not read the file: moved, locked, a folder. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Chosen by hand; null = recognised by the header. */
  readonly dataset: DatasetId | null;
  readonly mapping: Mapping | null;
  readonly outcome:
    | { readonly at: 'working'; readonly progress: ImportProgress | null }
    | { readonly at: 'read'; readonly result: ImportedFile }
    /** The worker itself failed; nothing is known about the file. */
    | { readonly at: 'failed'; readonly detail: string };
}

/** How far the taking over of the files is. */
export type CommitPhase =
  | { readonly at: 'none' }
  | { readonly at: 'loading'; readonly rows: number; readonly rowsTotal: number }
  | { readonly at: 'done'; readonly dataset: DatasetInfo }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly detail: string };

/** The files against each other and against what stays loaded. */
export type CrossPhase =
  /** Not two datasets, or a file is still read. */
  | { readonly at: 'none' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly issues: readonly CrossIssue[] }
  | { readonly at: 'failed'; readonly detail: string };

/** The import page's state; it survives a change of page and loads nothing until it is committed. */
export interface ImportState {
  readonly files: readonly StagedFile[];
  readonly asOf: Day;
  readonly commit: CommitPhase;
  readonly cross: CrossPhase;
}

const running = new Map<string, AbortController>();
let committing: AbortController | null = null;

/** Selector hook over {@link ImportState}. */
export const useImport = create<ImportState>(() => ({
  files: [],
  asOf: today(),
  commit: { at: 'none' },
  cross: { at: 'none' },
}));

/** The reader's own day, the day that an import stands on unless another one is chosen. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Fetches what reads files before the first one comes, so that it works with the network cut. */
export function prepareImport(): void {
  fetchWorkers().catch(() => undefined);
}

/** Reads a file again after its reader failed. */
export async function readAgain(id: string): Promise<void> {
  await readStaged(id);
}

/** Takes files in and reads them, a few at a time; resolves when all are read. */
export async function stageFiles(files: readonly File[]): Promise<void> {
  const staged = await Promise.all(
    files.map(async (file): Promise<StagedFile> => {
      const about = { id: randomId(), name: file.name, dataset: null, mapping: null };
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { ...about, bytes, outcome: { at: 'working', progress: null } };
      } catch (cause) {
        return { ...about, bytes: null, outcome: { at: 'failed', detail: messageOf(cause) } };
      }
    }),
  );
  useImport.setState(({ files: before }) => ({
    files: [...before, ...staged],
    commit: { at: 'none' },
  }));
  await Promise.all(staged.map(({ id }) => readStaged(id)));
}

/** Reads a file again with another dataset or other columns; a new dataset forgets the columns. */
export async function chooseForFile(
  id: string,
  choice: { readonly dataset: DatasetId } | { readonly mapping: Mapping },
): Promise<void> {
  change(id, (file) => ({ ...file, mapping: null, ...choice }));
  await readStaged(id);
}

/** Moves the day that the data stands on, and checks all files against it. */
export async function chooseAsOf(asOf: Day): Promise<void> {
  useImport.setState({ asOf });
  await Promise.all(useImport.getState().files.map(({ id }) => readStaged(id)));
}

/** Takes a file out; what still reads it is ended. */
export function removeFile(id: string): void {
  running.get(id)?.abort();
  useImport.setState(({ files }) => ({ files: files.filter((file) => file.id !== id) }));
}

/** Takes all files out. */
export function resetImport(): void {
  for (const { id } of useImport.getState().files) running.get(id)?.abort();
  useImport.setState({ files: [], commit: { at: 'none' }, cross: { at: 'none' } });
}

/** What would be loaded now. Files that were refused or are still read are not in it. */
export function currentPlan(keepOthers: boolean): ImportPlan<EncodedTable> {
  const encoded = useImport
    .getState()
    .files.flatMap(({ outcome }) =>
      outcome.at === 'read' && outcome.result.ok ? [outcome.result.encoded] : [],
    );
  return planImport(encoded, useSession.getState().tables, keepOthers);
}

/** What the new dataset is called and made of. */
export interface CommitOptions {
  readonly name: string;
  /** Loaded datasets that no file replaces stay. */
  readonly keepOthers: boolean;
  /** Made-up persons; always so where tables or most persons of a synthetic dataset stay. */
  readonly synthetic: boolean;
}

/**
 * Loads the files as a new dataset and makes it the current one. Until the last row is there the
 * dataset before it stays as it is, and if anything fails, it stays for good.
 */
export async function commitImport(options: CommitOptions): Promise<void> {
  committing?.abort();
  const stop = new AbortController();
  committing = stop;
  useImport.setState({ commit: { at: 'loading', rows: 0, rowsTotal: 0 } });
  try {
    const dataset = await commit(options, stop.signal);
    useImport.setState({ commit: { at: 'done', dataset } });
  } catch (cause) {
    // Another import that began meanwhile goes on waiting for the engine.
    if (committing === stop) stopWaiting();
    if (stop.signal.aborted) return;
    useImport.setState({ commit: { at: 'failed', detail: messageOf(cause) } });
  }
}

/** Stops the taking over; nothing of it stays, the files are still there. */
export function cancelCommit(): void {
  committing?.abort();
  useImport.setState({ commit: { at: 'cancelled' } });
}

async function commit(
  { name, keepOthers, synthetic }: CommitOptions,
  signal: AbortSignal,
): Promise<DatasetInfo> {
  await unlessAborted(startEnded(), signal);
  if (useImport.getState().files.some(({ outcome }) => outcome.at === 'working')) {
    throw new Error('A file is still being read');
  }
  const { tables: loaded, dataset: before } = useSession.getState();
  const plan = currentPlan(keepOthers);
  if (plan.twice.length > 0) throw new Error(`More than one file for ${plan.twice.join(', ')}`);
  if (plan.fromFiles.length === 0) throw new Error('No file to load');
  const tables = withKnownPersons(plan.tables, loaded);
  const { asOf } = useImport.getState();
  const store = await unlessAborted(openEngine(), signal);
  const city = await store.load(tables, {
    asOf,
    relations: RELATIONS,
    onProgress: ({ rows, rowsTotal }) => {
      signal.throwIfAborted();
      useImport.setState({ commit: { at: 'loading', rows, rowsTotal } });
    },
  });
  if (signal.aborted) {
    await city.drop();
    signal.throwIfAborted();
  }
  const stays = plan.kept.length > 0 || samePersons(plan.tables, loaded);
  const madeUp = synthetic || (before?.synthetic === true && stays);
  const dataset = describeDataset({ id: randomId(), name, asOf, synthetic: madeUp }, tables);
  switchCity(dataset, city, tables);
  return dataset;
}

/** What the work gives, or the rejection of the signal if that comes first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { once: true });
    work.then(resolve, reject);
  });
}

async function readStaged(id: string): Promise<void> {
  const { files, asOf } = useImport.getState();
  const file = files.find((staged) => staged.id === id);
  const bytes = file?.bytes;
  if (!file || !bytes) return;
  running.get(id)?.abort();
  const stop = new AbortController();
  running.set(id, stop);
  change(id, (staged) => ({ ...staged, outcome: { at: 'working', progress: null } }));
  const { name, dataset, mapping } = file;
  try {
    const result = await workers.run(
      'import',
      { name, bytes, asOf, dataset, mapping },
      {
        signal: stop.signal,
        onProgress: (progress) =>
          change(id, (staged) => ({ ...staged, outcome: { at: 'working', progress } })),
      },
    );
    change(id, (staged) => ({ ...staged, outcome: { at: 'read', result } }));
  } catch (cause) {
    if (stop.signal.aborted) return;
    const outcome = { at: 'failed', detail: messageOf(cause) } as const;
    change(id, (staged) => ({ ...staged, outcome }));
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function change(id: string, to: (file: StagedFile) => StagedFile): void {
  useImport.setState(({ files }) => ({
    files: files.map((file) => (file.id === id ? to(file) : file)),
  }));
}
