import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ReactElement } from 'react';
import { ScenarioGate, type ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import { ScenarioTabs } from '#dashboards/ScenarioTabs.tsx';
import type { OptimiseRun, RunInput } from '#session/optimise.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Aim } from './Aim.tsx';
import { Limits } from './Limits.tsx';
import { ProposalList } from './ProposalList.tsx';
import { Result, RunBar } from './Result.tsx';
import type { SearchChange } from './search.ts';
import { useProposals, useProposalWords } from './use-proposals.ts';
import { WhyPanel } from './WhyPanel.tsx';
import classes from './Proposals.module.css';

interface FoundProps {
  readonly ready: ReadyScenario;
  readonly run: OptimiseRun;
  readonly input: RunInput;
}

/** What was found: the outcome, and once the search is over the proposals and the question why. */
function Found({ ready, run, input }: FoundProps): ReactElement {
  const words = useProposalWords();
  const { id } = ready.scenario;
  return (
    <>
      <Result {...{ run, words, id }} base={ready.base} />
      {run.phase === 'done' && run.plan !== null && <Plan {...{ ready, run, input }} />}
    </>
  );
}

function Plan({ ready, run, input }: FoundProps): ReactElement {
  const words = useProposalWords();
  const { t } = words;
  const { scenario } = ready;
  const text = run.pairs.length === 0 ? t('proposals:end.noPairs') : '';
  return (
    <>
      {run.moves !== scenario.history.moves && (
        <p className={classes['meta']}>{t('proposals:run.moved')}</p>
      )}
      {run.plan?.pairs.length === 0 ? (
        <EmptyState title={t('proposals:end.empty')} text={text} />
      ) : (
        <ProposalList {...ready} {...{ run, words }} index={input.index} />
      )}
      <WhyPanel {...{ input, run, words }} id={scenario.id} />
    </>
  );
}

function Ready(ready: ReadyScenario): ReactElement {
  const search = useSearch({ from: '/skenario/$id/usulan' });
  const navigate = useNavigate({ from: '/skenario/$id/usulan' });
  const words = useProposalWords();
  const { t, format } = words;
  const { data: index } = useFitIndex();
  const state = useProposals(ready, search, index);
  const onChange = useCallback(
    (change: SearchChange) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { scenario, dataset, base } = ready;
  const { run, input } = state;
  const count = run?.phase === 'done' ? (run.plan?.pairs.length ?? 0) : 0;
  const subtitle = t('proposals:subtitle', {
    date: format.date(dataset.asOf),
    n: format.number(scenario.history.moves.length),
  });
  return (
    <>
      <PageHeader
        title={
          count > 0 ? t('proposals:found', { count, n: format.number(count) }) : t('proposals:page')
        }
        subtitle={subtitle}
      />
      <div className={classes['page']}>
        <ScenarioTabs scenario={scenario} current="proposals" />
        <div className={classes['columns']}>
          <div className={classes['stack']}>
            <Aim {...{ search, words, onChange }} />
            <Limits
              {...{ search, words, onChange }}
              city={base.city}
              pairings={state.pairings}
              onPairings={state.setPairings}
            />
          </div>
          <div className={classes['stack']}>
            <RunBar {...{ state, words }} />
            {run !== null && input !== null && <Found {...{ ready, run, input }} />}
          </div>
        </div>
      </div>
    </>
  );
}

/** Usulkan otomatis: moves that the search proposes, each decided on by the planner. */
export function ProposalsPage(): ReactElement {
  const { id } = useParams({ from: '/skenario/$id/usulan' });
  const { t } = useProposalWords();
  return (
    <ScenarioGate id={id} page="proposals" title={t('proposals:page')}>
      {(ready) => <Ready {...ready} />}
    </ScenarioGate>
  );
}
