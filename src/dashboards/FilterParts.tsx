import type { ReactElement } from 'react';
import type { SearchOption } from '#ui/SearchSelect.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import classes from './fit.module.css';

/** One filter of a row: a choice, or all. */
export function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly SearchOption<V>[];
  readonly all: string;
  readonly onChange: (value: V | null) => void;
}): ReactElement {
  const { all, ...rest } = props;
  return (
    <div className={classes['choice']}>
      <SearchSelect {...rest} placeholder={all} />
    </div>
  );
}
