import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { scoringOptions } from '#dashboards/fit-search.ts';
import { Failed, Unready, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { PairPanel } from '#dashboards/PairPanel.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { PostFact } from '#model/facts.ts';
import { useDataset } from '#session/engine.ts';
import { useCandidates, useFitIndex, type ListOptions } from '#session/use-fit.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Split } from '#ui/SidePanel.tsx';
import { personTexts, postFinding } from './candidates.ts';
import { AxesPanel } from './AxesPanel.tsx';
import { Candidates } from './Candidates.tsx';
import { CompareBar, CompareButton } from './CompareTools.tsx';
import classes from './Page.module.css';
import { kindText, postFigures } from './posts.ts';
import { Incumbents, Requirements } from './PostPanels.tsx';
import { RobustPanel } from './RobustPanel.tsx';
import type { PositionSearch } from './search.ts';
import { usePosts } from './use-posts.ts';

function Back({ words: { t } }: { readonly words: FitWords }): ReactElement {
  return (
    <Link to="/jabatan" className={classes['back'] ?? ''}>
      {t('positions:post.back')}
    </Link>
  );
}

function Unknown({ id, words }: { readonly id: string; readonly words: FitWords }): ReactElement {
  const { t } = words;
  return (
    <>
      <PageHeader title={t('positions:unknown.title')} />
      <EmptyState
        title={t('positions:unknown.title')}
        text={t('positions:unknown.text', { id })}
        action={
          <Link to="/jabatan" className={classes['back'] ?? ''}>
            {t('positions:unknown.back')}
          </Link>
        }
      />
    </>
  );
}

interface PostProps {
  readonly index: FitIndex;
  readonly post: PostFact;
  readonly search: PositionSearch;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PositionSearch>) => void;
}

interface PanelProps extends PostProps {
  readonly list: CandidateList | null;
  readonly options: ListOptions;
}

function CandidatePanel(props: PanelProps): ReactElement | null {
  const { index, post, list, options, search, words, onChange } = props;
  const { person } = search;
  if (person === null) return null;
  const [name, present] = personTexts(index.city, person, words);
  return (
    <PairPanel
      key={person}
      index={index}
      personId={person}
      postId={post.id}
      options={options}
      list={list}
      title={name}
      note={present}
      onClose={() => onChange({ person: null })}
      link={
        <>
          <CompareButton postId={post.id} personId={person} words={words} />
          <Button
            variant="default"
            renderRoot={(root) => <Link {...root} to="/pegawai/$id" params={{ id: person }} />}
          >
            {words.t('positions:pair.open')}
          </Button>
        </>
      }
    />
  );
}

/** The candidates as a list, on two axes, and under drawn weights. */
function Ranked({
  list,
  stale,
  ...props
}: PostProps & { readonly list: CandidateList; readonly stale: boolean }): ReactElement {
  const { index, search, words, onChange } = props;
  const { city } = index;
  const onOpen = useCallback((person: string) => onChange({ person }), [onChange]);
  const shown = search.view === 'setelah' ? list.curable : list.eligible;
  return (
    <>
      <CompareBar postId={list.post.id} search={search} words={words} />
      <Candidates {...{ list, city, search, stale, words, onChange }} />
      <div className={stale ? classes['stale'] : classes['fresh']} aria-busy={stale}>
        <AxesPanel pairs={shown.rows} {...{ city, words, onOpen }} />
        <RobustPanel {...{ index, list, words, onOpen }} />
      </div>
    </>
  );
}

function Post(props: PostProps): ReactElement {
  const { index, post, search, words } = props;
  const { t } = words;
  const { by, lambda, day } = search;
  const options = useMemo(() => scoringOptions({ by, lambda, day }), [by, lambda, day]);
  const ranked = useCandidates(index, post.id, options);
  const row = usePosts().data?.find(({ positionId }) => positionId === post.id);
  const { city } = index;
  const list = ranked.data ?? null;
  const unit = [city.units.get(post.unitId)?.name, city.units.get(post.opdId)?.name]
    .filter((name, at, names) => name !== undefined && names.indexOf(name) === at)
    .join(', ');
  return (
    <>
      <Back words={words} />
      <PageHeader
        title={postFinding(post.title, list, words)}
        subtitle={t('positions:post.subtitle', {
          unit: unit === '' ? t('positions:list.noUnit') : unit,
          kind: kindText(post, words),
        })}
      />
      {row !== undefined && <Ledger figures={postFigures(row, words)} />}
      <Split
        side={search.person === null ? null : <CandidatePanel {...{ ...props, list, options }} />}
      >
        {ranked.isError ? (
          <Failed asked={ranked} words={words} />
        ) : list === null ? (
          <Waiting text={t('positions:wait.ranking')} />
        ) : (
          <Ranked {...props} list={list} stale={ranked.isPlaceholderData} />
        )}
        <div className={classes['two']}>
          <Requirements {...{ post, city, words }} />
          <Incumbents {...{ post, city, words }} />
        </div>
      </Split>
    </>
  );
}

/** A post: requirements, load, holders, and its candidates with every reason. */
export function PositionPage(): ReactElement {
  const { id } = useParams({ from: '/jabatan/$id' });
  const search = useSearch({ from: '/jabatan/$id' });
  const navigate = useNavigate({ from: '/jabatan/$id' });
  const words = useFitWords();
  const { t } = words;
  const missing = useMissing();
  const dataset = useDataset();
  const asked = useFitIndex();
  const onChange = useCallback(
    (change: Partial<PositionSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !('person' in change),
        resetScroll: false,
      }),
    [navigate],
  );
  const index = asked.data;
  if (missing === null && index !== undefined) {
    const post = index.city.posts.get(id);
    return post === undefined ? (
      <Unknown {...{ id, words }} />
    ) : (
      <Post key={`${dataset?.id} ${id}`} {...{ index, post, search, words, onChange }} />
    );
  }
  return (
    <>
      <PageHeader title={t('positions:page')} />
      <Unready {...{ missing, asked, words }} waiting={t('positions:wait.facts')} />
    </>
  );
}
