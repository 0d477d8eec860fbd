import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#words/useFormat.ts';
import classes from './IntervalBar.module.css';

export interface IntervalBarProps {
  /** What is rated, for screen readers. */
  readonly label: string;
  /** Bounds and point on a scale of 0 to 100; a null point = nothing known. */
  readonly lo: number;
  readonly point: number | null;
  readonly hi: number;
  /** Share of the weights that is known, 0 to 1. */
  readonly completeness: number;
  /** Digits behind the comma; default 0. */
  readonly digits?: number;
}

const at = (value: number): string => `${Math.max(0, Math.min(100, value))}%`;

/** A score with what is not known of it: the range as a band, the point as a stroke, both as words. */
export function IntervalBar(props: IntervalBarProps): ReactElement {
  const { label, lo, point, hi, completeness, digits = 0 } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const write = (value: number): string => format.number(value, digits);
  const exact = completeness >= 1;
  const words =
    point === null
      ? t('interval.none')
      : exact
        ? t('interval.exact', { point: write(point) })
        : t('interval.between', { point: write(point), lo: write(lo), hi: write(hi) });
  const complete = t('interval.complete', { share: format.percent(completeness) });
  return (
    <div className={classes['interval']}>
      <div className={classes['track']} role="img" aria-label={`${label}: ${words}. ${complete}`}>
        {!exact && <div className={classes['band']} style={{ left: at(lo), width: at(hi - lo) }} />}
        {point !== null && (
          <>
            {exact && <div className={classes['fill']} style={{ width: at(point) }} />}
            <div className={classes['point']} style={{ left: at(point) }} />
          </>
        )}
      </div>
      <div className={classes['words']} aria-hidden>
        <span className={classes['value']}>{point === null ? words : write(point)}</span>
        {!exact && point !== null && <span className="t-meta">{`${write(lo)}–${write(hi)}`}</span>}
        {!exact && <span className="t-meta">{complete}</span>}
      </div>
    </div>
  );
}
