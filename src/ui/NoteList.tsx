import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './NoteList.module.css';

export interface NoteListProps {
  readonly notes: readonly { readonly id: string; readonly text: ReactNode }[];
}

/** Notes on what follows, one a line; nothing without any. */
export function NoteList({ notes }: NoteListProps): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {notes.map(({ id, text }) => (
        <li key={id}>
          <IconInfoCircle size={16} stroke={1.6} aria-hidden />
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
