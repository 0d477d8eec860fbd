import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './EngineBar.module.css';

interface EngineFailure {
  readonly step: 'fetch' | 'start' | 'data';
  readonly detail: string;
}

/** Where the start of the engine is. */
export type EngineState =
  | { readonly at: 'idle' | 'ready' | 'starting' }
  | { readonly at: 'downloading'; readonly received: number; readonly total: number | null }
  | { readonly at: 'loading'; readonly rows: number; readonly rowsTotal: number }
  | { readonly at: 'failed'; readonly failure: EngineFailure };

export interface EngineBarProps {
  readonly engine: EngineState;
  readonly onRetry: () => void;
}

/** How far the engine has come, in bytes, then rows; gone once it runs. What fails says what to do. */
export function EngineBar({ engine, onRetry }: EngineBarProps): ReactElement | null {
  const { t } = useTranslation('shell');
  switch (engine.at) {
    case 'idle':
    case 'ready':
      return null;
    case 'failed': {
      const { step, detail } = engine.failure;
      return (
        <div className={classes['bar']}>
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
    case 'downloading':
      return (
        <div className={classes['bar']}>
          <ProgressBar
            label={t('engine.fetching')}
            unit="bytes"
            done={engine.received}
            total={engine.total}
          />
        </div>
      );
    case 'starting':
      return (
        <div className={classes['bar']}>
          <ProgressBar label={t('engine.starting')} unit="bytes" done={0} total={null} />
        </div>
      );
    case 'loading':
      return (
        <div className={classes['bar']}>
          <ProgressBar
            label={t('engine.filling')}
            unit="rows"
            done={engine.rows}
            total={engine.rowsTotal}
          />
        </div>
      );
  }
}
