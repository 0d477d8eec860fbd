import { useRef } from 'react';
import type { ReactElement } from 'react';
import { postName, type MoveWords } from '#dashboards/move-words.ts';
import classes from './Bench.module.css';
import { benchOf } from './board-rows.ts';
import { useDrag } from './drag-store.ts';
import type { BoardModel } from './use-board.ts';
import { useFocusLine } from './use-focus-line.ts';

export interface BenchProps {
  readonly board: BoardModel;
  readonly words: MoveWords;
  readonly chosen: string | null;
  /** Counts up each time the chosen one is to take the focus. */
  readonly focused: number;
  readonly drags: boolean;
  readonly onChoose: (personId: string) => void;
}

/** Bangku tunggu: people who left their post and have no other yet. */
export function Bench({
  board,
  words,
  chosen,
  focused,
  drags,
  onChoose,
}: BenchProps): ReactElement {
  const { t } = words;
  const aimed = useDrag(({ over }) => over?.kind === 'bench');
  const people = benchOf(board.base, board.placement);
  const { city } = board.base;
  const holder = useRef<HTMLElement>(null);
  useFocusLine(holder, chosen, focused);
  return (
    <section
      ref={holder}
      className={classes['bench']}
      aria-label={t('board:bench.title')}
      data-drop="bench"
      data-aimed={aimed || undefined}
    >
      <h3>{t('board:bench.title')}</h3>
      {people.length === 0 ? (
        <p className={classes['empty']}>
          {t(drags ? 'board:bench.empty' : 'board:bench.emptyKeys')}
        </p>
      ) : (
        <ul className={classes['people']}>
          {people.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes['person']}
                data-person={drags ? person.id : undefined}
                data-row={person.id}
                aria-pressed={chosen === person.id}
                onClick={() => onChoose(person.id)}
                onFocus={() => onChoose(person.id)}
              >
                <span className={classes['name']}>{person.name}</span>
                {person.positionId !== null && (
                  <span className={classes['from']}>
                    {t('board:bench.from', { post: postName(city, person.positionId, words) })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
