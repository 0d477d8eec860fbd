import { Skeleton } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Worked } from '#session/shock.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import type { ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';

interface WorkingProps<R> {
  readonly worked: Pick<Worked<R>, 'data' | 'isStale' | 'isError' | 'error' | 'refetch'>;
  readonly progress: number | null;
  readonly words: ShockWords;
  readonly children: (data: R) => ReactNode;
}

/** What long work found; until then how far it is, or that it failed. */
export function Working<R>({ worked, progress, words, children }: WorkingProps<R>): ReactElement {
  const { t, format } = words;
  const { data, isStale, isError, error, refetch } = worked;
  if (isError && data === undefined) {
    return (
      <ErrorNote
        what={t('shock:failed')}
        next={t('shock:failedNext')}
        details={error?.message ?? ''}
        onRetry={() => void refetch().catch(() => {})}
      />
    );
  }
  const share =
    progress === null
      ? t('shock:waiting')
      : t('shock:working', { share: format.percent(progress) });
  if (data === undefined) {
    return (
      <div aria-busy>
        <p role="status" className={classes['meta']}>
          {share}
        </p>
        <Skeleton height={320} radius={12} mt={8} />
      </div>
    );
  }
  return (
    <div className={`${classes['page']} ${isStale ? classes['stale'] : ''}`} aria-busy={isStale}>
      {children(data)}
    </div>
  );
}
