import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import { hiddenSteps, type HiddenList } from '#model/fit/hidden.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { misplacedSteps, type MisplacedList } from '#model/fit/misplaced.ts';
import type { FitOptions } from '#model/fit/options.ts';
import { useDataset } from './engine.ts';
import { useFitChoice, useFitSettings } from './fit-settings.ts';
import { runSteps } from './run-steps.ts';
import { noteTime } from './timing.ts';

type Search = 'misplaced' | 'hidden';

/** Share of each search that is done, 0-1; null while it does not run. */
const useShares = create<Readonly<Record<Search, number | null>>>(() => ({
  misplaced: null,
  hidden: null,
}));

/** What a search of the whole city found, or how far it is. */
export interface Found<L> {
  readonly query: UseQueryResult<L>;
  /** Share that is done, 0-1; null while nothing runs. */
  readonly progress: number | null;
}

/** People in the wrong room with the posts that mend it, by the settings of now. */
export function useMisplaced(index: FitIndex | undefined): Found<MisplacedList> {
  return useFound(index, 'misplaced', misplacedSteps);
}

/** Strong pairs that nobody asked for, by the settings of now. */
export function useHidden(index: FitIndex | undefined): Found<HiddenList> {
  return useFound(index, 'hidden', hiddenSteps);
}

function useFound<L>(
  index: FitIndex | undefined,
  search: Search,
  steps: (index: FitIndex, options: FitOptions) => Generator<number, L>,
): Found<L> {
  const dataset = useDataset();
  const choice = useFitChoice();
  const settings = useFitSettings((state) => state.key);
  const progress = useShares((state) => state[search]);
  const query = useQuery({
    queryKey: [dataset?.id ?? null, search, settings] as const,
    queryFn: async ({ signal }): Promise<L> => {
      if (index === undefined) throw new Error('Asked before the city was prepared');
      const start = performance.now();
      try {
        return await runSteps(steps(index, choice), signal, (share) =>
          useShares.setState({ [search]: share }),
        );
      } finally {
        useShares.setState({ [search]: null });
        noteTime(search, start);
      }
    },
    enabled: index !== undefined,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before, old) => (old?.queryKey[0] === dataset?.id ? before : undefined),
  });
  return { query, progress };
}
