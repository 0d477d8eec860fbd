import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame, type ChartView } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { layoutScatter, scatterOption } from '#charts/scatter-option.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import type { CityFacts } from '#model/facts.ts';
import type { RankedPair } from '#model/fit/rank.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { axesCounts, axesMarks, axesRows, type AxesRow } from './axes.ts';
import { personTexts } from './candidates.ts';

const HEIGHT = 460;

function columnsOf(city: CityFacts, words: FitWords): readonly DataColumn<AxesRow>[] {
  const { t } = words;
  return [
    {
      id: 'place',
      header: t('pair:scatter.place'),
      width: 110,
      cell: ({ place }) => t(`pair:scatter.${place}`),
    },
    {
      id: 'name',
      header: t('pair:scatter.name'),
      rowHeader: true,
      cell: ({ pair }) => {
        const [name, present] = personTexts(city, pair.personId, words);
        return (
          <span className={fit['name']}>
            <span className={fit['nameMain']}>{name}</span>
            <span className={fit['meta']}>{present}</span>
          </span>
        );
      },
    },
    ...(['da', 'ns'] as const).map((id) => ({
      id,
      header: t(`fit:score.${id}`),
      width: 150,
      cell: (row: AxesRow) => (
        <ScoreBar label={t(`fit:score.${id}`)} score={row[id]} words={words} />
      ),
    })),
  ];
}

/** Ability against wishes of the candidates, the Pareto front first. */
export function AxesPanel({
  pairs,
  city,
  words,
  onOpen,
}: {
  readonly pairs: readonly RankedPair[];
  readonly city: CityFacts;
  readonly words: FitWords;
  readonly onOpen: (personId: string) => void;
}): ReactElement {
  const { t, format } = words;
  const [view, setView] = useState<ChartView>('chart');
  const rows = useMemo(() => axesRows(pairs), [pairs]);
  const marks = useMemo(() => axesMarks(rows, city, words), [rows, city, words]);
  const tips = useMemo(() => marks.map(({ tip }) => tip), [marks]);
  const pick = useCallback(
    (at: number) => {
      const row = rows[at];
      if (row !== undefined) onOpen(row.pair.personId);
    },
    [rows, onOpen],
  );
  const cursor = useListCursor(tips, pick);
  const columns = useMemo(() => columnsOf(city, words), [city, words]);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => {
      const layout = layoutScatter(marks, width, measure);
      const axes = { x: `${t('fit:score.da')} →`, y: `↑ ${t('fit:score.ns')}` };
      return { option: scatterOption(marks, layout, axes, tokens), height: layout.height };
    },
    [marks, t],
  );
  const { front, open, beaten, hidden } = axesCounts(rows);
  const n = format.number;
  const finding = [
    t('pair:scatter.finding', { count: front, n: n(front) }),
    t('pair:scatter.note', { open: n(open), beaten: n(beaten), hidden: n(hidden) }),
  ].join('. ');
  return (
    <ChartFrame
      title={t('pair:scatter.title')}
      finding={rows.length === 0 ? t('pair:scatter.findingNone') : finding}
      label={t('pair:scatter.label', { count: rows.length })}
      view={view}
      onView={setView}
      chartName={t('pair:waterfall.chart')}
      cursor={cursor}
      table={
        <DataTable
          caption={t('pair:scatter.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ pair }) => pair.personId}
          onOpen={({ pair }) => onOpen(pair.personId)}
          height={HEIGHT}
          minWidth={560}
        />
      }
      legend={<p className={fit['meta']}>{t('pair:scatter.legend')}</p>}
    >
      <SizedChart draw={draw} marks={rows.length * 4} active={cursor.index} onPick={cursor.open} />
    </ChartFrame>
  );
}
