import type { ReactElement, ReactNode } from 'react';
import { PageHeader } from '#ui/PageHeader.tsx';
import classes from './Shock.module.css';

interface PartProps {
  /** What is found, a sentence. */
  readonly title: string;
  readonly subtitle: string;
  readonly strip: ReactNode;
  /** What was done just now; empty where nothing was. */
  readonly said?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page: its finding, the ways to the others, and what it shows. */
export function Part(props: PartProps): ReactElement {
  const { title, subtitle, strip, said = '', actions, children } = props;
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      <div className={classes['page']}>
        {strip}
        <p role="status" className={said === '' ? 't-hidden' : classes['said']}>
          {said}
        </p>
        {children}
      </div>
    </>
  );
}
