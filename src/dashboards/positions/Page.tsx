import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { Failed, MissingData, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import type { PostRow } from '#model/workload/statements.ts';
import { useDataset } from '#session/engine.ts';
import { markShown } from '#session/first-paint.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone, useWide } from '#ui/usePhone.ts';
import { postColumns, PostLine } from './columns.tsx';
import { postsExport } from './export.ts';
import { Filters } from './Filters.tsx';
import { listFinding, shownPosts } from './posts.ts';
import type { PositionsSearch } from './search.ts';
import { SORTS } from './search.ts';
import { usePosts } from './use-posts.ts';

const HEIGHT = 640;
const MIN_WIDTH = 900;
const MIN_NARROW = 720;

interface ListProps {
  readonly shown: readonly PostRow[];
  readonly search: PositionsSearch;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PositionsSearch>) => void;
}

function List({ shown, search, words, onChange }: ListProps): ReactElement {
  const { t, format } = words;
  const phone = usePhone();
  const wide = useWide();
  const navigate = useNavigate();
  const columns = useMemo(() => postColumns(words, wide), [words, wide]);
  const sort = useMemo(() => ({ id: search.sort, desc: search.order === 'desc' }), [search]);
  const ordered = useMemo(
    () => (phone ? sortRows(shown, postColumns(words, true), sort) : shown),
    [phone, shown, words, sort],
  );
  const open = (post: PostRow): void =>
    void navigate({ to: '/jabatan/$id', params: { id: post.positionId } });
  const file = () => postsExport(sortRows(shown, postColumns(words, true), sort), search, words);
  if (shown.length === 0) return <EmptyState title={t('positions:finding.none')} />;
  return (
    <Panel
      title={t('positions:list.title')}
      note={t('positions:list.note')}
      tools={<ExportMenu table={file} />}
      flush={!phone}
    >
      {phone ? (
        <RowList
          label={t('positions:list.caption')}
          rows={ordered}
          rowKey={(post) => post.positionId}
          onOpen={open}
          more={(count) => t('positions:list.more', { count, n: format.number(count) })}
          empty={t('positions:finding.none')}
          render={(post) => <PostLine post={post} words={words} />}
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
          minWidth={wide ? MIN_WIDTH : MIN_NARROW}
        />
      )}
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
          <List {...{ shown, search, words, onChange }} />
        </>
      )}
    </>
  );
}
