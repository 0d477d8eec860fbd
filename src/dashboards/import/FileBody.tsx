import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, type StagedFile } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { clipped } from './issue-groups.ts';
import classes from './File.module.css';
import { PartList } from './PartList.tsx';

interface FailedProps {
  readonly file: StagedFile;
  readonly detail: string;
  readonly why: 'unreadable' | 'broken';
}

/** A file that the browser could not open, or whose reader broke down: nothing is known of it. */
function FailedNote({ file, detail, why }: FailedProps): ReactElement {
  const { t } = useTranslation('import');
  const name = { file: clipped(file.name) };
  if (why === 'unreadable') {
    return (
      <ErrorNote what={t('file.failed.what', name)} next={t('file.failed.next')} details={detail} />
    );
  }
  return (
    <ErrorNote
      what={t('file.broken.what', name)}
      next={t('file.broken.next')}
      details={detail}
      onRetry={() => void readAgain(file.id)}
    />
  );
}

/** What is to be seen of a file once it is opened. */
export function FileBody({ file }: { readonly file: StagedFile }): ReactElement {
  const { t } = useTranslation('import');
  const { outcome } = file;
  return (
    <div className={classes['body']}>
      {outcome.at === 'working' && (
        <ProgressBar
          label={t(`file.working.${outcome.progress?.step ?? 'reading'}`)}
          unit="rows"
          done={outcome.progress?.rows ?? 0}
          total={outcome.progress?.rowsTotal ?? null}
        />
      )}
      {outcome.at === 'failed' && <FailedNote file={file} {...outcome} />}
      <PartList file={file} />
    </div>
  );
}
