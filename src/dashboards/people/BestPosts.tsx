import { useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import classes from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { FitControls } from '#dashboards/FitControls.tsx';
import { Removed } from '#dashboards/PairParts.tsx';
import { thresholdText } from '#dashboards/post-words.ts';
import { Blocked, RankedList, type RankedSide } from '#dashboards/RankedLists.tsx';
import { fitModel } from '#model/fit/fit-model.ts';
import { freeSeats, type BlockedPair, type PostList, type RankedPair } from '#model/fit/rank.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { ViewSwitch } from '#dashboards/ViewSwitch.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { findsPost, postTexts } from './person.ts';
import type { PersonSearch } from './search.ts';

export interface BestPostsProps {
  readonly list: PostList;
  readonly index: FitIndex;
  readonly search: PersonSearch;
  /** The list of the choice before, while the new one is worked out. */
  readonly stale: boolean;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PersonSearch>) => void;
}

const EMPTY = { layak: 'noneLayak', setelah: 'noneSetelah', terhalang: 'noneTerhalang' } as const;

function useSide({
  index,
  search,
  words,
  onChange,
}: BestPostsProps): RankedSide<Pick<RankedPair, 'postId'>> {
  const { post: current, view } = search;
  return useMemo(() => {
    const { t, format } = words;
    const { city } = index;
    const seats = (postId: string): readonly string[] => {
      const post = city.posts.get(postId);
      if (post === undefined) return [];
      const free = freeSeats(index, post);
      return [
        free > 0
          ? t('people:best.freeSeats', { count: free, n: format.number(free) })
          : t('people:best.full'),
        ...(post.standards.length === 0 ? [t('people:best.noStandard')] : []),
      ];
    };
    return {
      keyOf: ({ postId }) => postId,
      name: ({ postId }) => {
        const [title, unit] = postTexts(city, postId, words);
        return [title, [unit, ...seats(postId)].join(' · ')];
      },
      header: t('people:best.post'),
      caption: (group) => t('people:best.caption', { group }),
      empty: t(`people:best.${EMPTY[view]}`),
      current,
      onOpen: ({ postId }) => onChange({ post: postId }),
      more: (count) => t('positions:candidates.more', { count, n: format.number(count) }),
    };
  }, [index, current, view, words, onChange]);
}

const AXES = ['da', 'ns'] as const;
const WITH_COMBINED = ['combined', 'da', 'ns'] as const;

function Lists(props: BestPostsProps): ReactElement {
  const { list, index, search, words } = props;
  const { t, format } = words;
  const q = useDeferredValue(search.q);
  const side = useSide(props);
  const shown = useMemo(
    () => (pair: RankedPair | BlockedPair) => findsPost(index.city, q, pair.postId, words),
    [index, q, words],
  );
  const groups = useMemo(
    () => ({
      top: (count: number) => t('people:best.unbeaten', { count, n: format.number(count) }),
      topNote: t('people:best.unbeatenNote'),
      rest: (count: number) => t('people:best.beaten', { count, n: format.number(count) }),
      restNote: t('people:best.beatenNote'),
    }),
    [t, format],
  );
  if (search.view === 'terhalang') {
    return (
      <Blocked
        blocked={list.blocked}
        note={t('people:best.blockedNote')}
        {...{ shown, side, words }}
      />
    );
  }
  return (
    <RankedList
      key={search.view}
      ranking={search.view === 'layak' ? list.eligible : list.curable}
      scores={search.by === 'combined' ? WITH_COMBINED : AXES}
      {...{ shown, side, groups, words }}
    />
  );
}

/** Components that leave the model whatever the post: those of the first ranked post but its own. */
function removedOf({ list, index }: BestPostsProps) {
  const first = list.eligible.rows[0] ?? list.curable.rows[0];
  const post = first === undefined ? undefined : index.city.posts.get(first.postId);
  if (post === undefined) return [];
  return fitModel(index.city, post, list.options.weights).removed.filter(
    ({ reason }) => reason !== 'post',
  );
}

/** The posts for a person: eligible, eligible after something is met, blocked. */
export function BestPosts(props: BestPostsProps): ReactElement {
  const { list, index, search, stale, words, onChange } = props;
  const { t, format } = words;
  const counts = {
    layak: list.eligible.total,
    setelah: list.curable.total,
    terhalang: list.blocked.total,
  };
  return (
    <Panel
      title={t('people:best.title')}
      note={t('people:best.note', { threshold: thresholdText(list.threshold, words) })}
      flush
      tools={
        <ViewSwitch
          label={t('people:best.view')}
          value={search.view}
          onChange={(view) => onChange({ view })}
          nameOf={(view) => t(`people:best.${view}`, { n: format.number(counts[view]) })}
        />
      }
    >
      <FitControls
        search={search}
        asOf={index.city.asOf}
        filter={t('people:best.filter')}
        words={words}
        onChange={onChange}
      >
        <Segmented
          label={t('people:best.seats')}
          labelled
          value={search.seats}
          onChange={(seats) => onChange({ seats })}
          options={[
            { value: 'free', label: t('people:best.free') },
            { value: 'all', label: t('people:best.all') },
          ]}
        />
      </FitControls>
      <div className={stale ? classes['stale'] : undefined} aria-busy={stale}>
        <Lists {...props} />
      </div>
      <div className={classes['inset']}>
        <Removed removed={removedOf(props)} words={words} />
      </div>
    </Panel>
  );
}
