import type { ReactElement } from 'react';
import classes from './FigureList.module.css';

export interface FigureListProps {
  readonly figures: readonly { readonly label: string; readonly value: string }[];
}

/** Figures with their names, two side by side. */
export function FigureList({ figures }: FigureListProps): ReactElement {
  return (
    <dl className={classes['figures']}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
