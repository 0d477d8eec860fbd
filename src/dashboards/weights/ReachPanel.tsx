import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { placeText } from '#dashboards/example-post.ts';
import { useFitWords } from '#dashboards/fit-words.ts';
import { Failed } from '#dashboards/FitStates.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PostGroup } from '#model/fit/weight-sets.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import { useBestPairs } from '#session/use-best-pairs.ts';
import { Panel } from '#ui/Panel.tsx';
import { weightsOf, type Points } from './points.ts';
import { reachOf, type ChangedPost, type First, type Reach } from './reach.ts';
import type { WeightsSearch } from './search.ts';
import classes from './Weights.module.css';
import type { WeightsWords } from './weights-words.ts';

/** One person a post is asked for, no lists of people: nearly every pair is passed over. */
const FIRSTS = { perPost: 1, perPerson: 0, curable: 'with' } as const;

/** Posts that are named; all are counted. */
const SHOWN = 5;

export interface ReachPanelProps {
  readonly index: FitIndex;
  readonly group: PostGroup;
  readonly by: WeightsSearch['by'];
  readonly points: Points;
  /** Whether the sliders differ from the weights in use. */
  readonly changed: boolean;
  readonly words: WeightsWords;
}

/** A value once the browser is about to paint, so that a dragged slider asks once a frame at most. */
function useFrame<V>(value: V): V {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(value));
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return painted;
}

/** First candidates of all posts by the weights in use and by the moved ones. */
function useReach({ index, group, by, points }: ReachPanelProps) {
  const choice = useFitChoice();
  const painted = useFrame(points);
  const used = useMemo(() => ({ ...choice, ...FIRSTS, by, posts: group }), [choice, by, group]);
  const moved = useMemo(() => {
    const set = { ...choice.book[group], weights: weightsOf(painted) };
    return { ...used, book: { ...choice.book, [group]: set } };
  }, [choice, used, group, painted]);
  const before = useBestPairs(index, used);
  const after = useBestPairs(index, moved);
  const reach = useMemo(
    () =>
      before.data === undefined || after.data === undefined
        ? null
        : reachOf(index, group, before.data, after.data),
    [index, group, before.data, after.data],
  );
  return { reach, before, after };
}

function findingOf({ posts, changed }: Reach, moved: boolean, { t, format }: WeightsWords): string {
  if (posts === 0) return t('weights:reach.noPosts');
  const n = format.number(posts);
  if (!moved) return t('weights:reach.unchanged', { n });
  if (changed.length === 0) return t('weights:reach.none', { count: posts, n });
  const values = { count: changed.length, moved: format.number(changed.length), n };
  return t('weights:reach.finding', values);
}

function FirstCell({
  first,
  index,
  words: { t, format },
}: {
  readonly first: First | null;
  readonly index: FitIndex;
  readonly words: WeightsWords;
}): ReactElement {
  if (first === null) return <span className="t-meta">{t('weights:reach.nobody')}</span>;
  const { personId, lo, curable } = first;
  return (
    <>
      <Link to="/pegawai/$id" params={{ id: personId }} className={classes['link'] ?? ''}>
        {index.city.persons.get(personId)?.name ?? personId}
      </Link>
      <p className={classes['under']}>
        {t(curable ? 'weights:reach.after' : 'weights:reach.lo', { lo: format.number(lo, 1) })}
      </p>
    </>
  );
}

function Changes({
  rows,
  index,
  words,
}: {
  readonly rows: readonly ChangedPost[];
  readonly index: FitIndex;
  readonly words: WeightsWords;
}): ReactElement {
  const { t, format } = words;
  const more = rows.length - SHOWN;
  return (
    <>
      <table className={classes['table']}>
        <caption className="t-hidden">{t('weights:reach.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weights:reach.post')}</th>
            <th scope="col">{t('weights:reach.was')}</th>
            <th scope="col">{t('weights:reach.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ post, was, now }) => (
            <tr key={post.id}>
              <th scope="row">
                <Link to="/jabatan/$id" params={{ id: post.id }} className={classes['link'] ?? ''}>
                  {post.title}
                </Link>
                <p className={classes['under']}>{placeText(index.city, post)}</p>
              </th>
              <td>
                <FirstCell first={was} {...{ index, words }} />
              </td>
              <td>
                <FirstCell first={now} {...{ index, words }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes['under']}>
          {t('weights:reach.more', { count: more, n: format.number(more) })}
        </p>
      )}
    </>
  );
}

/** What the sliders do to the first candidates of all posts of a kind, while they are moved. */
export function ReachPanel(props: ReachPanelProps): ReactElement {
  const { index, changed, words } = props;
  const { t } = words;
  const fitWords = useFitWords();
  const { reach, before, after } = useReach(props);
  const failed = [before, after].find(({ isError }) => isError);
  return (
    <Panel title={t('weights:reach.title')} note={t('weights:reach.note')}>
      {failed !== undefined ? (
        <Failed asked={failed} words={fitWords} />
      ) : reach === null ? (
        <p role="status" aria-busy>
          {t('weights:reach.working')}
        </p>
      ) : (
        <div className={classes['stack']} aria-busy={before.isStale || after.isStale}>
          <p role="status" className={classes['finding']}>
            {findingOf(reach, changed, words)}
          </p>
          {changed && reach.changed.length > 0 && (
            <Changes rows={reach.changed} {...{ index, words }} />
          )}
        </div>
      )}
    </Panel>
  );
}
