import type { ChartOption } from './echarts.ts';
import { truncate, type Measure } from './measure.ts';
import { CHART_FONT, type ChartTokens } from './theme.ts';
import { tipNode, type Tip } from './tip.ts';

/** One end of bands; keys of the two sides are never the same. */
export interface SankeyNode {
  readonly key: string;
  readonly side: 'from' | 'to';
  readonly label: string;
  readonly tip: Tip;
}

/** A band from the left side to the right one. */
export interface SankeyLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly tip: Tip;
}

const LABEL = 12;
const NODE = 14;
const ROW = 34;
const GAP = 12;

/** The height that a side of so many nodes takes, in CSS pixels. */
export function sankeyHeight(nodes: readonly SankeyNode[]): number {
  const most = Math.max(
    nodes.filter(({ side }) => side === 'from').length,
    nodes.filter(({ side }) => side === 'to').length,
  );
  return Math.max(160, most * ROW + 24);
}

/**
 * Bands from left to right. Names stand beside their node within a third of the width; they are drawn
 * from the list by place, so that no name from a file is an identity of the chart.
 */
export function sankeyOption(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  { width, measured }: { readonly width: number; readonly measured: Measure },
  tokens: ChartTokens,
): ChartOption {
  const room = Math.floor(width * (width < 560 ? 0.3 : 0.26));
  const labels = new Map(
    nodes.map(({ key, label }) => [key, truncate(label, room, LABEL, 500, measured)]),
  );
  const tips = new Map(nodes.map(({ key, tip }) => [key, tip]));
  const [brand = tokens.ink] = tokens.series;
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      formatter: (params) => {
        if (Array.isArray(params)) return '';
        const tip =
          params.dataType === 'edge' ? links[params.dataIndex]?.tip : tips.get(params.name);
        return tip === undefined ? '' : tipNode(tip);
      },
    },
    series: [
      {
        type: 'sankey',
        left: room + GAP,
        right: room + GAP,
        top: 8,
        bottom: 8,
        nodeWidth: NODE,
        nodeGap: 10,
        nodeAlign: 'left',
        draggable: false,
        layoutIterations: 24,
        emphasis: { focus: 'adjacency' },
        data: nodes.map(({ key, side }) => ({
          name: key,
          depth: side === 'from' ? 0 : 1,
          itemStyle: { color: side === 'from' ? tokens.ink2 : brand, borderWidth: 0 },
          label: { position: side === 'from' ? ('left' as const) : ('right' as const) },
        })),
        links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
        lineStyle: { color: tokens.inputBorder, opacity: 0.38, curveness: 0.5 },
        label: {
          color: tokens.ink,
          fontFamily: CHART_FONT,
          fontSize: LABEL,
          fontWeight: 500,
          formatter: ({ name }) => labels.get(name) ?? '',
        },
      },
    ],
  };
}
