import type { ReactElement } from 'react';
import type { LoadIndex } from '#scenario/shock.ts';
import { indexText, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';

/** The kinds of bars, in the order in which they stand. */
const KINDS = ['before', 'shaken', 'after'] as const;

/** A name with its index at two or three times. */
export interface Course {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly before: LoadIndex;
  /** Under the shock, before any move; left out where it is the same as before. */
  readonly shaken?: LoadIndex;
  readonly after: LoadIndex;
}

const PARITY = 1;

/** The top of the scale: the highest index, and room beside the line of 1.00. */
function topOf(courses: readonly Course[]): number {
  const all = courses.flatMap(({ before, shaken = null, after }) => [before, shaken, after]);
  const known = all.flatMap((index) => (typeof index === 'number' ? [index] : []));
  return Math.max(1.1, ...known);
}

/** Bars before, under the shock and after, with the line of 1.00; the figures stand beside them. */
export function CourseBars({
  label,
  courses,
  words,
}: {
  readonly label: string;
  readonly courses: readonly Course[];
  readonly words: ShockWords;
}): ReactElement {
  const { t } = words;
  const top = topOf(courses);
  const kinds = KINDS.filter(
    (kind) => kind !== 'shaken' || courses.some(({ shaken }) => shaken !== undefined),
  );
  return (
    <>
      <ul className={classes['courses']} aria-label={label}>
        {courses.map((course) => {
          const values = kinds.map((kind) => [kind, course[kind] ?? null] as const);
          const figures = values.map(([, index]) => indexText(index, words)).join(' → ');
          return (
            <li key={course.id} className={classes['course']}>
              <span className={classes['courseName']}>{course.name}</span>
              <span className={classes['courseFigures']}>{figures}</span>
              <div className={classes['tracks']} aria-hidden>
                {values.map(([kind, index]) => (
                  <div key={kind} className={classes['track']}>
                    <div
                      className={`${classes['bar']} ${classes[kind]}`}
                      style={{ width: `${typeof index === 'number' ? (100 * index) / top : 0}%` }}
                    />
                  </div>
                ))}
                <div className={classes['parity']} style={{ left: `${(100 * PARITY) / top}%` }} />
              </div>
              <span className={classes['courseNote']}>{course.note}</span>
            </li>
          );
        })}
      </ul>
      <ul className={classes['keys']}>
        {kinds.map((kind) => (
          <li key={kind} className={classes['key']}>
            <span className={`${classes['swatch']} ${classes[kind]}`} aria-hidden />
            {t(`shock:shock.${kind === 'shaken' ? 'shocked' : kind}`)}
          </li>
        ))}
        <li>{t('shock:shock.limit')}</li>
      </ul>
    </>
  );
}
