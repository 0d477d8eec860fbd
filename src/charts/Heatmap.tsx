import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Chart } from './Chart.tsx';
import type { ChartCursor } from './cursor.ts';
import { FONT, layoutHeatmap, WEIGHT } from './heatmap-layout.ts';
import { cellCount } from './heatmap-model.ts';
import type { HeatmapModel } from './heatmap-model.ts';
import { heatmapOption } from './heatmap-option.ts';
import { figureWidth, measure } from './measure.ts';
import { CHART_FONT, useChartTokens } from './theme.ts';
import classes from './Heatmap.module.css';

export interface HeatmapProps {
  readonly model: HeatmapModel;
  readonly cursor: ChartCursor;
}

const cellText = (text: string): number => figureWidth(text, FONT.cell, WEIGHT.margin, measure);

/** Changes once, when the font has arrived: widths of letters are measured anew then. */
function useFontLoads(): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    if (document.fonts?.check(`12px ${CHART_FONT}`) ?? true) return;
    void document.fonts.ready.then(() => setLoads(1));
  }, []);
  return loads;
}

/** A matrix as a picture as wide as its holder; click or Enter opens a cell through the cursor. */
export function Heatmap({ model, cursor }: HeatmapProps): ReactElement {
  const { ref, width } = useElementSize();
  const tokens = useChartTokens();
  const fontLoads = useFontLoads();
  const layout = useMemo(
    () => (width > 0 && fontLoads >= 0 ? layoutHeatmap(model, width, measure) : null),
    [model, width, fontLoads],
  );
  const option = useMemo(
    () => (layout === null ? null : heatmapOption(model, layout, tokens, cellText)),
    [model, layout, tokens],
  );
  return (
    <div ref={ref} className={classes['holder']}>
      {layout !== null && option !== null && (
        <Chart
          option={option}
          width={layout.width}
          height={layout.height}
          marks={cellCount(model)}
          active={cursor.index}
          onPick={(index) => cursor.open(index)}
        />
      )}
    </div>
  );
}
