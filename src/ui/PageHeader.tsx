import type { ReactElement, ReactNode } from 'react';
import classes from './PageHeader.module.css';

export interface PageHeaderProps {
  /** The finding in one sentence; the only heading of level 1 on the page. */
  readonly title: string;
  /** What is measured, and per which date. */
  readonly subtitle?: ReactNode;
  /** Buttons that concern the whole page. */
  readonly actions?: ReactNode;
}

/** The head of a page: first thing in a page's markup. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps): ReactElement {
  return (
    <div className={classes['header']}>
      <div className={classes['words']}>
        <h1>{title}</h1>
        {subtitle !== undefined && <p className={classes['subtitle']}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
