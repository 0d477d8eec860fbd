import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import { scenarioBase, type ScenarioBase } from '#scenario/base.ts';
import {
  NO_MOVES,
  reduceMoves,
  type History,
  type MoveAction,
  type Moves,
} from '#scenario/moves.ts';
import { useDataset, useSession } from './engine.ts';
import { useFacts } from './use-facts.ts';

/**
 * The plan of transfers: moves with their steps, bound to the dataset that they were made on. It is
 * never part of an address: links carry no moves.
 */
export interface PlanState {
  readonly datasetId: string | null;
  readonly history: History;
  /** Moves that fell away because another dataset came in; 0 once that was read. */
  readonly fallenAway: number;
}

/** Selector hook over {@link PlanState}; it survives a change of page, not a reload. */
export const usePlan = create<PlanState>(() => ({
  datasetId: useSession.getState().dataset?.id ?? null,
  history: NO_MOVES,
  fallenAway: 0,
}));

useSession.subscribe(({ dataset }) => bindPlan(dataset?.id ?? null));

/** Other data empties the plan: its posts and people may not be there any more. */
function bindPlan(datasetId: string | null): void {
  const { datasetId: bound, history, fallenAway } = usePlan.getState();
  if (datasetId === bound) return;
  const lost = bound === null ? 0 : history.moves.length;
  usePlan.setState({ datasetId, history: NO_MOVES, fallenAway: fallenAway + lost });
}

/** Adds, removes, clears, undoes or does again; what changes nothing leaves the state as it is. */
export function changePlan(action: MoveAction): void {
  const { history } = usePlan.getState();
  const next = reduceMoves(history, action);
  if (next !== history) usePlan.setState({ history: next });
}

/** The notice of moves that fell away was read. */
export function noticeRead(): void {
  usePlan.setState({ fallenAway: 0 });
}

/** The moves of the plan. */
export function usePlannedMoves(): Moves {
  return usePlan((state) => state.history.moves);
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
        return scenarioBase(city);
      },
      enabled: city !== undefined || error !== null,
      staleTime: Infinity,
      retry: false,
    }),
  );
}
