import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { sankeyHeight, sankeyOption } from '#charts/sankey-option.ts';
import type { SankeyLink, SankeyNode } from '#charts/sankey-option.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { flowOf, type Flow, type FlowLink } from './flow.ts';
import classes from './Impact.module.css';

interface FlowProps {
  readonly plan: MeasuredPlan;
  readonly asTable: boolean;
  readonly words: MeasureWords;
  readonly onTable: (asTable: boolean) => void;
}

function labelsOf({ nodes }: Flow): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ key, label }) => [key, label]));
}

function picture(
  flow: Flow,
  { t, format }: MeasureWords,
): { readonly nodes: readonly SankeyNode[]; readonly links: readonly SankeyLink[] } {
  const labels = labelsOf(flow);
  const count = (key: 'leaves' | 'comes', moves: number): string =>
    t(`impact:flow.${key}`, { count: moves, n: format.number(moves) });
  return {
    nodes: flow.nodes.map(({ key, side, label, moves }) => {
      const value = count(side === 'from' ? 'leaves' : 'comes', moves);
      const lines = [{ label: t(`impact:flow.${side}`), value }];
      return { key, side, label, tip: { title: label, lines } };
    }),
    links: flow.links.map(({ from, to, moves }) => ({
      from,
      to,
      value: moves,
      tip: {
        title: t('impact:maps.change', { before: labels.get(from), after: labels.get(to) }),
        lines: [{ label: t('impact:flow.moves'), value: format.number(moves) }],
      },
    })),
  };
}

function columnsOf(flow: Flow, { t, format }: MeasureWords): readonly DataColumn<FlowLink>[] {
  const labels = labelsOf(flow);
  return [
    { id: 'from', header: t('impact:flow.from'), cell: ({ from }) => labels.get(from) },
    { id: 'to', header: t('impact:flow.to'), cell: ({ to }) => labels.get(to) },
    {
      id: 'moves',
      header: t('impact:flow.moves'),
      align: 'end',
      width: 130,
      cell: ({ moves }) => format.number(moves),
      sortValue: ({ moves }) => moves,
    },
  ];
}

/** Where people come from and where they go, as bands and as a table. */
export function FlowFrame({ plan, asTable, words, onTable }: FlowProps): ReactElement {
  const { t, format } = words;
  const flow = useMemo(() => flowOf(plan, words), [plan, words]);
  const { nodes, links } = useMemo(() => picture(flow, words), [flow, words]);
  const tips = useMemo(() => nodes.map(({ tip }) => tip), [nodes]);
  const cursor = useListCursor(tips);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => ({
      option: sankeyOption(nodes, links, { width, measured: measure }, tokens),
      height: sankeyHeight(nodes),
    }),
    [nodes, links],
  );
  const side = (of: 'from' | 'to') =>
    format.number(nodes.filter((node) => node.side === of).length);
  const ends = { from: side('from'), to: side('to') };
  return (
    <ChartFrame
      title={t('impact:flow.title')}
      finding={t('impact:flow.finding', {
        moves: format.number(plan.facts.length),
        within: format.number(flow.within),
        ...ends,
      })}
      label={t('impact:flow.label', ends)}
      view={asTable ? 'table' : 'chart'}
      onView={(next) => onTable(next === 'table')}
      chartName={t('impact:flow.chart')}
      cursor={cursor}
      table={
        <DataTable
          caption={t('impact:flow.caption')}
          columns={columnsOf(flow, words)}
          rows={flow.links}
          rowKey={({ from, to }) => `${from} ${to}`}
        />
      }
      legend={<p className={classes['legend']}>{t('impact:flow.legend')}</p>}
    >
      <SizedChart draw={draw} marks={links.length + nodes.length} active={cursor.index} />
    </ChartFrame>
  );
}
