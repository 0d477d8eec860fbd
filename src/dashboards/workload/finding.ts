import type { Matrix, MatrixRow } from '#model/workload/heatmap.ts';
import type { PostSums } from '#model/workload/statements.ts';
import type { LedgerFigure } from '#ui/Ledger.tsx';
import { actOf, ratioOf } from './cells.ts';
import type { Labels } from './options.ts';
import type { Words } from './names.ts';
import { capital } from './names.ts';

/** What the sentence that heads the page depends on, besides the figures. */
export interface Scope {
  /** The unit that the rows are under; null = all perangkat daerah. */
  readonly unit: string | null;
  /** Only some kinds, tiers or a family of posts are counted. */
  readonly somePosts: boolean;
  /** The statuses that alone count as holders, as words; empty = all. */
  readonly statuses: readonly string[];
}

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** A count as a word up to ten, else in figures. */
export function countWord(count: number, { t, format }: Words): string {
  const small = NUMBERS.find((number) => number === String(count));
  return small === undefined ? format.number(count) : t(`number.${small}`);
}

/** Rows that are units of the file; the posts of no known unit are none. */
function unitRows({ rows }: Matrix): readonly MatrixRow[] {
  return rows.filter(({ id }) => id !== '');
}

/**
 * Units above capacity that call for action: an index above 1.00 and half a person or more missing.
 * Kept in the order of the rows.
 */
export function overloadedRows(matrix: Matrix): readonly MatrixRow[] {
  return unitRows(matrix).filter(
    ({ margin }) => (ratioOf(margin) ?? 0) > 1 && actOf(margin) === 'more',
  );
}

/** The finding in one sentence, the heading of the page; the same figures give the same words. */
export function findingOf(matrix: Matrix, scope: Scope, words: Words): string {
  const { t, format } = words;
  const { total } = matrix;
  if (total === null || total.posts === 0) return t('finding.empty');
  if (scope.statuses.length > 0)
    return t('finding.statuses', { statuses: format.list(scope.statuses) });
  if (total.load === null) return t('finding.unknown');
  const count = overloadedRows(matrix).length;
  const number = countWord(count, words);
  const { unit } = scope;
  if (unit === null) {
    const key = scope.somePosts ? 'someCity' : 'city';
    return capital(count === 0 ? t(`finding.${key}None`) : t(`finding.${key}`, { count, number }));
  }
  const key = scope.somePosts ? 'someUnit' : 'unit';
  return capital(
    count === 0 ? t(`finding.${key}None`, { unit }) : t(`finding.${key}`, { count, number, unit }),
  );
}

/** The sentence under the title of the chart: which unit has the highest index. */
export function highestSentence(matrix: Matrix, labels: Labels, { t, format }: Words): string {
  let highest: MatrixRow | null = null;
  for (const row of unitRows(matrix)) {
    const ratio = ratioOf(row.margin);
    if (ratio === null) continue;
    if (highest === null || ratio > (ratioOf(highest.margin) ?? 0)) highest = row;
  }
  if (highest === null) return t('map.findingNone');
  return t('map.finding', {
    unit: labels.rowOf(highest.id),
    ratio: format.ratio(ratioOf(highest.margin)),
  });
}

function needNote(matrix: Matrix, { t, format }: Words): string | undefined {
  const unknown = matrix.total?.unknownPosts ?? 0;
  const other = matrix.total?.otherMethodPosts ?? 0;
  const notes = [
    ...(other > 0 ? [t('ledger.needNote', { count: other, n: format.number(other) })] : []),
    ...(unknown > 0
      ? [t('ledger.needUnknown', { count: unknown, n: format.number(unknown) })]
      : []),
  ];
  return notes.length === 0 ? undefined : notes.join('; ');
}

function emptyNote(total: PostSums, { t, format }: Words): string {
  const share = total.load !== null && total.load > 0 ? total.vacantLoad / total.load : 0;
  if (share === 0) return t('ledger.ratioNoteNone');
  return t('ledger.ratioNote', {
    count: total.vacantPosts,
    n: format.number(total.vacantPosts),
    share: format.percent(share, 1),
  });
}

/** The four figures above the chart. Shortage and surplus stand apart; so does the load of empty posts. */
export function ledgerFigures(matrix: Matrix, scope: Scope, words: Words): readonly LedgerFigure[] {
  const { t, format } = words;
  const { total } = matrix;
  if (total === null) return [];
  const note = needNote(matrix, words);
  const byStatus = scope.statuses.length > 0;
  return [
    {
      label: t('ledger.need'),
      value: format.number(total.need),
      aside: t('ledger.needAside'),
      ...(note === undefined ? {} : { note }),
    },
    {
      label: t('ledger.holders'),
      value: format.people(total.holders),
      aside: t('ledger.holdersAside', { fte: format.number(total.fte) }),
      note: t('ledger.holdersNote', {
        shortage: format.number(total.need === null ? null : total.shortage),
        surplus: format.number(total.need === null ? null : total.surplus),
      }),
    },
    {
      label: t('ledger.ratio'),
      value: format.ratio(ratioOf(total)),
      // Held by others, not empty, where only some statuses count.
      ...(byStatus ? {} : { note: emptyNote(total, words) }),
    },
    {
      label: t('ledger.overloaded'),
      value: format.number(byStatus ? null : overloadedRows(matrix).length),
      aside: t('ledger.overloadedAside', { of: format.number(unitRows(matrix).length) }),
      note: byStatus ? t('ledger.overloadedStatuses') : t('ledger.overloadedNote'),
    },
  ];
}
