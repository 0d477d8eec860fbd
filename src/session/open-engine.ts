import type { CityStore } from '#store/city-store.ts';
import { openBrowser } from '#store/open-browser.ts';
import { setPhase } from './engine.ts';

let opening: Promise<CityStore> | null = null;

/**
 * The engine, opened once per page; its bytes go to the session's phase. A failed opening rejects
 * and the next call tries again.
 */
export function openEngine(): Promise<CityStore> {
  opening ??= open().catch((cause: unknown) => {
    opening = null;
    throw cause;
  });
  return opening;
}

async function open(): Promise<CityStore> {
  setPhase({ at: 'downloading', received: 0, total: null });
  return openBrowser({
    onProgress: ({ received, total }) =>
      setPhase(received === total ? { at: 'starting' } : { at: 'downloading', received, total }),
  });
}
