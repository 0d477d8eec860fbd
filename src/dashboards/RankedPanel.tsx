import type { ReactElement, ReactNode } from 'react';
import type { Day } from '#core/day.ts';
import type { BlockedPair, CandidateList, RankedPair } from '#model/fit/rank.ts';
import type { PostGroup } from '#model/fit/weight-sets.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './fit.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { dayOfAddress, type ScoringSearch, type View } from './fit-search.ts';
import type { FitWords } from './fit-words.ts';
import { FitBasis, useBasisLine } from './FitBasis.tsx';
import { FitControls } from './FitControls.tsx';
import { Removed } from './PairParts.tsx';
import { rankedExport } from './ranked-export.ts';
import type { GroupWords, RankedSide } from './RankedLists.tsx';
import { Blocked, RankedList } from './RankedLists.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

const AXES = ['da', 'ns'] as const;
const WITH_COMBINED = ['combined', ...AXES] as const;

/** What an address says of a ranked list. */
export interface RankedSearch extends ScoringSearch {
  readonly view: View;
  readonly q: string;
}

/** Words of a ranked list in the language of the screen. */
export interface RankedWords {
  readonly title: string;
  readonly note: string;
  readonly view: string;
  /** A group of the list, by how many are in it. */
  readonly viewOf: (view: View, total: number) => string;
  readonly filter: string;
  readonly blockedNote: string;
  readonly groups: GroupWords;
  /** Stem of the file, header of what is said under a name, and for whom or what the list is. */
  readonly file: {
    readonly name: string;
    readonly under: string;
    readonly of: readonly [label: string, value: string];
  };
}

export interface RankedPanelProps {
  readonly list: Pick<CandidateList, 'eligible' | 'curable' | 'blocked'>;
  readonly search: RankedSearch;
  readonly asOf: Day;
  /** The kind of post that the weights are of; null = posts of every kind. */
  readonly group: PostGroup | null;
  readonly side: RankedSide<Pick<RankedPair, 'personId' | 'postId'>>;
  /** Whether the text that is sought leaves a pair in the list. */
  readonly shown: (pair: RankedPair | BlockedPair) => boolean;
  /** Components of the score that leave the model. */
  readonly removed: CandidateList['removed'];
  readonly text: RankedWords;
  /** The list of the choice before, while the new one is worked out. */
  readonly stale: boolean;
  /** Rows shown until all are asked for; all at once without it. */
  readonly first?: number;
  readonly words: FitWords;
  readonly onChange: (change: Partial<RankedSearch>) => void;
  /** Further choices of the page. */
  readonly children?: ReactNode;
}

function List({ list, search, side, shown, text, first, words }: RankedPanelProps): ReactElement {
  const { view, by } = search;
  if (view === 'terhalang') {
    return <Blocked blocked={list.blocked} note={text.blockedNote} {...{ shown, side, words }} />;
  }
  return (
    <RankedList
      key={view}
      ranking={view === 'layak' ? list.eligible : list.curable}
      scores={by === 'combined' ? WITH_COMBINED : AXES}
      groups={text.groups}
      {...{ shown, side, first, words }}
    />
  );
}

/** The whole list as a file, with how it was worked out. */
function ListFile({ list, search, asOf, group, side, shown, text, words }: RankedPanelProps) {
  const { t, format } = words;
  const basis = useBasisLine(group, words);
  const { by, lambda } = search;
  const { name, under, of } = text.file;
  const day = dayOfAddress(search.day) ?? asOf;
  const file = () =>
    rankedExport(
      {
        list,
        shown,
        name,
        headers: [side.header, under],
        nameOf: side.name,
        about: [
          of,
          [t('fit:export.order'), t(`fit:score.${by}`)],
          [t('fit:export.lambda'), format.percent(lambda / 100)],
          [t('fit:export.day'), format.date(day)],
          basis,
        ],
      },
      words,
    );
  return <ExportMenu table={file} />;
}

/** A ranked list with how it is worked out: eligible, eligible after something is met, blocked. */
export function RankedPanel(props: RankedPanelProps): ReactElement {
  const { list, search, asOf, removed, text, stale, words, onChange, children } = props;
  const totals: Readonly<Record<View, number>> = {
    layak: list.eligible.total,
    setelah: list.curable.total,
    terhalang: list.blocked.total,
  };
  return (
    <Panel
      title={text.title}
      note={text.note}
      flush
      tools={
        <>
          <ViewSwitch
            label={text.view}
            value={search.view}
            onChange={(view) => onChange({ view })}
            nameOf={(view) => text.viewOf(view, totals[view])}
          />
          <ListFile {...props} />
        </>
      }
    >
      <FitControls {...{ search, asOf, words, onChange }} filter={text.filter}>
        {children}
      </FitControls>
      <div className={classes['inset']}>
        <FitBasis group={props.group} words={words} />
      </div>
      <div className={stale ? classes['stale'] : undefined} aria-busy={stale}>
        <List {...props} />
      </div>
      <div className={classes['inset']}>
        <Removed removed={removed} words={words} />
      </div>
    </Panel>
  );
}
