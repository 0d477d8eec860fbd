import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenCodes } from '#dashboards/search-params.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './Notes.module.css';
import type { WorkloadSearch } from './search.ts';
import type { Workload } from './use-workload.ts';

function ImportLink(): ReactElement {
  const { t } = useTranslation('workload');
  return (
    <Link to="/data/impor" className={classes['link'] ?? ''}>
      {t('note.import')}
    </Link>
  );
}

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
    <EmptyState title={t('note.nothingTitle')} text={t('note.nothing')} action={<ImportLink />} />
  ) : (
    <EmptyState
      title={t('note.missingTitle')}
      text={t('note.missing', { files: format.list(files) })}
      action={<ImportLink />}
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
  const notes: (readonly [string, string, boolean?])[] = [
    ...(stale && waiting ? [['engine', t('note.engine')] as const] : []),
    ...(dataset.loaded.has('workload') ? [] : [['workload', t('note.noWorkload'), true] as const]),
    ...(months === 0 ? [['months', t('note.noMonths')] as const] : []),
    ...(months !== undefined && months > 0
      ? [['months', t('note.someMonths', { count: months, n: format.number(months) })] as const]
      : []),
    ...(statuses.length > 0
      ? [['statuses', t('note.statuses', { statuses: format.list(statuses) })] as const]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {notes.map(([id, text, linked]) => (
        <li key={id}>
          <IconInfoCircle size={16} stroke={1.6} aria-hidden />
          <p>
            {text} {linked === true && <ImportLink />}
          </p>
        </li>
      ))}
    </ul>
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
