import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import classes from './Quality.module.css';

/** Rows that were asked for: brought into view with the focus when they come. */
export function Opened({ children }: { readonly children: ReactNode }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={classes['rows']}>
      {children}
    </div>
  );
}
