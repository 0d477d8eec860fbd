import { memo, useCallback } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { HeatmapModel, HeatMark, HeatPlace } from '#charts/heatmap-model.ts';
import { Heatmap } from '#charts/Heatmap.tsx';
import { HeatmapTable } from '#charts/HeatmapTable.tsx';
import { HeatLegend } from '#charts/HeatLegend.tsx';
import type { Selection } from '#dashboards/search-params.ts';
import { useMapCursor } from '#dashboards/use-map-cursor.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import classes from './MapFrame.module.css';
import { FEW } from './measures.ts';
import type { Words } from './names.ts';
import { legendOf, marksOf } from './options.ts';
import type { GapSearch, Measure, SearchChange, Sorts } from './search.ts';
import { MEASURES } from './search.ts';
import { SortTool } from './SortTool.tsx';

export interface MapFrameProps {
  readonly model: HeatmapModel;
  readonly measure: Measure;
  readonly words: Words;
  /** The sentence under the title. */
  readonly finding: string;
  readonly sorts: Sorts;
  readonly view: GapSearch['view'];
  readonly stale: boolean;
  /** Some competencies have no column: the margin of rows takes them in all the same. */
  readonly partial: boolean;
  readonly onChange: (change: SearchChange) => void;
  readonly onOpen: (selection: Selection) => void;
}

function useMarkText(): Partial<Record<HeatMark, string>> {
  const { t } = useTranslation('gap');
  return {
    proxy: t('legend.few', { n: FEW }),
    unknown: t('legend.unknown'),
    absent: t('legend.absent'),
  };
}

/** What a cell can say. */
export function MeasureSwitch({
  measure,
  onChange,
}: Pick<MapFrameProps, 'measure' | 'onChange'>): ReactElement {
  const { t } = useTranslation('gap');
  return (
    <Segmented
      label={t('measure.label')}
      value={measure}
      onChange={(next) => onChange({ measure: next })}
      options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
    />
  );
}

function Key({ model, measure, words, partial }: MapFrameProps): ReactElement {
  const { t } = words;
  const { bins, low, high, note } = legendOf(measure, words);
  const markText = useMarkText();
  return (
    <div className={classes['legend']}>
      <HeatLegend
        palette={model.palette}
        {...{ low, high, bins, markText }}
        marks={marksOf(model)}
      />
      <p className={classes['note']}>
        {note} {partial && t('legend.margins', { column: model.rowMarginLabel })}
      </p>
    </div>
  );
}

/** The heat map with its switches, its legend and the same figures as a table. */
export const MapFrame = memo(function MapFrame(props: MapFrameProps): ReactElement {
  const { model, measure, finding, sorts, view, stale, onChange, onOpen } = props;
  const { t } = useTranslation('gap');
  const onPlace = useCallback(
    ({ row, column }: HeatPlace) =>
      onOpen({
        row: model.rows[row]?.id ?? null,
        column: model.columns[column]?.id ?? null,
      }),
    [model, onOpen],
  );
  const cursor = useMapCursor(model, onPlace);
  const markText = useMarkText();
  const noun = t(`map.noun.${measure}`);
  const empty = model.rows.length === 0;
  return (
    <ChartFrame
      title={t(`map.title.${measure}`)}
      finding={finding}
      label={t('map.label', { noun, rows: model.rows.length, columns: model.columns.length })}
      view={view === 'tabel' ? 'table' : 'chart'}
      onView={(next) => onChange({ view: next === 'table' ? 'tabel' : 'peta' })}
      cursor={cursor}
      stale={stale}
      tools={
        <>
          <MeasureSwitch {...{ measure, onChange }} />
          <SortTool {...{ sorts, onChange }} />
        </>
      }
      table={
        <div className={classes['table']}>
          <HeatmapTable
            model={model}
            caption={t('map.tableCaption', { noun })}
            corner={t('map.corner')}
            onOpen={onPlace}
            markText={markText}
          />
        </div>
      }
      legend={empty ? undefined : <Key {...props} />}
    >
      {empty ? (
        <EmptyState title={t('map.empty')} text={t('map.emptyText')} />
      ) : (
        <Heatmap model={model} cursor={cursor} />
      )}
    </ChartFrame>
  );
});
