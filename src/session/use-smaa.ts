import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FitIndex } from '#model/fit/index-city.ts';
import { weightsFor } from '#model/fit/options.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { smaaInput } from '#model/fit/smaa-input.ts';
import { smaa, type Smaa } from '#model/fit/smaa.ts';
import { useDataset } from './engine.ts';
import { noteTime } from './timing.ts';

/**
 * How robust the first places of a list are: the draws of {@link smaa} over everyone eligible, with
 * the settings that the list was worked out with. Null where no axis of its score is in the model.
 */
export function useSmaa(
  index: FitIndex | undefined,
  list: CandidateList | null | undefined,
): UseQueryResult<Smaa | null> {
  const dataset = useDataset();
  // By what the list was worked out with, not by the settings of now: the list may be the one before.
  const key =
    list === null || list === undefined
      ? null
      : {
          post: list.post.id,
          weights: weightsFor(list.options, list.post),
          rules: Object.values(list.options.catalogue.rules).map(({ params }) => params),
          chosen: [list.options.by, list.options.lambda, list.options.method, list.options.day],
          people: list.eligible.total,
        };
  return useQuery({
    queryKey: [dataset?.id ?? null, 'smaa', key] as const,
    queryFn: async (): Promise<Smaa | null> => {
      if (index === undefined || list === null || list === undefined) return null;
      // The list is seen before its robustness is worked out.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      const start = performance.now();
      const ids = list.eligible.rows.map(({ personId }) => personId);
      const input = smaaInput(index, list.post, ids, list.options);
      const drawn = input === null ? null : smaa(input);
      noteTime('smaa', start);
      return drawn;
    },
    enabled: index !== undefined && list !== null && list !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
