import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import classes from './LongList.module.css';

const FIRST = 30;
const STEP = 100;

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly item: (item: T) => ReactElement;
  /** What a click adds, in words. */
  readonly more: (count: number) => string;
  /** In the place of a list without items. */
  readonly empty?: string;
}

/** A list that begins with its first thirty and grows on demand. */
export function LongList<T>(props: LongListProps<T>): ReactElement {
  const { items, keyOf, item, more, empty } = props;
  const [shown, setShown] = useState(FIRST);
  if (items.length === 0 && empty !== undefined) return <p className={classes['empty']}>{empty}</p>;
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
          {more(rest)}
        </Button>
      )}
    </>
  );
}
