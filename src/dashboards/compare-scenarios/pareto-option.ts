import type { ChartOption } from '#charts/echarts.ts';
import { markOption } from '#charts/mark-series.ts';
import { circleShape, hitShape, lineShape, niceStep, textShape } from '#charts/shapes.ts';
import type { ChartTokens } from '#charts/theme.ts';
import type { Tip } from '#charts/tip.ts';

/** A scenario by its moves and a measure. */
export interface ParetoPoint {
  readonly letter: string;
  readonly moves: number;
  readonly value: number;
  /** Whether no other is better on one axis without being worse on the other. */
  readonly front: boolean;
  readonly tip: Tip;
}

const LEFT = 64;
const RIGHT = 24;
const TOP = 30;
const BOTTOM = 44;

/** Points no other beats: fewer moves or better value, and not worse in the other. */
export function frontOf<P extends { readonly moves: number; readonly value: number }>(
  points: readonly P[],
  direction: 'up' | 'down',
): readonly P[] {
  const worth = ({ value }: P): number => (direction === 'up' ? value : -value);
  return points.filter((own) =>
    points.every((other) => {
      const noWorse = other.moves <= own.moves && worth(other) >= worth(own) - 1e-9;
      const better = other.moves < own.moves || worth(other) > worth(own) + 1e-9;
      return !(noWorse && better);
    }),
  );
}

/** The height of the picture for a width. */
export function paretoHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(280, width * 0.45)));
}

function scaleOf(values: readonly number[], from: number, to: number, most: number): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = niceStep(Math.max(high - low, Math.abs(high) * 0.02, 1e-3), most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const at = (value: number): number =>
    from + ((value - first * step) / ((last - first) * step)) * (to - from);
  return { at, ticks: Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step) };
}

/** Where values stand in CSS pixels, and the marks of the axis. */
interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** What the axes say. */
interface ParetoAxes {
  readonly x: string;
  readonly y: string;
}

function gridOf(
  x: Scale,
  y: Scale,
  { width, height }: { readonly width: number; readonly height: number },
  write: (value: number) => string,
  tokens: ChartTokens,
) {
  const whole = [...new Set(x.ticks.map((tick) => Math.round(tick)))].filter((tick) =>
    x.ticks.some((one) => Math.abs(one - tick) < 1e-6),
  );
  return [
    ...whole.flatMap((tick) => [
      lineShape([x.at(tick), TOP], [x.at(tick), height - BOTTOM], tokens.hairline, 1),
      textShape(String(tick), x.at(tick), height - BOTTOM + 14, {
        fill: tokens.ink2,
        align: 'center',
      }),
    ]),
    ...y.ticks.flatMap((tick) => [
      lineShape([LEFT, y.at(tick)], [width - RIGHT, y.at(tick)], tokens.hairline, 1),
      textShape(write(tick), LEFT - 8, y.at(tick), { fill: tokens.ink2, align: 'right' }),
    ]),
  ];
}

/** The front from few moves to many, joined. */
function frontPath(points: readonly ParetoPoint[], x: Scale, y: Scale, brand: string) {
  const front = points.filter((point) => point.front).toSorted((a, b) => a.moves - b.moves);
  return front.slice(1).flatMap((point, at) => {
    const before = front[at];
    if (before === undefined) return [];
    const from = [x.at(before.moves), y.at(before.value)] as const;
    return [lineShape(from, [x.at(point.moves), y.at(point.value)], brand, 1.5)];
  });
}

/** Moves to the right, the measure upwards; the front is joined from few moves to many. */
export function paretoOption(
  points: readonly ParetoPoint[],
  {
    width,
    axes,
    write,
  }: {
    readonly width: number;
    readonly axes: ParetoAxes;
    readonly write: (value: number) => string;
  },
  tokens: ChartTokens,
): ChartOption {
  const height = paretoHeight(width);
  const moves = points.map((point) => point.moves);
  const values = points.map(({ value }) => value);
  const x = scaleOf([0, 1, ...moves], LEFT, width - RIGHT, width < 480 ? 4 : 8);
  const y = scaleOf(values, height - BOTTOM, TOP, 5);
  const [brand = tokens.ink] = tokens.series;
  const title = { fill: tokens.ink2, weight: 600 };
  const backdrop = [
    ...gridOf(x, y, { width, height }, write, tokens),
    textShape(axes.y, 0, 10, title),
    textShape(axes.x, width - RIGHT, height - 10, { ...title, align: 'right' }),
    ...frontPath(points, x, y, brand),
  ];
  return markOption(
    points.map(({ tip }) => tip),
    (index) => {
      const point = points[index];
      if (point === undefined) return undefined;
      const [px, py] = [x.at(point.moves), y.at(point.value)];
      const look = point.front
        ? { fill: brand, stroke: brand }
        : { fill: tokens.panel, stroke: tokens.ink2 };
      const name = { fill: tokens.ink, weight: 650, align: 'center' } as const;
      return {
        type: 'group',
        children: [
          hitShape(px - 12, py - 12, 24, 24, tokens.focus),
          { ...circleShape(px, py, 5, look), z2: 10 },
          textShape(point.letter, px, py - 14, name),
        ],
      };
    },
    () => ({ type: 'group', children: backdrop }),
  );
}
