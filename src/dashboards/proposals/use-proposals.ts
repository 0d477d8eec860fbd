import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { StageId } from '#scenario/optimise/settings.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import {
  startProposals,
  stopProposals,
  useOptimiseRuns,
  type OptimiseRun,
  type RunInput,
} from '#session/optimise.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';
import { settingsFrom, type Pairings, type ProposalsSearch } from './search.ts';

const NAMESPACES = ['board', 'transfer', 'rules', 'scenarios', 'proposals', 'fit'] as const;

/** Words of this page and those of moves and rules, with figures. */
export interface ProposalWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

/** Words and figures of the language on screen. */
export function useProposalWords(): ProposalWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** The name of a step of the aim. */
export function stageText(id: StageId, { t }: ProposalWords): string {
  if (!id.startsWith('wish')) return t(`proposals:stage.${id as 'moves'}`);
  return t('proposals:stage.wish', { rank: id.slice('wish'.length) });
}

/** What the page asks for, and the search of the scenario. */
export interface ProposalsState {
  /** Null until the city is prepared for scoring. */
  readonly input: RunInput | null;
  readonly run: OptimiseRun | null;
  readonly pairings: Pairings;
  readonly setPairings: (pairings: Pairings) => void;
  /** The result was made with other settings than those on screen. */
  readonly isStale: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The search of a scenario with the settings of the address. */
export function useProposals(
  { base, scenario }: ReadyScenario,
  search: ProposalsSearch,
  index: FitIndex | undefined,
): ProposalsState {
  const [pairings, setPairings] = useState<Pairings>({ apart: [], together: [] });
  const run = useOptimiseRuns((state) => state[scenario.id] ?? null);
  const request = useFitChoice();
  const settings = useMemo(() => settingsFrom(search, pairings), [search, pairings]);
  const { moves, locks } = scenario.history;
  const input = useMemo(
    () => (index === undefined ? null : { index, base, moves, locks, settings, request }),
    [index, base, moves, locks, settings, request],
  );
  const { id } = scenario;
  return {
    input,
    run,
    pairings,
    setPairings,
    isStale: run !== null && JSON.stringify(run.settings) !== JSON.stringify(settings),
    start: () => {
      if (input !== null) void startProposals(id, input);
    },
    stop: () => stopProposals(id),
  };
}
