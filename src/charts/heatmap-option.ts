import type { CustomSeriesOption } from 'echarts/charts';
import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { ChartOption } from './echarts.ts';
import { ACT_ROOM, boxOf, FONT, WEIGHT } from './heatmap-layout.ts';
import type { HeadLabel, HeatmapLayout } from './heatmap-layout.ts';
import { cellAt, cellCount, namesAt, placeOfIndex } from './heatmap-model.ts';
import type { HeatCell, HeatmapModel, HeatPlace } from './heatmap-model.ts';
import { tipNode } from './tip.ts';
import type { Tip } from './tip.ts';
import { binColours, CHART_FONT } from './theme.ts';
import type { ChartTokens } from './theme.ts';

type Shape = NonNullable<CustomSeriesRenderItemReturn>;
type Box = ReturnType<typeof boxOf>;

const CELL_GAP = 1;
const RADIUS = 3;
const LINE = 15;
const HATCH = 7;
const SLANT = Math.PI / 4;

interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly align: 'left' | 'center' | 'right';
  /** Names answer the pointer with their tip; figures leave it to their cell. */
  readonly tip: boolean;
}

function textAt(text: string, x: number, y: number, style: TextStyle, rotation = 0): Shape {
  return {
    type: 'text',
    x,
    y,
    rotation,
    silent: !style.tip,
    style: {
      text,
      fill: style.fill,
      fontFamily: CHART_FONT,
      fontSize: style.size,
      fontWeight: style.weight,
      align: style.align,
      verticalAlign: 'middle',
    },
  };
}

function polygon(points: readonly (readonly [number, number])[], fill: string): Shape {
  return {
    type: 'polygon',
    silent: true,
    shape: { points: points.map(([x, y]) => [x, y]) },
    style: { fill },
  };
}

/** Strokes of 45° across a box as one path, each cut at its sides. */
/**
 * A shape that takes the place of another one is given what it does not say itself: place and
 * rotation of the old one. So a group says all of it, and is drawn anew.
 */
const GROUP = { type: 'group', x: 0, y: 0, rotation: 0, $mergeChildren: false } as const;

function hatch({ x, y, width, height }: Box, stroke: string): Shape {
  let pathData = '';
  for (let offset = HATCH - height; offset < width; offset += HATCH) {
    const from = Math.max(0, -offset);
    const to = Math.min(height, width - offset);
    if (to - from < 2) continue;
    pathData += `M${x + offset + from} ${y + height - from}L${x + offset + to} ${y + height - to}`;
  }
  return {
    type: 'path',
    silent: true,
    shape: { pathData },
    style: { stroke, lineWidth: 1, fill: 'none' },
  };
}

function actMark(cell: HeatCell, box: Box, fill: string, textWidth: number): readonly Shape[] {
  if (cell.act === undefined || cell.act === null) return [];
  const beside = box.width >= textWidth + ACT_ROOM;
  const half = beside ? 3.5 : 2.5;
  const x = beside ? box.x + box.width / 2 - textWidth / 2 - 8 : box.x + 5;
  const y = beside ? box.y + box.height / 2 : box.y + 4.5;
  const tip = cell.act === 'more' ? -half : half;
  return [
    polygon(
      [
        [x - half, y - tip],
        [x + half, y - tip],
        [x, y + tip],
      ],
      fill,
    ),
  ];
}

function proxyMark(cell: HeatCell, box: Box, fill: string): readonly Shape[] {
  if (cell.proxy !== true) return [];
  const right = box.x + box.width - 1;
  const top = box.y + 1;
  return [
    polygon(
      [
        [right - 7, top],
        [right, top],
        [right, top + 7],
      ],
      fill,
    ),
  ];
}

interface Paint {
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
  readonly dashed: boolean;
  readonly weight: number;
}

function paintOf(cell: HeatCell, margin: boolean, model: HeatmapModel, tokens: ChartTokens): Paint {
  const plain = { stroke: 'transparent', dashed: false, weight: WEIGHT.cell };
  const colours = binColours(model.palette, tokens);
  const fill = cell.bin === null ? undefined : colours.fill[cell.bin];
  const ink = cell.bin === null ? undefined : colours.text[cell.bin];
  if (margin) return { ...plain, fill: 'transparent', ink: tokens.ink, weight: WEIGHT.margin };
  switch (cell.state) {
    case 'value':
      return { ...plain, fill: fill ?? tokens.sunken, ink: ink ?? tokens.ink };
    case 'vacant':
      return {
        fill: tokens.panel,
        ink: tokens.alert,
        stroke: tokens.alert,
        dashed: true,
        weight: 650,
      };
    case 'unknown':
      return { ...plain, fill: tokens.sunken, ink: tokens.ink2 };
    case 'absent':
      return { ...plain, fill: tokens.panel, ink: tokens.ink2 };
  }
}

function cellShape(
  cell: HeatCell,
  outer: Box,
  margin: boolean,
  model: HeatmapModel,
  tokens: ChartTokens,
  measured: (text: string) => number,
): Shape {
  const box: Box = {
    x: outer.x + CELL_GAP,
    y: outer.y + CELL_GAP,
    width: outer.width - 2 * CELL_GAP,
    height: outer.height - 2 * CELL_GAP,
  };
  const paint = paintOf(cell, margin, model, tokens);
  const fits = measured(cell.text) <= box.width - 6;
  const text = fits ? cell.text : (cell.narrowText ?? cell.text);
  const body: Shape = {
    type: 'rect',
    shape: { ...box, r: RADIUS },
    style: {
      fill: paint.fill,
      stroke: paint.stroke,
      lineWidth: paint.dashed ? 1 : 0,
      ...(paint.dashed ? { lineDash: [3, 2] } : {}),
    },
    // The fill is said again, else ECharts would lighten it below its text.
    emphasis: { style: { fill: paint.fill, stroke: tokens.focus, lineWidth: 2.5 } },
  };
  const figure = textAt(text, box.x + box.width / 2, box.y + box.height / 2, {
    size: margin ? FONT.margin : FONT.cell,
    weight: paint.weight,
    fill: paint.ink,
    align: 'center',
    tip: false,
  });
  return {
    ...GROUP,
    children: [
      body,
      ...(cell.state === 'absent' && !margin ? [hatch(box, tokens.hairline)] : []),
      ...(text === '' ? [] : [figure]),
      ...actMark(cell, box, paint.ink, measured(text)),
      ...proxyMark(cell, box, paint.ink),
    ],
  };
}

function headShape(
  head: HeadLabel,
  layout: HeatmapLayout,
  strong: boolean,
  tokens: ChartTokens,
): Shape {
  const style: TextStyle = {
    size: FONT.head,
    weight: strong ? WEIGHT.margin : WEIGHT.head,
    fill: strong ? tokens.ink : tokens.ink2,
    align: head.slanted ? 'left' : 'center',
    tip: true,
  };
  const base = layout.top - 4 - LINE / 2;
  const [only] = head.lines;
  if (head.slanted) return textAt(only ?? '', head.x - 4, base, style, SLANT);
  const lines = head.lines.map((line, index) =>
    textAt(line, head.x, base - (head.lines.length - 1 - index) * LINE, style),
  );
  return { ...GROUP, children: lines };
}

/** Everything but the cells: names of rows, heads of columns, and those of the margins. */
function labelShapes(model: HeatmapModel, layout: HeatmapLayout, tokens: ChartTokens): Shape[] {
  const rows = [...layout.rowLabels, layout.footLabel].map((label, row) => {
    const box = boxOf(layout, model, row, 0);
    const foot = row === layout.rowLabels.length;
    return textAt(label, layout.left - 8, box.y + box.height / 2, {
      size: FONT.label,
      weight: foot ? WEIGHT.margin : WEIGHT.label,
      fill: tokens.ink,
      align: 'right',
      tip: true,
    });
  });
  const last = layout.heads.length - 1;
  return [
    ...rows,
    ...layout.heads.map((head, index) => headShape(head, layout, index === last, tokens)),
  ];
}

/** What is said of a place: names in full, and the lines of its cell. */
export function tipAt(model: HeatmapModel, place: HeatPlace): Tip {
  const [row, column] = namesAt(model, place);
  return { title: row, subtitle: column, lines: cellAt(model, place).lines };
}

/** The names in full of row `index`, or of a column after the rows; margins included. */
function labelTip(model: HeatmapModel, index: number): Tip {
  const names = [
    ...model.rows.map(({ label }) => label),
    model.columnMarginLabel,
    ...model.columns.map(({ label }) => label),
    model.rowMarginLabel,
  ];
  return { title: names[index] ?? '', lines: [] };
}

/**
 * The matrix as an option of ECharts: series 0 holds the cells row by row, margins included (index:
 * heatmap-model.ts), series 1 the names. Positions come from the layout, no axis or grid is used.
 * `measured` gives the width of a figure.
 */
export function heatmapOption(
  model: HeatmapModel,
  layout: HeatmapLayout,
  tokens: ChartTokens,
  measured: (text: string) => number,
): ChartOption {
  const cells: CustomSeriesOption = {
    type: 'custom',
    id: 'cells',
    coordinateSystem: 'none',
    animation: false,
    data: Array.from({ length: cellCount(model) }, (_, index) => index),
    renderItem: ({ dataIndex }) => {
      const place = placeOfIndex(model, dataIndex);
      const margin = place.row === model.rows.length || place.column === model.columns.length;
      const box = boxOf(layout, model, place.row, place.column);
      return cellShape(cellAt(model, place), box, margin, model, tokens, measured);
    },
  };
  const shapes = labelShapes(model, layout, tokens);
  const labels: CustomSeriesOption = {
    type: 'custom',
    id: 'labels',
    coordinateSystem: 'none',
    animation: false,
    data: shapes.map((_, index) => index),
    renderItem: ({ dataIndex }) => shapes[dataIndex] ?? null,
  };
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      formatter: (params) => {
        const { seriesIndex = 0, dataIndex = 0 } = Array.isArray(params)
          ? (params[0] ?? {})
          : params;
        if (seriesIndex === 1) return tipNode(labelTip(model, dataIndex));
        return tipNode(tipAt(model, placeOfIndex(model, dataIndex)));
      },
    },
    series: [cells, labels],
  };
}
