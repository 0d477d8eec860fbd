import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Chart } from './Chart.tsx';
import type { ChartOption } from './echarts.ts';
import { useChartTokens, type ChartTokens } from './theme.ts';

export interface SizedChartProps {
  /** The picture for a width in CSS pixels, with the height it takes; stable while nothing changes. */
  readonly draw: (
    width: number,
    tokens: ChartTokens,
  ) => { readonly option: ChartOption; readonly height: number };
  readonly marks: number;
  readonly active?: number | null;
  readonly onPick?: (index: number) => void;
}

/** A chart as wide as its place. */
export function SizedChart({ draw, marks, active, onPick }: SizedChartProps): ReactElement {
  const { ref, width } = useElementSize();
  const tokens = useChartTokens();
  const drawn = useMemo(() => (width > 0 ? draw(width, tokens) : null), [draw, width, tokens]);
  return (
    <div ref={ref} style={{ width: '100%', minHeight: 40 }}>
      {drawn !== null && (
        <Chart
          option={drawn.option}
          width={width}
          height={drawn.height}
          marks={marks}
          {...(active === undefined ? {} : { active })}
          {...(onPick === undefined ? {} : { onPick })}
        />
      )}
    </div>
  );
}
