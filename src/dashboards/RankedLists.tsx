import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { BlockedList, BlockedPair, RankedPair, Ranking } from '#model/fit/rank.ts';
import type { ScoreId } from '#model/fit/score.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import type { DataColumn } from '#ui/DataTable.tsx';
import { DataTable } from '#ui/DataTable.tsx';
import { RowList } from '#ui/RowList.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { usePhone, useWide } from '#ui/usePhone.ts';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { basisTexts, rankGroups } from './fit-words.ts';
import { RankCell, RuleMarks } from './PairCells.tsx';
import { ScoreBar } from './PairParts.tsx';

/** Who or what is ranked, and the words for it. */
export interface RankedSide<P> {
  readonly keyOf: (pair: P) => string;
  /** Name, and what is said under it. */
  readonly name: (pair: P) => readonly [main: string, under: string];
  readonly header: string;
  readonly caption: (group: string) => string;
  readonly empty: string;
  readonly current: string | null;
  readonly onOpen: (pair: P) => void;
  readonly more: (count: number) => string;
  /** Rows that can be picked for something else than opening them; on a phone their panel does it. */
  readonly pick?: RankedPick<P>;
}

/** A box before each row. */
export interface RankedPick<P> {
  readonly header: string;
  readonly label: (pair: P) => string;
  readonly picked: (pair: P) => boolean;
  /** No more can be picked; those that are can be taken out. */
  readonly full: boolean;
  readonly toggle: (pair: P) => void;
}

/** Words of the two groups of a ranking: the unbeaten set and the rest. */
export interface GroupWords {
  readonly top: (count: number) => string;
  readonly topNote: string;
  readonly rest: (count: number) => string;
  readonly restNote: string;
}

export interface RankedListProps {
  readonly ranking: Ranking;
  /** Whether a text that narrows the list leaves a pair in it. */
  readonly shown: (pair: RankedPair) => boolean;
  readonly side: RankedSide<RankedPair>;
  readonly scores: readonly ScoreId[];
  readonly groups: GroupWords;
  /** Rows shown until all are asked for; all at once without it. */
  readonly first?: number | undefined;
  readonly words: FitWords;
}

const HEIGHT = 560;
const PHONE_FIRST = 10;

function scoreWidth(wide: boolean): number {
  return wide ? 132 : 112;
}

function Name<P>({ pair, side }: { readonly pair: P; readonly side: RankedSide<P> }): ReactElement {
  const [main, under] = side.name(pair);
  return (
    <span className={classes['name']}>
      <span className={classes['nameMain']}>{main}</span>
      <span className={classes['meta']}>{under}</span>
    </span>
  );
}

function pickColumn({ pick }: RankedSide<RankedPair>): DataColumn<RankedPair>[] {
  if (pick === undefined) return [];
  const { header, label, picked, full, toggle } = pick;
  return [
    {
      id: 'pick',
      header,
      width: 74,
      cell: (pair) => (
        <Checkbox
          aria-label={label(pair)}
          checked={picked(pair)}
          disabled={full && !picked(pair)}
          onChange={() => toggle(pair)}
        />
      ),
    },
  ];
}

function columnsOf(
  props: Pick<RankedListProps, 'side' | 'scores' | 'words'>,
  total: number,
  wide: boolean,
) {
  const { side, scores, words } = props;
  const { t } = words;
  const columns: DataColumn<RankedPair>[] = [
    ...pickColumn(side),
    {
      id: 'rank',
      header: t('positions:candidates.rank'),
      width: wide ? 116 : 98,
      cell: (pair) => <RankCell {...{ pair, total, words }} />,
    },
    {
      id: 'name',
      header: side.header,
      rowHeader: true,
      cell: (pair) => <Name {...{ pair, side }} />,
    },
    ...scores.map((id) => ({
      id,
      header: t(`fit:score.${id}`),
      width: scoreWidth(wide),
      cell: (pair: RankedPair) => (
        <ScoreBar label={t(`fit:score.${id}`)} score={pair[id]} words={words} />
      ),
    })),
    {
      id: 'rules',
      header: t('positions:candidates.rules'),
      width: wide ? 200 : 150,
      cell: (pair) => <RuleMarks {...{ pair, words }} />,
    },
  ];
  return columns;
}

function PhoneRow(
  props: Pick<RankedListProps, 'side' | 'scores' | 'words'> & {
    readonly pair: RankedPair;
    readonly total: number;
  },
): ReactElement {
  const { pair, side, scores, words, total } = props;
  const { t } = words;
  return (
    <>
      <Name {...{ pair, side }} />
      <RankCell {...{ pair, total, words }} />
      {scores.map((id) => (
        <span key={id} className={classes['score']}>
          <span className="t-meta">{t(`fit:score.${id}`)}</span>
          <ScoreBar label={t(`fit:score.${id}`)} score={pair[id]} words={words} />
        </span>
      ))}
      <RuleMarks {...{ pair, words }} />
    </>
  );
}

interface Part {
  readonly id: 'top' | 'rest';
  readonly title: string;
  readonly note: string;
  readonly rows: readonly RankedPair[];
}

/** The groups with the rows that the text leaves, and of these the first `limit` of all groups. */
function partsOf(
  { ranking, shown, groups }: RankedListProps,
  limit: number,
): { readonly parts: readonly Part[]; readonly found: number; readonly inSight: number } {
  const { top, rest } = rankGroups(ranking);
  const first = top.filter(shown);
  const second = rest.filter(shown);
  const left = Math.max(0, limit - first.length);
  const parts: readonly Part[] = [
    {
      id: 'top',
      title: groups.top(top.length),
      note: groups.topNote,
      rows: first.slice(0, limit),
    },
    {
      id: 'rest',
      title: groups.rest(rest.length),
      note: groups.restNote,
      rows: second.slice(0, left),
    },
  ];
  const found = first.length + second.length;
  const empty = { top: top.length === 0, rest: rest.length === 0 || left === 0 };
  return { parts: parts.filter(({ id }) => !empty[id]), found, inSight: Math.min(limit, found) };
}

function Group({ part, props }: { readonly part: Part; readonly props: RankedListProps }) {
  const { ranking, side, scores, words } = props;
  const { title, note, rows } = part;
  const phone = usePhone();
  const wide = useWide();
  const { total } = ranking;
  const columns = useMemo(
    () => columnsOf({ side, scores, words }, total, wide),
    [side, scores, words, total, wide],
  );
  return (
    <section className={classes['group']}>
      <div className={classes['groupHead']}>
        <h3>{title}</h3>
        <p className={classes['meta']}>{note}</p>
      </div>
      {phone ? (
        <div className={classes['rows']}>
          <RowList
            label={side.caption(title)}
            rows={rows}
            rowKey={side.keyOf}
            onOpen={side.onOpen}
            current={side.current}
            first={PHONE_FIRST}
            more={side.more}
            empty={words.t('common:noOption')}
            render={(pair) => <PhoneRow {...{ pair, side, scores, words, total }} />}
          />
        </div>
      ) : (
        <DataTable
          caption={side.caption(title)}
          columns={columns}
          rows={rows}
          rowKey={side.keyOf}
          onOpen={side.onOpen}
          current={side.current}
          height={HEIGHT}
          minWidth={
            (wide ? 496 : 410) +
            (side.pick === undefined ? 0 : 74) +
            scores.length * scoreWidth(wide)
          }
        />
      )}
    </section>
  );
}

/** A ranking in its groups, the unbeaten set first; never sorted by the point. */
export function RankedList(props: RankedListProps): ReactElement {
  const { ranking, side, words, first } = props;
  const { t, format } = words;
  const [all, setAll] = useState(first === undefined);
  const limit = all || first === undefined ? Number.POSITIVE_INFINITY : first;
  const { parts, found, inSight } = useMemo(() => partsOf(props, limit), [props, limit]);
  if (ranking.total === 0) return <p className={classes['inset']}>{side.empty}</p>;
  return (
    <div className={classes['groups']}>
      {parts.map((part) => (
        <Group key={part.id} {...{ part, props }} />
      ))}
      {inSight < found && (
        <div className={classes['inset']}>
          <p className={classes['meta']}>
            {t('positions:candidates.firstOf', {
              shown: format.number(inSight),
              n: format.number(found),
            })}
          </p>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('positions:candidates.all', { count: found, n: format.number(found) })}
          </Button>
        </div>
      )}
    </div>
  );
}

export interface BlockedProps {
  readonly blocked: BlockedList;
  readonly shown: (pair: BlockedPair) => boolean;
  readonly side: RankedSide<BlockedPair>;
  readonly note: ReactNode;
  readonly words: FitWords;
}

function Gates({
  pair,
  words: { t },
}: {
  readonly pair: BlockedPair;
  readonly words: FitWords;
}): ReactElement {
  return (
    <ul className={classes['marks']}>
      {pair.gates.map((id) => (
        <li key={id}>
          <StateMark state="fail" text={`${id} ${t(`rules:${id}.title`)}`} />
        </li>
      ))}
    </ul>
  );
}

function blockedColumns(
  side: RankedSide<BlockedPair>,
  words: FitWords,
): readonly DataColumn<BlockedPair>[] {
  const { header } = side;
  return [
    { id: 'name', header, rowHeader: true, cell: (pair) => <Name {...{ pair, side }} /> },
    {
      id: 'gates',
      header: words.t('positions:candidates.gates'),
      cell: (pair) => <Gates {...{ pair, words }} />,
    },
  ];
}

/** Who gates stop, apart and without a rank: how many by each rule with its basis, then the pairs. */
export function Blocked(props: BlockedProps): ReactElement {
  const { blocked, shown, side, note, words } = props;
  const { t, format } = words;
  const phone = usePhone();
  const columns = useMemo(() => blockedColumns(side, words), [side, words]);
  const found = useMemo(() => blocked.rows.filter(shown), [blocked, shown]);
  if (blocked.total === 0) return <p className={classes['inset']}>{side.empty}</p>;
  return (
    <>
      <div className={classes['inset']}>
        <p>{note}</p>
        <ul className={classes['plain']}>
          {RULE_IDS.filter((id) => blocked.byRule.has(id)).map((id) => (
            <li key={id} className={classes['meta']}>
              {t('positions:candidates.blockedRule', {
                rule: `${id} ${t(`rules:${id}.title`)}`,
                n: format.number(blocked.byRule.get(id) ?? 0),
                basis: basisTexts(id, words).join('; '),
              })}
            </li>
          ))}
        </ul>
      </div>
      {phone ? (
        <div className={classes['rows']}>
          <RowList
            label={side.caption('')}
            rows={found}
            rowKey={side.keyOf}
            onOpen={side.onOpen}
            current={side.current}
            first={PHONE_FIRST}
            more={side.more}
            empty={words.t('common:noOption')}
            render={(pair) => (
              <>
                <Name {...{ pair, side }} />
                <Gates {...{ pair, words }} />
              </>
            )}
          />
        </div>
      ) : (
        <DataTable
          caption={side.header}
          columns={columns}
          rows={found}
          rowKey={side.keyOf}
          onOpen={side.onOpen}
          current={side.current}
          height={HEIGHT}
        />
      )}
    </>
  );
}
