import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { placeName, type MoveWords } from '#dashboards/move-words.ts';
import type { Move } from '#scenario/moves.ts';
import { useDrag } from './drag-store.ts';
import { Hypothesis } from './Hypothesis.tsx';
import { impactRows, warningsOf, type ImpactRow } from './impact-rows.ts';
import classes from './ImpactPane.module.css';
import { MoveList, type MoveListProps } from './MoveList.tsx';
import type { BoardModel } from './use-board.ts';
import { useHover } from './use-hover.ts';

interface ModelProps {
  readonly board: BoardModel;
  readonly words: MoveWords;
}

function KpiRow({
  row,
  words,
}: Pick<ModelProps, 'words'> & { readonly row: ImpactRow }): ReactElement {
  const { t, format } = words;
  const { before, after, digits } = row;
  const write = (value: number | null): string =>
    value === null ? t('board:load.unknown') : format.number(value, digits);
  const difference = before === null || after === null ? null : after - before;
  return (
    <tr>
      <th scope="row">{t(`board:impact.${row.id}`)}</th>
      <td className="t-number">{write(before)}</td>
      <td className="t-number">{write(after)}</td>
      <td className={`t-number ${difference ? classes['changed'] : ''}`}>
        {difference === 0 ? t('transfer:city.same') : format.signed(difference, digits)}
      </td>
    </tr>
  );
}

function Kpis({ board, words }: ModelProps): ReactElement {
  const { t } = words;
  const { city } = board.base;
  const highest = board.gauge.after.highest;
  const post = highest === null ? undefined : city.posts.get(highest.postId);
  return (
    <>
      <table className={classes['kpis']}>
        <caption className="t-hidden">{t('board:impact.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board:impact.measure')}</th>
            <th scope="col">{t('board:impact.before')}</th>
            <th scope="col">{t('board:impact.after')}</th>
            <th scope="col">{t('board:impact.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {impactRows(board).map((row) => (
            <KpiRow key={row.id} row={row} words={words} />
          ))}
        </tbody>
      </table>
      {post !== undefined && (
        <p className="t-meta">
          {t('board:impact.highestAt', { post: post.title, place: placeName(city, post) })}
        </p>
      )}
    </>
  );
}

function Warnings({
  board,
  words,
  onShow,
}: ModelProps & { readonly onShow: (move: Move) => void }): ReactElement {
  const { t, format } = words;
  const warnings = warningsOf(board);
  return (
    <section aria-label={t('board:warn.title')} className={classes['part']}>
      <h3>{t('board:warn.title')}</h3>
      {warnings.length === 0 ? (
        <p className={classes['quiet']}>{t('board:warn.none')}</p>
      ) : (
        <ul className={classes['warnings']}>
          {warnings.map(({ id, count, first }) => (
            <li key={id}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{t(`board:warn.${id}`, { count, n: format.number(count) })}</span>
              {first !== null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('board:warn.show')}: ${t(`board:warn.${id}`, { count, n: format.number(count) })}`}
                  onClick={() => onShow(first)}
                >
                  {t('board:warn.show')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the drag would do where it is; null while nobody is dragged. */
export function HoverImpact({ board, words }: ModelProps): ReactElement | null {
  const hover = useHover(board);
  const dragging = useDrag(({ personId }) => personId !== null);
  const { t } = words;
  if (!dragging) return null;
  return (
    <div className={classes['hover']} aria-hidden>
      {hover.what === null ? (
        <p className={classes['quiet']}>
          {hover.same === null ? t('board:what.idle') : t('board:what.same', { name: hover.same })}
        </p>
      ) : (
        <Hypothesis {...{ board, words }} what={hover.what} />
      )}
    </div>
  );
}

export type ImpactPaneProps = ModelProps & MoveListProps;

/** Dampak: the city before and after, what asks for attention, and the moves in their order. */
export function ImpactPane(props: ImpactPaneProps): ReactElement {
  const { board, words, onOpen } = props;
  const { t } = words;
  return (
    <div className={classes['pane']}>
      <HoverImpact board={board} words={words} />
      <p className={classes['quiet']}>{t('board:impact.note')}</p>
      <Kpis board={board} words={words} />
      <Link
        to="/skenario/$id/dampak"
        params={{ id: board.scenario.id }}
        className={classes['link'] ?? ''}
      >
        {t('board:impact.more')}
      </Link>
      <Warnings board={board} words={words} onShow={(move) => onOpen(move.personId)} />
      <MoveList {...props} />
    </div>
  );
}
