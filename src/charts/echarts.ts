import { CustomChart, SankeyChart } from 'echarts/charts';
import type { CustomSeriesOption, SankeySeriesOption } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import type { TooltipComponentOption } from 'echarts/components';
import { graphic, init, registerLocale, use as register } from 'echarts/core';
import type { ComposeOption, ECharts } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { LOCALE_ID } from './locale-id.ts';
import { chartTheme } from './theme.ts';
import type { ChartTokens } from './theme.ts';

/** What our charts may ask of ECharts; a new kind of series is registered here, nowhere else. */
export type ChartOption = ComposeOption<
  CustomSeriesOption | SankeySeriesOption | TooltipComponentOption
>;

register([CustomChart, SankeyChart, TooltipComponent, CanvasRenderer, SVGRenderer]);
registerLocale('ID', LOCALE_ID);

/**
 * A rectangle that, if `bare`, answers the pointer and takes no node of the picture until it is in
 * focus: of cells without a post there are hundreds, and they have the colour of the panel.
 */
class CellArea extends graphic.Rect {
  declare shape: graphic.Rect['shape'] & { bare?: boolean };
}
Object.defineProperty(CellArea.prototype, 'invisible', {
  get(this: CellArea) {
    return this.shape.bare === true && (this.currentStates?.length ?? 0) === 0;
  },
  // Set by ECharts for every state it leaves.
  set() {},
});
graphic.registerShape('cellArea', CellArea);

/** A themed chart in an element. */
export function createChart(
  element: HTMLElement,
  tokens: ChartTokens,
  renderer: 'svg' | 'canvas',
): ECharts {
  return init(element, chartTheme(tokens), { renderer, locale: 'ID' });
}

/** A chart as an SVG document, without a screen: for export, print and tests. */
export function renderSvg(
  option: ChartOption,
  tokens: ChartTokens,
  size: { readonly width: number; readonly height: number },
): string {
  const chart = init(null, chartTheme(tokens), { renderer: 'svg', ssr: true, ...size });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
