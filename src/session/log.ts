import { create } from 'zustand';

/** What was done; a word of it is on the page `Data di perangkat`. */
export type LogKind = 'import' | 'export' | 'edit' | 'save' | 'open' | 'delete';

/** One action in this browser. Nothing in it is a person: names of files and of datasets, counts. */
export interface LogEntry {
  /** ISO 8601 with milliseconds, UTC, by the clock of the device. */
  readonly at: string;
  readonly kind: LogKind;
  /** The object of the action as the reader knows it: a file name, the name of a dataset. */
  readonly what: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The log of this browser: in memory, and on the device once something was saved there. */
export interface LogState {
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** Entries that the cap has pushed out. */
  readonly dropped: number;
}

/** More entries than this are not kept; the oldest go first and are counted. */
export const LOG_CAP = 1_000;

const useLogStore = create<LogState>(() => ({ entries: [], dropped: 0 }));

/** Writes an action down with the time of the device. */
export function logAction(entry: {
  readonly kind: LogKind;
  readonly what: string;
  readonly details?: Readonly<Record<string, string | number>>;
}): void {
  const { kind, what, details = {} } = entry;
  const written: LogEntry = { at: new Date().toISOString(), kind, what, details };
  useLogStore.setState(({ entries, dropped }) => capped([...entries, written], dropped));
  for (const listener of listeners) listener(written);
}

/** Writes down that a file was handed to the browser for saving. */
export function logExport(file: string, rows: number): void {
  logAction({ kind: 'export', what: file, details: { rows } });
}

/** The log as it is now; for use outside of React. */
export function currentLog(): LogState {
  return useLogStore.getState();
}

/** The log, kept up to date in a component. */
export function useLog(): LogState {
  return useLogStore();
}

/** Puts another log in place, as the device or a backup holds it. */
export function replaceLog(log: LogState): void {
  useLogStore.setState(capped(log.entries, log.dropped));
}

const listeners = new Set<(entry: LogEntry) => void>();

/** Tells of every entry that is written from now on; the result ends it. */
export function onLogged(listener: (entry: LogEntry) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function capped(entries: readonly LogEntry[], dropped: number): LogState {
  const over = Math.max(0, entries.length - LOG_CAP);
  return { entries: over === 0 ? entries : entries.slice(over), dropped: dropped + over };
}
