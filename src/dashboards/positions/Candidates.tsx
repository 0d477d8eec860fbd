import { useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { View } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { thresholdText } from '#dashboards/post-words.ts';
import type { RankedSide } from '#dashboards/RankedLists.tsx';
import { RankedPanel } from '#dashboards/RankedPanel.tsx';
import type { BlockedPair, CandidateList, RankedPair } from '#model/fit/rank.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import type { CityFacts } from '#model/facts.ts';
import { COMPARE_LIMIT, toggleCompared, useCompared } from '#session/compare.ts';
import { findsPerson, personTexts } from './candidates.ts';
import type { PositionSearch } from './search.ts';

export interface CandidatesProps {
  readonly list: CandidateList;
  readonly city: CityFacts;
  readonly search: PositionSearch;
  /** The list of the choice before, while the new one is worked out. */
  readonly stale: boolean;
  readonly words: FitWords;
  readonly onChange: (change: Partial<PositionSearch>) => void;
}

const EMPTY = { layak: 'noneLayak', setelah: 'noneSetelah', terhalang: 'noneTerhalang' } as const;

function useSide({
  list,
  city,
  search,
  words,
  onChange,
}: CandidatesProps): RankedSide<Pick<RankedPair, 'personId'>> {
  const { person, view } = search;
  const { id: postId } = list.post;
  const compared = useCompared(postId);
  return useMemo(() => {
    const { t, format } = words;
    return {
      keyOf: ({ personId }) => personId,
      name: ({ personId }) => personTexts(city, personId, words),
      header: t('positions:candidates.name'),
      caption: (group) => t('positions:candidates.caption', { group }),
      empty: t(`positions:candidates.${EMPTY[view]}`),
      current: person,
      onOpen: ({ personId }) => onChange({ person: personId }),
      more: (count) => t('positions:candidates.more', { count, n: format.number(count) }),
      pick: {
        header: t('pair:compare.column'),
        label: ({ personId }) =>
          t('pair:compare.pick', { name: city.persons.get(personId)?.name ?? personId }),
        picked: ({ personId }) => compared.includes(personId),
        full: compared.length >= COMPARE_LIMIT,
        toggle: ({ personId }) => toggleCompared(postId, personId),
      },
    };
  }, [city, person, view, words, onChange, compared, postId]);
}

/** The candidates of a post: eligible, eligible after something is met, blocked. */
export function Candidates(props: CandidatesProps): ReactElement {
  const { list, city, search, stale, words, onChange } = props;
  const q = useDeferredValue(search.q);
  const side = useSide(props);
  const shown = useMemo(
    () => (pair: RankedPair | BlockedPair) => findsPerson(city, q, pair.personId, words),
    [city, q, words],
  );
  const text = useMemo(() => {
    const { t, format } = words;
    const n = (count: number) => ({ count, n: format.number(count) });
    const threshold = thresholdText(list.threshold, words);
    return {
      title: t('positions:candidates.title'),
      note: t('positions:candidates.note', { threshold }),
      view: t('positions:candidates.view'),
      viewOf: (view: View, total: number) =>
        t(`positions:candidates.${view}`, { n: format.number(total) }),
      filter: t('positions:candidates.filter'),
      blockedNote: t('positions:candidates.blockedNote'),
      groups: {
        top: (count: number) => t('positions:candidates.unbeaten', n(count)),
        topNote: t('positions:candidates.unbeatenNote'),
        rest: (count: number) => t('positions:candidates.beaten', n(count)),
        restNote: t('positions:candidates.beatenNote'),
      },
      file: {
        name: t('positions:candidates.export', { title: list.post.title }),
        under: t('fit:export.person'),
        of: [t('fit:export.forPost'), list.post.title] as const,
      },
    };
  }, [list, words]);
  return (
    <RankedPanel
      {...{ list, search, side, shown, text, stale, words, onChange }}
      asOf={city.asOf}
      group={postGroupOf(list.post.kind)}
      removed={list.removed}
    />
  );
}
