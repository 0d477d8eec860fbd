import { create } from 'zustand';
import { dayOf, type Day } from '#core/day.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { EncodedTable } from '#store/ipc.ts';
import { abortError } from '#store/lane.ts';
import { describeDataset, randomId, type DatasetInfo } from './dataset.ts';
import { switchCity, useSession } from './engine.ts';
import {
  NO_CHOICE,
  type CheckedPart,
  type ImportJob,
  type ImportProgress,
  type ImportedFile,
  type PartChoice,
} from './import-file.ts';
import { competencyNames } from './import-competencies.ts';
import { handOver } from './import-hand-over.ts';
import { sourceOf } from './import-open.ts';
import { logImport } from './import-log.ts';
import { onCleared } from './keep-device.ts';
import type { ImportModes, PrepareJob, Prepared } from './import-prepare.ts';
import { openEngine, stopWaiting } from './open-engine.ts';
import { startEnded } from './sample.ts';
import { noteUse, useRecipes } from './recipes.ts';
import { noteTime } from './timing.ts';
import { fetchWorkers, workers } from './workers.ts';

/** A dropped file on its way: what was chosen for its parts and what came of it. */
export interface StagedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Read anew each time, by the worker: the page never holds the bytes. */
  readonly source: Blob;
  /** What was chosen by hand, by part; a part that is not in it decides for itself. */
  readonly choices: ReadonlyMap<string | null, PartChoice>;
  readonly outcome:
    | { readonly at: 'working'; readonly progress: ImportProgress | null }
    | { readonly at: 'read'; readonly result: ImportedFile }
    | {
        readonly at: 'failed';
        /** unreadable: moved, locked, changed, a folder; broken: the worker itself failed. */
        readonly why: 'unreadable' | 'broken';
        readonly detail: string;
      };
}

/** How far the taking over of the files is. */
export type CommitPhase =
  | { readonly at: 'none' }
  | {
      readonly at: 'loading';
      /** Joining and updating tables, fetching the engine, taking the rows into it. */
      readonly step: 'preparing' | 'engine' | 'rows';
      readonly rows: number;
      readonly rowsTotal: number;
      readonly bytes: number;
      readonly bytesTotal: number;
    }
  | { readonly at: 'done'; readonly dataset: DatasetInfo }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly detail: string };

/** The files against each other and against what stays loaded. */
export type CrossPhase =
  /** Nothing to compare, or a file is still read. */
  | { readonly at: 'none' }
  | { readonly at: 'working' }
  | ({ readonly at: 'done' } & Pick<
      Prepared,
      'findings' | 'clashes' | 'previews' | 'resolvedPosts'
    >)
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
  const staged = files.map((file): StagedFile => ({
    id: randomId(),
    name: file.name,
    size: file.size,
    source: file,
    choices: new Map(),
    outcome: { at: 'working', progress: null },
  }));
  useImport.setState(({ files: before }) => ({
    files: [...before, ...staged],
    commit: { at: 'none' },
  }));
  await Promise.all(staged.map(({ id }) => readStaged(id)));
}

/**
 * Reads a part of a file again with what was chosen for it; the other parts stay as they are, unless
 * it is about how the text is read, which may change what the parts are. A new dataset forgets the
 * columns and what was put right.
 */
export async function choosePart(
  id: string,
  part: string | null,
  choice: Partial<PartChoice>,
): Promise<void> {
  const forgets = choice.dataset === undefined ? {} : { mapping: null, corrections: null };
  change(id, (file) => {
    const before = file.choices.get(part) ?? choiceInUse(file, part);
    const choices = new Map([...file.choices, [part, { ...before, ...forgets, ...choice }]]);
    return { ...file, choices };
  });
  await readStaged(id, choice.reading === undefined ? { part } : null);
}

/** What a part was read by, be it a recipe. */
function choiceInUse(file: StagedFile, part: string | null): PartChoice {
  return checkedParts([file]).find((one) => one.part === part)?.choice ?? NO_CHOICE;
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

/** The parts that can be loaded, file by file. */
export function checkedParts(files: readonly StagedFile[]): CheckedPart[] {
  return files.flatMap(({ outcome }) =>
    outcome.at === 'read' ? outcome.result.parts.flatMap((part) => (part.ok ? [part] : [])) : [],
  );
}

/** What the new dataset is called and made of. */
export interface CommitOptions {
  readonly name: string;
  /** Loaded datasets that no file replaces stay. */
  readonly keepOthers: boolean;
  /** Made-up persons; always so where tables or most persons of a synthetic dataset stay. */
  readonly synthetic: boolean;
  /** How each dataset of the files comes in; new unless it says so. */
  readonly mode?: ImportModes;
}

/** What files make of the loaded dataset; null while one is still read, or none has a part to load. */
export function prepareJobOf(
  files: readonly StagedFile[],
  loaded: readonly EncodedTable[],
  { keepOthers, mode }: { readonly keepOthers: boolean; readonly mode: ImportModes },
  want: PrepareJob['want'] = 'findings',
): PrepareJob | null {
  if (files.some(({ outcome }) => outcome.at === 'working')) return null;
  const parts = checkedParts(files).map(sourceOf);
  return parts.length === 0 ? null : { parts, loaded, keepOthers, mode, want };
}

/**
 * Loads the files as a new dataset and makes it the current one. Until the last row is there the
 * dataset before it stays as it is, and if anything fails, it stays for good.
 */
export async function commitImport(options: CommitOptions): Promise<void> {
  committing?.abort();
  const stop = new AbortController();
  committing = stop;
  tellLoading('preparing');
  const began = performance.now();
  try {
    const dataset = await commit(options, stop.signal);
    noteTime('commit', began);
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

function tellLoading(
  step: 'preparing' | 'engine' | 'rows',
  { rows, rowsTotal, bytes, bytesTotal } = { rows: 0, rowsTotal: 0, bytes: 0, bytesTotal: 0 },
): void {
  useImport.setState({ commit: { at: 'loading', step, rows, rowsTotal, bytes, bytesTotal } });
}

async function commit(options: CommitOptions, signal: AbortSignal): Promise<DatasetInfo> {
  const { name, keepOthers, synthetic, mode = {} } = options;
  await unlessAborted(startEnded(), signal);
  const { files, asOf } = useImport.getState();
  const { tables: loaded, dataset: before } = useSession.getState();
  const job = prepareJobOf(files, loaded, { keepOthers, mode }, 'tables');
  if (!job) throw new Error('No file to load, or one is still being read');
  // The engine comes while the tables are made; what it fails of is heard when it is needed.
  const opening = openEngine();
  opening.catch(() => undefined);
  const { job: copy, transfer } = await handOver(job);
  const prepared = await workers.run('prepare', copy, { signal, transfer });
  const { tables, clashes, stays } = prepared;
  if (clashes.count > 0) throw new Error(`${clashes.count} keys are there more than once`);
  tellLoading('engine');
  const store = await unlessAborted(opening, signal);
  const city = await store.load(tables, {
    asOf,
    relations: RELATIONS,
    signal,
    onProgress: (progress) => tellLoading('rows', progress),
  });
  if (signal.aborted) {
    await city.drop();
    signal.throwIfAborted();
  }
  const madeUp = synthetic || (before?.synthetic === true && stays);
  const dataset = describeDataset({ id: randomId(), name, asOf, synthetic: madeUp }, tables);
  switchCity(dataset, city, tables);
  logImport(
    dataset,
    files.map((file) => file.name),
    job,
  );
  noteUse(checkedParts(files));
  return dataset;
}

/** What the work gives, or the rejection of the signal if that comes first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { once: true });
    work.then(resolve, reject);
  });
}

/** Reads a file, or one part of it into what is known of the others. */
async function readStaged(
  id: string,
  only: { readonly part: string | null } | null = null,
): Promise<void> {
  const { files, asOf } = useImport.getState();
  const file = files.find((staged) => staged.id === id);
  if (!file) return;
  running.get(id)?.abort();
  const stop = new AbortController();
  running.set(id, stop);
  const { name, source, choices: parts } = file;
  const { recipes } = useRecipes.getState();
  // What was stopped half way is read whole.
  const known = only ? knownOf(file) : null;
  change(id, (staged) => ({ ...staged, outcome: { at: 'working', progress: null } }));
  const began = performance.now();
  try {
    const result = await workers.run(
      'import',
      { name, source, asOf, parts, recipes, only: known && only, ...dictionary() },
      {
        signal: stop.signal,
        onProgress: (progress) =>
          change(id, (staged) => ({ ...staged, outcome: { at: 'working', progress } })),
      },
    );
    noteTime('read', began);
    const merged = known ? withParts(known, result) : result;
    change(id, (staged) => ({ ...staged, outcome: { at: 'read', result: merged } }));
  } catch (cause) {
    if (!stop.signal.aborted) change(id, (staged) => ({ ...staged, outcome: failureOf(cause) }));
  }
}

/** Names of the competencies that are loaded or read, for sheets that speak of them by name. */
function dictionary(): Pick<ImportJob, 'competencies'> {
  const read = checkedParts(useImport.getState().files).map(({ encoded }) => encoded);
  const tables = [...useSession.getState().tables, ...read];
  return { competencies: competencyNames(tables) };
}

/** The parts of a file of several, once it is read. */
function knownOf({ outcome }: StagedFile): ImportedFile | null {
  return outcome.at === 'read' && outcome.result.parts.length > 1 ? outcome.result : null;
}

function failureOf(cause: unknown): StagedFile['outcome'] {
  const why = isUnreadable(cause) ? 'unreadable' : 'broken';
  return { at: 'failed', why, detail: messageOf(cause) };
}

/** What is known of a file, with the parts that were read again in their places. */
function withParts(known: ImportedFile, again: ImportedFile): ImportedFile {
  const fresh = new Map(again.parts.map((part) => [part.part, part]));
  return { parts: known.parts.map((part) => fresh.get(part.part) ?? part) };
}

/** The browser could not open the file: moved, locked, changed since it was chosen, a folder. */
function isUnreadable(cause: unknown): boolean {
  return cause instanceof Error && /^Not(Readable|Found)Error$/.test(cause.name);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function change(id: string, to: (file: StagedFile) => StagedFile): void {
  useImport.setState(({ files }) => ({
    files: files.map((file) => (file.id === id ? to(file) : file)),
  }));
}

onCleared(() => {
  cancelCommit();
  resetImport();
});
