import { Button, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { REQUIRED_DATASETS } from '#core/ids.ts';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import { useMeasureWords, type MeasureWords } from '#dashboards/measure-words.ts';
import { DIRECTED } from '#scenario/metrics-compare.ts';
import type { MeasureId } from '#scenario/metrics-measures.ts';
import type { Scenario } from '#scenario/scenario.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { useScenarios } from '#session/scenarios.ts';
import { useMeasuredPlans, useMetricBase } from '#session/use-metrics.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { NoteList } from '#ui/NoteList.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { PickMany } from '#ui/PickMany.tsx';
import { choiceText } from './choice-text.ts';
import { Choose, Dominance } from './Choose.tsx';
import { columnsOf, pairsOf, type Column } from './columns.ts';
import classes from './Compare.module.css';
import { Differ } from './Differ.tsx';
import { MetricTable } from './MetricTable.tsx';
import { Parallel } from './Parallel.tsx';
import { Pareto } from './Pareto.tsx';
import { idsIn, MOST, type CompareChange, type CompareSearch } from './search.ts';

/** A measure of an address that says no way is replaced by the first that does. */
function directed(id: MeasureId): MeasureId {
  return DIRECTED.includes(id) ? id : 'shortage';
}

/** The scenarios of the address that are there; the first ones where none of them is. */
export function chosenOf(scenarios: readonly Scenario[], asked: string): readonly Scenario[] {
  const found = idsIn(asked).flatMap((id) => scenarios.find((one) => one.id === id) ?? []);
  return found.length > 0 ? found : scenarios.slice(0, MOST);
}

interface BodyProps {
  readonly columns: readonly Column[];
  readonly search: CompareSearch;
  readonly words: MeasureWords;
  readonly onChange: (change: CompareChange) => void;
}

function Body({ columns, search, words, onChange }: BodyProps): ReactElement {
  const pairs = useMemo(() => pairsOf(columns), [columns]);
  const [first, second] = [directed(search.utama), directed(search.kedua)];
  const choice = useMemo(
    () => choiceText(columns, [first, second], words),
    [columns, first, second, words],
  );
  const tables = search.tabel.split(',');
  const onTable = (chart: 'garis' | 'pencar', asTable: boolean): void => {
    const others = tables.filter((one) => one !== chart);
    onChange({ tabel: (asTable ? [...others, chart] : others).join(',') });
  };
  return (
    <>
      <Choose {...{ choice, first, second, words, onChange }} />
      <MetricTable {...{ columns, words }} />
      <Dominance {...{ pairs, words }} />
      <Differ {...{ columns, words, onChange }} asked={[search.a, search.b]} />
      <Parallel
        {...{ columns, words }}
        asTable={tables.includes('garis')}
        onTable={(asTable) => onTable('garis', asTable)}
      />
      <Pareto
        {...{ columns, words, onChange }}
        axis={directed(search.sumbu)}
        asTable={tables.includes('pencar')}
        onTable={(asTable) => onTable('pencar', asTable)}
      />
    </>
  );
}

function Blank({ words }: { readonly words: MeasureWords }): ReactElement {
  return (
    <div aria-busy>
      <p role="status" className="t-hidden">
        {words.t('common:loading')}
      </p>
      <Skeleton height={110} radius={12} mb={16} />
      <Skeleton height={420} radius={12} />
    </div>
  );
}

interface ReadyProps extends Omit<BodyProps, 'columns'> {
  readonly scenarios: readonly Scenario[];
  readonly elsewhere: number;
  readonly dataset: DatasetInfo;
}

/** The choice of scenarios, above all that is read from it. */
function Pick({
  scenarios,
  chosen,
  words,
  onChange,
}: {
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly Scenario[];
  readonly words: MeasureWords;
  readonly onChange: (change: CompareChange) => void;
}): ReactElement {
  const { t, format } = words;
  const count = chosen.length;
  return (
    <div className={`${classes['tools']} ${classes['screen']}`}>
      <div className={classes['pick']}>
        <PickMany
          label={t('compare-scenarios:pick')}
          options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen.map(({ id }) => id)}
          text={t('compare-scenarios:picked', { count, n: format.number(count) })}
          onChange={(next) => onChange({ id: next.slice(0, MOST).join(',') })}
        />
      </div>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('compare-scenarios:print')}
      </Button>
    </div>
  );
}

function Ready({
  scenarios,
  elsewhere,
  dataset,
  search,
  words,
  onChange,
}: ReadyProps): ReactElement {
  const { t, format } = words;
  const chosen = useMemo(() => chosenOf(scenarios, search.id), [scenarios, search.id]);
  const plans = useMemo(() => [[], ...chosen.map(({ history }) => history.moves)], [chosen]);
  const { data: mb, error, refetch } = useMetricBase();
  const measured = useMeasuredPlans(mb, plans);
  const columns = useMemo(
    () => (measured === null ? null : columnsOf(chosen, measured)),
    [chosen, measured],
  );
  const priority = [directed(search.utama), directed(search.kedua)];
  const title =
    columns === null ? t('compare-scenarios:page') : choiceText(columns, priority, words).title;
  const more = { count: scenarios.length, n: format.number(scenarios.length) };
  const notes = [
    ...(scenarios.length > MOST ? [{ id: 'many', text: t('compare-scenarios:many', more) }] : []),
    ...(elsewhere > 0
      ? [
          {
            id: 'elsewhere',
            text: t('compare-scenarios:elsewhere', {
              count: elsewhere,
              n: format.number(elsewhere),
            }),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t('compare-scenarios:subtitle', { date: format.date(dataset.asOf) })}
      />
      <div className={classes['stack']}>
        <NoteList notes={notes} />
        <Pick {...{ scenarios, chosen, words, onChange }} />
        {error !== null && (
          <ErrorNote
            what={t('impact:failed')}
            next={t('impact:failedNext')}
            details={error.message}
            onRetry={() => void refetch().catch(() => {})}
          />
        )}
        {error === null && columns === null && <Blank words={words} />}
        {columns !== null && <Body {...{ columns, search, words, onChange }} />}
      </div>
    </>
  );
}

/** Bandingkan: up to six scenarios and the baseline by the same measures, and which to choose. */
export function CompareScenariosPage(): ReactElement {
  const words = useMeasureWords();
  const { t } = words;
  const search = useSearch({ from: '/skenario/banding' });
  const navigate = useNavigate({ from: '/skenario/banding' });
  const onChange = useCallback(
    (change: CompareChange) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const all = useScenarios();
  const own = useMemo(
    () => all.filter(({ datasetId }) => datasetId === dataset?.id),
    [all, dataset?.id],
  );
  const lacks = dataset === null || REQUIRED_DATASETS.some((one) => !dataset.loaded.has(one));
  if (dataset !== null && !lacks && own.length > 0) {
    const elsewhere = all.length - own.length;
    return <Ready {...{ dataset, elsewhere, search, words, onChange }} scenarios={own} />;
  }
  const starting = dataset === null && phase !== 'failed' && phase !== 'ready';
  return (
    <>
      <PageHeader title={t('compare-scenarios:page')} />
      {starting && <Blank words={words} />}
      {!starting && lacks && (
        <EmptyState
          title={t('compare-scenarios:noData')}
          text={t('compare-scenarios:noDataText')}
          action={<ImportLink text={t('compare-scenarios:import')} />}
        />
      )}
      {!lacks && (
        <EmptyState
          title={t('compare-scenarios:noScenario')}
          text={t('compare-scenarios:noScenarioText')}
          action={
            <Button renderRoot={(root) => <Link {...root} to="/skenario" />}>
              {t('compare-scenarios:toList')}
            </Button>
          }
        />
      )}
    </>
  );
}
