import { TIERS } from '#core/tiers.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PostRow } from '#model/workload/statements.ts';
import type { DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { ReactElement } from 'react';
import classes from './Page.module.css';
import { letterText, ratioOf } from './posts.ts';
import type { SORTS } from './search.ts';
import { certainText, noStrongestText, strongestIn, type StrongestOf } from './strongest.ts';

interface CellProps {
  readonly post: PostRow;
  readonly words: FitWords;
}

/** The unit of a post, and its perangkat daerah where that is another one. */
export function unitText({ unitName, opdName }: PostRow, { t }: FitWords): string {
  if (unitName === null) return t('positions:list.noUnit');
  return opdName === null || opdName === unitName ? unitName : `${unitName}, ${opdName}`;
}

function Unit({ post, words }: CellProps): ReactElement {
  const { unitName, opdName } = post;
  return (
    <span className={classes['stack']}>
      <span>{unitName ?? words.t('positions:list.noUnit')}</span>
      {opdName !== null && opdName !== unitName && (
        <span className={classes['under']} title={opdName}>
          {opdName}
        </span>
      )}
    </span>
  );
}

function TitleAndUnit({ post, words }: CellProps): ReactElement {
  return (
    <span className={classes['stack']}>
      <span>{post.title}</span>
      <span className={classes['below']}>{unitText(post, words)}</span>
    </span>
  );
}

function Ratio({ post, words }: CellProps): ReactElement {
  const ratio = ratioOf(post);
  if (ratio === 'KOSONG') return <Tag kind="alert">{words.t('positions:list.vacant')}</Tag>;
  if (ratio === null) return <span className="t-meta">{words.t('positions:list.unknown')}</span>;
  return (
    <span className={classes['ratio']}>
      <span>{words.format.ratio(ratio)}</span>
      <span className="t-meta">{letterText(post, words)}</span>
    </span>
  );
}

function Vacant({ post, words: { t, format } }: CellProps): ReactElement | null {
  if (post.holders > 0 && post.vacantSince === null) return null;
  return (
    <span className={classes['ratio']}>
      <span>
        {post.vacantSince === null
          ? t('positions:list.sinceUnknown')
          : format.shortDate(post.vacantSince)}
      </span>
      {post.mustFill && <span className={classes['must']}>{t('positions:list.mustFill')}</span>}
    </span>
  );
}

const ratioValue = (post: PostRow): number | null => {
  const ratio = ratioOf(post);
  return typeof ratio === 'number' ? ratio : null;
};

/** Full posts held beyond the need; below zero is a shortage, null where the need is not known. */
const gapValue = ({ need, fte }: PostRow): number | null => (need === null ? null : fte - need);

type Column = DataColumn<PostRow> & { readonly id: (typeof SORTS)[number] };

/** Columns whose figures a narrow window has elsewhere, or on the page of the post. */
export const WIDE_ONLY: ReadonlySet<string> = new Set(['unit', 'tier', 'need', 'vacant']);

/** The columns of the list of posts; the unit stands under the title where it has no column. */
export function postColumns(
  words: FitWords,
  strongest: StrongestOf,
  withUnit = true,
): readonly Column[] {
  const { t, format } = words;
  return [
    {
      id: 'title',
      header: t('positions:column.title'),
      width: 190,
      rowHeader: true,
      cell: (post) => (withUnit ? post.title : <TitleAndUnit {...{ post, words }} />),
      sortValue: (post) => post.title,
    },
    {
      id: 'unit',
      header: t('positions:column.unit'),
      width: 170,
      cell: (post) => <Unit {...{ post, words }} />,
      sortValue: (post) =>
        post.opdName === null ? null : `${post.opdName} ${post.unitName ?? ''}`,
    },
    {
      id: 'tier',
      header: t('positions:column.tier'),
      width: 100,
      cell: (post) => t(`positions:tier.${post.tier}`),
      sortValue: (post) => TIERS.indexOf(post.tier),
    },
    {
      id: 'filled',
      header: t('positions:column.filled'),
      width: 92,
      align: 'end',
      cell: (post) =>
        t('positions:list.filled', {
          filled: format.number(post.holders),
          seats: format.number(post.seats),
        }),
      sortValue: (post) => post.seats - post.holders,
    },
    {
      id: 'need',
      header: t('positions:column.need'),
      width: 104,
      align: 'end',
      cell: (post) => format.number(post.need, 1),
      sortValue: (post) => post.need,
    },
    {
      id: 'gap',
      header: t('positions:column.gap'),
      width: 88,
      align: 'end',
      cell: (post) => format.signed(gapValue(post), 1),
      sortValue: gapValue,
    },
    {
      id: 'ratio',
      header: t('positions:column.ratio'),
      width: 138,
      align: 'end',
      cell: (post) => <Ratio {...{ post, words }} />,
      sortValue: ratioValue,
    },
    {
      id: 'vacant',
      header: t('positions:column.vacant'),
      width: 116,
      cell: (post) => <Vacant {...{ post, words }} />,
      sortValue: (post) => post.vacantSince,
    },
    {
      id: 'strongest',
      header: t('positions:column.strongest'),
      width: 172,
      cell: (post) => <StrongestCell {...{ post, words, strongest }} />,
      sortValue: (post) => strongestIn(strongest, post.positionId)?.lo ?? null,
    },
  ];
}

function StrongestCell({
  post,
  words,
  strongest,
}: CellProps & { readonly strongest: StrongestOf }): ReactElement | null {
  if (post.holders >= post.seats) return null;
  const found = strongestIn(strongest, post.positionId);
  if (found === null) {
    return <span className="t-meta">{noStrongestText(strongest, post.positionId, words)}</span>;
  }
  return (
    <span className={classes['stack']}>
      <span>{found.name}</span>
      <span className={classes['under']}>{certainText(found, words)}</span>
    </span>
  );
}

/** A post as a row of a phone's list. */
export function PostLine({
  post,
  words,
  strongest,
}: CellProps & { readonly strongest: StrongestOf }): ReactElement {
  const { t, format } = words;
  const { holders, seats, need, vacantSince } = post;
  const best = strongestIn(strongest, post.positionId);
  const facts = [
    t(`positions:tier.${post.tier}`),
    t('positions:list.filledLine', {
      filled: format.number(holders),
      seats: format.number(seats),
    }),
    ...(need === null ? [] : [t('positions:list.needLine', { need: format.number(need, 1) })]),
    ...(vacantSince === null
      ? []
      : [t('positions:list.vacantSince', { date: format.shortDate(vacantSince) })]),
    ...(post.mustFill ? [t('positions:list.mustFill')] : []),
    ...(best === null
      ? []
      : [t('positions:strongest.line', { name: best.name, lo: certainText(best, words) })]),
  ];
  return (
    <>
      <span className={classes['lineHead']}>
        <strong>{post.title}</strong>
        <Ratio {...{ post, words }} />
      </span>
      <span className="t-meta">{unitText(post, words)}</span>
      <span className="t-meta">{facts.join(' · ')}</span>
    </>
  );
}
