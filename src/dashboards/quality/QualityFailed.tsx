import type { ReactElement } from 'react';
import type { Asked } from '#dashboards/FitStates.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import type { QualityWords } from './quality-words.ts';

/** Checks that could not be run, with another try. */
export function QualityFailed({
  asked,
  words: { t },
}: {
  readonly asked: Asked;
  readonly words: QualityWords;
}): ReactElement {
  return (
    <ErrorNote
      what={t('quality:failed.what')}
      where={t('quality:failed.where')}
      next={t('quality:failed.next')}
      details={asked.error?.message ?? ''}
      onRetry={() => void asked.refetch().catch(() => {})}
    />
  );
}
