import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MoveRefusal } from '#scenario/locks.ts';
import { scenarioBase, type ScenarioBase } from '#scenario/base.ts';
import {
  NO_MOVES,
  reduceMoves,
  type History,
  type MoveAction,
  type Moves,
} from '#scenario/moves.ts';
import { useDataset } from './engine.ts';
import {
  activeScenario,
  changeScenario,
  createScenario,
  historyOf,
  nameScenarios,
  useActiveScenario,
} from './scenarios.ts';
import { useFacts } from './use-facts.ts';

/**
 * The plan of transfers is the scenario that is worked on. It is never part of an address: links
 * carry no moves.
 */
export function usePlanHistory(): History {
  return historyOf(useActiveScenario());
}

/**
 * Changes the scenario that is worked on; without one, the first move makes it. The result is the
 * lock that stands against it, null where it was done.
 */
export function changePlan(action: MoveAction): MoveRefusal | null {
  const active = activeScenario();
  if (active !== null) return changeScenario(active.id, action);
  const begins = reduceMoves(NO_MOVES, action) !== NO_MOVES;
  const id = begins ? createScenario('') : null;
  return id === null ? null : changeScenario(id, action);
}

/** The moves of the plan. */
export function usePlannedMoves(): Moves {
  return usePlanHistory().moves;
}

/** The baseline of scenarios of the current dataset, made once; pending until the facts are there. */
export function useScenarioBase(): UseQueryResult<ScenarioBase> {
  const dataset = useDataset();
  const { data: city, error } = useFacts();
  return useQuery(
    queryOptions({
      queryKey: [dataset?.id ?? null, 'scenario-base', error?.message ?? null] as const,
      queryFn: () => {
        if (error !== null) throw error;
        if (city === undefined) throw new Error('Asked before the facts were there');
        if (dataset !== null) nameScenarios(dataset.id, city);
        return scenarioBase(city);
      },
      enabled: city !== undefined || error !== null,
      staleTime: Infinity,
      retry: false,
    }),
  );
}
