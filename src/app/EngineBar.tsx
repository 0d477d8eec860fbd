import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './EngineBar.module.css';

interface Failure {
  readonly step: 'fetch' | 'start' | 'data';
  readonly detail: string;
}

/** Where the start of the engine is. */
export type EngineState =
  | { readonly at: 'idle' | 'ready' | 'starting' }
  | { readonly at: 'downloading'; readonly received: number; readonly total: number | null }
  | { readonly at: 'loading'; readonly rows: number; readonly rowsTotal: number }
  | { readonly at: 'failed'; readonly failure: Failure };

/** What failed, where, and what to do; above the page. Nothing while nothing failed. */
export function EngineFailure(props: {
  readonly engine: EngineState;
  readonly onRetry: () => void;
}): ReactElement | null {
  const { engine, onRetry } = props;
  const { t } = useTranslation('shell');
  if (engine.at !== 'failed') return null;
  const { step, detail } = engine.failure;
  return (
    <div className={classes['failure']}>
      <ErrorNote
        what={t(`engine.failed.${step}.what`)}
        where={t(`engine.failed.${step}.where`)}
        next={t(`engine.failed.${step}.next`)}
        details={`${step}: ${detail}`}
        onRetry={onRetry}
      />
    </div>
  );
}

/** How far the engine has come, in bytes, then rows; nothing before it starts and once it runs. */
export function EngineBar({ engine }: { readonly engine: EngineState }): ReactElement | null {
  const { t } = useTranslation('shell');
  switch (engine.at) {
    case 'idle':
    case 'ready':
    case 'failed':
      return null;
    case 'downloading':
      return (
        <ProgressBar
          label={t('engine.fetching')}
          unit="bytes"
          done={engine.received}
          total={engine.total}
        />
      );
    case 'starting':
      return <ProgressBar label={t('engine.starting')} unit="bytes" done={0} total={null} />;
    case 'loading':
      return (
        <ProgressBar
          label={t('engine.filling')}
          unit="rows"
          done={engine.rows}
          total={engine.rowsTotal}
        />
      );
  }
}
