import { readable, type FitWords } from '#dashboards/fit-words.ts';
import type { ExportColumn, ExportTable } from '#dashboards/table-export.ts';
import { gradeOf } from '#model/workload/ej.ts';
import type { PostRow } from '#model/workload/statements.ts';
import { ratioOf } from './posts.ts';
import type { PositionsSearch } from './search.ts';
import { strongestIn, type StrongestOf } from './strongest.ts';

/** What the filters leave, in words; one line that says so where none is used. */
function filtersOf(
  { q, unit, kind, tier, family, seats }: PositionsSearch,
  rows: readonly PostRow[],
  { t }: FitWords,
): readonly (readonly [string, string])[] {
  const unitName = rows.find(({ opdId }) => opdId === unit)?.opdName ?? unit;
  const used: (readonly [string, string | null])[] = [
    [t('positions:filter.text'), q === '' ? null : q],
    [t('positions:filter.unit'), unitName],
    [t('positions:filter.kind'), kind && t(`workload:kind.${kind}`)],
    [t('positions:filter.tier'), tier && t(`positions:tier.${tier}`)],
    [t('positions:filter.family'), family && readable(family)],
    [t('positions:filter.seats'), seats && t(`positions:seats.${seats}`)],
  ];
  const said = used.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
  return said.length > 0 ? said : [[t('common:export.filters'), t('common:export.noFilters')]];
}

/** The list of posts as a file: load index and letter apart, so that both can be worked with. */
export function postsExport(
  rows: readonly PostRow[],
  search: PositionsSearch,
  strongest: StrongestOf,
  words: FitWords,
): ExportTable<PostRow> {
  const { t } = words;
  const text = (label: string, value: ExportColumn<PostRow>['value']) =>
    ({ label, kind: 'text', value }) as const;
  const figure = (label: string, value: ExportColumn<PostRow>['value']) =>
    ({ label, kind: 'number', value }) as const;
  const columns: readonly ExportColumn<PostRow>[] = [
    text(t('positions:export.id'), ({ positionId }) => positionId),
    text(t('positions:column.title'), ({ title }) => title),
    text(t('positions:column.unit'), ({ unitName }) => unitName),
    text(t('positions:filter.unit'), ({ opdName }) => opdName),
    text(t('positions:filter.kind'), ({ kind }) => t(`workload:kind.${kind}`)),
    text(t('positions:column.tier'), ({ tier }) => t(`positions:tier.${tier}`)),
    text(t('positions:filter.family'), ({ family }) => (family === null ? null : readable(family))),
    figure(t('positions:export.seats'), ({ seats }) => seats),
    figure(t('positions:export.holders'), ({ holders }) => holders),
    figure(t('positions:column.need'), ({ need }) => need),
    figure(t('positions:column.gap'), ({ need, fte }) => (need === null ? null : fte - need)),
    figure(t('positions:column.ratio'), (post) => {
      const ratio = ratioOf(post);
      return typeof ratio === 'number' ? ratio : null;
    }),
    text(t('positions:export.letter'), (post) => gradeOf(ratioOf(post))),
    {
      label: t('positions:column.vacant'),
      kind: 'date',
      value: ({ vacantSince }) => vacantSince,
    },
    {
      label: t('positions:export.mustFill'),
      kind: 'bool',
      value: ({ mustFill }) => mustFill,
    },
    text(
      t('positions:export.strongest'),
      ({ positionId }) => strongestIn(strongest, positionId)?.name ?? null,
    ),
    figure(
      t('positions:export.strongestLo'),
      ({ positionId }) => strongestIn(strongest, positionId)?.lo ?? null,
    ),
    {
      label: t('positions:export.strongestAfter'),
      kind: 'bool',
      value: ({ positionId }) => strongestIn(strongest, positionId)?.curable ?? null,
    },
  ];
  return { name: t('positions:export.name'), columns, rows, about: filtersOf(search, rows, words) };
}
