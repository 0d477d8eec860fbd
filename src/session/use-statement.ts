import {
  queryOptions,
  useQuery,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { StoredCity } from '#store/city-store.ts';
import { questionKey, type SqlParams, type Statement } from '#store/statement.ts';
import { useSession, type SessionState } from './engine.ts';
import { noteTime } from './timing.ts';

/**
 * Rows of a statement over the current dataset. Before the engine is up: the rows that the build
 * prepared (`isPlaceholderData`), else pending. While parameters change, the rows of the parameters
 * before stay (`isPlaceholderData`), never those of another dataset. Loaded data never changes:
 * nothing is asked twice.
 */
export function useStatement<P extends SqlParams, R extends object>(
  statement: Statement<P, R>,
  params: P,
  enabled = true,
): UseQueryResult<R[]> {
  const dataset = useSession((state) => state.dataset);
  const city = useSession((state) => state.city);
  const prepared = useSession((state) => state.prepared);
  return useQuery(statementOptions(statement, params, { dataset, city, prepared }, enabled));
}

/** The query of a statement: key `[dataset id, statement id, parameters]`, asked of that dataset's city. */
export function statementOptions<P extends SqlParams, R extends object>(
  statement: Statement<P, R>,
  params: P,
  session: Pick<SessionState, 'dataset' | 'city' | 'prepared'>,
  enabled = true,
): UseQueryOptions<R[]> {
  const { dataset, city, prepared } = session;
  const key = questionKey(statement, params);
  return queryOptions({
    queryKey: [dataset?.id ?? null, statement.id, key] as QueryKey,
    queryFn: async ({ signal }) => {
      const start = performance.now();
      const rows = await needed(city).run(statement, params, signal);
      noteTime(statement.id, start);
      return rows;
    },
    enabled: enabled && city !== null,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before, query) =>
      (prepared.get(key) as R[] | undefined) ??
      (query?.queryKey[0] === dataset?.id && query?.queryKey[1] === statement.id
        ? before
        : undefined),
  });
}

function needed(city: StoredCity | null): StoredCity {
  if (!city) throw new Error('Asked before the engine was ready');
  return city;
}
