import type { CityStore } from '#store/city-store.ts';
import { FetchError, type ByteProgress } from '#store/download.ts';
import { setPhase } from './engine.ts';
import { noteTime } from './timing.ts';

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
  const start = performance.now();
  setPhase({ at: 'downloading', received: 0, total: null });
  // With Arrow it is a third of the script of the page, and the first view needs none of it.
  const { openBrowser } = await import('#store/open-browser.ts').catch((cause: unknown) => {
    throw new FetchError('store/open-browser', null, cause);
  });
  const store = await openBrowser({ onProgress: tellProgress() });
  noteTime('engine', start);
  return store;
}

/** Bytes come in hundreds of parts; each hundredth of the whole is told, so that pages may rest. */
function tellProgress(): (progress: ByteProgress) => void {
  let told = -1;
  return ({ received, total }) => {
    if (received === total) {
      setPhase({ at: 'starting' });
      return;
    }
    const step = Math.floor((received * 100) / (total ?? 10_000_000));
    if (step === told) return;
    told = step;
    setPhase({ at: 'downloading', received, total });
  };
}
