import type { ReactElement } from 'react';
import classes from './RankedBars.module.css';

export interface RankedBar {
  readonly id: string;
  readonly label: string;
  /** Under the label: e.g. `13 dari 21 terisi`. */
  readonly note?: string;
  /** For the bar; null = no bar. */
  readonly value: number | null;
  /** Written for the screen. */
  readonly text: string;
  /** Bin of the diverging scale (0-6) for the colour; null = neutral. */
  readonly bin: number | null;
}

export interface RankedBarsProps {
  readonly label: string;
  readonly bars: readonly RankedBar[];
  /** The value from which bars grow left and right, e.g. 1 for a load index; drawn as a line. */
  readonly parity: number;
  readonly onOpen?: (id: string) => void;
}

/** Where a bar begins and how long it is, in per cent of the track, both within it. */
export function barSpan(
  value: number,
  parity: number,
  low: number,
  high: number,
): { readonly left: number; readonly width: number } {
  const scale = (x: number): number => (100 * (x - low)) / (high - low);
  const from = scale(Math.min(value, parity));
  return { left: from, width: scale(Math.max(value, parity)) - from };
}

/** A ranked list with a bar around parity each: what a phone gets instead of a matrix. */
export function RankedBars({ label, bars, parity, onOpen }: RankedBarsProps): ReactElement {
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(parity - 0.1, ...values);
  const high = Math.max(parity + 0.1, ...values);
  const parityAt = barSpan(parity, parity, low, high).left;
  return (
    <ol className={classes['list']} aria-label={label}>
      {bars.map((bar) => {
        const span = bar.value === null ? null : barSpan(bar.value, parity, low, high);
        const body = (
          <>
            <span className={classes['label']}>{bar.label}</span>
            <span className={classes['text']}>{bar.text}</span>
            <span className={classes['track']} aria-hidden>
              {span !== null && (
                <span
                  className={classes['bar']}
                  style={{
                    left: `${span.left}%`,
                    width: `${Math.max(0.5, span.width)}%`,
                    ...(bar.bin === null ? {} : { background: `var(--t-diverging-${bar.bin})` }),
                  }}
                />
              )}
              <span className={classes['parity']} style={{ left: `${parityAt}%` }} />
            </span>
            {bar.note !== undefined && <span className={classes['note']}>{bar.note}</span>}
          </>
        );
        return (
          <li key={bar.id}>
            {onOpen === undefined ? (
              <div className={classes['row']}>{body}</div>
            ) : (
              <button type="button" className={classes['row']} onClick={() => onOpen(bar.id)}>
                {body}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
