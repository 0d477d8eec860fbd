import { deleteDB } from 'idb';
import { KEEP_NAME } from './keep.ts';
import { keepErrorOf } from './keep-error.ts';
import { SCENARIOS_NAME } from './keep-scenarios.ts';

/** What this application writes outside of its database: language, folded menu, colour scheme. */
const OWN_KEY = /^(?:tepat|mantine|tsr)-/u;

/**
 * Takes everything that this application has left in the browser away: its databases, its keys in
 * both storages, its caches. What other pages of the same address have is left alone.
 */
export async function wipeDevice(): Promise<void> {
  try {
    for (const name of await ownDatabases()) await deleteDB(name);
    forgetChoices();
    if (typeof caches === 'undefined') return;
    for (const name of await caches.keys()) {
      if (name.startsWith('tepat')) await caches.delete(name);
    }
  } catch (cause) {
    throw keepErrorOf(cause);
  }
}

/**
 * Takes the keys of this application out of both storages. That of the session belongs to one tab:
 * each has to do it for itself.
 */
export function forgetChoices(): void {
  for (const storage of storages()) {
    for (const key of Object.keys(storage)) if (OWN_KEY.test(key)) storage.removeItem(key);
  }
}

/** Whether anything was ever kept here; true where the browser does not tell. */
export async function maybeKept(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  if (typeof indexedDB.databases !== 'function') return true;
  const known = await indexedDB.databases().catch(() => null);
  return known?.some(({ name }) => name === KEEP_NAME) ?? true;
}

async function ownDatabases(): Promise<readonly string[]> {
  if (typeof indexedDB.databases !== 'function') return [KEEP_NAME, SCENARIOS_NAME];
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith('tepat') ? [name] : []));
}

function storages(): readonly Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    // A browser that forbids them holds nothing in them.
    return [];
  }
}
