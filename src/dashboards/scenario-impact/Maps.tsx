import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { Heatmap } from '#charts/Heatmap.tsx';
import { HeatLegend } from '#charts/HeatLegend.tsx';
import type { HeatmapModel } from '#charts/heatmap-model.ts';
import { HeatmapTable } from '#charts/HeatmapTable.tsx';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import { useMapCursor } from '#dashboards/use-map-cursor.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { binWords, heatModels, MAPS, type MapId } from './heat-models.ts';
import classes from './Impact.module.css';
import type { ChartId } from './search.ts';

const CHART: Readonly<Record<MapId, ChartId>> = {
  before: 'sebelum',
  after: 'sesudah',
  difference: 'perubahan',
};
const FINDING = {
  before: 'findingBefore',
  after: 'findingAfter',
  difference: 'findingDifference',
} as const;

interface MapProps {
  readonly id: MapId;
  readonly model: HeatmapModel;
  readonly asTable: boolean;
  readonly words: MeasureWords;
  readonly onTable: (chart: ChartId, asTable: boolean) => void;
}

function SmallMap({ id, model, asTable, words, onTable }: MapProps): ReactElement {
  const { t } = words;
  const onPlace = useCallback(() => {}, []);
  const cursor = useMapCursor(model, onPlace);
  const name = t(`impact:maps.${id}`);
  const markText = { vacant: t('impact:maps.vacant') };
  return (
    <ChartFrame
      title={name}
      level={3}
      finding={t(`impact:maps.${FINDING[id]}`)}
      label={t('impact:maps.label', {
        name,
        rows: model.rows.length,
        columns: model.columns.length,
      })}
      view={asTable ? 'table' : 'chart'}
      onView={(next) => onTable(CHART[id], next === 'table')}
      cursor={cursor}
      table={
        <HeatmapTable
          model={model}
          caption={t('impact:maps.caption', { name })}
          corner={t('impact:maps.corner')}
          markText={markText}
        />
      }
      legend={
        <HeatLegend
          palette={model.palette}
          low={t(id === 'difference' ? 'impact:maps.fell' : 'impact:maps.low')}
          high={t(id === 'difference' ? 'impact:maps.rose' : 'impact:maps.high')}
          bins={binWords(id, words)}
          marks={['absent']}
        />
      }
    >
      <Heatmap model={model} cursor={cursor} />
    </ChartFrame>
  );
}

/** The load of the perangkat daerah that change: before and after on one scale, and the difference. */
export function Maps({
  plan,
  tables,
  words,
  onTable,
}: {
  readonly plan: MeasuredPlan;
  readonly tables: readonly string[];
  readonly words: MeasureWords;
  readonly onTable: (chart: ChartId, asTable: boolean) => void;
}): ReactElement | null {
  const { t, format } = words;
  const { models, shown, all } = useMemo(() => heatModels(plan, words), [plan, words]);
  if (shown === 0) return null;
  return (
    <section aria-label={t('impact:maps.title')}>
      <h2>{t('impact:maps.title')}</h2>
      {shown < all && (
        <p className="t-meta">
          {t('impact:maps.more', {
            count: all,
            n: format.number(all),
            shown: format.number(shown),
          })}
        </p>
      )}
      <div className={classes['maps']}>
        {MAPS.map((id) => (
          <SmallMap
            key={id}
            id={id}
            model={models[id]}
            asTable={tables.includes(CHART[id])}
            words={words}
            onTable={onTable}
          />
        ))}
      </div>
    </section>
  );
}
