import type { ReactElement, ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what the missing data would add. */
  readonly text?: ReactNode;
  /** What can be done: a button or a link. */
  readonly action?: ReactNode;
}

/** Says that there is nothing to show, why, and what to do. */
export function EmptyState({ title, text, action }: EmptyStateProps): ReactElement {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      {text !== undefined && <p className={classes['text']}>{text}</p>}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  );
}
