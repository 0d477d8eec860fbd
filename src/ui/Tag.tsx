import type { ReactElement, ReactNode } from 'react';
import classes from './Tag.module.css';

/** `sample` marks synthetic data; `alert` calls for action; `brand` is a choice; `quiet` a plain word. */
export type TagKind = 'sample' | 'alert' | 'brand' | 'quiet' | 'outline';

export interface TagProps {
  readonly kind?: TagKind;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word or two in a small box. */
export function Tag({ kind = 'quiet', icon, children }: TagProps): ReactElement {
  return (
    <span className={`${classes['tag']} ${classes[kind]}`}>
      {icon}
      {children}
    </span>
  );
}
