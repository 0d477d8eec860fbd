import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { ReactElement } from 'react';
import { fittedColumns, shownIds } from '#dashboards/column-choice.ts';
import { ColumnMenu } from '#dashboards/ColumnMenu.tsx';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import fit from '#dashboards/fit.module.css';
import { FitBasis } from '#dashboards/FitBasis.tsx';
import { Failed, MissingData, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PostRow } from '#model/workload/statements.ts';
import { useDataset } from '#session/engine.ts';
import { markShown } from '#session/first-paint.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone, useWide } from '#ui/usePhone.ts';
import { postColumns, PostLine, WIDE_ONLY } from './columns.tsx';
import { postsExport } from './export.ts';
import { Filters } from './Filters.tsx';
import { listFinding, shownPosts } from './posts.ts';
import type { PositionsSearch } from './search.ts';
import { SORTS } from './search.ts';
import type { StrongestOf } from './strongest.ts';
import { usePosts } from './use-posts.ts';
import { useStrongest } from './use-strongest.ts';

const HEIGHT = 640;
/** Columns that take up what room is left. */
const GROW = ['title', 'unit', 'strongest'];

interface ListProps {
  readonly shown: readonly PostRow[];
  readonly search: PositionsSearch;
  readonly index: FitIndex | undefined;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PositionsSearch>) => void;
}

/** The columns that are chosen or that the window has room for, and all of them for the menu. */
function useColumns({ search, words }: ListProps, strongest: StrongestOf) {
  const wide = useWide();
  const { columns: chosen } = search;
  return useMemo(() => {
    const shown = shownIds(SORTS, { chosen, wideOnly: WIDE_ONLY, wide });
    const all = postColumns(words, strongest, shown.has('unit'));
    return { all, shown, ...fittedColumns(all, shown, GROW) };
  }, [chosen, words, strongest, wide]);
}

function List(props: ListProps): ReactElement {
  const { shown, search, index, words, onChange } = props;
  const { t, format } = words;
  const phone = usePhone();
  const navigate = useNavigate();
  const { of: strongest, stale } = useStrongest(index);
  const { all, shown: inSight, columns, minWidth } = useColumns(props, strongest);
  const sort = useMemo(() => ({ id: search.sort, desc: search.order === 'desc' }), [search]);
  const ordered = useMemo(
    () => (phone ? sortRows(shown, all, sort) : shown),
    [phone, shown, all, sort],
  );
  const open = (post: PostRow): void =>
    void navigate({ to: '/jabatan/$id', params: { id: post.positionId } });
  const file = () => postsExport(sortRows(shown, all, sort), search, strongest, words);
  if (shown.length === 0) return <EmptyState title={t('positions:finding.none')} />;
  return (
    <Panel
      title={t('positions:list.title')}
      note={
        <>
          {t('positions:list.note')} {t('positions:list.strongestNote')}
        </>
      }
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
      <div className={phone ? undefined : fit['inset']}>
        <FitBasis group={null} words={words} />
      </div>
      <div
        className={stale ? fit['stale'] : undefined}
        aria-busy={strongest === 'waiting' || stale}
      >
        {phone ? (
          <RowList
            label={t('positions:list.caption')}
            rows={ordered}
            rowKey={(post) => post.positionId}
            onOpen={open}
            more={(count) => t('positions:list.more', { count, n: format.number(count) })}
            empty={t('positions:finding.none')}
            render={(post) => <PostLine {...{ post, words, strongest }} />}
          />
        ) : (
          <DataTable
            caption={t('positions:list.caption')}
            columns={columns}
            rows={shown}
            rowKey={(post) => post.positionId}
            sort={sort}
            onSort={({ id, desc }) =>
              onChange({
                sort: SORTS.find((name) => name === id) ?? 'unit',
                order: desc ? 'desc' : 'asc',
              })
            }
            onOpen={open}
            height={HEIGHT}
            minWidth={minWidth}
            frozen
          />
        )}
      </div>
    </Panel>
  );
}

/** Jabatan: every post of the city, found by text and filters, opened by click or Enter. */
export function PositionsPage(): ReactElement {
  const search = useSearch({ from: '/jabatan' });
  const navigate = useNavigate({ from: '/jabatan' });
  const words = useFitWords();
  const { t, format } = words;
  const dataset = useDataset();
  const missing = useMissing();
  const asked = usePosts();
  const index = useFitIndex().data;
  useEffect(markShown, []);
  const deferred = useDeferredValue(search);
  const posts = asked.data;
  const shown = useMemo(() => shownPosts(posts ?? [], deferred), [posts, deferred]);
  const onChange = useCallback(
    (change: Partial<PositionsSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const ready = posts !== undefined && missing === null;
  return (
    <>
      <PageHeader
        title={ready ? listFinding(shown, posts.length, words) : t('positions:page')}
        {...(dataset === null
          ? {}
          : { subtitle: t('positions:subtitle', { date: format.date(dataset.asOf) }) })}
      />
      {missing !== null && <MissingData {...{ missing, words }} />}
      {asked.isError && <Failed {...{ asked, words }} />}
      {missing === null && !ready && !asked.isError && (
        <Waiting text={t('positions:wait.engine')} />
      )}
      {ready && (
        <>
          <Filters {...{ search, posts, words, onChange }} />
          <List {...{ shown, search, index, words, onChange }} />
        </>
      )}
    </>
  );
}
