import type { ChartOption } from './echarts.ts';
import { markOption } from './mark-series.ts';
import { truncate, type Measure } from './measure.ts';
import { boxShape, hitShape, lineShape, textShape } from './shapes.ts';
import type { ChartTokens } from './theme.ts';
import type { Tip } from './tip.ts';

/** A stretch of time, ends in any unit that grows evenly (days). */
export interface TimelineBar {
  readonly id: string;
  readonly label: string;
  /** What is written beside the label: the two ends in words. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Goes on at the right end. */
  readonly open: boolean;
  readonly tip: Tip;
}

/** A place on the axis with its name, e.g. the first day of a year. */
export interface TimelineTick {
  readonly at: number;
  readonly label: string;
}

/** Where everything stands, in CSS pixels from the top left. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly x: (at: number) => number;
  readonly labels: readonly string[];
  /** Ticks whose names have room. */
  readonly ticks: readonly TimelineTick[];
}

const TOP = 24;
const ROW = 44;
const LABEL = 12;
const BAR = 10;
const EDGE = 18;
const GAP = 10;
const TICK_ROOM = 44;

/** Lays bars out on one scale of time from `from` to `to`; names of ticks give way to each other. */
export function layoutTimeline(
  bars: readonly TimelineBar[],
  ticks: readonly TimelineTick[],
  [from, to]: readonly [number, number],
  width: number,
  measured: Measure,
): TimelineLayout {
  const span = Math.max(1, to - from);
  const x = (at: number): number => EDGE + ((at - from) / span) * (width - 2 * EDGE);
  const shown: TimelineTick[] = [];
  for (const tick of ticks) {
    const last = shown.at(-1);
    if (tick.at < from || tick.at > to) continue;
    if (last === undefined || x(tick.at) - x(last.at) >= TICK_ROOM) shown.push(tick);
  }
  return {
    width,
    height: TOP + bars.length * ROW,
    x,
    ticks: shown,
    labels: bars.map(({ label, text, open }) => {
      const room = width - measured(text, LABEL, 500) - GAP;
      return truncate(label, room, LABEL, open ? 650 : 600, measured);
    }),
  };
}

/** Stretches of time one below the other, those that go on in the colour of the product. */
export function timelineOption(
  bars: readonly TimelineBar[],
  layout: TimelineLayout,
  tokens: ChartTokens,
): ChartOption {
  const { width, height, x, ticks, labels } = layout;
  const [brand = tokens.ink] = tokens.series;
  const row = ({ text, from, to, open }: TimelineBar, at: number) => {
    const y = TOP + at * ROW;
    const fill = open ? brand : tokens.inputBorder;
    return [
      hitShape(0, y, width, ROW - 2, tokens.focus),
      textShape(labels[at] ?? '', 0, y + 10, { fill: tokens.ink, weight: open ? 650 : 600 }),
      textShape(text, width, y + 10, { fill: tokens.ink2, align: 'right' }),
      boxShape(x(from), y + 22, x(to) - x(from), BAR, { fill }),
    ];
  };
  const grid = ticks.flatMap(({ at, label }) => [
    lineShape([x(at), TOP - 6], [x(at), height], tokens.hairline, 1),
    textShape(label, x(at), 8, { fill: tokens.ink2, align: 'center' }),
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
