import type { ChartOption } from './echarts.ts';
import { markOption } from './mark-series.ts';
import { truncate, type Measure } from './measure.ts';
import { circleShape, hitShape, lineShape, textShape } from './shapes.ts';
import type { ChartTokens } from './theme.ts';
import type { Tip } from './tip.ts';

/** A range and the point in it, 0-100; a null point is not drawn. */
export interface ScatterValue {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
}

/** Somebody on two axes. Strong ones are drawn large, with their ranges and, where there is room, a name. */
export interface ScatterMark {
  readonly id: string;
  readonly label: string;
  readonly strong: boolean;
  readonly x: ScatterValue;
  readonly y: ScatterValue;
  readonly tip: Tip;
}

/** A name with the place it stands at. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right';
}

/** Where everything stands, in CSS pixels from the top left; both axes go from 0 to 100. */
export interface ScatterLayout {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The name of each mark that has one, by its place in the marks. */
  readonly names: ReadonlyMap<number, Placed>;
}

const TICKS = [0, 20, 40, 60, 80, 100] as const;
const LEFT = 36;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = 40;
const NAME = 12;
const LINE = 16;
const WIDEST_NAME = 150;
/** Ranges of more marks than this would cover the picture. */
const MOST_RANGES = 24;

/** Lays the plane out for a width; names give way to each other, those of the first marks go first. */
export function layoutScatter(
  marks: readonly ScatterMark[],
  width: number,
  measured: Measure,
): ScatterLayout {
  const height = Math.round(Math.min(460, Math.max(300, width * 0.6)));
  const x = (value: number): number => LEFT + (value / 100) * (width - LEFT - RIGHT);
  const y = (value: number): number => height - BOTTOM - (value / 100) * (height - TOP - BOTTOM);
  return { width, height, x, y, names: placeNames(marks, { width, x, y }, measured) };
}

function placeNames(
  marks: readonly ScatterMark[],
  { width, x, y }: Pick<ScatterLayout, 'width' | 'x' | 'y'>,
  measured: Measure,
): ReadonlyMap<number, Placed> {
  const names = new Map<number, Placed>();
  const taken: { left: number; right: number; y: number }[] = [];
  for (const [at, mark] of marks.entries()) {
    if (!mark.strong || mark.x.point === null || mark.y.point === null) continue;
    const text = truncate(mark.label, Math.min(WIDEST_NAME, width / 2.4), NAME, 600, measured);
    const wide = measured(text, NAME, 600);
    const px = x(mark.x.point);
    const align = px + 10 + wide > width ? ('right' as const) : ('left' as const);
    const left = align === 'left' ? px + 9 : px - 9 - wide;
    // Above its range, which is drawn level with the point.
    const own = { left, right: left + wide, y: y(mark.y.point) - 9 };
    const clash = taken.some(
      (other) =>
        other.left < own.right && own.left < other.right && Math.abs(other.y - own.y) < LINE,
    );
    if (clash || left < 0 || own.y < TOP) continue;
    taken.push(own);
    names.set(at, { text, x: align === 'left' ? left : own.right, y: own.y, align });
  }
  return names;
}

/** Two axes of 0 to 100 with everybody on them, the strong ones upon the others. */
export function scatterOption(
  marks: readonly ScatterMark[],
  layout: ScatterLayout,
  axes: { readonly x: string; readonly y: string },
  tokens: ChartTokens,
): ChartOption {
  const { width, height, x, y, names } = layout;
  const [brand = tokens.ink] = tokens.series;
  const ranged = marks.filter(({ strong }) => strong).length <= MOST_RANGES;
  const shapes = (mark: ScatterMark, at: number) => {
    const { strong } = mark;
    if (mark.x.point === null || mark.y.point === null) return [];
    const [px, py] = [x(mark.x.point), y(mark.y.point)];
    const name = names.get(at);
    const look = strong
      ? { fill: brand, stroke: tokens.panel }
      : { fill: tokens.inputBorder, opacity: 0.45 };
    return [
      hitShape(px - 8, py - 8, 16, 16, tokens.focus),
      ...(strong && ranged
        ? [
            lineShape([x(mark.x.lo), py], [x(mark.x.hi), py], brand, 1),
            lineShape([px, y(mark.y.lo)], [px, y(mark.y.hi)], brand, 1),
          ]
        : []),
      { ...circleShape(px, py, strong ? 6 : 3, look), z2: strong ? 20 : 5 },
      ...(name === undefined
        ? []
        : [
            textShape(name.text, name.x, name.y, {
              fill: tokens.ink,
              weight: 600,
              align: name.align,
            }),
          ]),
    ];
  };
  const grid = TICKS.flatMap((tick) => [
    lineShape([x(tick), y(100)], [x(tick), y(0)], tokens.hairline, 1),
    lineShape([x(0), y(tick)], [x(100), y(tick)], tokens.hairline, 1),
    textShape(String(tick), x(tick), y(0) + 12, { fill: tokens.ink2, align: 'center' }),
    textShape(String(tick), x(0) - 8, y(tick), { fill: tokens.ink2, align: 'right' }),
  ]);
  const titles = [
    textShape(axes.y, 0, 8, { fill: tokens.ink2, weight: 600 }),
    textShape(axes.x, width - RIGHT, height - 9, {
      fill: tokens.ink2,
      weight: 600,
      align: 'right',
    }),
  ];
  return markOption(
    marks.map(({ tip }) => tip),
    (at) => {
      const mark = marks[at];
      return mark === undefined ? undefined : { type: 'group', children: shapes(mark, at) };
    },
    () => ({ type: 'group', children: [...grid, ...titles] }),
  );
}
