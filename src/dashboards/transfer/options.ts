import type { ChartOption } from '#charts/echarts.ts';
import { truncate, type Measure as MeasureText } from '#charts/measure.ts';
import { boxShape, circleShape, hitShape, lineShape, niceStep, textShape } from '#charts/shapes.ts';
import type { ChartTokens } from '#charts/theme.ts';
import { tipNode, type Tip } from '#charts/tip.ts';
import type { Words } from './names.ts';
import { valueOf, type UnitChange } from './plan-view.ts';
import { changeRows } from './rows.ts';
import type { Measure } from './search.ts';

/** Before and after of one unit. */
export interface DumbbellRow {
  readonly id: string;
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeText: string;
  readonly afterText: string;
  readonly tip: Tip;
}

/** Rows of the chart: perangkat daerah alone, since they hold the units below them. */
export function dumbbellRows(
  changes: readonly UnitChange[],
  measure: Measure,
  words: Words,
): readonly DumbbellRow[] {
  const { t, format } = words;
  const write = (value: number | null): string => {
    if (value === null) return t('unknown');
    return measure === 'ratio' ? format.ratio(value) : format.number(value, 1);
  };
  return changes
    .filter(({ isOpd }) => isOpd)
    .map(({ id, name, impact }) => {
      const before = valueOf(impact.before, measure);
      const after = valueOf(impact.after, measure);
      const lines = changeRows(impact, 'unit', words).map((row) => ({
        label: row.label,
        value: `${row.before.text} → ${row.after.text}`,
      }));
      return {
        id,
        label: name,
        before,
        after,
        beforeText: write(before),
        afterText: write(after),
        tip: { title: name, lines },
      };
    });
}

/** Where everything stands, in CSS pixels from the top left. */
export interface DumbbellLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly rowHeight: number;
  /** The label stands over its row where there is no room beside it. */
  readonly stacked: boolean;
  readonly labels: readonly string[];
  readonly labelWidth: number;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
}

const NARROW = 560;
const LABEL = 13;
/** Room for a figure beside the outermost points. */
const FIGURE_ROOM = 52;
const RADIUS = 5;

/** The ends of the scale: parity or zero is always in it. */
function spanOf(rows: readonly DumbbellRow[], measure: Measure): readonly [number, number] {
  const values = rows.flatMap(({ before, after }) => [before, after]).filter((v) => v !== null);
  if (measure === 'ratio') return [Math.min(0.8, ...values), Math.max(1.1, ...values)];
  return [0, Math.max(1, ...values)];
}

/** Lays the rows out for a width. */
export function layoutDumbbell(
  rows: readonly DumbbellRow[],
  measure: Measure,
  width: number,
  measured: MeasureText,
): DumbbellLayout {
  const stacked = width < NARROW;
  const widest = Math.max(0, ...rows.map(({ label }) => measured(label, LABEL)));
  const labelWidth = stacked ? width - 4 : Math.min(widest, width * 0.36);
  const left = (stacked ? 0 : labelWidth + 12) + FIGURE_ROOM;
  const right = width - FIGURE_ROOM;
  const [low, high] = spanOf(rows, measure);
  const step = niceStep(high - low, stacked ? 4 : 7);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const [from, to] = [first * step, last * step];
  const rowHeight = stacked ? 52 : 36;
  const top = 24;
  return {
    width,
    height: top + rows.length * rowHeight + 4,
    top,
    rowHeight,
    stacked,
    labelWidth,
    labels: rows.map(({ label }) => truncate(label, labelWidth, LABEL, 500, measured)),
    x: (value) => left + ((value - from) / (to - from)) * (right - left),
    ticks,
  };
}

/** The two points of a row with their figures on the outer sides. */
function pairShapes(row: DumbbellRow, y: number, layout: DumbbellLayout, tokens: ChartTokens) {
  const { before, after, beforeText, afterText } = row;
  const { x } = layout;
  const [brand] = tokens.series;
  const colour = brand ?? tokens.ink;
  const hollow =
    before === null
      ? []
      : [circleShape(x(before), y, RADIUS, { fill: tokens.panel, stroke: tokens.ink2 })];
  const full =
    after === null ? [] : [circleShape(x(after), y, RADIUS, { fill: colour, stroke: colour })];
  const joined = before !== null && after !== null;
  const line = joined ? [lineShape([x(before), y], [x(after), y], tokens.ink2, 2)] : [];
  const falls = joined && after < before;
  const figure = (value: number | null, text: string, leftSide: boolean, strong: boolean) => {
    const at = value === null ? layout.x(layout.ticks[0] ?? 0) : x(value);
    const gap = RADIUS + 5;
    return textShape(text, leftSide ? at - gap : at + gap, y, {
      fill: strong ? tokens.ink : tokens.ink2,
      weight: strong ? 650 : 500,
      align: leftSide ? 'right' : 'left',
    });
  };
  return [
    ...line,
    ...hollow,
    ...full,
    figure(before, beforeText, !falls, false),
    figure(after, afterText, falls, true),
  ];
}

function backdrop(layout: DumbbellLayout, measure: Measure, tokens: ChartTokens, words: Words) {
  const { x, ticks, top, height } = layout;
  const { format } = words;
  const parity = measure === 'ratio' ? 1 : 0;
  const write = (tick: number): string =>
    measure === 'ratio' ? format.ratio(tick) : format.number(tick, Number.isInteger(tick) ? 0 : 1);
  const balanced = boxShape(x(0.9), top, x(1) - x(0.9), height - top, { fill: tokens.sunken });
  return [
    ...(measure === 'ratio' ? [balanced] : []),
    ...ticks.map((tick) => lineShape([x(tick), top], [x(tick), height], tokens.hairline, 1)),
    lineShape([x(parity), top - 4], [x(parity), height], tokens.ink2, 1.5),
    ...ticks.map((tick) =>
      textShape(write(tick), x(tick), 10, { fill: tokens.ink2, align: 'center' }),
    ),
  ];
}

/** Before (hollow) and after (full) of every row on one scale, with parity or zero drawn. */
export function dumbbellOption(
  rows: readonly DumbbellRow[],
  layout: DumbbellLayout,
  measure: Measure,
  tokens: ChartTokens,
  words: Words,
): ChartOption {
  const { top, rowHeight, stacked, labels, width } = layout;
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      formatter: (params) => {
        const index = Array.isArray(params) ? undefined : params.dataIndex;
        const row = index === undefined ? undefined : rows[index];
        return row === undefined ? '' : tipNode(row.tip);
      },
    },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        z: 2,
        data: rows.map((_, index) => index),
        renderItem: ({ dataIndex }) => {
          const row = rows[dataIndex];
          if (row === undefined) return;
          const y = top + dataIndex * rowHeight;
          const middle = stacked ? y + rowHeight - 15 : y + rowHeight / 2;
          const label = textShape(labels[dataIndex] ?? '', 0, stacked ? y + 12 : middle, {
            fill: tokens.ink,
            size: LABEL,
          });
          const hit = hitShape(0, y, width, rowHeight, tokens.focus);
          return {
            type: 'group',
            children: [hit, label, ...pairShapes(row, middle, layout, tokens)],
          };
        },
      },
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        z: 1,
        tooltip: { show: false },
        data: [0],
        renderItem: () => ({ type: 'group', children: backdrop(layout, measure, tokens, words) }),
      },
    ],
  };
}
