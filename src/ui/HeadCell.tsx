import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';

export interface HeadCellProps {
  readonly header: string;
  readonly align: 'start' | 'end';
  readonly sorted: 'ascending' | 'descending' | 'none';
  /** Absent: the column cannot be sorted. */
  readonly onSort?: () => void;
}

const ICONS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort } as const;

/** The head of a column, with its sort button. */
export function HeadCell({ header, align, sorted, onSort }: HeadCellProps): ReactElement {
  const { t } = useTranslation();
  const Icon = ICONS[sorted];
  const className = align === 'end' ? classes['end'] : undefined;
  if (onSort === undefined) {
    return (
      <th scope="col" className={className}>
        <span className={classes['plain']}>{header}</span>
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button
        type="button"
        className={classes['sort']}
        title={t('table.sortBy', { column: header })}
        onClick={onSort}
      >
        {header}
        <Icon
          size={14}
          stroke={1.8}
          aria-hidden
          className={sorted === 'none' ? classes['idle'] : undefined}
        />
      </button>
    </th>
  );
}
