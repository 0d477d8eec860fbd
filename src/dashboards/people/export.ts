import type { FitWords } from '#dashboards/fit-words.ts';
import type { ExportColumn, ExportTable } from '#dashboards/table-export.ts';
import type { PersonRow } from '#model/people/statements.ts';
import type { PeopleSearch } from './search.ts';

/** What the filters leave, in words; one line that says so where none is used. */
function filtersOf(
  { q, unit, status, kind, golongan, work }: PeopleSearch,
  rows: readonly PersonRow[],
  { t }: FitWords,
): readonly (readonly [string, string])[] {
  const unitName = rows.find(({ opdId }) => opdId === unit)?.opdName ?? unit;
  const used: (readonly [string, string | null])[] = [
    [t('people:filter.text'), q === '' ? null : q],
    [t('people:filter.unit'), unitName],
    [t('people:filter.status'), status && t(`workload:status.${status}`)],
    [t('people:filter.kind'), kind && t(`workload:kind.${kind}`)],
    [t('people:filter.golongan'), golongan],
    [t('people:filter.work'), work && t(`people:work.${work}`)],
  ];
  const said = used.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
  return said.length > 0 ? said : [[t('common:export.filters'), t('common:export.noFilters')]];
}

/** The list of persons as a file. NIPs show their last four digits, as on screen. */
export function personsExport(
  rows: readonly PersonRow[],
  search: PeopleSearch,
  words: FitWords,
): ExportTable<PersonRow> {
  const { t } = words;
  const columns: readonly ExportColumn<PersonRow>[] = [
    { label: t('people:column.name'), kind: 'text', value: ({ name }) => name },
    { label: 'NIP', kind: 'text', value: ({ nipMasked }) => nipMasked },
    { label: t('people:column.title'), kind: 'text', value: ({ title }) => title },
    { label: t('people:column.unit'), kind: 'text', value: ({ unitName }) => unitName },
    { label: t('people:filter.unit'), kind: 'text', value: ({ opdName }) => opdName },
    { label: t('people:column.golongan'), kind: 'text', value: ({ golongan }) => golongan },
    {
      label: t('people:column.status'),
      kind: 'text',
      value: ({ status }) => t(`workload:status.${status}`),
    },
    { label: t('people:export.atWork'), kind: 'bool', value: ({ atWork }) => atWork },
    {
      label: t('people:export.since'),
      kind: 'date',
      value: ({ positionSince }) => positionSince,
    },
  ];
  return { name: t('people:export.name'), columns, rows, about: filtersOf(search, rows, words) };
}
