import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { examplePost } from '#dashboards/example-post.ts';
import { Failed, Unready, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { removedTexts, useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import type { ComponentId } from '#model/fit/components.ts';
import { fitModel } from '#model/fit/fit-model.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { WeightLibrary } from '#model/fit/weight-library.ts';
import { POST_GROUPS, postGroupOf, type PostGroup } from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import type { PostFact } from '#model/facts.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { useCandidates, useFitIndex } from '#session/use-fit.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { FileButtons, FileNote, type FileResult } from './BookFile.tsx';
import { Editor } from './Editor.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { MethodPanel } from './MethodPanel.tsx';
import { pointsOf, samePoints, weightsOf, type Points } from './points.ts';
import { ReachPanel } from './ReachPanel.tsx';
import type { WeightsSearch } from './search.ts';
import { SetsPanel } from './SetsPanel.tsx';
import { useWeightsWords, type WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

/** A slider that is dragged is waited for this long before the list is worked out. */
const SETTLE_MS = 90;

/** A value once it has not changed for a moment. */
function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface LiveProps {
  readonly index: FitIndex;
  readonly post: PostFact;
  readonly search: WeightsSearch;
  readonly points: Points;
  readonly words: WeightsWords;
  readonly onChange: (change: Partial<WeightsSearch>) => void;
}

/** The effect on one post and the method, once both lists are there. */
function Live({ index, post, search, points, words, onChange }: LiveProps): ReactElement {
  const fitWords = useFitWords();
  const { by, group } = search;
  const set = useFitSettings((state) => state.library.book[group]);
  const method = useFitSettings((state) => state.method);
  const settled = useSettled(points);
  const changed = !samePoints(settled, pointsOf(set.weights));
  const options = useMemo(() => ({ by }), [by]);
  const tried = useMemo(
    () => (changed ? { by, weights: weightsOf(settled) } : { by }),
    [by, changed, settled],
  );
  const before = useCandidates(index, post.id, options);
  const after = useCandidates(index, post.id, tried);
  const failed = [before, after].find(({ isError }) => isError);
  if (failed !== undefined) return <Failed asked={failed} words={fitWords} />;
  if (!before.data || !after.data) return <Waiting text={words.t('positions:wait.ranking')} />;
  return (
    <>
      <EffectPanel
        {...{ index, group, post, by, changed, words, onChange }}
        before={before.data}
        after={after.data}
        stale={before.isPlaceholderData || after.isPlaceholderData}
      />
      <ReachPanel
        {...{ index, group, by, points, words }}
        changed={!samePoints(points, pointsOf(set.weights))}
      />
      <MethodPanel {...{ index, post, method, words }} list={before.data} />
    </>
  );
}

/** Why a component is not counted, by component; what only one post lacks is not among them. */
function useNotes(
  index: FitIndex | undefined,
  post: PostFact | null,
): ReadonlyMap<ComponentId, string> {
  const words = useFitWords();
  return useMemo(() => notesOf(index, post, words), [index, post, words]);
}

function notesOf(
  index: FitIndex | undefined,
  post: PostFact | null,
  words: FitWords,
): ReadonlyMap<ComponentId, string> {
  if (index === undefined || post === null) return new Map();
  const removed = fitModel(index.city, post, DEFAULT_WEIGHTS).removed.filter(
    ({ reason }) => reason !== 'weight' && reason !== 'post',
  );
  const texts = removedTexts(removed, words);
  return new Map(removed.map(({ id }, at) => [id, texts[at] ?? '']));
}

function headline({ own, book }: WeightLibrary, { t, format }: WeightsWords): string {
  const changed = POST_GROUPS.filter((group) => book[group].name !== '').length;
  const count = { count: own.length, n: format.number(own.length) };
  if (changed === 0) return t('weights:page.builtIn');
  const values = {
    ...count,
    changed: format.number(changed),
    all: format.number(POST_GROUPS.length),
  };
  return t('weights:page.own', values);
}

/** Sliders by kind of post; what was changed and not saved stays while the kind changes. */
function useDrafts(library: WeightLibrary, group: PostGroup) {
  const [drafts, setDrafts] = useState<Partial<Record<PostGroup, Points>>>({});
  const points = useMemo(
    () => drafts[group] ?? pointsOf(library.book[group].weights),
    [drafts, group, library],
  );
  const onPoints = useCallback(
    (next: Points | null) =>
      setDrafts(({ [group]: _before, ...others }) =>
        next === null ? others : { ...others, [group]: next },
      ),
    [group],
  );
  return { points, onPoints };
}

/** Pengaturan bobot: sets of weights by kind of post, their effect, and the method of competency. */
export function WeightsPage(): ReactElement {
  const search = useSearch({ from: '/bobot' });
  const navigate = useNavigate({ from: '/bobot' });
  const words = useWeightsWords();
  const fitWords = useFitWords();
  const { t } = words;
  const library = useFitSettings((state) => state.library);
  const missing = useMissing();
  const asked = useFitIndex();
  const [result, setResult] = useState<FileResult | null>(null);
  const { group } = search;
  const { points, onPoints } = useDrafts(library, group);
  const onChange = useCallback(
    (change: Partial<WeightsSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const index = missing === null ? asked.data : undefined;
  const post = useMemo(() => {
    if (index === undefined) return null;
    const chosen = index.city.posts.get(search.post ?? '');
    const own = chosen !== undefined && postGroupOf(chosen.kind) === group;
    return own ? chosen : examplePost(index, group);
  }, [index, search.post, group]);
  const notes = useNotes(index, post);
  return (
    <>
      <PageHeader title={headline(library, words)} subtitle={t('weights:page.subtitle')} />
      <div className={classes['page']}>
        <div className={classes['column']}>
          <Editor
            key={group}
            {...{ library, group, points, notes, words, onPoints }}
            onGroup={(next) => onChange({ group: next, post: null })}
          />
          <div className={classes['last']}>
            <SetsPanel
              {...{ library, words }}
              tools={<FileButtons {...{ library, words }} onResult={setResult} />}
            >
              <FileNote {...{ result, words }} />
            </SetsPanel>
          </div>
        </div>
        <div className={classes['column']}>
          {index === undefined ? (
            <Unready {...{ missing, asked }} words={fitWords} waiting={t('positions:wait.facts')} />
          ) : post === null ? (
            <EmptyState
              title={t('weights:effect.noPost')}
              text={t('weights:effect.noPostText')}
              action={null}
            />
          ) : (
            <Live key={post.id} {...{ index, post, search, points, words, onChange }} />
          )}
        </div>
      </div>
    </>
  );
}
