import type { HeatmapModel, HeatMark } from '#charts/heatmap-model.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import type { RankedBar } from '#ui/RankedBars.tsx';
import type { CellContext } from './cells.ts';
import { coverageText, heatCell } from './cells.ts';
import type { Grid } from './grid.ts';
import { cellBin, divergingBin, EDGES, PALETTE, valueOf, valueText } from './measures.ts';
import type { Labels, Words } from './names.ts';
import type { Measure } from './search.ts';

/** The grid for the chart and its table: words in every cell, margins apart. */
export function heatmapModel(grid: Grid, labels: Labels, context: CellContext): HeatmapModel {
  return {
    rows: grid.rows.map(({ id }) => ({
      id,
      label: labels.rowOf(id),
      short: labels.shortRowOf(id),
    })),
    columns: grid.columns.map(({ id }) => ({ id, label: labels.columnOf(id), short: id })),
    cells: grid.rows.map(({ cells }) => cells.map((cell) => heatCell(cell, context))),
    rowMargins: grid.rows.map(({ margin }) => heatCell(margin, context, 'side')),
    columnMargins: grid.columns.map(({ margin }) => heatCell(margin, context, 'foot')),
    corner: heatCell(grid.total, context, 'side'),
    rowMarginLabel: labels.allShort,
    columnMarginLabel: labels.rowOf(null),
    palette: PALETTE[context.measure],
  };
}

/** States and marks that occur in the cells, in the order of the legend. */
export function marksOf({ cells }: HeatmapModel): readonly HeatMark[] {
  const found = new Set<HeatMark>();
  for (const cell of cells.flat()) {
    if (cell.state !== 'value') found.add(cell.state);
    if (cell.proxy === true) found.add('proxy');
  }
  const order: readonly HeatMark[] = ['proxy', 'unknown', 'absent'];
  return order.filter((mark) => found.has(mark));
}

/** The words of a legend, from the low end of its palette to the high one. */
export interface Legend {
  readonly low: string;
  readonly high: string;
  readonly bins: readonly string[];
  readonly note: string;
}

function binWords(edges: readonly string[], { t }: Words): readonly string[] {
  const between = edges.slice(1).map((to, at) => t('legend.between', { from: edges[at], to }));
  return [t('legend.under', { at: edges[0] }), ...between];
}

/** The legend of a measure. */
export function legendOf(measure: Measure, words: Words): Legend {
  const { t, format } = words;
  const edges = EDGES[measure].map(({ at }) => valueText(measure, at, words, 0));
  const last = edges.at(-1);
  switch (measure) {
    case 'below': {
      const [none, some, half] = edges;
      return {
        low: t('legend.belowLow'),
        high: t('legend.belowHigh'),
        bins: [
          none ?? '',
          t('legend.under', { at: some }),
          t('legend.between', { from: some, to: half }),
          t('legend.from', { at: half }),
        ],
        note: t('legend.belowNote'),
      };
    }
    case 'median': {
      const half = (gap: number): string => format.signed(gap, 1);
      return {
        low: t('legend.medianLow'),
        high: t('legend.medianHigh'),
        bins: [
          t('legend.upTo', { at: edges[0] }),
          t('legend.either', { one: half(-1.5), other: edges[1] }),
          half(-0.5),
          edges[2] ?? '',
          half(0.5),
          t('legend.either', { one: edges[4], other: half(1.5) }),
          t('legend.from', { at: last }),
        ],
        note: t('legend.medianNote'),
      };
    }
    case 'capped':
      return {
        low: t('legend.jpmLow'),
        high: t('legend.cappedHigh'),
        bins: [...binWords(edges, words), t('legend.from', { at: last })],
        note: t('legend.cappedNote'),
      };
    case 'raw':
      return {
        low: t('legend.jpmLow'),
        high: t('legend.rawHigh'),
        bins: [...binWords(edges, words), t('legend.over', { at: last })],
        note: t('legend.rawNote'),
      };
  }
}

function bar(id: string, label: string, margin: GapCellRow, context: CellContext): RankedBar {
  const { measure, words } = context;
  const value = valueOf(measure, margin);
  const bin = cellBin(measure, margin);
  return {
    id,
    label,
    note: coverageText(margin, words),
    // In percent like the matches, so that the bars of all measures are of one size.
    value: value !== null && measure === 'below' ? 100 * value : value,
    text: value === null ? words.t('cell.unknown') : valueText(measure, value, words),
    bin: bin === null ? null : divergingBin(measure, bin),
  };
}

/** What a phone gets instead of the matrix: units or competencies in their order, a bar each. */
export function ranking(
  grid: Grid,
  list: 'units' | 'competencies',
  labels: Labels,
  context: CellContext,
): readonly RankedBar[] {
  return list === 'units'
    ? grid.rows.map(({ id, margin }) => bar(id, labels.rowOf(id), margin, context))
    : grid.columns.map(({ id, margin }) => bar(id, labels.columnOf(id), margin, context));
}
