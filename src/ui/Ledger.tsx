import type { ReactElement } from 'react';
import classes from './Ledger.module.css';

export interface LedgerFigure {
  readonly label: string;
  /** Written for the screen; a missing figure is the dash. */
  readonly value: string;
  /** Beside the figure: a difference, a part of what. */
  readonly aside?: string;
  /** Under the figure: how it is counted, what it rests on. */
  readonly note?: string;
}

/** Several figures in one band, instead of a card each. */
export function Ledger({ figures }: { readonly figures: readonly LedgerFigure[] }): ReactElement {
  return (
    <dl className={classes['band']}>
      {figures.map(({ label, value, aside, note }) => (
        <div key={label} className={classes['figure']}>
          <dt>{label}</dt>
          <dd>
            <span className={classes['value']}>{value}</span>
            {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
          </dd>
          {note !== undefined && <dd className="t-meta">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
