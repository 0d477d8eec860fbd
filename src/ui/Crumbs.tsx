import type { ReactElement } from 'react';
import classes from './Crumbs.module.css';

/** One level of the way; id null = the top. */
export interface Crumb {
  readonly id: string | null;
  readonly name: string;
}

export interface CrumbsProps {
  /** Name of the way for screen readers. */
  readonly label: string;
  /** From the top down; the last one is where the reader is. */
  readonly steps: readonly Crumb[];
  /** What leads back to a step. */
  readonly render: (step: Crumb) => ReactElement;
}

/** The way back up; nothing at the top. */
export function Crumbs({ label, steps, render }: CrumbsProps): ReactElement | null {
  if (steps.length < 2) return null;
  return (
    <nav aria-label={label} className={classes['crumbs']}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id ?? ''}>
            {index === steps.length - 1 ? (
              <span aria-current="location">{step.name}</span>
            ) : (
              render(step)
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
