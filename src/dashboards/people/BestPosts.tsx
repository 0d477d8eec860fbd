import { useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { View } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { postTexts, thresholdText } from '#dashboards/post-words.ts';
import type { RankedSide } from '#dashboards/RankedLists.tsx';
import { RankedPanel } from '#dashboards/RankedPanel.tsx';
import { chosenModel } from '#model/fit/options.ts';
import { freeSeats, type BlockedPair, type PostList, type RankedPair } from '#model/fit/rank.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { findsPost } from './person.ts';
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

/** Posts shown until all are asked for. */
const TEN = 10;

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

/** Components that leave the model whatever the post: those of the first ranked post but its own. */
function removedOf({ list, index }: BestPostsProps) {
  const first = list.eligible.rows[0] ?? list.curable.rows[0];
  const post = first === undefined ? undefined : index.city.posts.get(first.postId);
  if (post === undefined) return [];
  return chosenModel(index, post, list.options).removed.filter(({ reason }) => reason !== 'post');
}

/** The posts for a person: eligible, eligible after something is met, blocked. */
export function BestPosts(props: BestPostsProps): ReactElement {
  const { list, index, search, stale, words, onChange } = props;
  const { t } = words;
  const { city } = index;
  const q = useDeferredValue(search.q);
  const side = useSide(props);
  const shown = useMemo(
    () => (pair: RankedPair | BlockedPair) => findsPost(city, q, pair.postId, words),
    [city, q, words],
  );
  const text = useMemo(() => {
    const { format } = words;
    const n = (count: number) => ({ count, n: format.number(count) });
    const threshold = thresholdText(list.threshold, words);
    return {
      title: t('people:best.title'),
      note: t('people:best.note', { threshold }),
      view: t('people:best.view'),
      viewOf: (view: View, total: number) => t(`people:best.${view}`, { n: format.number(total) }),
      filter: t('people:best.filter'),
      blockedNote: t('people:best.blockedNote'),
      groups: {
        top: (count: number) => t('people:best.unbeaten', n(count)),
        topNote: t('people:best.unbeatenNote'),
        rest: (count: number) => t('people:best.beaten', n(count)),
        restNote: t('people:best.beatenNote'),
      },
      file: {
        name: t('people:best.export', { name: list.person.name }),
        under: t('fit:export.post'),
        of: [t('fit:export.forPerson'), list.person.name] as const,
      },
    };
  }, [list, words, t]);
  return (
    <RankedPanel
      {...{ list, search, side, shown, text, stale, words, onChange }}
      asOf={city.asOf}
      group={null}
      first={TEN}
      removed={removedOf(props)}
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
    </RankedPanel>
  );
}
