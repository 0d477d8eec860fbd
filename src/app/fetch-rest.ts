import { fetchFitWorker } from '#session/fit-pool.ts';
import { fetchWorkers } from '#session/workers.ts';
import { fetchWords } from '#words/i18n.ts';
import { idle } from './idle.ts';
import type { makeRouter } from './router.ts';

/**
 * Fetches what no page has needed yet (the other pages, the other language, the workers), a part at
 * a time, so that a network that goes away later is not missed. A part that does not come is asked
 * for again when it is used.
 */
export async function fetchRest(router: ReturnType<typeof makeRouter>): Promise<void> {
  const pages = Object.values(router.routesById).map((route) => () => router.loadRouteChunk(route));
  for (const fetchPart of [...pages, fetchWorkers, fetchFitWorker, fetchWords]) {
    await idle();
    await Promise.resolve(fetchPart()).catch(() => undefined);
  }
}
