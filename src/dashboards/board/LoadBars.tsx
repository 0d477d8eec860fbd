import type { CSSProperties, ReactElement } from 'react';
import type { MoveWords } from '#dashboards/move-words.ts';
import { binOf, gradeOf, staffingOf } from '#model/workload/ej.ts';
import type { Index } from './board-rows.ts';
import classes from './LoadBars.module.css';

export interface LoadBarsProps {
  readonly before: Index;
  readonly after: Index;
  /** A unit has an EU, a post an EJ. */
  readonly of: 'eu' | 'ej';
  /** The letter with what it says of staffing; else the letter alone. */
  readonly reading?: boolean;
  readonly words: MoveWords;
}

/** From this index on a bar is full. */
const FULL = 2;

/** An index in words: `1,20`, KOSONG, or that it is not known. */
export function indexText(index: Index, { t, format }: MoveWords): string {
  if (index === 'KOSONG') return t('transfer:vacant');
  return index === null ? t('board:load.unknown') : format.ratio(index);
}

/** An index before and after, `1,20 → 1,05`, or once where it stays. */
export function changeText(before: Index, after: Index, words: MoveWords): string {
  if (before === after) return indexText(after, words);
  const values = { before: indexText(before, words), after: indexText(after, words) };
  return words.t('board:load.change', values);
}

/** Load before and after as a pair of bars up to twice the capacity, in figures, and its letter. */
export function LoadBars({
  before,
  after,
  of,
  reading = false,
  words,
}: LoadBarsProps): ReactElement {
  const { t } = words;
  const grade = gradeOf(after);
  const letter =
    grade === null || !reading
      ? grade
      : t('board:load.letter', {
          letter: grade,
          reading: t(`transfer:reading.${staffingOf(grade)}`),
        });
  return (
    <span className={`${classes['load']} ${reading ? classes['wide'] : ''}`}>
      <span className={classes['bars']} aria-hidden>
        <span className={classes['bar']} style={barStyle(before)} data-before />
        <span className={classes['bar']} style={barStyle(after)} />
      </span>
      <span className={before === after ? undefined : classes['changed']}>
        {t(`board:load.${of}`, { value: changeText(before, after, words) })}
      </span>
      {letter !== null && <span>{letter}</span>}
    </span>
  );
}

function barStyle(index: Index): CSSProperties {
  if (typeof index !== 'number') return { width: 0 };
  const width = `${(Math.min(index, FULL) / FULL) * 100}%`;
  return { width, background: `var(--t-diverging-${binOf(index)})` };
}
