import type { ChartOption } from './echarts.ts';
import { markOption } from './mark-series.ts';
import { truncate, type Measure } from './measure.ts';
import { boxShape, circleShape, hitShape, lineShape, niceStep, textShape } from './shapes.ts';
import type { ChartTokens } from './theme.ts';
import type { Tip } from './tip.ts';

/**
 * A row of a waterfall on the scale of the score. `mark` is a level reached (the middle, the person),
 * `step` what leads from one to the other.
 */
export interface WaterfallBar {
  readonly id: string;
  readonly kind: 'mark' | 'step';
  readonly label: string;
  /** The figure beside the label, as it is written. */
  readonly text: string;
  /** Where a step begins; for a mark the level itself. */
  readonly from: number;
  /** Where it leads; null where nothing is known: then only the range is drawn. */
  readonly to: number | null;
  /** The range of what is not known; equal where all is. */
  readonly lo: number;
  readonly hi: number;
  readonly tip: Tip;
  /** Whether the step is for the worse; a fall unless said otherwise. */
  readonly worse?: boolean;
}

/** Where everything stands, in CSS pixels from the top left. */
export interface WaterfallLayout {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

const TOP = 22;
const ROW = 40;
const LABEL = 12;
const BAR = 12;
const EDGE = 12;
const GAP = 10;
const BOLD = 650;

/** Lays the rows out for a width: the label with its figure over each bar. */
export function layoutWaterfall(
  bars: readonly WaterfallBar[],
  width: number,
  measured: Measure,
): WaterfallLayout {
  const ends = bars.flatMap(({ from, to, lo, hi }) => [from, to ?? from, lo, hi]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const step = niceStep(Math.max(1, high - low), width < 480 ? 5 : 9);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const x = (value: number): number =>
    EDGE + ((value - first * step) / ((last - first) * step)) * (width - 2 * EDGE);
  return {
    width,
    height: TOP + bars.length * ROW,
    x,
    ticks: Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step),
    labels: bars.map(({ label, text, kind }) => {
      const room = width - measured(text, LABEL, BOLD) - GAP;
      return truncate(label, room, LABEL, kind === 'mark' ? BOLD : 500, measured);
    }),
  };
}

/** The range of what is not known, and upon it what is. */
function barShapes(bar: WaterfallBar, y: number, { x }: WaterfallLayout, tokens: ChartTokens) {
  const { kind, from, to, lo, hi } = bar;
  const [brand = tokens.ink] = tokens.series;
  const open = hi - lo > 1e-9;
  const range = boxShape(x(lo), y + 2, x(hi) - x(lo), BAR - 4, {
    fill: tokens.sunken,
    stroke: tokens.inputBorder,
    lineWidth: 1,
  });
  if (kind === 'mark') {
    const at = to ?? from;
    const point = circleShape(x(at), y + BAR / 2, 6, { fill: tokens.ink, stroke: tokens.panel });
    return [...(open ? [range] : []), ...(to === null ? [] : [point])];
  }
  const solid = { fill: (bar.worse ?? (to ?? from) < from) ? tokens.alert : brand };
  return [
    ...(open ? [range] : []),
    ...(to === null ? [] : [boxShape(x(from), y, x(to) - x(from), BAR, solid)]),
  ];
}

/** A waterfall from the middle of a pool to one person: rises, falls and the range of the unknown. */
export function waterfallOption(
  bars: readonly WaterfallBar[],
  layout: WaterfallLayout,
  tokens: ChartTokens,
  write: (tick: number) => string,
): ChartOption {
  const { width, height, x, ticks, labels } = layout;
  const row = (bar: WaterfallBar, at: number) => {
    const y = TOP + at * ROW;
    const weight = bar.kind === 'mark' ? BOLD : 500;
    const reached = x(bar.to ?? bar.from);
    const joined = bars[at + 1]?.kind === 'step';
    return [
      hitShape(0, y, width, ROW - 2, tokens.focus),
      textShape(labels[at] ?? '', 0, y + 9, { fill: tokens.ink, weight }),
      textShape(bar.text, width, y + 9, { fill: tokens.ink, weight: BOLD, align: 'right' }),
      ...(joined ? [lineShape([reached, y + 20], [reached, y + ROW + 20], tokens.ink2, 1)] : []),
      ...barShapes(bar, y + 20, layout, tokens),
    ];
  };
  const grid = ticks.flatMap((tick) => [
    lineShape([x(tick), TOP - 4], [x(tick), height], tokens.hairline, 1),
    textShape(write(tick), x(tick), 8, { fill: tokens.ink2, align: 'center' }),
  ]);
  return markOption(
    bars.map(({ tip }) => tip),
    (at) => {
      const bar = bars[at];
      return bar === undefined ? undefined : { type: 'group', children: row(bar, at) };
    },
    () => ({ type: 'group', children: grid }),
  );
}
