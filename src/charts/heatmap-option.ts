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
/** ECharts lifts what is in focus by 10. */
const ABOVE_FOCUS = 20;

interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly align: 'left' | 'center' | 'right';
  /** Names answer the pointer with their tip; figures leave it to their cell. */
  readonly tip: boolean;
}

/**
 * ECharts remembers the widths of texts as fields of a plain object, where `__proto__` would write
 * into what every object inherits: a name of something inherited is drawn with a joiner that has no
 * width.
 */
function drawable(text: string): string {
  return text in Object.prototype ? `${text}\u2060` : text;
}

function textAt(text: string, x: number, y: number, style: TextStyle, rotation = 0): Shape {
  return {
    type: 'text',
    x,
    y,
    rotation,
    silent: !style.tip,
    style: {
      text: drawable(text),
      fill: style.fill,
      fontFamily: CHART_FONT,
      fontSize: style.size,
      fontWeight: style.weight,
      align: style.align,
      verticalAlign: 'middle',
    },
  };
}

/**
 * ECharts keeps a shape as long as its kind stays, and gives it only what the next option says: so
 * every shape says all of its style, and a cell always has the same shapes in the same order.
 */
const GROUP = { type: 'group', x: 0, y: 0, rotation: 0 } as const;

/** Strokes of 45° across a box, each cut at its sides. */
function hatch({ x, y, width, height }: Box): string {
  let pathData = '';
  for (let offset = HATCH - height; offset < width; offset += HATCH) {
    const from = Math.max(0, -offset);
    const to = Math.min(height, width - offset);
    if (to - from < 2) continue;
    pathData += `M${x + offset + from} ${y + height - from}L${x + offset + to} ${y + height - to}`;
  }
  return pathData;
}

function actMark(act: 'more' | 'fewer', box: Box, textWidth: number): string {
  const beside = box.width >= textWidth + ACT_ROOM;
  const half = beside ? 3.5 : 2.5;
  const x = beside ? box.x + box.width / 2 - textWidth / 2 - 8 : box.x + 5;
  const y = beside ? box.y + box.height / 2 : box.y + 4.5;
  const tip = act === 'more' ? -half : half;
  return `M${x - half} ${y - tip}L${x + half} ${y - tip}L${x} ${y + tip}Z`;
}

function proxyMark(box: Box): string {
  const right = box.x + box.width - 1;
  const top = box.y + 1;
  return `M${right - 7} ${top}L${right} ${top}L${right} ${top + 7}Z`;
}

interface Paint {
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
  readonly dashed: boolean;
  readonly weight: number;
}

/** The colours of the bins of a palette, and those of the page. */
interface Colours extends ReturnType<typeof binColours> {
  readonly tokens: ChartTokens;
}

function paintOf(cell: HeatCell, margin: boolean, colours: Colours): Paint {
  const plain = { stroke: 'transparent', dashed: false, weight: WEIGHT.cell };
  const { tokens } = colours;
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

/** A cell with all that its shapes and marks depend on. */
interface Drawn {
  readonly cell: HeatCell;
  readonly box: Box;
  readonly margin: boolean;
  readonly paint: Paint;
  readonly text: string;
  readonly textWidth: number;
}

function drawnCell(
  model: HeatmapModel,
  layout: HeatmapLayout,
  index: number,
  colours: Colours,
  measured: (text: string) => number,
): Drawn {
  const place = placeOfIndex(model, index);
  const cell = cellAt(model, place);
  const margin = place.row === model.rows.length || place.column === model.columns.length;
  const outer = boxOf(layout, model, place.row, place.column);
  const box: Box = {
    x: outer.x + CELL_GAP,
    y: outer.y + CELL_GAP,
    width: outer.width - 2 * CELL_GAP,
    height: outer.height - 2 * CELL_GAP,
  };
  const fits = measured(cell.text) <= box.width - 6;
  const text = fits ? cell.text : (cell.narrowText ?? cell.text);
  return {
    cell,
    box,
    margin,
    text,
    textWidth: measured(text),
    paint: paintOf(cell, margin, colours),
  };
}

function cellShape({ cell, box, margin, paint, text }: Drawn, tokens: ChartTokens): Shape {
  // A shape of our own (echarts.ts), which the types of ECharts do not know.
  const body = {
    type: 'cellArea',
    shape: { ...box, r: RADIUS, bare: cell.state === 'absent' && !margin },
    style: {
      fill: paint.fill,
      stroke: paint.stroke,
      lineWidth: paint.dashed ? 1 : 0,
      lineDash: paint.dashed ? [3, 2] : 'solid',
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
  return { ...GROUP, children: [body as Shape, { ...figure, ignore: text === '' }] };
}

/** Hatches and marks of all cells, one path a colour: above the cells, also above a focused one. */
function markShapes(cells: readonly Drawn[], tokens: ChartTokens): Shape[] {
  let hatches = '';
  const marks = new Map<string, string>();
  const mark = (ink: string, path: string): void =>
    void marks.set(ink, (marks.get(ink) ?? '') + path);
  for (const { cell, box, margin, paint, textWidth } of cells) {
    if (cell.state === 'absent' && !margin) hatches += hatch(box);
    const { act } = cell;
    if (act !== undefined && act !== null) mark(paint.ink, actMark(act, box, textWidth));
    if (cell.proxy === true) mark(paint.ink, proxyMark(box));
  }
  const shapeOf = (pathData: string, style: { fill: string; stroke?: string }): Shape => ({
    type: 'path',
    silent: true,
    z2: ABOVE_FOCUS,
    shape: { pathData },
    style: { stroke: 'none', lineWidth: 1, ...style },
  });
  return [
    ...(hatches === '' ? [] : [shapeOf(hatches, { fill: 'none', stroke: tokens.hairline })]),
    ...[...marks].map(([fill, path]) => shapeOf(path, { fill })),
  ];
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
  // Heads have one line or two, or are one slanted text: drawn anew.
  return { ...GROUP, $mergeChildren: false, children: lines };
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

function seriesOf(id: string, shapes: readonly Shape[]): CustomSeriesOption {
  return {
    type: 'custom',
    id,
    coordinateSystem: 'none',
    animation: false,
    data: shapes.map((_, index) => index),
    renderItem: ({ dataIndex }) => shapes[dataIndex] ?? null,
  };
}

/**
 * The matrix as an option of ECharts: series 0 holds the cells row by row, margins included (index:
 * heatmap-model.ts), series 1 the names, series 2 what lies on the cells. Positions come from the
 * layout, no axis or grid is used. `measured` gives the width of a figure.
 */
export function heatmapOption(
  model: HeatmapModel,
  layout: HeatmapLayout,
  tokens: ChartTokens,
  measured: (text: string) => number,
): ChartOption {
  const colours = { ...binColours(model.palette, tokens), tokens };
  const cells = Array.from({ length: cellCount(model) }, (_, index) =>
    drawnCell(model, layout, index, colours, measured),
  );
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
    series: [
      seriesOf(
        'cells',
        cells.map((cell) => cellShape(cell, tokens)),
      ),
      seriesOf('labels', labelShapes(model, layout, tokens)),
      seriesOf('marks', markShapes(cells, tokens)),
    ],
  };
}
