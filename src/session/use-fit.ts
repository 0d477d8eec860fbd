import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PersonId, PositionId } from '#core/ids.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import type { FitOptions } from '#model/fit/options.ts';
import {
  candidatesOf,
  postsOf,
  type CandidateList,
  type PostList,
  type PostOptions,
} from '#model/fit/rank.ts';
import type { CityFacts } from '#model/facts.ts';
import { useDataset } from './engine.ts';
import { useChosenOptions, useFitSettings } from './fit-settings.ts';
import { noteTime } from './timing.ts';
import { useFacts } from './use-facts.ts';

/** Lists nobody watches are soon worked out again; they hold thousands of rows. */
const A_MINUTE = 60_000;

/** What can be chosen in an address; weights, method and rules come from the settings. */
export type ListOptions = Pick<FitOptions, 'day' | 'lambda' | 'by'>;

/** Everyone and every post is ranked; tables show only what is seen of them. */
const ALL = Number.POSITIVE_INFINITY;

/** Lets the browser paint what is there before a list is worked out. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function timedIndex(city: CityFacts): FitIndex {
  const start = performance.now();
  const index = indexCity(city);
  noteTime('fit-index', start);
  return index;
}

/** The city prepared for scoring, once per dataset; pending until the facts are there. */
export function useFitIndex(): UseQueryResult<FitIndex> {
  const dataset = useDataset();
  const { data: city, error } = useFacts();
  return useQuery(
    queryOptions({
      queryKey: [dataset?.id ?? null, 'fit-index', error?.message ?? null] as const,
      queryFn: async () => {
        if (error !== null) throw error;
        if (city === undefined) throw new Error('Asked before the facts were there');
        await afterPaint();
        return timedIndex(city);
      },
      enabled: city !== undefined || error !== null,
      staleTime: Infinity,
      retry: false,
    }),
  );
}

/** Candidates of a post, by `weights` where weights that are not in use are tried; null where the city does not hold it. The list before stays while one is worked out. */
export function useCandidates(
  index: FitIndex | undefined,
  postId: PositionId,
  options: ListOptions & Pick<FitOptions, 'weights'>,
): UseQueryResult<CandidateList | null> {
  const chosen = useChosenOptions(options);
  return useList(index, ['candidates', postId, options], postId, (city) =>
    candidatesOf(city, postId, { ...chosen, limit: ALL }),
  );
}

/** Posts for a person; null where the city does not hold the person, or service has ended. */
export function usePostsFor(
  index: FitIndex | undefined,
  personId: PersonId,
  options: ListOptions & Pick<PostOptions, 'freeSeatsOnly'>,
): UseQueryResult<PostList | null> {
  const chosen = useChosenOptions(options);
  return useList(index, ['posts', personId, options], personId, (city) =>
    postsOf(city, personId, { ...chosen, limit: ALL }),
  );
}

function useList<L>(
  index: FitIndex | undefined,
  key: readonly [list: string, of: string, options: object],
  of: string,
  work: (index: FitIndex) => L,
): UseQueryResult<L> {
  const dataset = useDataset();
  const settings = useFitSettings((state) => state.key);
  return useQuery({
    queryKey: [dataset?.id ?? null, ...key, settings],
    queryFn: async (): Promise<L> => {
      if (index === undefined) throw new Error('Asked before the city was prepared');
      await afterPaint();
      const start = performance.now();
      const list = work(index);
      noteTime(key[0], start);
      return list;
    },
    enabled: index !== undefined,
    staleTime: Infinity,
    gcTime: A_MINUTE,
    retry: false,
    placeholderData: (before, query) =>
      query?.queryKey[0] === dataset?.id && query?.queryKey[2] === of ? before : undefined,
  });
}
