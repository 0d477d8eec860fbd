import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BlankFigures.module.css';

/** The room that figures and chart will take; `waiting` says what they wait for, null = only read. */
export function BlankFigures({ waiting }: { readonly waiting: string | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <div aria-busy>
      <p role="status" className={waiting === null ? 't-hidden' : classes['waiting']}>
        {waiting ?? t('loading')}
      </p>
      <Skeleton height={96} radius={12} mb={16} />
      <Skeleton height={520} radius={12} />
    </div>
  );
}
