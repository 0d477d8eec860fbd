import { useMemo } from 'react';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { Failed, Waiting } from '#dashboards/FitStates.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { Acceptability, Smaa } from '#model/fit/smaa.ts';
import type { WeightTurn } from '#model/fit/weight-turns.ts';
import { useSmaa } from '#session/use-smaa.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { personTexts } from './candidates.ts';
import classes from './Page.module.css';
import { drawnText, shareWithin, turnsOf, turnText } from './robust.ts';

interface RobustProps {
  readonly index: FitIndex;
  readonly list: CandidateList;
  readonly words: FitWords;
  readonly onOpen: (personId: string) => void;
}

const HEIGHT = 380;

function Share({ share, words }: { readonly share: number; readonly words: FitWords }) {
  return (
    <span className={classes['share']}>
      <span className={classes['shareTrack']} aria-hidden>
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span className={classes['shareText']}>{words.format.percent(share)}</span>
    </span>
  );
}

function shareColumns(
  index: FitIndex,
  words: FitWords,
  ranks: number,
): readonly DataColumn<Acceptability>[] {
  const { t, format } = words;
  const share = (id: string, header: string, places: number): DataColumn<Acceptability> => ({
    id,
    header,
    width: 124,
    cell: (row) => <Share share={shareWithin(row, places)} words={words} />,
  });
  return [
    {
      id: 'name',
      header: t('pair:robust.name'),
      rowHeader: true,
      cell: ({ personId }) => {
        const [name, present] = personTexts(index.city, personId, words);
        return (
          <span className={fit['name']}>
            <span className={fit['nameMain']}>{name}</span>
            <span className={fit['meta']}>{present}</span>
          </span>
        );
      },
    },
    share('first', t('pair:robust.first'), 1),
    ...(ranks > 3 ? [share('three', t('pair:robust.three'), 3)] : []),
    ...(ranks > 1 ? [share('ten', t('pair:robust.ten', { n: format.number(ranks) }), ranks)] : []),
  ];
}

function Shares({
  smaa,
  index,
  words,
  onOpen,
}: Omit<RobustProps, 'list'> & { readonly smaa: Smaa }): ReactElement {
  const { t, format } = words;
  const ranks = smaa.rows[0]?.ranks.length ?? 0;
  const columns = useMemo(() => shareColumns(index, words, ranks), [index, words, ranks]);
  const [first] = smaa.rows;
  return (
    <>
      <p className={classes['lead']}>
        {first === undefined
          ? t('pair:robust.none')
          : t('pair:robust.finding', {
              name: personTexts(index.city, first.personId, words)[0],
              share: format.percent(first.ranks[0] ?? 0),
            })}
      </p>
      <DataTable
        caption={t('pair:robust.caption')}
        columns={columns}
        rows={smaa.rows}
        rowKey={({ personId }) => personId}
        onOpen={({ personId }) => onOpen(personId)}
        height={HEIGHT}
        minWidth={520}
      />
    </>
  );
}

function turnColumns(index: FitIndex, words: FitWords): readonly DataColumn<WeightTurn>[] {
  const { t, format } = words;
  const nameOf = (personId: string): string => personTexts(index.city, personId, words)[0];
  return [
    {
      id: 'component',
      header: t('pair:robust.component'),
      rowHeader: true,
      width: 130,
      cell: ({ component }) => t(`fit:component.${component}`),
    },
    {
      id: 'chosen',
      header: t('pair:robust.chosen'),
      align: 'end',
      width: 110,
      cell: ({ weight }) => format.percent(weight),
    },
    {
      id: 'below',
      header: t('pair:robust.below'),
      cell: ({ below }) => turnText(below, nameOf, words),
    },
    {
      id: 'above',
      header: t('pair:robust.above'),
      cell: ({ above }) => turnText(above, nameOf, words),
    },
  ];
}

function Turns(props: RobustProps): ReactElement | null {
  const { index, list, words } = props;
  const { t } = words;
  const found = useMemo(() => turnsOf(index, list), [index, list]);
  const columns = useMemo(() => turnColumns(index, words), [index, words]);
  if (found === null) return null;
  const name = personTexts(index.city, found.winner, words)[0];
  return (
    <div className={classes['turns']}>
      <h3>{t('pair:robust.turns')}</h3>
      {found.turns.length === 0 ? (
        <p className="t-meta">{t('pair:robust.turnsNone')}</p>
      ) : (
        <>
          <p className="t-meta">
            {t(found.shared ? 'pair:robust.turnsShared' : 'pair:robust.turnsNote', { name })}
          </p>
          <DataTable
            caption={t('pair:robust.turnsCaption')}
            columns={columns}
            rows={found.turns}
            rowKey={({ component }) => component}
            minWidth={520}
          />
        </>
      )}
    </div>
  );
}

/** How often each candidate comes out first when the weights are drawn, and which weight decides. */
export function RobustPanel(props: RobustProps): ReactElement {
  const { index, list, words } = props;
  const { t } = words;
  const asked = useSmaa(index, list);
  const smaa = asked.data;
  return (
    <Panel
      title={t('pair:robust.title')}
      {...(smaa === undefined || smaa === null ? {} : { note: drawnText(smaa, words) })}
      flush
    >
      {asked.isError && <Failed asked={asked} words={words} />}
      {smaa === undefined && !asked.isError && (
        <Waiting text={t('pair:robust.wait')} height={HEIGHT} />
      )}
      {smaa === null || smaa?.rows.length === 0 ? (
        <p className={fit['inset']}>{t('pair:robust.none')}</p>
      ) : (
        smaa !== undefined && (
          <>
            <Shares {...{ smaa, index, words }} onOpen={props.onOpen} />
            <Turns {...props} />
          </>
        )
      )}
    </Panel>
  );
}
