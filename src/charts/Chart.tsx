import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { ECharts } from 'echarts/core';
import type { ChartOption } from './echarts.ts';
import { useChartTokens } from './theme.ts';

// Fetched beside the page, not before it: the words of a page are readable while ECharts arrives.
const engine = import('./echarts.ts');
const FONT = '12px "Plus Jakarta Sans Variable"';
/** Above this many marks a canvas is faster than a tree of SVG nodes. */
const SVG_MARKS = 2000;

async function ready(): Promise<typeof import('./echarts.ts')> {
  const [loaded] = await Promise.all([engine, document.fonts?.load(FONT).catch(() => [])]);
  return loaded;
}

export interface ChartProps {
  readonly option: ChartOption;
  readonly width: number;
  readonly height: number;
  /** How many marks are drawn: decides between SVG and canvas. */
  readonly marks: number;
  /** The datum under the keyboard cursor: it is highlighted and its tip shown. Null hides both. */
  readonly active?: number | null;
  /** Told the datum (series 0) that was clicked. */
  readonly onPick?: (dataIndex: number) => void;
}

/** One ECharts instance on an element. What is drawn comes whole in `option`. */
export function Chart(props: ChartProps): ReactElement {
  const { option, width, height, marks, active = null, onPick } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const tokens = useChartTokens();
  const renderer = marks > SVG_MARKS ? 'canvas' : 'svg';

  useEffect(() => {
    let made: ECharts | null = null;
    let gone = false;
    void ready().then(({ createChart }) => {
      if (gone || !holder.current) return;
      made = createChart(holder.current, tokens, renderer);
      setChart(made);
    });
    return () => {
      gone = true;
      made?.dispose();
      setChart(null);
    };
  }, [tokens, renderer]);

  useEffect(() => {
    if (chart === null) return;
    // `chart.resize` would first draw the option before once more; the next option takes the size.
    const resized = chart.getWidth() !== width || chart.getHeight() !== height;
    if (resized) chart.getZr().resize({ width, height });
    // Series keep their ids and shapes their kinds: what is on screen is changed, not made anew.
    chart.setOption(option);
  }, [chart, option, width, height]);

  useEffect(() => {
    if (!chart || !onPick) return;
    const pick = (event: { seriesIndex?: number; dataIndex: number }): void => {
      if ((event.seriesIndex ?? 0) === 0) onPick(event.dataIndex);
    };
    chart.on('click', (event) => pick(event));
    return () => void (chart.isDisposed() || chart.off('click'));
  }, [chart, onPick]);

  useEffect(() => {
    if (!chart) return;
    if (active === null) {
      chart.dispatchAction({ type: 'hideTip' });
      return;
    }
    for (const type of ['highlight', 'showTip'])
      chart.dispatchAction({ type, seriesIndex: 0, dataIndex: active });
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    };
  }, [chart, active, option]);

  return <div ref={holder} style={{ width, height }} />;
}
