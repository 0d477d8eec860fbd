import { IconLock, IconArrowRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { postName, type MoveWords } from '#dashboards/move-words.ts';
import type { CityFacts } from '#model/facts.ts';
import { binOf } from '#model/workload/ej.ts';
import { Tag } from '#ui/Tag.tsx';
import type { BoardRow, Index, PersonRow, PostRow } from './board-rows.ts';
import { useDrag } from './drag-store.ts';
import classes from './Lines.module.css';
import { indexText, LoadBars } from './LoadBars.tsx';

export interface LineProps {
  readonly row: BoardRow;
  readonly place: number;
  readonly of: number;
  readonly chosen: boolean;
  /** Takes the focus when the column does. */
  readonly current: boolean;
  readonly top: number;
  readonly city: CityFacts;
  readonly words: MoveWords;
  /** People can be dragged. */
  readonly drags: boolean;
}

/** Height of a line by its kind; fixed, so that a column of 1,500 people scrolls evenly. */
export const HEIGHTS = { unit: 32, post: 56, person: 50, seat: 30 } as const;

const DAYS_A_YEAR = 365.25;

function tenureText({ since }: PersonRow, { asOf }: CityFacts, { t, format }: MoveWords): string {
  if (since === null) return t('board:board.tenureNone');
  const years = format.number(Math.max(0, asOf - since) / DAYS_A_YEAR, 1);
  return t('board:board.tenure', { years });
}

function otherText({ mark, other }: PersonRow, city: CityFacts, words: MoveWords): string {
  const { t } = words;
  const post = other === null ? '' : postName(city, other, words);
  if (mark === 'comes') {
    return other === null ? t('board:board.fromNone') : t('board:board.from', { post });
  }
  return other === null ? t('board:board.toBench') : t('board:board.to', { post });
}

function LockMark({ words }: Pick<LineProps, 'words'>): ReactElement {
  return (
    <span className={classes['lock']}>
      <IconLock size={14} stroke={2} aria-hidden />
      <span className="t-hidden">{words.t('board:board.locked')}</span>
    </span>
  );
}

/** The load index of the post that somebody holds, with its colour beside the figure. */
function EjMark({
  index,
  words,
}: Pick<LineProps, 'words'> & { readonly index: Index }): ReactElement {
  const bin = typeof index === 'number' ? binOf(index) : null;
  return (
    <span className={classes['ej']}>
      {bin !== null && (
        <span
          className={classes['dot']}
          style={{ background: `var(--t-diverging-${bin})` }}
          aria-hidden
        />
      )}
      {words.t('board:load.ej', { value: indexText(index, words) })}
    </span>
  );
}

function PersonWords({ row, city, words }: LineProps & { readonly row: PersonRow }): ReactElement {
  return (
    <>
      <span className={classes['first']}>
        <span className={classes['person']} title={row.name}>
          {row.name}
        </span>
        {row.locked && <LockMark words={words} />}
        <EjMark index={row.index} words={words} />
      </span>
      <span className={classes['second']}>
        {row.mark === 'stays' ? (
          tenureText(row, city, words)
        ) : (
          <span className={classes['moved']} title={otherText(row, city, words)}>
            {row.mark === 'goes' && <IconArrowRight size={14} aria-hidden />}
            {otherText(row, city, words)}
          </span>
        )}
      </span>
    </>
  );
}

function PostWords({ row, words }: LineProps & { readonly row: PostRow }): ReactElement {
  const { t, format } = words;
  const over = row.holders - row.seats;
  const seats = { holders: format.number(row.holders), seats: format.number(row.seats) };
  return (
    <>
      <span className={classes['first']}>
        <span className={classes['post']} title={row.title}>
          {row.title}
        </span>
        {row.locked && <LockMark words={words} />}
        {over > 0 && <Tag kind="alert">{t('board:board.over', { n: format.number(over) })}</Tag>}
        {row.holders === 0 && (
          <Tag kind={row.mustFill ? 'alert' : 'quiet'}>{t('transfer:vacant')}</Tag>
        )}
      </span>
      <span className={classes['second']}>
        <LoadBars before={row.before} after={row.index} of="ej" words={words} />
        <span className={classes['facts']}>
          {t('board:board.seats', seats)}
          {' · '}
          {row.need === null
            ? t('board:board.needNone')
            : t('board:board.need', { need: format.number(row.need, 1) })}
          {row.mustFill && ` · ${t('board:board.must')}`}
        </span>
      </span>
    </>
  );
}

function dropOf(row: BoardRow): string | undefined {
  return row.kind === 'unit' ? undefined : `post:${row.postId}`;
}

/** One line of a column; drawn anew only where its own row, the choice or the drag changes it. */
export const Line = memo(function Line(props: LineProps): ReactElement {
  const { row, place, of, chosen, current, top, words, drags } = props;
  const aimed = useDrag(({ over }) => {
    return row.kind !== 'unit' && over?.kind === 'post' && over.id === row.postId;
  });
  const carried = useDrag(({ personId }) => row.kind === 'person' && personId === row.personId);
  const style = { transform: `translateY(${top}px)`, height: HEIGHTS[row.kind] };
  if (row.kind === 'unit') {
    return (
      <div role="presentation" className={classes['unit']} style={style} title={row.name}>
        {row.name}
      </div>
    );
  }
  const person = row.kind === 'person' && row.mark !== 'goes' && drags ? row.personId : undefined;
  return (
    <div
      role="option"
      aria-selected={chosen}
      aria-setsize={of}
      aria-posinset={place}
      tabIndex={current ? 0 : -1}
      data-row={row.key}
      data-drop={dropOf(row)}
      data-person={person}
      data-kind={row.kind}
      data-mark={row.kind === 'person' ? row.mark : undefined}
      data-aimed={aimed || undefined}
      data-carried={carried || undefined}
      className={classes['line']}
      style={style}
    >
      {row.kind === 'person' && <PersonWords {...props} row={row} />}
      {row.kind === 'post' && <PostWords {...props} row={row} />}
      {row.kind === 'seat' && (
        <span className={classes['free']}>
          {words.t('board:board.free', { count: row.free, n: words.format.number(row.free) })}
        </span>
      )}
    </div>
  );
});
