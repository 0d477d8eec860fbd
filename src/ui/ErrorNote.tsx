import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from './CopyText.tsx';
import classes from './ErrorNote.module.css';

export interface ErrorNoteProps {
  /** What went wrong, a sentence. */
  readonly what: string;
  /** Where: a file with line and column, a page, a step. */
  readonly where?: string;
  /** What the reader can do. */
  readonly next: string;
  /** For the keeper of the application: message and trace, copied on demand. No personal data. */
  readonly details?: string;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
}

/** An error in the place where it happened: what, where, what to do. */
export function ErrorNote(props: ErrorNoteProps): ReactElement {
  const { what, where, next, details, onRetry, actions } = props;
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes['note']}>
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden className={classes['icon']} />
      <div className={classes['words']}>
        <p className={classes['what']}>{what}</p>
        {where !== undefined && <p>{t('error.where', { where })}</p>}
        <p>{t('error.next', { next })}</p>
        <div className={classes['actions']}>
          {onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          {actions}
          {details !== undefined && <CopyText text={details} label={t('copyDetails')} />}
        </div>
      </div>
    </div>
  );
}
