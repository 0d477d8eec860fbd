import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import { chosenCodes } from '#dashboards/search-params.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { NoteList } from '#ui/NoteList.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './Notes.module.css';
import type { WorkloadSearch } from './search.ts';
import type { Workload } from './use-workload.ts';

const NEEDED = ['units', 'positions', 'employees'] as const;

/** Datasets without which there is nothing to show. */
export function missingDatasets(loaded: DatasetInfo['loaded']): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((id) => !loaded.has(id));
}

/** In the place of the page where the data that it needs is not loaded. */
export function MissingData({ dataset }: { readonly dataset: DatasetInfo | null }): ReactElement {
  const { t } = useTranslation('workload');
  const format = useFormat();
  const files = missingDatasets(dataset?.loaded ?? new Set()).map((id) => t(`dataset.${id}`));
  return dataset === null ? (
    <EmptyState
      title={t('note.nothingTitle')}
      text={t('note.nothing')}
      action={<ImportLink text={t('note.import')} />}
    />
  ) : (
    <EmptyState
      title={t('note.missingTitle')}
      text={t('note.missing', { files: format.list(files) })}
      action={<ImportLink text={t('note.import')} />}
    />
  );
}

export interface NotesProps {
  readonly search: WorkloadSearch;
  readonly workload: Workload;
  readonly dataset: DatasetInfo;
  /** The engine cannot be asked yet. */
  readonly waiting: boolean;
}

/** What bears on the figures below: what is not loaded and what it would add, what is counted. */
export function Notes({ search, workload, dataset, waiting }: NotesProps): ReactElement | null {
  const { t } = useTranslation('workload');
  const format = useFormat();
  const { headcount, stale } = workload;
  const statuses = chosenCodes(search).statuses.map((code) => t(`status.${code}`));
  const months = search.columns === 'month' ? headcount?.measuredMonths : undefined;
  const monthsNote = (count: number): string =>
    count === 0 ? t('note.noMonths') : t('note.someMonths', { count, n: format.number(count) });
  return (
    <NoteList
      notes={[
        ...(stale && waiting ? [{ id: 'engine', text: t('note.engine') }] : []),
        ...(dataset.loaded.has('workload') ? [] : [{ id: 'workload', text: <NoWorkload /> }]),
        ...(months === undefined ? [] : [{ id: 'months', text: monthsNote(months) }]),
        ...(statuses.length > 0
          ? [{ id: 'statuses', text: t('note.statuses', { statuses: format.list(statuses) }) }]
          : []),
      ]}
    />
  );
}

function NoWorkload(): ReactElement {
  const { t } = useTranslation('workload');
  return (
    <>
      {t('note.noWorkload')} <ImportLink text={t('note.import')} />
    </>
  );
}

/** People at work whom no post counts: under the figures of the whole city. */
export function WithoutPost({ workload }: { readonly workload: Workload }): ReactElement | null {
  const { t } = useTranslation('workload');
  const format = useFormat();
  const { headcount, answer } = workload;
  const count = headcount?.withoutPost ?? 0;
  if (count === 0 || answer?.filter.unit !== null) return null;
  return (
    <p className={classes['foot']}>{t('note.withoutPost', { count, n: format.number(count) })}</p>
  );
}
