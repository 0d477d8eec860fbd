import { ACTION_PERSONS, callsForAction, ejOf } from '#model/workload/ej.ts';
import type { Dimension, PostRow } from '#model/workload/statements.ts';
import { letterText } from './cells.ts';
import type { Words } from './names.ts';

/** Load, capacity and need of a post in the time of the cell: its month, or the year. */
export interface PostMeasure {
  readonly load: number | null;
  readonly capacity: number;
  /** In full posts; null where the load is not known. */
  readonly need: number | null;
}

/** The measure of a post; in one month the load is that month's and the capacity a twelfth. */
export function postMeasure(post: PostRow): PostMeasure {
  const { load, monthLoad, fte, effectiveMinutes } = post;
  if (monthLoad === null) return { load, capacity: fte * effectiveMinutes, need: post.need };
  return {
    load: monthLoad,
    capacity: (fte * effectiveMinutes) / 12,
    need: (monthLoad * 12) / effectiveMinutes,
  };
}

/** Index of a post and the regulation's letter with its reading; KOSONG where nobody holds it. */
export function postRatio(
  post: PostRow,
  someStatuses: boolean,
  words: Words,
): { readonly ratio: string; readonly letter: string | null } {
  const { t, format } = words;
  if (post.holders === 0)
    return { ratio: t(someStatuses ? 'cell.nobody' : 'cell.vacant'), letter: null };
  const { load, capacity } = postMeasure(post);
  const ej = ejOf(load, capacity);
  if (ej === null || ej === 'KOSONG') return { ratio: t('cell.notKnown'), letter: null };
  return { ratio: format.ratio(ej), letter: letterText(ej, words) };
}

/** The call for action of a post, in words; null where there is none. */
export function postAction(post: PostRow, { t, format }: Words): string | null {
  const { need } = postMeasure(post);
  if (need === null || !callsForAction(need, post.fte)) return null;
  const gap = need - post.fte;
  const people = t('cell.people', { people: format.number(Math.abs(gap), 1) });
  return gap >= ACTION_PERSONS ? t('panel.short', { people }) : t('panel.over', { people });
}

function emptyFacts({ mustFill, vacantSince }: PostRow, { t, format }: Words): readonly string[] {
  return [
    ...(mustFill ? [t('panel.mustFill')] : []),
    ...(vacantSince === null
      ? []
      : [t('panel.vacantSince', { date: format.shortDate(vacantSince) })]),
  ];
}

/** How the figures of a post were found, where it is not by its tasks of the time asked for. */
function methodFacts(post: PostRow, columns: Dimension, { t }: Words): readonly string[] {
  const { needMethod, loadSource, monthMeasured } = post;
  const other = needMethod !== null && needMethod !== 'abk';
  return [
    ...(other ? [t('panel.method', { method: t(`method.${needMethod}`) })] : []),
    ...(needMethod === 'abk' && loadSource === 'need' ? [t('panel.fromNeed')] : []),
    ...(columns === 'month' && monthMeasured === false ? [t('panel.yearly')] : []),
  ];
}

/** What is said of a post under its title, in order. */
export function postFacts(post: PostRow, columns: Dimension, words: Words): readonly string[] {
  const { t, format } = words;
  const { need } = postMeasure(post);
  const { seats, holders, acting } = post;
  return [
    t('panel.postLine', { filled: format.number(holders), seats: format.number(seats) }),
    need === null ? t('panel.needUnknown') : t('panel.postNeed', { need: format.number(need, 1) }),
    ...(acting > 0 ? [t('panel.acting', { count: acting, n: format.number(acting) })] : []),
    ...(holders === 0 ? emptyFacts(post, words) : []),
    ...methodFacts(post, columns, words),
  ];
}
