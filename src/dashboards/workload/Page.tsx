import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BlankFigures } from '#dashboards/BlankFigures.tsx';
import { chosenCodes } from '#dashboards/search-params.ts';
import { EFFECTIVE_MINUTES_YEAR } from '#model/workload/ej.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Folded } from '#ui/Folded.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { useFormat } from '#words/useFormat.ts';
import { Board } from './Board.tsx';
import { UnitCrumbs } from './UnitCrumbs.tsx';
import { Filters } from './Filters.tsx';
import { findingOf, ledgerFigures } from './finding.ts';
import type { Scope } from './finding.ts';
import type { Words } from './names.ts';
import { MissingData, missingDatasets, Notes, WithoutPost } from './Notes.tsx';
import type { Answer } from './options.ts';
import { sortedMatrix } from './options.ts';
import classes from './Page.module.css';
import type { SearchChange, WorkloadSearch } from './search.ts';
import { DEFAULTS, filtersUsed } from './search.ts';
import type { Workload } from './use-workload.ts';
import { useWorkload } from './use-workload.ts';

function useWords(): Words {
  const { t } = useTranslation('workload');
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A filter or a sort replaces the address; a step into a unit or a cell can be taken back. */
function useChange(): (change: SearchChange) => void {
  const navigate = useNavigate({ from: '/beban-kerja' });
  return useCallback(
    (change) => {
      const step = 'unit' in change || typeof change.row === 'string';
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !step,
        resetScroll: false,
      });
    },
    [navigate],
  );
}

/** What an answer is about, in words. */
function scopeOf({ filter }: Answer, workload: Workload, { t }: Words): Scope {
  const { unit, kinds, tierGroups, family, statuses } = filter;
  const codes = chosenCodes({ ...DEFAULTS, statuses: statuses ?? '' }).statuses;
  return {
    unit: unit === null ? null : (workload.tree.byId.get(unit)?.name ?? unit),
    somePosts: kinds !== null || tierGroups !== null || family !== null,
    statuses: codes.map((code) => t(`status.${code}`)),
  };
}

function Head({
  title,
  dataset,
}: {
  readonly title: string;
  readonly dataset: DatasetInfo | null;
}): ReactElement {
  const { t } = useTranslation('workload');
  const format = useFormat();
  return (
    <PageHeader
      title={title}
      {...(dataset === null
        ? {}
        : {
            subtitle: t('subtitle', {
              minutes: format.number(EFFECTIVE_MINUTES_YEAR),
              date: format.date(dataset.asOf),
            }),
          })}
    />
  );
}

interface FiguresProps {
  readonly search: WorkloadSearch;
  readonly dataset: DatasetInfo;
  readonly workload: Workload;
  readonly waiting: boolean;
}

/** Head, filters, figures and chart of the loaded data. */
const Figures = memo(function Figures(props: FiguresProps): ReactElement {
  const { search, dataset, workload, waiting } = props;
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const onChange = useChange();
  const { answer, tree, families, failure } = workload;
  const { rowSort, rowOrder, columnSort, columnOrder } = search;
  const sorts = useMemo(
    () => ({ rowSort, rowOrder, columnSort, columnOrder }),
    [rowSort, rowOrder, columnSort, columnOrder],
  );
  const matrix = useMemo(
    () => (answer === null ? null : sortedMatrix(answer, sorts, tree, words)),
    [answer, sorts, tree, words],
  );
  const scope = answer === null ? null : scopeOf(answer, workload, words);
  const used = filtersUsed(search);
  return (
    <>
      <Head
        title={matrix === null || scope === null ? t('page') : findingOf(matrix, scope, words)}
        dataset={dataset}
      />
      <UnitCrumbs tree={tree} unit={search.unit} />
      <Folded text={used === 0 ? t('filter.open') : t('filter.openSome', { n: used })}>
        <Filters {...{ search, tree, families, onChange }} />
      </Folded>
      <Notes {...{ search, workload, dataset, waiting }} />
      {failure !== null && (
        <ErrorNote
          what={t('note.failed')}
          where={t('note.failedWhere')}
          next={t('note.failedNext')}
          details={failure.detail}
          onRetry={failure.retry}
        />
      )}
      {answer === null || matrix === null || scope === null ? (
        failure === null && <BlankFigures waiting={waiting ? t('note.engineNothing') : null} />
      ) : (
        <>
          <div className={workload.stale ? classes['stale'] : undefined}>
            <Ledger figures={ledgerFigures(matrix, scope, words)} />
          </div>
          <Board
            {...{ answer, matrix, scope, tree, words, search, sorts, waiting, phone, onChange }}
            stale={workload.stale}
          />
          <WithoutPost workload={workload} />
        </>
      )}
    </>
  );
});

/** Beban kerja: which units work above capacity, where, and who is there. */
export function WorkloadPage(): ReactElement {
  const search = useSearch({ from: '/beban-kerja' });
  const { t } = useTranslation('workload');
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const { workload, pending } = useWorkload(search);
  // The question goes out first; the page follows the search while the engine works on it.
  const followed = useDeferredValue(search);
  if (dataset === null) {
    return (
      <>
        <Head title={t('page')} dataset={null} />
        {phase === 'failed' ? <MissingData dataset={null} /> : <BlankFigures waiting={null} />}
      </>
    );
  }
  if (missingDatasets(dataset.loaded).length > 0) {
    return (
      <>
        <Head title={t('page')} dataset={dataset} />
        <MissingData dataset={dataset} />
      </>
    );
  }
  return (
    <Figures
      search={pending ? followed : search}
      {...{ dataset, workload }}
      waiting={phase !== 'ready'}
    />
  );
}
