import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS } from '#core/ids.ts';
import type { RefusedPart } from '#session/import-file.ts';
import { checkedParts, choosePart, readAgain, type StagedFile } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { CheckedBody } from './CheckedBody.tsx';
import { checkedOf } from './file-view.ts';
import { clipped } from './issue-groups.ts';
import classes from './File.module.css';

/** What the file was refused for: none of its parts can be loaded. */
function refusedOf({ outcome }: StagedFile): RefusedPart | null {
  if (outcome.at !== 'read' || outcome.result.parts.some(({ ok }) => ok)) return null;
  const refused = outcome.result.parts.flatMap((part) => (part.ok || part.skipped ? [] : [part]));
  return refused[0] ?? null;
}

/** Which dataset a file is taken for; can be changed, and chosen where nothing was recognised. */
function DatasetSelect({ file }: { readonly file: StagedFile }): ReactElement | null {
  const { t } = useTranslation('import');
  const checked = checkedOf(file);
  const refused = refusedOf(file);
  if (!checked && refused?.failure.code !== 'no-known-column') return null;
  const value = checked?.dataset ?? '';
  const options = DATASET_IDS.map((id) => ({ value: id, label: t(`dataset.${id}.label`) }));
  return (
    <NativeSelect
      label={t('file.dataset')}
      className={classes['dataset'] ?? ''}
      {...(checked ? {} : { description: t('file.pickHint') })}
      data={value === '' ? [{ value: '', label: t('file.pickDataset') }, ...options] : options}
      value={value}
      onChange={(event) => {
        const dataset = DATASET_IDS.find((id) => id === event.currentTarget.value);
        const part = checked ?? refused;
        if (dataset && part) void choosePart(file.id, part.part, { dataset });
      }}
    />
  );
}

/** A file refused whole: what is wrong, at which line and character, and what to do. */
function RefusedNote({ failure }: Pick<RefusedPart, 'failure'>): ReactElement {
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
  const refused = refusedOf(file);
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
      {outcome.at === 'failed' && <FailedNote file={file} {...outcome} />}
      {refused && <RefusedNote failure={refused.failure} />}
      {checkedParts([file]).map((part) => (
        <CheckedBody key={part.part} id={file.id} file={part} />
      ))}
    </div>
  );
}
