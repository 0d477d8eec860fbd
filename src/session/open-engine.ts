import type { CityStore } from '#store/city-store.ts';
import { FetchError, type ByteProgress } from '#store/download.ts';
import { setPhase, useSession, type EnginePhase } from './engine.ts';
import { timed } from './timing.ts';

let opening: Promise<CityStore> | null = null;
/** How far the opening is; null while none is under way. */
let progress: EnginePhase | null = null;
/** The phase before somebody began to wait for the engine. */
let before: EnginePhase = { at: 'idle' };

/**
 * The engine, opened once per page; how far it is goes to the session's phase while somebody waits
 * for it. A failed opening is a failed phase and rejects, and the next call tries again.
 */
export function openEngine(): Promise<CityStore> {
  opening ??= timed('engine', open);
  if (progress) {
    if (!isAwaited()) before = useSession.getState().phase;
    setPhase(progress);
  }
  return opening;
}

/**
 * Whoever waited for the engine has given up, or cannot use it: the phase is what it was before, and
 * what still comes of the opening is not told. Nothing changes where nobody waits.
 */
export function stopWaiting(): void {
  if (isAwaited()) setPhase(before);
}

function isAwaited(): boolean {
  const { at } = useSession.getState().phase;
  return at === 'downloading' || at === 'starting';
}

async function open(): Promise<CityStore> {
  progress = { at: 'downloading', received: 0, total: null };
  try {
    // With Arrow it is a third of the script of the page, and the first view needs none of it.
    const { openBrowser } = await import('#store/open-browser.ts').catch((cause: unknown) => {
      throw new FetchError('store/open-browser', null, cause);
    });
    return await openBrowser({ onProgress: tellProgress() });
  } catch (cause) {
    opening = null;
    tell({ at: 'failed', failure: { step: stepOf(cause), detail: detailOf(cause) } });
    throw cause;
  } finally {
    progress = null;
  }
}

function stepOf(cause: unknown): 'fetch' | 'start' {
  return cause instanceof FetchError ? 'fetch' : 'start';
}

function detailOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function tell(phase: EnginePhase): void {
  progress = phase;
  if (isAwaited()) setPhase(phase);
}

/** Bytes come in hundreds of parts; each hundredth of the whole is told, so that pages may rest. */
function tellProgress(): (progress: ByteProgress) => void {
  let told = -1;
  return ({ received, total }) => {
    if (received === total) {
      tell({ at: 'starting' });
      return;
    }
    const step = Math.floor((received * 100) / (total ?? 10_000_000));
    if (step === told) return;
    told = step;
    tell({ at: 'downloading', received, total });
  };
}
