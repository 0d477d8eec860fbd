import { useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import classes from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { FitControls } from '#dashboards/FitControls.tsx';
import { Removed } from '#dashboards/PairParts.tsx';
import { thresholdText } from '#dashboards/post-words.ts';
import { Blocked, RankedList, type RankedSide } from '#dashboards/RankedLists.tsx';
import type { BlockedPair, CandidateList, RankedPair } from '#model/fit/rank.ts';
import type { CityFacts } from '#model/facts.ts';
import { ViewSwitch } from '#dashboards/ViewSwitch.tsx';
import { Panel } from '#ui/Panel.tsx';
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
  city,
  search,
  words,
  onChange,
}: CandidatesProps): RankedSide<Pick<RankedPair, 'personId'>> {
  const { person, view } = search;
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
    };
  }, [city, person, view, words, onChange]);
}

const SCORES = ['da', 'ns'] as const;
const WITH_COMBINED = ['combined', 'da', 'ns'] as const;

function Lists(props: CandidatesProps): ReactElement {
  const { list, city, search, words } = props;
  const { t, format } = words;
  const q = useDeferredValue(search.q);
  const side = useSide(props);
  const shown = useMemo(
    () => (pair: RankedPair | BlockedPair) => findsPerson(city, q, pair.personId, words),
    [city, q, words],
  );
  const groups = useMemo(
    () => ({
      top: (count: number) =>
        t('positions:candidates.unbeaten', { count, n: format.number(count) }),
      topNote: t('positions:candidates.unbeatenNote'),
      rest: (count: number) => t('positions:candidates.beaten', { count, n: format.number(count) }),
      restNote: t('positions:candidates.beatenNote'),
    }),
    [t, format],
  );
  if (search.view === 'terhalang') {
    return (
      <Blocked
        blocked={list.blocked}
        note={t('positions:candidates.blockedNote')}
        {...{ shown, side, words }}
      />
    );
  }
  return (
    <RankedList
      key={search.view}
      ranking={search.view === 'layak' ? list.eligible : list.curable}
      scores={search.by === 'combined' ? WITH_COMBINED : SCORES}
      {...{ shown, side, groups, words }}
    />
  );
}

/** The candidates of a post: eligible, eligible after something is met, blocked. */
export function Candidates(props: CandidatesProps): ReactElement {
  const { list, city, search, stale, words, onChange } = props;
  const { t, format } = words;
  const counts = {
    layak: list.eligible.total,
    setelah: list.curable.total,
    terhalang: list.blocked.total,
  };
  return (
    <Panel
      title={t('positions:candidates.title')}
      note={t('positions:candidates.note', { threshold: thresholdText(list.threshold, words) })}
      flush
      tools={
        <ViewSwitch
          label={t('positions:candidates.view')}
          value={search.view}
          onChange={(view) => onChange({ view })}
          nameOf={(view) => t(`positions:candidates.${view}`, { n: format.number(counts[view]) })}
        />
      }
    >
      <FitControls
        search={search}
        asOf={city.asOf}
        filter={t('positions:candidates.filter')}
        words={words}
        onChange={onChange}
      />
      <div className={stale ? classes['stale'] : undefined} aria-busy={stale}>
        <Lists {...props} />
      </div>
      <div className={classes['inset']}>
        <Removed removed={list.removed} words={words} />
      </div>
    </Panel>
  );
}
