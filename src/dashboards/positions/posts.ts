import { callsForAction, ejOf, gradeOf, staffingOf } from '#model/workload/ej.ts';
import type { PostRow } from '#model/workload/statements.ts';
import type { LedgerFigure } from '#ui/Ledger.tsx';
import { matches } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PositionsSearch } from './search.ts';

/** Load index of a post; `KOSONG` where nobody holds it, null where the load is not known. */
export function ratioOf({ load, fte, effectiveMinutes, holders }: PostRow) {
  return holders === 0 ? 'KOSONG' : ejOf(load, fte * effectiveMinutes);
}

/** Kind and tier of a post; one word where both are called the same. */
export function kindText({ kind, tier }: Pick<PostRow, 'kind' | 'tier'>, { t }: FitWords): string {
  return [...new Set([t(`workload:kind.${kind}`), t(`positions:tier.${tier}`)])].join(', ');
}

/** The letter of the regulation with what it says; null where there is none. */
export function letterText(post: PostRow, { t }: FitWords): string | null {
  const letter = gradeOf(ratioOf(post));
  if (letter === null) return null;
  return t('positions:post.ratioNote', {
    letter,
    reading: t(`workload:reading.${staffingOf(letter)}`),
  });
}

/** The posts that the filters of the address leave. */
export function shownPosts(
  posts: readonly PostRow[],
  { q, unit, kind, tier, family, seats }: PositionsSearch,
): readonly PostRow[] {
  return posts.filter(
    (post) =>
      (unit === null || post.opdId === unit) &&
      (kind === null || post.kind === kind) &&
      (tier === null || post.tier === tier) &&
      (family === null || post.family === family) &&
      seatsMatch(post, seats) &&
      matches(q, post.title, post.unitName, post.opdName),
  );
}

function seatsMatch(post: PostRow, seats: PositionsSearch['seats']): boolean {
  switch (seats) {
    case null:
      return true;
    case 'vacant':
      return post.holders === 0;
    case 'free':
      return post.holders < post.seats;
    case 'must':
      return post.holders === 0 && post.mustFill;
  }
}

/** `340 jabatan, 75 di antaranya tanpa pemangku`, of all or of those that filters leave. */
export function listFinding(
  shown: readonly PostRow[],
  all: number,
  { t, format }: FitWords,
): string {
  if (shown.length === 0) return t('positions:finding.none');
  const vacant = format.number(shown.filter(({ holders }) => holders === 0).length);
  const counts = { count: shown.length, n: format.number(shown.length), vacant };
  return shown.length === all
    ? t('positions:finding.all', counts)
    : t('positions:finding.some', { ...counts, all: format.number(all) });
}

function needFigure({ need, needMethod }: PostRow, { t, format }: FitWords): LedgerFigure {
  const label = t('positions:post.need');
  if (need === null)
    return { label, value: format.number(null), note: t('positions:post.needUnknown') };
  const method = t(`workload:method.${needMethod ?? 'abk'}`);
  return {
    label,
    value: format.number(need, 1),
    aside: t('positions:post.needAside'),
    note: t('positions:post.needMethod', { method }),
  };
}

function ratioFigure(post: PostRow, words: FitWords): LedgerFigure {
  const { t, format } = words;
  const label = t('positions:post.ratio');
  const ratio = ratioOf(post);
  if (ratio === 'KOSONG') {
    const hours = post.load === null ? null : format.number(post.load / 60);
    return {
      label,
      value: t('positions:list.vacant'),
      note:
        hours === null
          ? t('positions:post.ratioUnknown')
          : t('positions:post.ratioVacant', { hours }),
    };
  }
  return {
    label,
    value: format.ratio(ratio),
    note: letterText(post, words) ?? t('positions:post.ratioUnknown'),
  };
}

function actionFigure({ need, fte }: PostRow, { t, format }: FitWords): LedgerFigure {
  const label = t('positions:post.action');
  const note = t('positions:post.actionNote');
  if (need === null) return { label, value: format.number(null), note };
  const value = format.signed(fte - need, 1);
  const people = format.number(Math.abs(need - fte), 1);
  if (!callsForAction(need, fte)) return { label, value, note: t('positions:post.enough') };
  return {
    label,
    value,
    note: need > fte ? t('positions:post.short', { people }) : t('positions:post.over', { people }),
  };
}

/** Need, holders, load index and persons apart of a post. */
export function postFigures(post: PostRow, words: FitWords): readonly LedgerFigure[] {
  const { t, format } = words;
  return [
    needFigure(post, words),
    {
      label: t('positions:post.holders'),
      value: format.number(post.holders),
      aside: t('positions:post.holdersAside', { seats: format.number(post.seats) }),
      note:
        post.vacantSince === null
          ? t('positions:post.holdersNote', { fte: format.number(post.fte, 1) })
          : t('positions:post.vacantSince', { date: format.date(post.vacantSince) }),
    },
    ratioFigure(post, words),
    actionFigure(post, words),
  ];
}
