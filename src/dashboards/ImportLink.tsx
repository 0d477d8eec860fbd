import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import classes from './ImportLink.module.css';

/** To the page where data that is not loaded can be. */
export function ImportLink({ text }: { readonly text: string }): ReactElement {
  return (
    <Link to="/data/impor" className={classes['link'] ?? ''}>
      {text}
    </Link>
  );
}
