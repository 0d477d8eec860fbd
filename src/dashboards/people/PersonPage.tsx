import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { scoringOptions } from '#dashboards/fit-search.ts';
import { Failed, Unready, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { PairPanel } from '#dashboards/PairPanel.tsx';
import { postTexts } from '#dashboards/post-words.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PersonFact } from '#model/facts.ts';
import { inService } from '#model/rules/person-status.ts';
import { useDataset } from '#session/engine.ts';
import { useCandidates, useFitIndex, usePostsFor } from '#session/use-fit.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Split } from '#ui/SidePanel.tsx';
import { BestPosts } from './BestPosts.tsx';
import { Nip } from './Nip.tsx';
import classes from './Page.module.css';
import { personFigures, personFinding } from './person.ts';
import { PersonPanels } from './PersonPanels.tsx';
import type { PersonSearch } from './search.ts';

function Unknown({ words: { t } }: { readonly words: FitWords }): ReactElement {
  return (
    <>
      <PageHeader title={t('people:unknown.title')} />
      <EmptyState
        title={t('people:unknown.title')}
        text={t('people:unknown.text')}
        action={
          <Link to="/pegawai" className={classes['back'] ?? ''}>
            {t('people:unknown.back')}
          </Link>
        }
      />
    </>
  );
}

interface PersonProps {
  readonly index: FitIndex;
  readonly person: PersonFact;
  readonly search: PersonSearch;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PersonSearch>) => void;
}

function useOptions({ by, lambda, day, seats }: PersonSearch) {
  return useMemo(
    () => ({ ...scoringOptions({ by, lambda, day }), freeSeatsOnly: seats === 'free' }),
    [by, lambda, day, seats],
  );
}

function PostPanel({ index, person, search, words, onChange }: PersonProps): ReactElement | null {
  const { post } = search;
  const { by, lambda, day } = search;
  const options = useMemo(() => scoringOptions({ by, lambda, day }), [by, lambda, day]);
  const asked = useCandidates(index, post ?? '', options);
  if (post === null) return null;
  const [title, unit] = postTexts(index.city, post, words);
  return (
    <PairPanel
      key={post}
      index={index}
      personId={person.id}
      postId={post}
      options={options}
      list={asked.data ?? null}
      title={title}
      note={unit}
      onClose={() => onChange({ post: null })}
      link={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/jabatan/$id" params={{ id: post }} />}
        >
          {words.t('positions:pair.openPost')}
        </Button>
      }
    />
  );
}

function Best(props: PersonProps): ReactElement {
  const { index, person, search, words, onChange } = props;
  const { t } = words;
  const ranked = usePostsFor(index, person.id, useOptions(search));
  if (!inService(person)) {
    return (
      <EmptyState
        title={t('people:ended.title')}
        text={t('people:ended.text', { code: person.legalStatus ?? '' })}
      />
    );
  }
  if (ranked.isError) return <Failed asked={ranked} words={words} />;
  const list = ranked.data ?? null;
  if (list === null) return <Waiting text={t('positions:wait.ranking')} />;
  return (
    <BestPosts {...{ list, index, search, words, onChange }} stale={ranked.isPlaceholderData} />
  );
}

function Title({ index, person, search, words }: PersonProps): ReactElement {
  const { t } = words;
  const list = usePostsFor(index, person.id, useOptions(search)).data ?? null;
  const { positionId, actingPositionId } = person;
  const { city } = index;
  const acting = actingPositionId === null ? undefined : city.posts.get(actingPositionId);
  const held =
    positionId === null || !city.posts.has(positionId)
      ? t('people:person.noPost')
      : postTexts(city, positionId, words).join(' · ');
  return (
    <PageHeader
      title={personFinding(person.name, list, words)}
      subtitle={[
        held,
        ...(acting === undefined ? [] : [t('people:person.acting', { title: acting.title })]),
      ].join(' · ')}
    />
  );
}

function Person(props: PersonProps): ReactElement {
  const { index, person, search, words } = props;
  return (
    <>
      <Link to="/pegawai" className={classes['back'] ?? ''}>
        {words.t('people:person.back')}
      </Link>
      <Title {...props} />
      <p className={classes['nipLine']}>
        <Nip personId={person.id} words={words} />
      </p>
      <Ledger figures={personFigures(person, index.city.asOf, words)} />
      <Split side={search.post === null ? null : <PostPanel {...props} />}>
        <Best {...props} />
        <PersonPanels {...{ index, person, words }} />
      </Split>
    </>
  );
}

/** A person: what is recorded, how the present post fits, and the posts that fit best. */
export function PersonPage(): ReactElement {
  const { id } = useParams({ from: '/pegawai/$id' });
  const search = useSearch({ from: '/pegawai/$id' });
  const navigate = useNavigate({ from: '/pegawai/$id' });
  const words = useFitWords();
  const { t } = words;
  const missing = useMissing();
  const dataset = useDataset();
  const asked = useFitIndex();
  const onChange = useCallback(
    (change: Partial<PersonSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !('post' in change),
        resetScroll: false,
      }),
    [navigate],
  );
  const index = asked.data;
  if (missing === null && index !== undefined) {
    const person = index.city.persons.get(id);
    return person === undefined ? (
      <Unknown words={words} />
    ) : (
      <Person key={`${dataset?.id} ${id}`} {...{ index, person, search, words, onChange }} />
    );
  }
  return (
    <>
      <PageHeader title={t('people:page')} />
      <Unready {...{ missing, asked, words }} waiting={t('positions:wait.facts')} />
    </>
  );
}
