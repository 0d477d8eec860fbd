import type { ReactElement } from 'react';
import classes from './Folded.module.css';
import { usePhone } from './usePhone.ts';

export interface FoldedProps {
  readonly text: string;
  readonly children: ReactElement;
}

/** What a phone folds away under its own words. */
export function Folded({ text, children }: FoldedProps): ReactElement {
  const phone = usePhone();
  if (!phone) return children;
  return (
    <details className={classes['folded']}>
      <summary>{text}</summary>
      {children}
    </details>
  );
}
