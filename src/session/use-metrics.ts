import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { measurePlan, type MeasuredPlan } from '#scenario/metrics.ts';
import { fitLens } from '#scenario/metrics-fit.ts';
import { metricBase, type MetricBase } from '#scenario/metrics-lay.ts';
import type { Moves } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import { useDataset } from './engine.ts';
import { useFitChoice, useFitSettings } from './fit-settings.ts';
import { useScenarioBase } from './plan.ts';
import { useFitIndex } from './use-fit.ts';

/** The baseline of all measures under the weights in use, made once; pending until all of it is there. */
export function useMetricBase(): UseQueryResult<MetricBase> {
  const dataset = useDataset();
  const settings = useFitSettings((state) => state.key);
  const choice = useFitChoice();
  const scenario = useScenarioBase();
  const fit = useFitIndex();
  const error = scenario.error ?? fit.error;
  const [base, index] = [scenario.data, fit.data];
  return useQuery(
    queryOptions({
      queryKey: [dataset?.id ?? null, 'metric-base', settings, error?.message ?? null] as const,
      queryFn: () => {
        if (error !== null) throw error;
        if (base === undefined || index === undefined)
          throw new Error('Asked before the city was prepared');
        return metricBase(base, fitLens(index, choice));
      },
      enabled: (base !== undefined && index !== undefined) || error !== null,
      staleTime: Infinity,
      retry: false,
    }),
  );
}

/** Plans with every rule asked, computed anew where moves, weights or rules change; null without a baseline. */
export function useMeasuredPlans(
  mb: MetricBase | undefined,
  plans: readonly Moves[],
): readonly MeasuredPlan[] | null {
  const catalogue = useFitSettings((state) => state.catalogue);
  return useMemo(() => {
    if (mb === undefined) return null;
    return plans.map((moves) => {
      const { moves: checks } = preflight(mb.base, moves, catalogue);
      return measurePlan(mb, moves, checks);
    });
  }, [mb, plans, catalogue]);
}
