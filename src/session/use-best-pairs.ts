import { hashKey, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { useDataset, useSession } from './engine.ts';
import { findBestPairs, type BestProgress, type BestRequest } from './fit-all.ts';
import { fitPool } from './fit-pool.ts';
import { noteTime } from './timing.ts';

/** Answers nobody watches are soon let go: they hold lists of every post and person. */
const A_MINUTE = 60_000;

/** The best pairs of the current dataset, or how far they are. */
export interface BestPairsQuery {
  /** The answer; that of the request before while a new one is worked out (`isStale` then). */
  readonly data: BestPairs | undefined;
  readonly isStale: boolean;
  /** Null while nothing runs. */
  readonly progress: BestProgress | null;
  readonly isError: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** Progress by the key of the request, for every page that watches it. */
const useProgress = create<Readonly<Record<string, BestProgress>>>(() => ({}));

// A city that is gone has no use for its tables.
useSession.subscribe((now, before) => {
  if (now.dataset?.id !== before.dataset?.id) fitPool.drop();
});

/**
 * The best pairs of the whole city in one question, worked out in the pool of workers. Pass the index
 * of `useFitIndex()`; nothing is asked before it is there. The request is compared by value; a request
 * that is no longer watched ends, so that the newest one is answered first.
 *
 * Blocked pairs are never in the lists. With `curable: 'with'` pairs that a step opens ("layak setelah
 * ...") compete too and carry `curable: true`; without, only pairs that no gate stops. Whoever holds a
 * post is no candidate for it. Lists show no ranks: that two scores can be told apart only
 * `candidatesOf` and `postsOf` say.
 */
export function useBestPairs(index: FitIndex | undefined, request: BestRequest): BestPairsQuery {
  const dataset = useDataset();
  const queryKey = [dataset?.id ?? null, 'best-pairs', keyOf(request)] as const;
  const hash = hashKey(queryKey);
  const progress = useProgress((state) => state[hash] ?? null);
  const { data, isPlaceholderData, isError, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<BestPairs> => {
      if (index === undefined) throw new Error('Asked before the city was prepared');
      const start = performance.now();
      const onProgress = (now: BestProgress) => useProgress.setState({ [hash]: now });
      try {
        return await findBestPairs(index, request, { pool: fitPool, onProgress, signal });
      } finally {
        useProgress.setState(({ [hash]: _, ...others }) => others, true);
        noteTime('best-pairs', start);
      }
    },
    enabled: index !== undefined,
    staleTime: Infinity,
    gcTime: A_MINUTE,
    retry: false,
    placeholderData: (before, old) => (old?.queryKey[0] === dataset?.id ? before : undefined),
  });
  return { data, isStale: isPlaceholderData, progress, isError, error, refetch };
}

/** The parts of a request by value; of a catalogue what can be set. */
function keyOf({ catalogue, ...rest }: BestRequest) {
  const params = catalogue && Object.values(catalogue.rules).map((rule) => rule.params);
  return { ...rest, params: params ?? null };
}
