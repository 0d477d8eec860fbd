import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import classes from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** One sentence under the title: what is found, or how to read it. */
  readonly note?: ReactNode;
  /** Buttons and switches at the right of the title. */
  readonly tools?: ReactNode;
  /** No padding around the content, for tables that reach the edge. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** The one panel of the product: a hairline, a title of level 2, no shadow. */
export function Panel({ title, note, tools, flush = false, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <header className={classes['head']}>
        <div className={classes['words']}>
          <h2 id={id}>{title}</h2>
          {note !== undefined && <p className={classes['note']}>{note}</p>}
        </div>
        {tools !== undefined && <div className={classes['tools']}>{tools}</div>}
      </header>
      <div className={flush ? classes['flush'] : classes['body']}>{children}</div>
    </section>
  );
}
