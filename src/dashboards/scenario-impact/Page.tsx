import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeasureWords, type MeasureWords } from '#dashboards/measure-words.ts';
import { ScenarioGate, type ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import { ScenarioTabs } from '#dashboards/ScenarioTabs.tsx';
import { metricsOf, type MeasuredPlan } from '#scenario/metrics.ts';
import { preflight } from '#scenario/preflight.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { useMeasuredPlans, useMetricBase } from '#session/use-metrics.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { NoteList } from '#ui/NoteList.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { sidesOf } from './delta-rows.ts';
import { Delta } from './Delta.tsx';
import { findingOf, ledgerOf } from './finding.ts';
import { FlowFrame } from './FlowFrame.tsx';
import { Grades } from './Grades.tsx';
import { GuardPanel } from './GuardPanel.tsx';
import classes from './Impact.module.css';
import { Maps } from './Maps.tsx';
import { moveRows } from './move-list.ts';
import { MoveList } from './MoveList.tsx';
import { Phases } from './Phases.tsx';
import type { ChartId, ImpactChange, ImpactSearch } from './search.ts';
import { SidesPanel } from './SidesPanel.tsx';
import { Steps } from './Steps.tsx';

function Blank(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div aria-busy>
      <p role="status" className="t-hidden">
        {t('loading')}
      </p>
      <Skeleton height={110} radius={12} mb={16} />
      <Skeleton height={420} radius={12} />
    </div>
  );
}

interface BodyProps {
  readonly plan: MeasuredPlan;
  readonly ready: ReadyScenario;
  readonly search: ImpactSearch;
  readonly words: MeasureWords;
  readonly onChange: (change: ImpactChange) => void;
}

function Body({ plan, ready, search, words, onChange }: BodyProps): ReactElement {
  const { base, scenario } = ready;
  const catalogue = useFitSettings((state) => state.catalogue);
  const { moves } = scenario.history;
  const sides = useMemo(() => sidesOf(plan), [plan]);
  const rows = useMemo(
    () => moveRows(plan, preflight(base, moves, catalogue).moves, words),
    [plan, base, moves, catalogue, words],
  );
  const { unit, ukuran, batas } = search;
  const tables = search.tabel.split(',');
  const onTable = (chart: ChartId, asTable: boolean): void => {
    const others = tables.filter((one) => one !== chart && one !== '');
    onChange({ tabel: (asTable ? [...others, chart] : others).join(',') });
  };
  const scope = unit !== null && plan.mb.units.has(unit) ? unit : null;
  return (
    <>
      <Delta {...{ plan, sides, unit, words, onChange }} scenario={scenario.name} />
      <SidesPanel
        {...{ sides, words }}
        current={scope}
        onOpen={(next) => onChange({ unit: next === scope ? null : next })}
      />
      <GuardPanel {...{ plan, words, onChange }} threshold={batas} />
      <Steps
        {...{ plan, words, onChange }}
        measureId={ukuran}
        asTable={tables.includes('langkah')}
        onTable={(asTable) => onTable('langkah', asTable)}
      />
      <FlowFrame
        {...{ plan, words }}
        asTable={tables.includes('aliran')}
        onTable={(asTable) => onTable('aliran', asTable)}
      />
      <Maps {...{ plan, tables, words, onTable }} />
      <Grades {...{ plan, scope, words }} />
      <Phases {...{ plan, words }} />
      <MoveList {...{ plan, rows, words }} />
    </>
  );
}

/** Says that there is nothing to measure yet, and where moves are made. */
function NoMoves({ id, words: { t } }: { readonly id: string; readonly words: MeasureWords }) {
  return (
    <EmptyState
      title={t('impact:finding.none')}
      text={t('impact:empty')}
      action={
        <Button renderRoot={(root) => <Link {...root} to="/skenario/$id" params={{ id }} />}>
          {t('impact:toBoard')}
        </Button>
      }
    />
  );
}

function useImpact({ scenario }: ReadyScenario) {
  const { data: mb, error, refetch } = useMetricBase();
  const { moves } = scenario.history;
  const plans = useMeasuredPlans(
    mb,
    useMemo(() => [moves], [moves]),
  );
  const plan = plans?.[0] ?? null;
  const metrics = useMemo(() => (plan === null ? null : metricsOf(plan, null)), [plan]);
  return { impact: plan === null || metrics === null ? null : { plan, metrics }, error, refetch };
}

/** That some moves do not hold, before figures that leave them out. */
function Rejected({ plan, words }: Pick<BodyProps, 'plan' | 'words'>): ReactElement {
  const { t, format } = words;
  const count = plan.laid.placement.rejected.length;
  const text = t('impact:rejected', { count, n: format.number(count) });
  return <NoteList notes={count > 0 ? [{ id: 'rejected', text }] : []} />;
}

function Ready(ready: ReadyScenario): ReactElement {
  const { scenario, dataset } = ready;
  const words = useMeasureWords();
  const { t, format } = words;
  const search = useSearch({ from: '/skenario/$id/dampak' });
  const navigate = useNavigate({ from: '/skenario/$id/dampak' });
  const onChange = useCallback(
    (change: ImpactChange) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { impact, error, refetch } = useImpact(ready);
  return (
    <>
      <PageHeader
        title={impact === null ? t('impact:title') : findingOf(impact.metrics, words)}
        subtitle={t('impact:subtitle', { date: format.date(dataset.asOf) })}
        actions={
          <Button
            variant="default"
            renderRoot={(root) => <Link {...root} to="/skenario/banding" />}
          >
            {t('impact:toCompare')}
          </Button>
        }
      />
      <ScenarioTabs scenario={scenario} current="impact" />
      <div className={classes['stack']}>
        {error !== null && (
          <ErrorNote
            what={t('impact:failed')}
            next={t('impact:failedNext')}
            details={error.message}
            onRetry={() => void refetch().catch(() => {})}
          />
        )}
        {error === null && impact === null && <Blank />}
        {impact !== null && (
          <>
            <Rejected plan={impact.plan} words={words} />
            {impact.plan.facts.length === 0 ? (
              <NoMoves id={scenario.id} words={words} />
            ) : (
              <>
                <Ledger figures={ledgerOf(impact.metrics, words)} />
                <Body plan={impact.plan} {...{ ready, search, words, onChange }} />
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** Dampak skenario: every measure before, after and difference, for both sides of every move. */
export function ScenarioImpactPage(): ReactElement {
  const { id } = useParams({ from: '/skenario/$id/dampak' });
  const { t } = useTranslation('impact');
  return (
    <ScenarioGate id={id} page="impact" title={t('page')}>
      {(ready) => <Ready {...ready} />}
    </ScenarioGate>
  );
}
