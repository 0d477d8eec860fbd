import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '#core/day.ts';
import { fittedColumns, shownIds } from '#dashboards/column-choice.ts';
import { ColumnMenu } from '#dashboards/ColumnMenu.tsx';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { Failed, MissingData, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { personsStatement, type PersonRow } from '#model/people/statements.ts';
import { useDataset } from '#session/engine.ts';
import { markShown } from '#session/first-paint.ts';
import { useStatement } from '#session/use-statement.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone, useWide } from '#ui/usePhone.ts';
import { personColumns, PersonLine, WIDE_ONLY } from './columns.tsx';
import { personsExport } from './export.ts';
import { Filters } from './Filters.tsx';
import { peopleFinding, shownPersons } from './persons.ts';
import type { PeopleSearch } from './search.ts';
import { SORTS } from './search.ts';

const HEIGHT = 640;
/** Columns that take up what room is left. */
const GROW = ['name', 'title', 'unit'];

interface ListProps {
  readonly shown: readonly PersonRow[];
  readonly search: PeopleSearch;
  readonly asOf: Day;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PeopleSearch>) => void;
}

/** The columns that are chosen or that the window has room for, and all of them for the menu. */
function useColumns({ search, asOf, words }: ListProps) {
  const wide = useWide();
  const { columns: chosen } = search;
  return useMemo(() => {
    const shown = shownIds(SORTS, { chosen, wideOnly: WIDE_ONLY, wide });
    const all = personColumns(words, asOf, shown.has('unit'));
    return { all, shown, ...fittedColumns(all, shown, GROW) };
  }, [chosen, words, asOf, wide]);
}

function List(props: ListProps): ReactElement {
  const { shown, search, asOf, words, onChange } = props;
  const { t, format } = words;
  const phone = usePhone();
  const navigate = useNavigate();
  const { all, shown: inSight, columns, minWidth } = useColumns(props);
  const sort = useMemo(() => ({ id: search.sort, desc: search.order === 'desc' }), [search]);
  const ordered = useMemo(
    () => (phone ? sortRows(shown, all, sort) : shown),
    [phone, shown, all, sort],
  );
  const open = (person: PersonRow): void =>
    void navigate({ to: '/pegawai/$id', params: { id: person.personId } });
  const file = () => personsExport(sortRows(shown, all, sort), search, words);
  if (shown.length === 0) return <EmptyState title={t('people:finding.none')} />;
  return (
    <Panel
      title={t('people:list.title')}
      note={t('people:list.note')}
      tools={
        <>
          {!phone && (
            <ColumnMenu
              columns={all}
              shown={inSight}
              onChange={(chosen) => onChange({ columns: chosen })}
            />
          )}
          <ExportMenu table={file} />
        </>
      }
      flush={!phone}
    >
      {phone ? (
        <RowList
          label={t('people:list.caption')}
          rows={ordered}
          rowKey={(person) => person.personId}
          onOpen={open}
          more={(count) => t('people:list.more', { count, n: format.number(count) })}
          empty={t('people:finding.none')}
          render={(person) => <PersonLine {...{ person, asOf, words }} />}
        />
      ) : (
        <DataTable
          caption={t('people:list.caption')}
          columns={columns}
          rows={shown}
          rowKey={(person) => person.personId}
          sort={sort}
          onSort={({ id, desc }) =>
            onChange({
              sort: SORTS.find((name) => name === id) ?? 'name',
              order: desc ? 'desc' : 'asc',
            })
          }
          onOpen={open}
          height={HEIGHT}
          minWidth={minWidth}
          frozen
        />
      )}
    </Panel>
  );
}

/** Pegawai: everyone of the file, found by text and filters, opened by click or Enter. */
export function PeoplePage(): ReactElement {
  const search = useSearch({ from: '/pegawai' });
  const navigate = useNavigate({ from: '/pegawai' });
  const words = useFitWords();
  const { t, format } = words;
  const dataset = useDataset();
  const missing = useMissing();
  const asked = useStatement(personsStatement, {});
  useEffect(markShown, []);
  const deferred = useDeferredValue(search);
  const persons = asked.data;
  const shown = useMemo(() => shownPersons(persons ?? [], deferred), [persons, deferred]);
  const onChange = useCallback(
    (change: Partial<PeopleSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const ready = persons !== undefined && missing === null && dataset !== null;
  return (
    <>
      <PageHeader
        title={ready ? peopleFinding(shown, persons.length, words) : t('people:page')}
        {...(dataset === null
          ? {}
          : { subtitle: t('people:subtitle', { date: format.date(dataset.asOf) }) })}
      />
      {missing !== null && <MissingData {...{ missing, words }} />}
      {asked.isError && <Failed {...{ asked, words }} />}
      {missing === null && !ready && !asked.isError && (
        <Waiting text={t('positions:wait.engine')} />
      )}
      {ready && (
        <>
          <Filters {...{ search, persons, words, onChange }} />
          <List {...{ shown, search, words, onChange }} asOf={dataset.asOf} />
        </>
      )}
    </>
  );
}
