import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import type { DatasetInfo } from '#session/dataset.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { NoteList } from '#ui/NoteList.tsx';
import { useFormat } from '#words/useFormat.ts';
import type { Summary } from './finding.ts';
import classes from './Notes.module.css';

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
      <EmptyState
        title={t('note.nothingTitle')}
        text={t('note.nothing')}
        action={<ImportLink text={t('note.import')} />}
      />
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
      action={<ImportLink text={t('note.import')} />}
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
  return (
    <NoteList
      notes={[
        ...(waiting ? [{ id: 'engine', text: t('note.engine') }] : []),
        ...(partial
          ? [{ id: 'partial', text: t('note.partial', { n: format.number(assessed) }) }]
          : []),
        ...(dictionary ? [] : [{ id: 'dictionary', text: <NoDictionary /> }]),
      ]}
    />
  );
}

function NoDictionary(): ReactElement {
  const { t } = useTranslation('gap');
  return (
    <>
      {t('note.noDictionary')} <ImportLink text={t('note.import')} />
    </>
  );
}
