import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { REQUIRED_DATASETS } from '#core/ids.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { ImportLink } from './ImportLink.tsx';

/** What a query of a page tells of itself. */
export interface Asked {
  readonly isError: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** Whether the page has its data, or why it cannot have it. */
export function useMissing(): 'nothing' | 'datasets' | null {
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  if (dataset === null) return phase === 'failed' ? 'nothing' : null;
  return REQUIRED_DATASETS.every((id) => dataset.loaded.has(id)) ? null : 'datasets';
}

/** In the place of a page whose data is not loaded. */
export function MissingData({
  missing,
  words: { t, format },
}: {
  readonly missing: 'nothing' | 'datasets';
  readonly words: FitWords;
}): ReactElement {
  const dataset = useDataset();
  const files = REQUIRED_DATASETS.filter((id) => dataset?.loaded.has(id) !== true).map((id) =>
    t(`import:dataset.${id}.label`),
  );
  const action = <ImportLink text={t('positions:missing.import')} />;
  return missing === 'nothing' ? (
    <EmptyState
      title={t('positions:missing.nothing')}
      text={t('positions:missing.nothingText')}
      action={action}
    />
  ) : (
    <EmptyState
      title={t('positions:missing.title')}
      text={t('positions:missing.text', { files: format.list(files) })}
      action={action}
    />
  );
}

/** The room of what is being read or worked out, with a sentence. */
export function Waiting({
  text,
  height = 480,
}: {
  readonly text: string;
  readonly height?: number;
}): ReactElement {
  return (
    <div aria-busy>
      <p role="status" className={classes['quiet']}>
        {text}
      </p>
      <Skeleton height={height} radius={12} />
    </div>
  );
}

/** What could not be read, with another try. */
export function Failed({
  asked,
  words: { t },
}: {
  readonly asked: Asked;
  readonly words: FitWords;
}): ReactElement {
  return (
    <ErrorNote
      what={t('positions:failed.what')}
      where={t('positions:failed.where')}
      next={t('positions:failed.next')}
      details={asked.error?.message ?? ''}
      onRetry={() => void asked.refetch().catch(() => {})}
    />
  );
}

/** In the place of a page that has nothing to show yet: why, or what it waits for. */
export function Unready({
  missing,
  asked,
  waiting,
  words,
}: {
  readonly missing: 'nothing' | 'datasets' | null;
  readonly asked: Asked;
  readonly waiting: string;
  readonly words: FitWords;
}): ReactElement {
  if (missing !== null) return <MissingData {...{ missing, words }} />;
  return asked.isError ? <Failed {...{ asked, words }} /> : <Waiting text={waiting} />;
}
