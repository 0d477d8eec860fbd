import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { KeepError, keepErrorOf } from './keep-error.ts';
import { crc32 } from './snapshot.ts';

/** Name of the only database that is kept on the device. */
export const KEEP_NAME = 'tepat-simpanan';
/** Size of a stored piece; a write that the device refuses is noticed piece by piece. */
const PART_BYTES = 4_194_304;
const MANIFEST = 'manifest';

/** A dataset that is kept whole under a name of its own. */
export interface Baseline {
  /** Random, stays when the baseline is replaced or renamed. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC: when its bytes were written. */
  readonly savedAt: string;
  /** Id of the dataset within; a new import has another one. */
  readonly datasetId: string;
  readonly asOf: Day;
  readonly synthetic: boolean;
  readonly counts: Readonly<Partial<Record<DatasetId, number>>>;
  /** Random id of its bytes; every writing has a new one. */
  readonly body: string;
  /** Length of the snapshot file. */
  readonly bytes: number;
  /** CRC-32 of the snapshot file, eight hexadecimal digits. */
  readonly crc32: string;
}

/** All that is known about what is kept, in one record that is written last. */
export interface KeepManifest {
  /** Grows by one with every change; a change that knows an older one is refused. */
  readonly revision: number;
  readonly baselines: readonly Baseline[];
  /** Baseline that the start opens; null = the sample. */
  readonly restore: string | null;
  readonly recipes: readonly KeptRecipe[];
}

/** A mapping of columns that is kept under its name. */
export interface KeptRecipe {
  readonly name: string;
  /** Text of its file; whoever reads it checks it. */
  readonly text: string;
  /** ISO 8601, UTC: when data was last loaded by it; null = never since it was made. */
  readonly usedAt: string | null;
}

/** A log entry as kept; its shape is the session's business. */
export type KeptEntry = object;

interface Schema extends DBSchema {
  readonly parts: { key: [body: string, index: number]; value: Uint8Array };
  readonly about: { key: string; value: KeepManifest };
  readonly log: { key: number; value: KeptEntry };
}

type Stores = 'parts' | 'about' | 'log';
type Write = IDBPTransaction<Schema, Stores[], 'readwrite'>;

/** Before anything is kept. */
export const EMPTY_KEEP: KeepManifest = { revision: 0, baselines: [], restore: null, recipes: [] };

/** What goes into a baseline beside its bytes. */
export type BaselineAbout = Omit<Baseline, 'body' | 'bytes' | 'crc32'>;

/**
 * What is kept on the device: whole snapshots in pieces under fresh ids, and one manifest that names
 * them. A snapshot counts from the moment at which the transaction of the manifest is on the disk;
 * until then everything is as before, whatever ends the page. Every method rejects with a
 * {@link KeepError}.
 */
export class Keep {
  readonly #db: IDBPDatabase<Schema>;

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** The manifest as it is on the disk now. */
  async manifest(): Promise<KeepManifest> {
    return said(async () => (await this.#db.get('about', MANIFEST)) ?? EMPTY_KEEP);
  }

  /**
   * Writes the bytes of baselines and then the one manifest that names them; those of the same ids
   * are replaced, all or none. Refused as `outdated` where the manifest is not of `revision`.
   * Resolves with the new manifest once it is on the disk.
   */
  async save(items: readonly SaveItem[], options: SaveOptions): Promise<KeepManifest> {
    const { revision, onBytes, settle = (manifest) => manifest } = options;
    const fresh = items.map(({ file, about, body }): Baseline => {
      return { ...about, body, bytes: file.length, crc32: crc32(file) };
    });
    const ids = new Set(fresh.map(({ id }) => id));
    try {
      return await said(async () => {
        compareRevision(await this.manifest(), revision);
        let before = 0;
        for (const { body, file } of items) {
          const done = before;
          await this.#writeParts(body, file, (bytes) => onBytes?.(done + bytes));
          before += file.length;
        }
        return this.#change(revision, async (manifest, tx) => {
          for (const baseline of fresh) await allThere(tx, baseline);
          const replaced = manifest.baselines.filter(({ id }) => ids.has(id));
          for (const { body } of replaced) await tx.objectStore('parts').delete(partsOf(body));
          const others = manifest.baselines.filter(({ id }) => !ids.has(id));
          return settle({ ...manifest, baselines: [...others, ...fresh] });
        });
      });
    } catch (cause) {
      for (const { body } of items) {
        await this.#db.delete('parts', partsOf(body)).catch(() => undefined);
      }
      throw cause;
    }
  }

  /** Changes the manifest by itself: names, what the start opens. */
  change(revision: number, to: (manifest: KeepManifest) => KeepManifest): Promise<KeepManifest> {
    return said(() => this.#change(revision, (manifest) => Promise.resolve(to(manifest))));
  }

  /**
   * Changes the recipes as they are on the disk at this moment. No revision is spent: nothing of a
   * dataset changes, and two pages add to each other's recipes. Refused as `gone` where nothing is kept.
   */
  changeRecipes(
    to: (recipes: readonly KeptRecipe[]) => readonly KeptRecipe[],
  ): Promise<KeepManifest> {
    return said(() =>
      this.#change(null, (manifest) => {
        if (manifest.revision === 0) throw new KeepError('gone', 'nothing is kept here');
        return Promise.resolve({ ...manifest, recipes: to(manifest.recipes) });
      }),
    );
  }

  /** Takes a baseline and its bytes away in one step. */
  remove(revision: number, id: string): Promise<KeepManifest> {
    return said(() =>
      this.#change(revision, async (manifest, tx) => {
        const gone = manifest.baselines.find((baseline) => baseline.id === id);
        if (gone) await tx.objectStore('parts').delete(partsOf(gone.body));
        return {
          ...manifest,
          baselines: manifest.baselines.filter((baseline) => baseline.id !== id),
          restore: manifest.restore === id ? null : manifest.restore,
        };
      }),
    );
  }

  /** The bytes of a baseline; `damaged` where they are not the ones that were written. */
  async read(baseline: Baseline): Promise<Uint8Array<ArrayBuffer>> {
    const parts = await said(() => this.#db.getAll('parts', partsOf(baseline.body)));
    const file = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      file.set(part, offset);
      offset += part.length;
    }
    if (file.length !== baseline.bytes || crc32(file) !== baseline.crc32) {
      throw new KeepError('damaged', `${baseline.bytes} bytes ${baseline.crc32} expected`);
    }
    return file;
  }

  /** Takes away what saves that never ended have left; the number of such bodies. */
  collect(): Promise<number> {
    return said(async () => {
      const tx = this.#db.transaction(['parts', 'about'], 'readwrite');
      const { baselines } = (await tx.objectStore('about').get(MANIFEST)) ?? EMPTY_KEEP;
      const known = new Set(baselines.map(({ body }) => body));
      const keys = await tx.objectStore('parts').getAllKeys();
      const lost = new Set(keys.map(([body]) => body).filter((body) => !known.has(body)));
      for (const body of lost) await tx.objectStore('parts').delete(partsOf(body));
      await tx.done;
      return lost.size;
    });
  }

  /** The log, oldest first. */
  log(): Promise<readonly KeptEntry[]> {
    return said(() => this.#db.getAll('log'));
  }

  /** Writes entries behind the others; of more than `cap` the oldest go. */
  appendLog(entries: readonly KeptEntry[], cap: number): Promise<void> {
    return said(async () => {
      const tx = this.#db.transaction('log', 'readwrite');
      for (const entry of entries) await tx.store.add(entry);
      const keys = await tx.store.getAllKeys();
      const last = keys[keys.length - cap - 1];
      if (last !== undefined) await tx.store.delete(IDBKeyRange.upperBound(last));
      await tx.done;
    });
  }

  /** Puts another log in place of the one that is there. */
  replaceLog(entries: readonly KeptEntry[]): Promise<void> {
    return said(async () => {
      const tx = this.#db.transaction('log', 'readwrite');
      await tx.store.clear();
      for (const entry of entries) await tx.store.add(entry);
      await tx.done;
    });
  }

  /** Lets go of the database. */
  close(): void {
    this.#db.close();
  }

  async #writeParts(
    body: string,
    file: Uint8Array<ArrayBuffer>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    for (let index = 0; index * PART_BYTES < file.length; index += 1) {
      const part = file.slice(index * PART_BYTES, (index + 1) * PART_BYTES);
      const tx = this.#db.transaction('parts', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(part, [body, index]), tx.done]);
      onBytes(Math.min(file.length, (index + 1) * PART_BYTES));
    }
  }

  /**
   * Reads, compares and writes the manifest in one transaction; resolves when it is on the disk. Without
   * a revision nothing is compared and the one that is there stays.
   */
  async #change(
    revision: number | null,
    to: (manifest: KeepManifest, tx: Write) => Promise<KeepManifest>,
  ): Promise<KeepManifest> {
    const tx: Write = this.#db.transaction(['parts', 'about', 'log'], 'readwrite', {
      durability: 'strict',
    });
    // A transaction that is aborted rejects here too; the cause below says more.
    tx.done.catch(() => undefined);
    try {
      const manifest = (await tx.objectStore('about').get(MANIFEST)) ?? EMPTY_KEEP;
      if (revision !== null) compareRevision(manifest, revision);
      const next = {
        ...(await to(manifest, tx)),
        revision: revision === null ? manifest.revision : revision + 1,
      };
      await tx.objectStore('about').put(next, MANIFEST);
      await tx.done;
      return next;
    } catch (cause) {
      abort(tx);
      throw tx.error ?? cause;
    }
  }
}

/** A baseline to be written. */
export interface SaveItem {
  readonly about: BaselineAbout;
  /** A fresh random id for its bytes. */
  readonly body: string;
  /** The snapshot file. */
  readonly file: Uint8Array<ArrayBuffer>;
}

/** How baselines are saved. */
export interface SaveOptions {
  /** Revision of the manifest that the caller has seen. */
  readonly revision: number;
  /** Bytes written so far, of all items. */
  readonly onBytes?: (bytes: number) => void;
  /** What else changes in the manifest, in the same step. */
  readonly settle?: (manifest: KeepManifest) => KeepManifest;
}

/**
 * Opens what is kept on this device. `create: false` gives null where nothing was ever kept and
 * leaves nothing behind. `onGone` is called when another page takes everything away.
 */
export async function openKeep(options: {
  readonly create: boolean;
  readonly onGone?: () => void;
}): Promise<Keep | null> {
  if (typeof indexedDB === 'undefined') throw new KeepError('absent', 'no IndexedDB');
  let fresh = false;
  try {
    const db = await openDB<Schema>(KEEP_NAME, 1, {
      upgrade: (database, _old, _version, tx) => {
        fresh = true;
        if (options.create) createStores(database);
        else {
          tx.done.catch(() => undefined);
          tx.abort();
        }
      },
      blocking: () => {
        db.close();
        options.onGone?.();
      },
      terminated: () => options.onGone?.(),
    });
    return new Keep(db);
  } catch (cause) {
    if (fresh && !options.create) return null;
    throw keepErrorOf(cause);
  }
}

function createStores(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('parts');
  database.createObjectStore('about');
  database.createObjectStore('log', { autoIncrement: true });
}

function partsOf(body: string): IDBKeyRange {
  return IDBKeyRange.bound([body, 0], [body, Number.MAX_SAFE_INTEGER]);
}

function compareRevision(manifest: KeepManifest, revision: number): void {
  if (manifest.revision === revision) return;
  throw new KeepError('outdated', `revision ${manifest.revision}, not ${revision}`);
}

/** Another page may have taken the pieces of a save under way for what a dead one left. */
async function allThere(tx: Write, { body, bytes }: Baseline): Promise<void> {
  const count = await tx.objectStore('parts').count(partsOf(body));
  const needed = Math.ceil(bytes / PART_BYTES);
  if (count !== needed) throw new KeepError('interrupted', `${count} of ${needed} pieces`);
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch {
    // It had ended already.
  }
}

async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw keepErrorOf(cause);
  }
}
