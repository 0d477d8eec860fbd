import { hashKey, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { create } from 'zustand';
import type { PositionId } from '#core/ids.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { chainSteps, type ChainList } from '#scenario/chains.ts';
import { cycleSteps, type CycleList } from '#scenario/cycles.ts';
import { frontierSteps, rivalsFor, type Frontier, type FrontierInput } from '#scenario/frontier.ts';
import type { History } from '#scenario/moves.ts';
import { shockedBase, type ShockScope } from '#scenario/shock-base.ts';
import { absorbSteps, type Absorption, type ShockTarget } from '#scenario/shock.ts';
import type { StressValues } from '#scenario/stress-parameters.ts';
import { stressSteps, type Stress } from '#scenario/stress.ts';
import { useDataset } from './engine.ts';
import { useFitChoice, useFitSettings } from './fit-settings.ts';
import { runSteps } from './run-steps.ts';
import { noteTime } from './timing.ts';
import { useBestPairs, type BestPairsQuery } from './use-best-pairs.ts';

/** Answers nobody watches are soon let go. */
const A_MINUTE = 60_000;

/** People kept of each post for the frontier; the best of them by certain score. */
const PER_POST = 200;

/** A plan on a city: what every question here is asked of. */
export interface PlanOfCity {
  readonly base: ScenarioBase;
  readonly index: FitIndex | undefined;
  readonly plan: Pick<History, 'moves' | 'locks'>;
}

/** The answer of some long work, or how far it is. */
export interface Worked<R> {
  /** The answer; that of the question before while a new one is worked out (`isStale` then). */
  readonly data: R | undefined;
  readonly isStale: boolean;
  /** Share that is done, 0-1; null while nothing runs. */
  readonly progress: number | null;
  readonly isError: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

const useShares = create<Readonly<Record<string, number>>>(() => ({}));

/** Works steps out in slices; asked again when the key changes. Null steps = not yet to be asked. */
function useWorked<R>(
  name: string,
  key: readonly unknown[],
  steps: (() => Generator<number, R>) | null,
): Worked<R> {
  const dataset = useDataset();
  const settings = useFitSettings((state) => state.key);
  const queryKey = [dataset?.id ?? null, name, settings, ...key] as const;
  const hash = hashKey(queryKey);
  const progress = useShares((state) => state[hash] ?? null);
  const { data, isPlaceholderData, isError, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<R> => {
      if (steps === null) throw new Error('Asked before the city was prepared');
      const start = performance.now();
      try {
        return await runSteps(steps(), signal, (share) => useShares.setState({ [hash]: share }));
      } finally {
        useShares.setState(({ [hash]: _, ...others }) => others, true);
        noteTime(name, start);
      }
    },
    enabled: steps !== null,
    staleTime: Infinity,
    gcTime: A_MINUTE,
    retry: false,
    placeholderData: (before, old) => (old?.queryKey[0] === dataset?.id ? before : undefined),
  });
  return { data, isStale: isPlaceholderData, progress, isError, error, refetch };
}

/** Moves and locks by value, as part of a key. */
function keyOf({ moves, locks }: PlanOfCity['plan']): string {
  const ends = moves.map(({ personId, from, to }) => [personId, from, to]);
  return JSON.stringify([ends, locks.persons, locks.posts]);
}

/** What is asked of a shock. */
export interface ShockAsked {
  readonly scope: ShockScope;
  readonly rise: number;
  readonly target: ShockTarget;
  readonly curable: boolean;
}

/** The chain of moves that absorbs a shock on top of a scenario; nothing is asked while `asked` is null. */
export function useAbsorption(
  { base, index, plan }: PlanOfCity,
  asked: ShockAsked | null,
): Worked<Absorption> {
  const options = useFitChoice();
  const latest = useDeferredValue(asked);
  const scope = latest?.scope;
  const where =
    scope === undefined
      ? null
      : scope.kind === 'unit'
        ? scope.unitId
        : [...scope.minutes].map(([id, minutes]) => [id, minutes]);
  const key = [where, latest?.rise, latest?.target, latest?.curable, keyOf(plan)];
  return useWorked(
    'shock',
    key,
    index === undefined || latest === null
      ? null
      : () =>
          absorbSteps({
            index,
            before: base,
            shocked: shockedBase(base, latest),
            planned: plan.moves,
            locks: plan.locks,
            options,
            target: latest.target,
            curable: latest.curable,
          }),
  );
}

/** The vacancy chains of a post; null for a post that the city does not hold. */
export function useChains(
  { base, index, plan }: PlanOfCity,
  postId: PositionId | null,
): Worked<ChainList | null> {
  const options = useFitChoice();
  const { moves: planned, locks } = plan;
  return useWorked(
    'chains',
    [postId, keyOf(plan)],
    index === undefined || postId === null
      ? null
      : () => chainSteps({ index, base, planned, postId, locks, options }),
  );
}

/** Voluntary swaps of people who are not in the scenario yet. */
export function useCycles({ base, index, plan }: PlanOfCity): Worked<CycleList> {
  const options = useFitChoice();
  const { moves: planned, locks } = plan;
  return useWorked(
    'cycles',
    [keyOf(plan)],
    index === undefined ? null : () => cycleSteps({ index, base, planned, locks, options }),
  );
}

/** The pairs that the frontier and the stress test choose from. */
export function useOpenPairs(index: FitIndex | undefined): BestPairsQuery {
  const options = useFitChoice();
  return useBestPairs(index, { ...options, perPost: PER_POST, posts: 'free' });
}

function pairsOf(best: BestPairs, index: FitIndex): FrontierInput['pairs'] {
  return index.posts.flatMap(({ id }) => best.ofPost(id));
}

/** Moves against benefit, on top of a scenario. */
export function useFrontier(
  { base, index, plan }: PlanOfCity,
  best: BestPairs | undefined,
): Worked<Frontier> {
  const { moves: planned, locks } = plan;
  return useWorked(
    'frontier',
    [keyOf(plan)],
    index === undefined || best === undefined
      ? null
      : () => frontierSteps({ index, base, planned, locks, pairs: pairsOf(best, index) }),
  );
}

/** What is asked of a stress test. */
export interface StressAsked {
  readonly values: StressValues;
  readonly seed: number;
  readonly runs: number;
}

/** A scenario under what may turn out otherwise. */
export function useStress(
  { base, index, plan }: PlanOfCity,
  best: BestPairs | undefined,
  asked: StressAsked,
): Worked<Stress> {
  const options = useFitChoice();
  const { moves, locks } = plan;
  const rivals = useMemo(() => {
    if (index === undefined || best === undefined) return null;
    const posts = [...new Set(moves.flatMap(({ to }) => to ?? []))];
    const pairs = posts.flatMap((id) => best.ofPost(id));
    return rivalsFor({ index, base, planned: moves, locks, pairs }, posts);
  }, [index, best, base, moves, locks]);
  return useWorked(
    'stress',
    [keyOf(plan), asked.values, asked.seed, asked.runs],
    index === undefined || rivals === null
      ? null
      : () =>
          stressSteps({
            index,
            base,
            moves,
            ...asked,
            options,
            rivals: (postId) => rivals.get(postId) ?? [],
          }),
  );
}
