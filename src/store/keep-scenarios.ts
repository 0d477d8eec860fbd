import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { KeepError, keepErrorOf } from './keep-error.ts';

/** Name of the database of scenarios; it goes with everything else when the device is emptied. */
export const SCENARIOS_NAME = 'tepat-skenario';

/** A scenario as kept; its shape is the session's business. */
export interface KeptScenario {
  readonly id: string;
  /** Random, new with every writing: who knows an older one would overwrite another page's work. */
  readonly stamp: string;
  readonly value: object;
}

interface Schema extends DBSchema {
  readonly scenarios: { key: string; value: KeptScenario };
}

/** The scenarios on this device. Every method rejects with a {@link KeepError}. */
export class ScenarioKeep {
  readonly #db: IDBPDatabase<Schema>;

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** All scenarios, in no order. */
  all(): Promise<readonly KeptScenario[]> {
    return said(() => this.#db.getAll('scenarios'));
  }

  /**
   * Writes a scenario where the one that is there has the stamp that the writer knows (null = none).
   * One that is not there any more is written again. The result is the one that stands against it,
   * null where it is on the disk.
   */
  put(fresh: KeptScenario, known: string | null): Promise<KeptScenario | null> {
    return said(async () => {
      const tx = this.#db.transaction('scenarios', 'readwrite', { durability: 'strict' });
      const there = await tx.store.get(fresh.id);
      const stands = there !== undefined && there.stamp !== known ? there : null;
      if (stands === null) await tx.store.put(fresh);
      await tx.done;
      return stands;
    });
  }

  /** Takes a scenario away where its stamp is known; one that another page wrote since stays. */
  remove(id: string, known: string): Promise<void> {
    return said(async () => {
      const tx = this.#db.transaction('scenarios', 'readwrite', { durability: 'strict' });
      const there = await tx.store.get(id);
      if (there?.stamp === known) await tx.store.delete(id);
      await tx.done;
    });
  }

  /** Lets go of the database. */
  close(): void {
    this.#db.close();
  }
}

/**
 * Opens the scenarios of this device. `create: false` gives null where none was ever kept, and leaves
 * nothing behind. `onGone` is called when another page takes everything away.
 */
export async function openScenarioKeep(options: {
  readonly create: boolean;
  readonly onGone: () => void;
}): Promise<ScenarioKeep | null> {
  if (typeof indexedDB === 'undefined') throw new KeepError('absent', 'no IndexedDB');
  let fresh = false;
  try {
    const db = await openDB<Schema>(SCENARIOS_NAME, 1, {
      upgrade: (database, _old, _version, tx) => {
        fresh = true;
        if (options.create) database.createObjectStore('scenarios', { keyPath: 'id' });
        else {
          tx.done.catch(() => undefined);
          tx.abort();
        }
      },
      blocking: () => {
        db.close();
        options.onGone();
      },
      terminated: () => options.onGone(),
    });
    return new ScenarioKeep(db);
  } catch (cause) {
    if (fresh && !options.create) return null;
    throw keepErrorOf(cause);
  }
}

async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw keepErrorOf(cause);
  }
}
