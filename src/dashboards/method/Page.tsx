import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import {
  examplePost,
  nameChoices,
  placeChoices,
  placeText,
  type NameChoice,
  type PlaceChoice,
} from '#dashboards/example-post.ts';
import { Failed, MissingData, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { removedTexts, useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { Picker } from '#dashboards/Picker.tsx';
import { COMPONENT_IDS } from '#model/fit/components.ts';
import { explainPair } from '#model/fit/explain.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenModel, chosenOptions } from '#model/fit/options.ts';
import type { PostFact } from '#model/facts.ts';
import { useFitChoice, type FitChoice } from '#session/fit-settings.ts';
import { useCandidates, useFitIndex } from '#session/use-fit.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ComponentPanel } from './ComponentPanel.tsx';
import { useMethodWords, type MethodWords } from './method-words.ts';
import { AxisPanel, LimitsPanel, RankPanel } from './ScorePanels.tsx';
import type { MethodSearch } from './search.ts';
import { TalentPanel } from './TalentPanel.tsx';
import type { Example } from './worked.ts';
import classes from './Method.module.css';

const OPTIONS = {};

function option({ name, place }: NameChoice | PlaceChoice): ReactElement {
  return (
    <span className={classes['option']}>
      <span className={classes['main']}>{name}</span>
      <span className={classes['under']}>{place}</span>
    </span>
  );
}

interface ChooseProps {
  readonly index: FitIndex;
  readonly post: PostFact;
  readonly example: Example | null;
  readonly words: MethodWords;
  readonly onChange: (change: Partial<MethodSearch>) => void;
}

/** The pair that every formula is worked on, and the ways to another one. */
function Choose({ index, post, example, words, onChange }: ChooseProps): ReactElement {
  const { t } = words;
  const people = useMemo(() => nameChoices(index), [index]);
  const places = useMemo(() => placeChoices(index), [index]);
  return (
    <Panel title={t('method:choose.title')} note={t('method:choose.note')}>
      <div className={classes['stack']}>
        <p className={classes['main']}>
          {example === null
            ? t('method:choose.nobody', { post: post.title })
            : t('method:choose.pair', { person: example.pair.person.name, post: post.title })}
        </p>
        <p className={classes['under']}>{placeText(index.city, post)}</p>
        <div className={classes['fields']}>
          <Picker<NameChoice>
            label={t('method:choose.person')}
            placeholder={t('method:choose.personHint')}
            choices={people}
            option={option}
            onPick={({ id }) => onChange({ person: id, post: post.id })}
          />
          <Picker<PlaceChoice>
            label={t('method:choose.post')}
            placeholder={t('method:choose.postHint')}
            choices={places}
            option={option}
            onPick={({ id }) => onChange({ post: id, person: null })}
          />
        </div>
      </div>
    </Panel>
  );
}

/** The pair of the address opened by the settings of now; null where there is none. */
function exampleOf(
  index: FitIndex,
  personId: string | null,
  post: PostFact,
  choice: FitChoice,
): Example | null {
  const pair = personId === null ? null : explainPair(index, personId, post.id, choice);
  const row = index.rowOf.get(personId ?? '');
  if (pair === null || row === undefined) return null;
  return { index, model: chosenModel(index, post, chosenOptions(index, choice)), row, pair };
}

function Chosen({
  index,
  post,
  search,
  words,
  fitWords,
  onChange,
}: Omit<ChooseProps, 'example'> & {
  readonly search: MethodSearch;
  readonly fitWords: FitWords;
}): ReactElement {
  const choice = useFitChoice();
  const list = useCandidates(index, post.id, OPTIONS);
  const first = (list.data?.eligible.rows[0] ?? list.data?.curable.rows[0])?.personId ?? null;
  const person = search.person ?? first;
  const example = useMemo(
    () => exampleOf(index, person, post, choice),
    [index, person, post, choice],
  );
  if (list.isError) return <Failed asked={list} words={fitWords} />;
  if (list.data === undefined) return <Waiting text={words.t('positions:wait.ranking')} />;
  return (
    <>
      <Choose {...{ index, post, example, words, onChange }} />
      <Formulas {...{ index, example, words, fitWords }} />
    </>
  );
}

/** Every formula; without data they stand without an example. */
function Formulas({
  index,
  example,
  words,
  fitWords,
}: {
  readonly index: FitIndex | null;
  readonly example: Example | null;
  readonly words: MethodWords;
  readonly fitWords: FitWords;
}): ReactElement {
  const { catalogue } = useFitChoice();
  const removed = example?.pair.removed ?? [];
  const texts = removedTexts(removed, fitWords);
  const whyOf = (id: (typeof COMPONENT_IDS)[number]): string | null =>
    texts[removed.findIndex((one) => one.id === id)] ?? null;
  return (
    <>
      <div className={classes['two']}>
        {COMPONENT_IDS.map((id) => (
          <ComponentPanel key={id} removed={whyOf(id)} {...{ id, example, words, fitWords }} />
        ))}
      </div>
      <AxisPanel {...{ example, words, fitWords }} />
      <RankPanel {...{ example, words }} />
      <TalentPanel {...{ index, words }} />
      <LimitsPanel {...{ catalogue, words }} />
    </>
  );
}

/** Metodologi: every formula with the constants that compute, worked on a pair of the data. */
export function MethodPage(): ReactElement {
  const search = useSearch({ from: '/metodologi' });
  const navigate = useNavigate({ from: '/metodologi' });
  const words = useMethodWords();
  const fitWords = useFitWords();
  const { t } = words;
  const missing = useMissing();
  const asked = useFitIndex();
  const onChange = useCallback(
    (change: Partial<MethodSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: false,
        resetScroll: false,
      }),
    [navigate],
  );
  const index = missing === null ? asked.data : undefined;
  const post = useMemo(
    () =>
      index === undefined ? null : (index.city.posts.get(search.post ?? '') ?? examplePost(index)),
    [index, search.post],
  );
  const bare = <Formulas index={null} example={null} {...{ words, fitWords }} />;
  return (
    <>
      <PageHeader title={t('method:page.title')} subtitle={t('method:page.subtitle')} />
      <div className={classes['page']}>
        {index !== undefined && post !== null ? (
          <Chosen {...{ index, post, search, words, fitWords, onChange }} />
        ) : (
          <>
            {missing !== null && <MissingData missing={missing} words={fitWords} />}
            {missing === null && asked.isError && <Failed asked={asked} words={fitWords} />}
            {missing === null && !asked.isError && <p role="status">{t('positions:wait.facts')}</p>}
            {bare}
          </>
        )}
      </div>
    </>
  );
}
