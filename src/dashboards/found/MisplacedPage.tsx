import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { Choice } from '#dashboards/FilterParts.tsx';
import fit from '#dashboards/fit.module.css';
import { FitBasis, useBasisLine } from '#dashboards/FitBasis.tsx';
import { Unready, useMissing } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import { postTexts } from '#dashboards/post-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { Misplaced, MisplacedList } from '#model/fit/misplaced.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { useMisplaced } from '#session/use-found.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { Split } from '#ui/SidePanel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone } from '#ui/usePhone.ts';
import { misplacedTable } from './exports.ts';
import classes from './Found.module.css';
import { FoundFilters, LegalMarks, Named } from './FoundParts.tsx';
import { levelsBelow, personLines, reasonText, shownMisplaced, unitOptions } from './found-rows.ts';
import { MisplacedPanel } from './MisplacedPanel.tsx';
import { filtersUsed, MISPLACED_SORTS, REASONS, sortOf, type MisplacedSearch } from './search.ts';

const HEIGHT = 620;
const MIN_WIDTH = 940;
const keyOf = ({ personId }: Misplaced): string => personId;

interface CellProps {
  readonly row: Misplaced;
  readonly city: CityFacts;
  readonly words: FitWords;
}

function Who({ row, city, words }: CellProps): ReactElement {
  const [name, title, unit] = personLines(city, row.personId, words);
  return <Named main={name} under={[`${title} · ${unit}`]} />;
}

function Why({ row, words }: CellProps): ReactElement {
  return (
    <span className={fit['name']}>
      {row.reasons.map((reason) => (
        <StateMark key={reason.id} state="fail" text={reasonText(reason, words)} />
      ))}
    </span>
  );
}

function Best({ row, city, words }: CellProps): ReactElement | null {
  const { t, format } = words;
  const [best] = row.mends;
  if (best === undefined) return null;
  const [title, unit] = postTexts(city, best.postId, words);
  const more = row.mendsTotal - 1;
  return (
    <>
      <Named main={title} under={[unit]} />
      <LegalMarks move={best} words={words} />
      {more > 0 && (
        <span className={fit['meta']}>
          {t('found:misplaced.others', { count: more, n: format.number(more) })}
        </span>
      )}
    </>
  );
}

function columnsOf(city: CityFacts, words: FitWords): readonly DataColumn<Misplaced>[] {
  const { t } = words;
  const score = (id: 'now' | 'there'): DataColumn<Misplaced> => ({
    id,
    header: t(`found:misplaced.${id}`),
    width: 140,
    cell: ({ da, mends }) => (
      <ScoreBar
        label={t(`found:misplaced.${id}`)}
        score={id === 'now' ? da : (mends[0]?.da ?? null)}
        words={words}
      />
    ),
    sortValue: ({ da, mends }) => (id === 'now' ? da : mends[0]?.da)?.lo ?? null,
  });
  return [
    {
      id: 'name',
      header: t('found:misplaced.name'),
      rowHeader: true,
      cell: (row) => <Who {...{ row, city, words }} />,
      sortValue: ({ personId }) => personLines(city, personId, words)[0],
    },
    {
      id: 'reason',
      header: t('found:misplaced.reason'),
      cell: (row) => <Why {...{ row, city, words }} />,
      sortValue: levelsBelow,
    },
    {
      id: 'best',
      header: t('found:misplaced.best'),
      cell: (row) => <Best {...{ row, city, words }} />,
      sortValue: ({ mends: [best] }) =>
        best === undefined ? null : postTexts(city, best.postId, words)[0],
    },
    score('now'),
    score('there'),
  ];
}

interface ReadyProps {
  readonly list: MisplacedList;
  readonly city: CityFacts;
  readonly stale: boolean;
  readonly search: MisplacedSearch;
  readonly words: FitWords;
  readonly onChange: (change: Partial<MisplacedSearch>) => void;
}

function List({
  rows,
  city,
  search,
  words,
  onChange,
}: Omit<ReadyProps, 'list' | 'stale'> & { readonly rows: readonly Misplaced[] }): ReactElement {
  const { t, format } = words;
  const phone = usePhone();
  const columns = useMemo(() => columnsOf(city, words), [city, words]);
  const sort = sortOf(search);
  const ordered = sort === null ? rows : sortRows(rows, columns, sort);
  const basis = useBasisLine(null, words);
  const onOpen = ({ personId }: Misplaced): void => onChange({ person: personId });
  return (
    <Panel
      title={t('found:misplaced.list')}
      note={t('found:misplaced.note')}
      flush={!phone}
      tools={<ExportMenu table={() => misplacedTable(ordered, [basis], city, words)} />}
    >
      <div className={phone ? undefined : fit['inset']}>
        <FitBasis group={null} words={words} />
      </div>
      {phone ? (
        <RowList
          label={t('found:misplaced.caption')}
          rows={ordered}
          rowKey={keyOf}
          onOpen={onOpen}
          current={search.person}
          first={12}
          more={(count) => t('found:more', { count, n: format.number(count) })}
          empty={t('found:nobody')}
          render={(row) => (
            <>
              <Who {...{ row, city, words }} />
              <Why {...{ row, city, words }} />
              <Best {...{ row, city, words }} />
            </>
          )}
        />
      ) : (
        <DataTable
          caption={t('found:misplaced.caption')}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          sort={sort}
          onSort={({ id, desc }) =>
            onChange({
              sort: MISPLACED_SORTS.find((name) => name === id) ?? null,
              order: desc ? 'desc' : 'asc',
            })
          }
          onOpen={onOpen}
          current={search.person}
          height={HEIGHT}
          minWidth={MIN_WIDTH}
          frozen
          empty={t('found:nobody')}
        />
      )}
    </Panel>
  );
}

function Ready({ list, city, stale, search, words, onChange }: ReadyProps): ReactElement {
  const { t, format } = words;
  const deferred = useDeferredValue(search);
  const rows = useMemo(
    () => shownMisplaced(list.rows, city, deferred, words),
    [list, city, deferred, words],
  );
  const units = useMemo(() => unitOptions(list.rows, city), [list, city]);
  const used = filtersUsed(search, search.reason);
  const open = list.rows.find(({ personId }) => personId === search.person);
  const all = format.number(list.rows.length);
  const counts = { count: rows.length, n: format.number(rows.length), all };
  const finding =
    list.rows.length === 0
      ? t('found:misplaced.findingNone')
      : t(used === 0 ? 'found:misplaced.finding' : 'found:misplaced.findingSome', counts);
  const field = list.rows.filter(({ reasons }) => reasons.some(({ id }) => id === 'field'));
  const n = format.number;
  return (
    <>
      <PageHeader
        title={finding}
        subtitle={t('found:misplaced.subtitle', { date: format.date(city.asOf) })}
      />
      <Ledger
        figures={[
          {
            label: t('found:misplaced.looked'),
            value: n(list.looked),
            note: t('found:misplaced.lookedNote'),
          },
          {
            label: t('found:misplaced.withReason'),
            value: n(list.withReason),
            note: t('found:misplaced.withReasonNote'),
          },
          {
            label: t('found:misplaced.mended'),
            value: all,
            note: t('found:misplaced.mendedNote'),
          },
          {
            label: t('found:misplaced.field'),
            value: n(field.length),
            note: t('found:misplaced.fieldNote'),
          },
        ]}
      />
      <FoundFilters
        {...{ search, units, used, words, onChange }}
        onReset={(change) => onChange({ ...change, reason: null })}
      >
        <Choice
          label={t('found:misplaced.reasonFilter')}
          value={search.reason}
          options={REASONS.map((value) => ({
            value,
            label: t(`found:misplaced.reasons.${value}`),
          }))}
          onChange={(reason) => onChange({ reason })}
          all={t('found:filter.all')}
        />
      </FoundFilters>
      <Split
        side={
          open === undefined ? null : (
            <MisplacedPanel
              key={open.personId}
              row={open}
              {...{ city, words }}
              onClose={() => onChange({ person: null })}
            />
          )
        }
      >
        <div className={stale ? classes['stale'] : classes['fresh']} aria-busy={stale}>
          {list.rows.length === 0 ? (
            <EmptyState title={finding} text={t('found:misplaced.none')} />
          ) : (
            <List {...{ rows, city, search, words, onChange }} />
          )}
        </div>
      </Split>
    </>
  );
}

/** Salah kamar: people whom a reason puts in the wrong place, and a legal vacant post that mends it. */
export function MisplacedPage(): ReactElement {
  const search = useSearch({ from: '/salah-kamar' });
  const navigate = useNavigate({ from: '/salah-kamar' });
  const words = useFitWords();
  const { t, format } = words;
  const missing = useMissing();
  const asked = useFitIndex();
  const { query, progress } = useMisplaced(missing === null ? asked.data : undefined);
  const onChange = useCallback(
    (change: Partial<MisplacedSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !('person' in change),
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
      <PageHeader title={t('found:misplaced.page')} />
      <Unready {...{ missing, words, waiting }} asked={query.isError ? query : asked} />
    </>
  );
}
