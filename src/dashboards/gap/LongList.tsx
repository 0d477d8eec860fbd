import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#words/useFormat.ts';
import classes from './LongList.module.css';

const FIRST = 30;
const STEP = 100;

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly item: (item: T) => ReactElement;
}

/** A list that begins with its first thirty and grows on demand. */
export function LongList<T>({ items, keyOf, item }: LongListProps<T>): ReactElement {
  const { t } = useTranslation('gap');
  const format = useFormat();
  const [shown, setShown] = useState(FIRST);
  const rest = Math.min(STEP, items.length - shown);
  return (
    <>
      <ul className={classes['list']}>
        {items.slice(0, shown).map((one) => (
          <li key={keyOf(one)}>{item(one)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="default" fullWidth onClick={() => setShown(shown + STEP)}>
          {t('panel.more', { count: rest, n: format.number(rest) })}
        </Button>
      )}
    </>
  );
}
