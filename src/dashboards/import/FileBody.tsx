import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS } from '#core/ids.ts';
import { chooseForFile, readAgain, type StagedFile } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { CheckedBody } from './CheckedBody.tsx';
import { clipped } from './issue-groups.ts';
import classes from './File.module.css';

type Refused = Extract<
  Extract<StagedFile['outcome'], { readonly at: 'read' }>['result'],
  { readonly ok: false }
>;

/** Which dataset a file is taken for; can be changed, and chosen where nothing was recognised. */
function DatasetSelect({ file }: { readonly file: StagedFile }): ReactElement | null {
  const { t } = useTranslation('import');
  const { outcome } = file;
  if (outcome.at !== 'read') return null;
  const { result } = outcome;
  if (!result.ok && result.failure.code !== 'no-known-column') return null;
  const value = file.dataset ?? (result.ok ? result.dataset : '');
  const options = DATASET_IDS.map((id) => ({ value: id, label: t(`dataset.${id}.label`) }));
  return (
    <NativeSelect
      label={t('file.dataset')}
      className={classes['dataset'] ?? ''}
      {...(result.ok ? {} : { description: t('file.pickHint') })}
      data={value === '' ? [{ value: '', label: t('file.pickDataset') }, ...options] : options}
      value={value}
      onChange={(event) => {
        const dataset = DATASET_IDS.find((id) => id === event.currentTarget.value);
        if (dataset) void chooseForFile(file.id, { dataset });
      }}
    />
  );
}

/** A file refused whole: what is wrong, at which line and character, and what to do. */
function RefusedNote({ failure }: Pick<Refused, 'failure'>): ReactElement {
  const { t } = useTranslation('issues');
  const { code, file, line, column, details } = failure;
  const told = Object.fromEntries(
    Object.entries({ ...details, file }).map(([name, text]) => [
      name,
      name === 'expected' ? text : clipped(text),
    ]),
  );
  const values = { ...told, line, column };
  return (
    <ErrorNote
      what={t(`failure.${code}.sentence`, values)}
      next={t(`failure.${code}.advice`, values)}
    />
  );
}

interface FailedProps {
  readonly file: StagedFile;
  readonly detail: string;
}

/** A file that the browser could not open, or whose reader broke down: nothing is known of it. */
function FailedNote({ file, detail }: FailedProps): ReactElement {
  const { t } = useTranslation('import');
  const name = { file: clipped(file.name) };
  if (file.bytes === null) {
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
      <DatasetSelect file={file} />
      {outcome.at === 'working' && (
        <ProgressBar
          label={t(`file.working.${outcome.progress?.step ?? 'reading'}`)}
          unit="rows"
          done={outcome.progress?.rows ?? 0}
          total={null}
        />
      )}
      {outcome.at === 'failed' && <FailedNote file={file} detail={outcome.detail} />}
      {outcome.at === 'read' && !outcome.result.ok && (
        <RefusedNote failure={outcome.result.failure} />
      )}
      {outcome.at === 'read' && outcome.result.ok && (
        <CheckedBody id={file.id} file={outcome.result} />
      )}
    </div>
  );
}
