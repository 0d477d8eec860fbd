import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import fit from '#dashboards/fit.module.css';
import { FitBasis, useBasisLine } from '#dashboards/FitBasis.tsx';
import { Unready, useMissing } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import { postTexts } from '#dashboards/post-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { HiddenGroup, HiddenList } from '#model/fit/hidden.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { useHidden } from '#session/use-found.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { Split } from '#ui/SidePanel.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone } from '#ui/usePhone.ts';
import { hiddenTable } from './exports.ts';
import classes from './Found.module.css';
import { FoundFilters, LegalMarks, Named } from './FoundParts.tsx';
import {
  keyOfGroup,
  legalTexts,
  personLines,
  shownHidden,
  strongest,
  unitOptions,
  wishText,
} from './found-rows.ts';
import { HiddenPanel } from './HiddenPanel.tsx';
import { filtersUsed, HIDDEN_SORTS, sortOf, type HiddenSearch } from './search.ts';

const HEIGHT = 620;
const MIN_WIDTH = 900;

interface CellProps {
  readonly row: HiddenGroup;
  readonly city: CityFacts;
  readonly words: FitWords;
}

function Who({ row, city, words }: CellProps): ReactElement {
  const [name, title, unit] = personLines(city, row.personId, words);
  return <Named main={name} under={[`${title} · ${unit}`]} />;
}

function Where({ row: { title, matches }, city, words }: CellProps): ReactElement {
  const { t, format } = words;
  const count = matches.length;
  const under =
    count === 1
      ? postTexts(city, matches[0].postId, words)[1]
      : t('found:hidden.seats', { count, n: format.number(count) });
  return <Named main={title} under={[under]} />;
}

function columnsOf(city: CityFacts, words: FitWords): readonly DataColumn<HiddenGroup>[] {
  const { t } = words;
  return [
    {
      id: 'name',
      header: t('found:hidden.name'),
      rowHeader: true,
      cell: (row) => <Who {...{ row, city, words }} />,
      sortValue: ({ personId }) => personLines(city, personId, words)[0],
    },
    {
      id: 'post',
      header: t('found:hidden.post'),
      cell: (row) => <Where {...{ row, city, words }} />,
      sortValue: ({ title }) => title,
    },
    {
      id: 'da',
      header: t('found:hidden.da'),
      width: 140,
      cell: (row) => <ScoreBar label={t('found:hidden.da')} score={strongest(row)} words={words} />,
      sortValue: (row) => strongest(row).lo,
    },
    {
      id: 'legal',
      header: t('found:hidden.legal'),
      width: 220,
      cell: ({ matches }) => <LegalMarks move={matches[0]} words={words} />,
      sortValue: ({ matches: [best] }) => legalTexts(best, words).join(' '),
    },
    {
      id: 'wish',
      header: t('found:hidden.wish'),
      width: 150,
      cell: (row) => wishText(row, words),
      sortValue: (row) => wishText(row, words),
    },
  ];
}

interface ReadyProps {
  readonly list: HiddenList;
  readonly city: CityFacts;
  readonly stale: boolean;
  readonly search: HiddenSearch;
  readonly words: FitWords;
  readonly onChange: (change: Partial<HiddenSearch>) => void;
}

function List({
  rows,
  city,
  search,
  words,
  onChange,
}: Omit<ReadyProps, 'list' | 'stale'> & { readonly rows: readonly HiddenGroup[] }): ReactElement {
  const { t, format } = words;
  const phone = usePhone();
  const columns = useMemo(() => columnsOf(city, words), [city, words]);
  const sort = sortOf(search);
  const ordered = sort === null ? rows : sortRows(rows, columns, sort);
  const basis = useBasisLine(null, words);
  const onOpen = (row: HiddenGroup): void => onChange({ row: keyOfGroup(row) });
  return (
    <Panel
      title={t('found:hidden.list')}
      note={t('found:hidden.note')}
      flush={!phone}
      tools={<ExportMenu table={() => hiddenTable(ordered, [basis], city, words)} />}
    >
      <div className={phone ? undefined : fit['inset']}>
        <FitBasis group={null} words={words} />
      </div>
      {phone ? (
        <RowList
          label={t('found:hidden.caption')}
          rows={ordered}
          rowKey={keyOfGroup}
          onOpen={onOpen}
          current={search.row}
          first={12}
          more={(count) => t('found:more', { count, n: format.number(count) })}
          empty={t('found:nobody')}
          render={(row) => (
            <>
              <Who {...{ row, city, words }} />
              <Where {...{ row, city, words }} />
              <ScoreBar label={t('found:hidden.da')} score={strongest(row)} words={words} />
              <LegalMarks move={row.matches[0]} words={words} />
            </>
          )}
        />
      ) : (
        <DataTable
          caption={t('found:hidden.caption')}
          columns={columns}
          rows={rows}
          rowKey={keyOfGroup}
          sort={sort}
          onSort={({ id, desc }) =>
            onChange({
              sort: HIDDEN_SORTS.find((name) => name === id) ?? null,
              order: desc ? 'desc' : 'asc',
            })
          }
          onOpen={onOpen}
          current={search.row}
          height={HEIGHT}
          minWidth={MIN_WIDTH}
          frozen
          empty={t('found:nobody')}
        />
      )}
    </Panel>
  );
}

function figuresOf(list: HiddenList, { t, format }: FitWords) {
  const silent = new Set(
    list.rows.flatMap(({ personId, matches: [best] }) => (best.replied ? [] : [personId])),
  );
  return (
    [
      ['posts', list.posts],
      ['persons', list.persons],
      ['pairs', list.total],
      ['silent', silent.size],
    ] as const
  ).map(([id, value]) => ({
    label: t(`found:hidden.${id}`),
    value: format.number(value),
    note: t(`found:hidden.${id}Note`),
  }));
}

function Ready({ list, city, stale, search, words, onChange }: ReadyProps): ReactElement {
  const { t, format } = words;
  const deferred = useDeferredValue(search);
  const rows = useMemo(
    () => shownHidden(list.rows, city, deferred, words),
    [list, city, deferred, words],
  );
  const units = useMemo(() => unitOptions(list.rows, city), [list, city]);
  const used = filtersUsed(search);
  const open = list.rows.find((row) => keyOfGroup(row) === search.row);
  const counts = {
    count: rows.length,
    n: format.number(rows.length),
    all: format.number(list.rows.length),
  };
  const finding =
    list.rows.length === 0
      ? t('found:hidden.findingNone')
      : t(used === 0 ? 'found:hidden.finding' : 'found:hidden.findingSome', counts);
  return (
    <>
      <PageHeader
        title={finding}
        subtitle={t('found:hidden.subtitle', { date: format.date(city.asOf) })}
      />
      <Ledger figures={figuresOf(list, words)} />
      <FoundFilters {...{ search, units, used, words, onChange }} onReset={onChange} />
      <Split
        side={
          open === undefined ? null : (
            <HiddenPanel
              key={search.row}
              row={open}
              {...{ city, words }}
              onClose={() => onChange({ row: null })}
            />
          )
        }
      >
        <div className={stale ? classes['stale'] : classes['fresh']} aria-busy={stale}>
          {list.rows.length === 0 ? (
            <EmptyState title={finding} text={t('found:hidden.none')} />
          ) : (
            <List {...{ rows, city, search, words, onChange }} />
          )}
        </div>
      </Split>
    </>
  );
}

/** Kecocokan tersembunyi: strong and legal pairs that no wish and no plan has named. */
export function HiddenPage(): ReactElement {
  const search = useSearch({ from: '/kecocokan' });
  const navigate = useNavigate({ from: '/kecocokan' });
  const words = useFitWords();
  const { t, format } = words;
  const missing = useMissing();
  const asked = useFitIndex();
  const { query, progress } = useHidden(missing === null ? asked.data : undefined);
  const onChange = useCallback(
    (change: Partial<HiddenSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !('row' in change),
        resetScroll: false,
      }),
    [navigate],
  );
  if (missing === null && asked.data !== undefined && query.data !== undefined) {
    const { city } = asked.data;
    return (
      <Ready
        list={query.data}
        stale={query.isPlaceholderData}
        {...{ city, search, words, onChange }}
      />
    );
  }
  const waiting =
    progress === null
      ? t('positions:wait.facts')
      : t('found:working', { share: format.percent(progress) });
  return (
    <>
      <PageHeader title={t('found:hidden.page')} />
      <Unready {...{ missing, words, waiting }} asked={query.isError ? query : asked} />
    </>
  );
}
