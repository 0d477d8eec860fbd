import { useMemo } from 'react';
import type { FitIndex } from '#model/fit/index-city.ts';
import { useBestPairs } from '#session/use-best-pairs.ts';
import { useChosenOptions } from '#session/fit-settings.ts';
import { strongestOf, type StrongestOf } from './strongest.ts';

const REQUEST = { posts: 'free', perPost: 1, perPerson: 1, by: 'da' } as const;

/**
 * The strongest candidate of every post with a free seat, by the weights, method and rules of now; as
 * a change of them is worked out, what there was before stays (`stale`).
 */
export function useStrongest(index: FitIndex | undefined): {
  readonly of: StrongestOf;
  readonly stale: boolean;
} {
  const { data, isStale, isError } = useBestPairs(index, useChosenOptions(REQUEST));
  const found = useMemo(
    () => (index === undefined || data === undefined ? null : strongestOf(index, data)),
    [index, data],
  );
  return { of: found ?? (isError ? 'failed' : 'waiting'), stale: isStale };
}
