import { useId } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#words/useFormat.ts';
import classes from './Progress.module.css';

export interface ProgressBarProps {
  /** What is going on, a sentence. */
  readonly label: string;
  readonly unit: 'bytes' | 'rows';
  readonly done: number;
  /** Null where the whole is not known: the bar then only moves. */
  readonly total: number | null;
}

/** How far something has come, in bytes or rows; never a made-up percentage. */
export function ProgressBar({ label, unit, done, total }: ProgressBarProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const write = (count: number): string =>
    unit === 'bytes' ? format.bytes(count) : format.number(count);
  const known = total !== null && total > 0;
  const counted = known
    ? t('progress.bytes', { done: write(done), total: write(total) })
    : t('progress.bytesOnly', { done: write(done) });
  const words = unit === 'rows' ? t('progress.rows', { done: counted }) : counted;
  return (
    <div className={classes['progress']}>
      <div className={classes['words']}>
        <span id={id}>{label}</span>
        <span className={classes['count']}>{done > 0 || known ? words : ''}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuetext={words}
        {...(known
          ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': Math.min(done, total) }
          : {})}
        className={classes['track']}
      >
        <div
          className={known ? classes['bar'] : classes['moving']}
          style={known ? { width: `${Math.min(100, (100 * done) / total)}%` } : undefined}
        />
      </div>
    </div>
  );
}
