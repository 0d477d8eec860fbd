import { memo, useCallback, useRef } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { HeatmapModel, HeatMark, HeatPlace } from '#charts/heatmap-model.ts';
import { Heatmap } from '#charts/Heatmap.tsx';
import { HeatmapTable } from '#charts/HeatmapTable.tsx';
import { HeatLegend } from '#charts/HeatLegend.tsx';
import type { Selection } from '#dashboards/search-params.ts';
import { select } from '#dashboards/search-params.ts';
import { useMapCursor } from '#dashboards/use-map-cursor.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { CellContext } from './cells.ts';
import classes from './MapFrame.module.css';
import type { Sorts } from './options.ts';
import { legendOf, marksOf } from './options.ts';
import type { SearchChange, WorkloadSearch } from './search.ts';
import { DIMENSIONS, MEASURES } from './search.ts';
import { SortTool } from './SortTool.tsx';

export interface MapFrameProps {
  readonly model: HeatmapModel;
  readonly context: CellContext;
  /** The sentence under the title. */
  readonly finding: string;
  readonly sorts: Sorts;
  readonly columns: WorkloadSearch['columns'];
  readonly view: WorkloadSearch['view'];
  readonly stale: boolean;
  readonly onChange: (change: SearchChange) => void;
  readonly onOpen: (selection: Selection) => void;
  /** Steps into the unit of a row. */
  readonly onDrill: (row: string) => void;
}

/** Words of marks that mean something else here than usual. */
export function useMarkText(context: CellContext): Partial<Record<HeatMark, string>> {
  const { t } = useTranslation('workload');
  return {
    ...(context.columns === 'month' ? { proxy: t('legend.yearly') } : {}),
    ...(context.someStatuses ? { vacant: t('legend.vacantStatuses') } : {}),
  };
}

type ToolsProps = Pick<MapFrameProps, 'columns' | 'sorts' | 'onChange' | 'context'>;

function Tools({ columns, sorts, onChange, context }: ToolsProps): ReactElement {
  const { t } = useTranslation('workload');
  return (
    <>
      <Segmented
        label={t('map.columns')}
        value={columns}
        onChange={(next) => onChange({ columns: next, ...select(null) })}
        options={DIMENSIONS.map((value) => ({ value, label: t(`map.columnsOption.${value}`) }))}
      />
      <Segmented
        label={t('map.measure')}
        value={context.measure}
        onChange={(measure) => onChange({ measure })}
        options={MEASURES.map((value) => ({ value, label: t(`map.measureOption.${value}`) }))}
      />
      <SortTool sorts={sorts} onChange={onChange} />
    </>
  );
}

/** A double click steps into the row that its first click fell on, wherever the second one falls. */
function useDoubleClick(model: HeatmapModel, onDrill: (row: string) => void) {
  const first = useRef<HeatPlace | null>(null);
  const onPick = useCallback((place: HeatPlace) => void (first.current ??= place), []);
  return {
    onPick,
    handlers: {
      onMouseDownCapture: ({ detail }: MouseEvent) => {
        if (detail <= 1) first.current = null;
      },
      onDoubleClick: () => {
        const row = first.current === null ? undefined : model.rows[first.current.row];
        if (row !== undefined) onDrill(row.id);
      },
    },
  };
}

/** The heat map with its switches, its legend and the same figures as a table. */
export const MapFrame = memo(function MapFrame(props: MapFrameProps): ReactElement {
  const { model, context, finding, sorts, columns, view, stale, onChange, onOpen } = props;
  const { t } = useTranslation('workload');
  const { onPick, handlers } = useDoubleClick(model, props.onDrill);
  const onPlace = useCallback(
    (place: HeatPlace) => {
      onPick(place);
      onOpen({
        row: model.rows[place.row]?.id ?? null,
        column: model.columns[place.column]?.id ?? null,
      });
    },
    [model, onOpen, onPick],
  );
  const cursor = useMapCursor(model, onPlace);
  const markText = useMarkText(context);
  const { measure } = context;
  const noun = t(`map.columnsNoun.${context.columns}`);
  const legend = legendOf(measure, context.words);
  const empty = model.rows.length === 0;
  return (
    <ChartFrame
      title={t(`map.title.${measure}`, { columns: noun })}
      finding={finding}
      label={t('map.label', {
        measure: t(`map.measureNoun.${measure}`),
        rows: model.rows.length,
        columns: model.columns.length,
        noun,
      })}
      view={view === 'tabel' ? 'table' : 'chart'}
      onView={(next) => onChange({ view: next === 'table' ? 'tabel' : 'peta' })}
      cursor={cursor}
      stale={stale}
      tools={<Tools {...{ columns, sorts, onChange, context }} />}
      table={
        <HeatmapTable
          model={model}
          caption={t('map.tableCaption', { measure: t(`map.measureNoun.${measure}`), noun })}
          corner={t('map.corner')}
          onOpen={onPlace}
          markText={markText}
        />
      }
      legend={
        empty ? undefined : (
          <div className={classes['legend']}>
            <HeatLegend
              palette={model.palette}
              low={legend.low}
              high={legend.high}
              bins={legend.bins}
              marks={marksOf(model)}
              markText={markText}
            />
            <p className={classes['note']}>{legend.note}</p>
          </div>
        )
      }
    >
      {empty ? (
        <EmptyState title={t('map.empty')} text={t('map.emptyText')} />
      ) : (
        <div {...handlers}>
          <Heatmap model={model} cursor={cursor} />
        </div>
      )}
    </ChartFrame>
  );
});
