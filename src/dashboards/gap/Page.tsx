import { Skeleton } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BlankFigures } from '#dashboards/BlankFigures.tsx';
import { ASSESSMENT_VALIDITY_MONTHS } from '#model/gap/validity.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Folded } from '#ui/Folded.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { useFormat } from '#words/useFormat.ts';
import { Board } from './Board.tsx';
import { Categories } from './Categories.tsx';
import { UnitCrumbs } from './UnitCrumbs.tsx';
import { Filters } from './Filters.tsx';
import type { Summary } from './finding.ts';
import { findingOf, ledgerFigures } from './finding.ts';
import { gridOf } from './grid.ts';
import type { Words } from './names.ts';
import { competenciesOf, labelsOf, shownChoice } from './names.ts';
import { MissingData, missingDatasets, Notes } from './Notes.tsx';
import classes from './Page.module.css';
import type { GapSearch, SearchChange } from './search.ts';
import { filtersUsed } from './search.ts';
import type { Gap } from './use-gap.ts';
import { useGap } from './use-gap.ts';

function useWords(): Words {
  const { t } = useTranslation('gap');
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A filter or a sort replaces the address; a step into a unit or a cell can be taken back. */
function useChange(): (change: SearchChange) => void {
  const navigate = useNavigate({ from: '/kompetensi' });
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

function Head({
  title,
  dataset,
}: {
  readonly title: string;
  readonly dataset: DatasetInfo | null;
}): ReactElement {
  const { t } = useTranslation('gap');
  const format = useFormat();
  if (dataset === null) return <PageHeader title={title} />;
  const subtitle = t('subtitle', {
    months: format.number(ASSESSMENT_VALIDITY_MONTHS),
    date: format.date(dataset.asOf),
  });
  return <PageHeader title={title} subtitle={subtitle} />;
}

/** The figures above the chart; while new ones are computed the old ones stay, dimmed. */
function Above({
  summary,
  stale,
  words,
}: {
  readonly summary: Summary | null;
  readonly stale: boolean;
  readonly words: Words;
}): ReactElement {
  if (summary === null) return <Skeleton height={96} radius={12} mb={16} />;
  return (
    <div className={stale ? classes['stale'] : undefined} aria-busy={stale}>
      <Ledger figures={ledgerFigures(summary, words)} />
    </div>
  );
}

/** The answer as a grid of the columns asked for, with the names of its lines. */
function useGrid({ answer, tree, competencies }: Gap, search: GapSearch, words: Words) {
  const { rowSort, rowOrder, columnSort, columnOrder, measure } = search;
  const sorts = useMemo(
    () => ({ rowSort, rowOrder, columnSort, columnOrder }),
    [rowSort, rowOrder, columnSort, columnOrder],
  );
  const shown = shownChoice(competencies, search.competencies);
  const scope = answer?.filter.unit ?? null;
  const labels = useMemo(
    () => labelsOf(tree, competencies, scope, words),
    [tree, competencies, scope, words],
  );
  const grid = useMemo(() => {
    if (answer === null) return null;
    const columns = competenciesOf(competencies, shown).map(({ competencyId }) => competencyId);
    return gridOf(answer.index, columns, measure, sorts, labels);
  }, [answer, competencies, shown, measure, sorts, labels]);
  return { grid, labels, sorts, partial: shown !== 'all' };
}

interface FiguresProps {
  readonly search: GapSearch;
  readonly dataset: DatasetInfo;
  readonly gap: Gap;
  readonly waiting: boolean;
}

/** Head, filters, figures and chart of the loaded data. */
function Figures({ search, dataset, gap, waiting }: FiguresProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const onChange = useChange();
  const { answer, tree, competencies, summary, failure } = gap;
  const { grid, labels, sorts, partial } = useGrid(gap, search, words);
  const used = filtersUsed(search);
  return (
    <>
      <Head title={grid === null ? t('page') : findingOf(grid, labels, words)} dataset={dataset} />
      <UnitCrumbs tree={tree} unit={search.unit} />
      <Folded text={used === 0 ? t('filter.open') : t('filter.openSome', { n: used })}>
        <Filters {...{ search, tree, competencies, onChange }} />
      </Folded>
      <Notes {...{ dataset, summary }} waiting={waiting && gap.stale} />
      {failure !== null && (
        <ErrorNote
          what={t('note.failed')}
          where={t('note.failedWhere')}
          next={t('note.failedNext')}
          details={failure.detail}
          onRetry={failure.retry}
        />
      )}
      {answer === null || grid === null ? (
        failure === null && <BlankFigures waiting={waiting ? t('note.waiting') : null} />
      ) : (
        <>
          <Above stale={gap.summaryStale} {...{ summary, words }} />
          <div className={classes['board']}>
            <Board
              {...{ answer, grid, labels, tree, words, search, sorts, partial, phone, onChange }}
              stale={gap.stale}
            />
            {summary !== null && <Categories categories={summary.categories} words={words} />}
          </div>
        </>
      )}
    </>
  );
}

/** Kesenjangan kompetensi: where the assessed are under the standard of their post, and who they are. */
export function GapPage(): ReactElement {
  const search = useSearch({ from: '/kompetensi' });
  const { t } = useTranslation('gap');
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const gap = useGap(search);
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
  return <Figures {...{ search, dataset, gap }} waiting={phase !== 'ready'} />;
}
