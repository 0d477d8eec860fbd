import type { ReactElement } from 'react';
import type { SearchOption } from '#ui/SearchSelect.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { usePhone } from '#ui/usePhone.ts';
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

/** Filters that a phone folds away under their own words. */
export function Folded({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactElement;
}): ReactElement {
  const phone = usePhone();
  if (!phone) return children;
  return (
    <details className={classes['folded']}>
      <summary>{text}</summary>
      {children}
    </details>
  );
}
