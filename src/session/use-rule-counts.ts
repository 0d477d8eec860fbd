import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CityFacts } from '#model/facts.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { ruleContext } from '#model/rules/context.ts';
import { inService } from '#model/rules/person-status.ts';
import { countPairs, tableSteps, type RuleCount } from '#model/rules/table.ts';
import { useDataset } from './engine.ts';
import { runSteps } from './run-steps.ts';
import { noteTime } from './timing.ts';
import { useFacts } from './use-facts.ts';

/**
 * How many pairs of people in service and posts each rule touches on the day of the data. In slices,
 * so that the page stays quick; `signal` ends it between two of them.
 */
export async function countRules(
  city: CityFacts,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<RuleCount[]> {
  const start = performance.now();
  const steps = tableSteps({
    context: ruleContext(city),
    persons: [...city.persons.values()].filter(inService),
    posts: [...city.posts.values()],
    day: city.asOf,
    catalogue,
  });
  const counts = countPairs(await runSteps(steps, signal));
  noteTime('rule-counts', start);
  return counts;
}

/** The counts of the current dataset under a catalogue; those before stay while it is worked out. */
export function useRuleCounts(catalogue: Catalogue): UseQueryResult<readonly RuleCount[]> {
  const dataset = useDataset();
  const { data: city, error } = useFacts();
  const params = Object.values(catalogue.rules).map((rule) => rule.params);
  return useQuery({
    queryKey: [dataset?.id ?? null, 'rule-counts', params, error?.message ?? null] as const,
    queryFn: ({ signal }): Promise<readonly RuleCount[]> => {
      if (error !== null) throw error;
      if (city === undefined) throw new Error('Asked before the facts were there');
      return countRules(city, catalogue, signal);
    },
    enabled: city !== undefined || error !== null,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[0] === dataset?.id ? before : undefined),
  });
}
