import { CloseButton } from '@mantine/core';
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { MoveWords } from '#dashboards/move-words.ts';
import { euOf } from '#scenario/sums.ts';
import { canChoose, type Spot } from './board-keys.ts';
import type { Column } from './board-rows.ts';
import classes from './BoardColumn.module.css';
import { HEIGHTS, Line } from './Lines.tsx';
import { LoadBars } from './LoadBars.tsx';
import type { BoardModel } from './use-board.ts';
import { useFocusLine } from './use-focus-line.ts';
import { keeping } from './virtual.ts';

export interface BoardColumnProps {
  readonly board: BoardModel;
  readonly column: Column;
  /** The chosen line of the board; it may be in another column. */
  readonly spot: Spot | null;
  readonly chosen: boolean;
  /** Counts up each time the chosen line is to take the focus. */
  readonly focused: number;
  readonly changesOnly: boolean;
  readonly words: MoveWords;
  readonly drags: boolean;
  readonly onSpot: (spot: Spot) => void;
  readonly onClose: (() => void) | null;
  /** The sentence that says what the keys do. */
  readonly hintId: string;
}

function Head(props: BoardColumnProps & { readonly id: string }): ReactElement {
  const { board, column, words, onClose, id } = props;
  const { t } = words;
  const sums = board.base.units.get(column.unitId)?.sums;
  const before = sums === undefined ? null : euOf(sums);
  const now = board.unitSums.get(column.unitId);
  return (
    <header className={classes['head']}>
      <div className={classes['words']}>
        <h3 id={id} className={classes['name']} title={column.name}>
          {column.name}
        </h3>
        <LoadBars
          before={before}
          after={now === undefined ? before : euOf(now)}
          of="eu"
          reading
          words={words}
        />
      </div>
      {onClose !== null && (
        <CloseButton
          size="sm"
          aria-label={t('board:board.close', { name: column.name })}
          onClick={onClose}
        />
      )}
    </header>
  );
}

/** A unit with its posts and people; only the lines in sight are drawn. */
export function BoardColumn(props: BoardColumnProps): ReactElement {
  const { board, column, spot, chosen, focused, changesOnly, words, drags, onSpot } = props;
  const { t } = words;
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const { rows, unitId } = column;
  // A column that holds the choice keeps that line; another one begins at its first.
  const at = useMemo(() => {
    const own = spot?.unitId === unitId ? rows.findIndex(({ key }) => key === spot.key) : -1;
    return own >= 0 ? own : rows.findIndex(canChoose);
  }, [rows, spot, unitId]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => holder.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'person'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    initialRect: { width: 0, height: 600 },
    rangeExtractor: (range: Range) => keeping(range, at),
  });
  const own = spot?.unitId === unitId ? spot.key : null;
  useEffect(() => {
    if (own !== null) virtual.scrollToIndex(at);
    // oxlint-disable-next-line react/exhaustive-deps -- only when another line is chosen
  }, [own]);
  useFocusLine(holder, own, focused);
  return (
    <section className={classes['column']} aria-labelledby={id} data-unit={unitId}>
      <Head {...props} id={id} />
      {rows.length === 0 ? (
        <p className={classes['none']}>
          {t(changesOnly ? 'board:board.noChanges' : 'board:board.noRows')}
        </p>
      ) : (
        <div
          ref={holder}
          role="listbox"
          aria-label={t('board:board.column', { name: column.name })}
          aria-describedby={props.hintId}
          className={classes['lines']}
          data-scroll="y"
          onClick={(event) => {
            const target = event.target instanceof Element ? event.target : null;
            const key = target?.closest('[data-row]')?.getAttribute('data-row');
            if (key !== null && key !== undefined) onSpot({ unitId, key });
          }}
          onFocus={(event) => {
            const key = event.target.getAttribute('data-row');
            if (key !== null && !(spot?.unitId === unitId && spot.key === key)) {
              onSpot({ unitId, key });
            }
          }}
        >
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <Line
                  key={row.key}
                  {...{ row, words, drags }}
                  city={board.base.city}
                  place={index + 1}
                  of={rows.length}
                  chosen={chosen && index === at}
                  current={index === at}
                  top={start}
                />
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}
