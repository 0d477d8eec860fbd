import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { assembleFacts } from '#model/assemble-facts.ts';
import { FACTS_STATEMENTS, type FactsRows } from '#model/facts-statements.ts';
import type { CityFacts } from '#model/facts.ts';
import type { Database, Statement } from '#store/statement.ts';
import type { DatasetInfo } from './dataset.ts';
import { useSession } from './engine.ts';
import { markShown } from './first-paint.ts';
import { timed } from './timing.ts';

/** Unwatched facts are forgotten then, those of a dataset that was replaced among them. */
const HALF_AN_HOUR = 30 * 60_000;

/**
 * The facts of the current dataset, put together once; pending until the engine is ready. A page of
 * facts has nothing to show before, so that the engine need not wait for it.
 */
export function useFacts(): UseQueryResult<CityFacts> {
  const dataset = useSession((state) => state.dataset);
  const city = useSession((state) => state.city);
  useEffect(markShown, []);
  return useQuery(
    queryOptions({
      queryKey: [dataset?.id ?? null, 'facts'] as const,
      queryFn: () => {
        if (!city || !dataset) throw new Error('Asked before the engine was ready');
        return timed('facts', () => readFacts(city, dataset));
      },
      enabled: city !== null && dataset !== null,
      staleTime: Infinity,
      gcTime: HALF_AN_HOUR,
      retry: false,
    }),
  );
}

/** Asks a database for the facts and puts them together. */
export async function readFacts(
  database: Database,
  { asOf, loaded }: Pick<DatasetInfo, 'asOf' | 'loaded'>,
): Promise<CityFacts> {
  const statements = Object.entries<Statement<Record<never, never>, object>>(FACTS_STATEMENTS);
  const asked = await Promise.all(
    statements.map(async ([name, statement]) => [name, await database.run(statement, {})] as const),
  );
  return assembleFacts(asOf, loaded, Object.fromEntries(asked) as unknown as FactsRows);
}
