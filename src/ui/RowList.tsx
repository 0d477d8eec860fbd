import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import classes from './RowList.module.css';

const FIRST = 30;
const STEP = 100;

export interface RowListProps<T> {
  /** What the list holds; read out, not shown. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly render: (row: T) => ReactNode;
  readonly onOpen: (row: T) => void;
  /** Key of the row that is open elsewhere. */
  readonly current?: string | null;
  /** Rows shown at first; default 30. */
  readonly first?: number;
  /** Words of the button that shows `count` more. */
  readonly more: (count: number) => string;
  readonly empty: ReactNode;
}

/** What a phone shows instead of a wide table: rows as buttons, the first ones and more on demand. */
export function RowList<T>(props: RowListProps<T>): ReactElement {
  const { label, rows, rowKey, render, onOpen, current = null, first = FIRST, more, empty } = props;
  const [shown, setShown] = useState(first);
  if (rows.length === 0) return <p className={classes['empty']}>{empty}</p>;
  const rest = Math.min(STEP, rows.length - shown);
  return (
    <>
      <ul className={classes['list']} aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <li key={rowKey(row)}>
            <button
              type="button"
              className={classes['row']}
              onClick={() => onOpen(row)}
              aria-current={current === rowKey(row) ? 'true' : undefined}
            >
              {render(row)}
            </button>
          </li>
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
