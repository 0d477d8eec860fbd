import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilterBar.module.css';

export interface FilterBarProps {
  /** Name of the group for screen readers. */
  readonly label: string;
  /** Whether anything differs from the default: only then can it be reset. */
  readonly changed: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** The row of filters of a page; the address holds their state. */
export function FilterBar({ label, changed, onReset, children }: FilterBarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={label} className={classes['bar']}>
      {children}
      {changed && (
        <Button variant="subtle" onClick={onReset} className={classes['reset'] ?? ''}>
          {t('reset')}
        </Button>
      )}
    </div>
  );
}
