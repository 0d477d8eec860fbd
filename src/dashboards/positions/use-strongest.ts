import { useMemo } from 'react';
import type { FitIndex } from '#model/fit/index-city.ts';
import { useBestPairs } from '#session/use-best-pairs.ts';
import { useChosenOptions } from '#session/fit-settings.ts';
import { strongestOf, type StrongestOf } from './strongest.ts';

const DIRECT = { posts: 'free', perPost: 1, perPerson: 0, by: 'da' } as const;
const ANY = { ...DIRECT, curable: 'with' } as const;

/**
 * The strongest candidate of every post with a free seat, by the weights, method and rules of now; as
 * a change of them is worked out, what there was before stays (`stale`).
 */
export function useStrongest(index: FitIndex | undefined): {
  readonly of: StrongestOf;
  readonly stale: boolean;
} {
  const direct = useBestPairs(index, useChosenOptions(DIRECT));
  const any = useBestPairs(index, useChosenOptions(ANY));
  const found = useMemo(
    () =>
      index === undefined || direct.data === undefined || any.data === undefined
        ? null
        : strongestOf(index, direct.data, any.data),
    [index, direct.data, any.data],
  );
  const failed = direct.isError || any.isError;
  return { of: found ?? (failed ? 'failed' : 'waiting'), stale: direct.isStale || any.isStale };
}
