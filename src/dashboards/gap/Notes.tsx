import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetInfo } from '#session/dataset.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFormat } from '#words/useFormat.ts';
import type { Summary } from './finding.ts';
import classes from './Notes.module.css';

function ImportLink(): ReactElement {
  const { t } = useTranslation('gap');
  return (
    <Link to="/data/impor" className={classes['link'] ?? ''}>
      {t('note.import')}
    </Link>
  );
}

const NEEDED = ['units', 'positions', 'employees', 'position_standards', 'assessments'] as const;

/** Datasets without which there is nothing to compare. */
export function missingDatasets(loaded: DatasetInfo['loaded']): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((id) => !loaded.has(id));
}

/** In the place of the page where data that it needs is not loaded: which, and what it would add. */
export function MissingData({ dataset }: { readonly dataset: DatasetInfo | null }): ReactElement {
  const { t } = useTranslation('gap');
  if (dataset === null) {
    return (
      <EmptyState title={t('note.nothingTitle')} text={t('note.nothing')} action={<ImportLink />} />
    );
  }
  return (
    <EmptyState
      title={t('note.missingTitle')}
      text={
        <>
          {t('note.missing')}
          <span className={classes['missing']}>
            {missingDatasets(dataset.loaded).map((id) => (
              <span key={id}>{t(`dataset.${id}`)}</span>
            ))}
          </span>
        </>
      }
      action={<ImportLink />}
    />
  );
}

export interface NotesProps {
  readonly dataset: DatasetInfo;
  readonly summary: Summary | null;
  /** The engine cannot be asked yet, though figures are on screen. */
  readonly waiting: boolean;
}

/** What bears on the figures below: who is counted, and what is not loaded. */
export function Notes({ dataset, summary, waiting }: NotesProps): ReactElement | null {
  const { t } = useTranslation('gap');
  const format = useFormat();
  const { assessed = 0, holders = 0 } = summary?.coverage ?? {};
  const dictionary = dataset.loaded.has('competencies');
  const partial = assessed > 0 && assessed < holders;
  if (!waiting && dictionary && !partial) return null;
  return (
    <ul className={classes['notes']}>
      {waiting && <Note>{t('note.engine')}</Note>}
      {partial && <Note>{t('note.partial', { n: format.number(assessed) })}</Note>}
      {!dictionary && (
        <Note>
          {t('note.noDictionary')} <ImportLink />
        </Note>
      )}
    </ul>
  );
}

function Note({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <li>
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <p>{children}</p>
    </li>
  );
}
