import { IconChevronRight, IconLayoutColumns } from '@tabler/icons-react';
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { MoveWords } from '#dashboards/move-words.ts';
import { fteOf } from '#scenario/base.ts';
import { euOf, sumsOfPost } from '#scenario/sums.ts';
import type { Index } from './board-rows.ts';
import { LoadBars } from './LoadBars.tsx';
import { treeStep, typedAhead } from './tree-keys.ts';
import type { TreeRow } from './tree-rows.ts';
import classes from './UnitTree.module.css';
import type { BoardModel } from './use-board.ts';
import { useFocusLine } from './use-focus-line.ts';
import { keeping } from './virtual.ts';

export interface UnitTreeProps {
  readonly board: BoardModel;
  readonly rows: readonly TreeRow[];
  readonly shown: readonly string[];
  /** The line that takes the focus when the tree does. */
  readonly current: string | null;
  readonly words: MoveWords;
  readonly onCurrent: (key: string) => void;
  readonly onOpen: (unitId: string, open: boolean) => void;
  readonly onChoose: (row: TreeRow) => void;
}

const ROW = 46;
/** Letters that are typed so close together make one word. */
const TYPING_MS = 700;

interface LineProps {
  readonly row: TreeRow;
  readonly before: Index;
  readonly after: Index;
  /** `3 dari 4 terisi` of a post, else empty. */
  readonly holders: string;
  readonly shown: boolean;
  readonly current: boolean;
  readonly top: number;
  readonly words: MoveWords;
}

const TreeLine = memo(function TreeLine(props: LineProps): ReactElement {
  const { row, before, after, holders, shown, current, top, words } = props;
  const unit = row.kind === 'unit';
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.of}
      aria-posinset={row.place}
      aria-expanded={row.open ?? undefined}
      aria-selected={shown}
      tabIndex={current ? 0 : -1}
      data-row={row.key}
      data-drop={unit ? undefined : `post:${row.id}`}
      className={classes['line']}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 6 + (row.level - 1) * 14 }}
    >
      <span className={classes['twig']} data-twig={unit ? row.id : undefined} aria-hidden>
        {unit && <IconChevronRight size={16} data-open={row.open ?? undefined} />}
      </span>
      <span className={classes['words']}>
        <span className={classes['name']} title={row.name}>
          {row.name}
        </span>
        <span className={classes['facts']}>
          <LoadBars before={before} after={after} of={unit ? 'eu' : 'ej'} words={words} />
          {holders !== '' && <span className="t-meta">{holders}</span>}
        </span>
      </span>
      {shown && (
        <span className={classes['shown']}>
          <IconLayoutColumns size={16} aria-hidden />
          <span className="t-hidden">{words.t('board:tree.shown')}</span>
        </span>
      )}
    </div>
  );
});

/** EU of a unit or EJ of a post, in the baseline and in the scenario, and who sits where. */
function figuresOf({ base, placement, unitSums }: BoardModel, row: TreeRow, words: MoveWords) {
  if (row.post === null) {
    const sums = base.units.get(row.id)?.sums;
    const before = sums === undefined ? null : euOf(sums);
    const now = unitSums.get(row.id);
    return { before, after: now === undefined ? before : euOf(now), holders: '' };
  }
  const { post } = row;
  const then = base.holders.get(post.id) ?? [];
  const now = placement.holdersOf(post.id);
  const { format } = words;
  const holders = words.t('board:tree.holders', {
    holders: format.number(now.length),
    seats: format.number(post.seats),
  });
  return {
    before: euOf(sumsOfPost(post, then.length, fteOf(then))),
    after: euOf(sumsOfPost(post, now.length, fteOf(now))),
    holders,
  };
}

/** Walks the tree by keys; a letter goes to the next name that begins with it. */
function useTreeKeys(props: UnitTreeProps, goTo: (key: string) => void) {
  const { rows, current, onOpen, onChoose } = props;
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(rows, current, event.key);
    if (step !== null) {
      event.preventDefault();
      if (step.type === 'focus') goTo(step.key);
      else if (step.type === 'choose') onChoose(step.row);
      else onOpen(step.id, step.type === 'open');
      return;
    }
    if (event.key.length !== 1) return;
    const late = event.timeStamp - typed.current.at > TYPING_MS;
    typed.current = { text: (late ? '' : typed.current.text) + event.key, at: event.timeStamp };
    const found = typedAhead(rows, current, typed.current.text);
    if (found !== null) goTo(found);
  };
}

/** The organisation as a tree (WAI-ARIA), only the lines in sight drawn. */
export function UnitTree(props: UnitTreeProps): ReactElement {
  const { board, rows, shown, words, onCurrent, onOpen, onChoose } = props;
  const holder = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === props.current),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => holder.current,
    estimateSize: () => ROW,
    overscan: 6,
    initialRect: { width: 0, height: 600 },
    rangeExtractor: (range: Range) => keeping(range, at),
  });
  const [focused, setFocused] = useState(0);
  const goTo = (key: string): void => {
    const to = rows.findIndex((row) => row.key === key);
    setFocused(focused + 1);
    virtual.scrollToIndex(to);
    onCurrent(key);
  };
  useFocusLine(holder, props.current, focused);
  const onKeyDown = useTreeKeys(props, goTo);
  return (
    <div
      ref={holder}
      role="tree"
      aria-label={words.t('board:tree.label')}
      aria-multiselectable
      className={classes['tree']}
      data-scroll="y"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = event.target.getAttribute('data-row');
        if (key !== null && key !== props.current) onCurrent(key);
      }}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null;
        const key = target?.closest('[data-row]')?.getAttribute('data-row');
        const row = rows.find((one) => one.key === key);
        if (row === undefined) return;
        goTo(row.key);
        if (target?.closest('[data-twig]')) onOpen(row.id, !row.open);
        else onChoose(row);
      }}
    >
      <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <TreeLine
              key={row.key}
              {...{ row, words }}
              {...figuresOf(board, row, words)}
              shown={row.kind === 'unit' && shown.includes(row.id)}
              current={index === at}
              top={start}
            />
          );
        })}
      </div>
    </div>
  );
}
