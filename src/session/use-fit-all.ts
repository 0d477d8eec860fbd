import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { useDataset, useSession } from './engine.ts';
import { findBestPairs, type BestProgress, type BestRequest } from './fit-all.ts';
import { fitPool } from './fit-pool.ts';
import { noteTime } from './timing.ts';

/** Answers nobody watches are let go: they hold lists of every post and person. */
const TEN_MINUTES = 600_000;

/** The best pairs of the current dataset, or how far they are. */
export interface BestPairsQuery {
  /**
   * The answer; that of the request before while a new one is worked out (`isStale` then), undefined
   * before the first. `data.ofPost(id)` are up to 20 people, `data.ofPerson(id)` up to 10 posts,
   * each `{ personId, postId, lo, curable }`, best first, `lo` being the certain score (0-100).
   */
  readonly data: BestPairs | undefined;
  readonly isStale: boolean;
  /** Null while nothing runs. */
  readonly progress: BestProgress | null;
  readonly error: Error | null;
  /** Ends a running request; the workers and their tables stay. */
  cancel(): void;
  /** Asks again after `cancel` or an error. */
  retry(): void;
}

/** Progress by the key of the request, for every page that watches it. */
const useProgress = create<Readonly<Record<string, BestProgress>>>(() => ({}));

// A city that is gone has no use for its tables.
useSession.subscribe((now, before) => {
  if (now.dataset?.id !== before.dataset?.id) fitPool.drop();
});

/**
 * The best pairs of the whole city in one question: top 20 of each post and top 10 of each person by
 * the certain score, worked out in the pool of workers. Pass the index of `useFitIndex()`; nothing is
 * asked before it is there. The request is compared by value; a catalogue or a book of weights of its
 * own must be a constant or come from a store, so that its tables are found again.
 *
 * Blocked pairs are never in the lists. With `curable: 'with'` pairs that a step opens ("layak setelah
 * ...") compete too and carry `curable: true`; without, only pairs that no gate stops. Whoever holds a
 * post is no candidate for it. Lists show no ranks: that two scores can be told apart only
 * `candidatesOf` and `postsOf` say; the verdict of a pair is `judgePair`'s.
 */
export function useBestPairs(
  index: FitIndex | undefined,
  request: BestRequest = {},
): BestPairsQuery {
  const dataset = useDataset();
  const client = useQueryClient();
  const queryKey = [dataset?.id ?? null, 'best-pairs', keyOf(request)] as const;
  const hash = hashKey(queryKey);
  const progress = useProgress((state) => state[hash] ?? null);
  const query = useQuery({
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
    gcTime: TEN_MINUTES,
    retry: false,
    placeholderData: (before, old) => (old?.queryKey[0] === dataset?.id ? before : undefined),
  });
  const cancel = useCallback(
    () => void client.cancelQueries({ predicate: (other) => other.queryHash === hash }),
    [client, hash],
  );
  const { refetch } = query;
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    data: query.data,
    isStale: query.isPlaceholderData,
    progress,
    error: query.error,
    cancel,
    retry,
  };
}

/** The parts of a request by value; of a catalogue what can be set. */
function keyOf({ catalogue, ...rest }: BestRequest) {
  const params = catalogue && Object.values(catalogue.rules).map((rule) => rule.params);
  return { ...rest, params: params ?? null };
}
