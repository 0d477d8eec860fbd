import type { ChartOption } from '#charts/echarts.ts';
import { markOption } from '#charts/mark-series.ts';
import { truncate, type Measure } from '#charts/measure.ts';
import { boxShape, lineShape, textShape } from '#charts/shapes.ts';
import type { ChartTokens } from '#charts/theme.ts';
import type { Tip } from '#charts/tip.ts';

/** A measure as an axis: its name and the ends as they are written, worst on the left. */
export interface ParallelAxis {
  readonly label: string;
  readonly worst: string;
  readonly best: string;
}

/** A scenario as a line over the axes: 0 worst to 1 best, null = no value on that axis. */
export interface ParallelLine {
  readonly letter: string;
  readonly points: readonly (number | null)[];
  readonly tip: Tip;
}

const ROW = 62;
const TOP = 10;
const LABEL = 12;
const EDGE = 26;
/** Ground beside a name, so that no line touches it. */
const GROUND = 6;
/** Letters nearer than this are one. */
const NEAR = 15;

/** Patterns of lines, one a letter: they are told apart without colour. */
export const DASHES: readonly (readonly number[])[] = [
  [2, 3],
  [],
  [8, 4],
  [2, 2, 8, 2],
  [12, 3, 3, 3],
  [5, 5],
  [14, 6],
];

/** The height of so many axes. */
export function parallelHeight(axes: readonly ParallelAxis[]): number {
  return TOP + axes.length * ROW;
}

/** Lines from axis to axis, downwards; where a value is missing the line has a gap. */
export function parallelOption(
  axes: readonly ParallelAxis[],
  lines: readonly ParallelLine[],
  { width, measured }: { readonly width: number; readonly measured: Measure },
  tokens: ChartTokens,
): ChartOption {
  const x = (share: number): number => EDGE + share * (width - 2 * EDGE);
  const y = (at: number): number => TOP + at * ROW + 38;
  const backdrop = axes.map((_, at) => lineShape([x(0), y(at)], [x(1), y(at)], tokens.hairline, 1));
  const names = axes.flatMap(({ label, worst, best }, at) => {
    const name = truncate(label, width * 0.6, LABEL, 600, measured);
    const ends = `${worst} → ${best}`;
    const [nameWidth, endsWidth] = [measured(name, LABEL, 600), measured(ends, LABEL, 500)];
    const ground = { fill: tokens.panel };
    return [
      boxShape(0, y(at) - 35, nameWidth + GROUND, 18, ground),
      boxShape(width - endsWidth - GROUND, y(at) - 35, endsWidth + GROUND, 18, ground),
      textShape(name, 0, y(at) - 26, { fill: tokens.ink, weight: 600 }),
      textShape(ends, width, y(at) - 26, { fill: tokens.ink2, align: 'right' }),
    ];
  });
  const letters = axes
    .flatMap((_, at) => lettersAt(lines, at, x))
    .map(({ text, px, at }) => {
      const wide = measured(text, LABEL, 650);
      const middle = Math.min(Math.max(px, wide / 2 + 6), width - wide / 2 - 6);
      return [
        boxOf(middle, y(at), wide, tokens),
        textShape(text, middle, y(at), { fill: tokens.ink, weight: 650, align: 'center' }),
      ];
    });
  return markOption(
    lines.map(({ tip }) => tip),
    (index) => {
      const line = lines[index];
      if (line === undefined) return undefined;
      const own = segments(line, x, y).map((points) => ({
        type: 'polyline' as const,
        x: 0,
        y: 0,
        shape: { points },
        style: {
          fill: 'none',
          stroke: tokens.series[index % tokens.series.length] ?? tokens.ink,
          lineWidth: 2,
          lineDash: [...(DASHES[index] ?? [])],
        },
        emphasis: { style: { lineWidth: 4 } },
        z2: 5,
      }));
      // Names and letters stand above every line, so the last mark carries them.
      const above = index === lines.length - 1 ? [...names, ...letters.flat()] : [];
      return { type: 'group', children: [...own, ...above.map((one) => ({ ...one, z2: 20 }))] };
    },
    () => ({ type: 'group', children: backdrop }),
  );
}

function boxOf(px: number, py: number, wide: number, tokens: ChartTokens) {
  return {
    type: 'rect' as const,
    x: 0,
    y: 0,
    silent: true,
    shape: { x: px - wide / 2 - 5, y: py - 10, width: wide + 10, height: 20, r: 6 },
    style: { fill: tokens.panel, stroke: tokens.inputBorder, lineWidth: 1 },
  };
}

/** Letters of one axis; those that would cover each other stand together. */
function lettersAt(
  lines: readonly ParallelLine[],
  at: number,
  x: (share: number) => number,
): readonly { readonly text: string; readonly px: number; readonly at: number }[] {
  const placed = lines
    .flatMap(({ letter, points }) => {
      const point = points[at] ?? null;
      return point === null ? [] : [{ letter, px: x(point) }];
    })
    .toSorted((a, b) => a.px - b.px);
  const groups: { letters: string[]; from: number; to: number }[] = [];
  for (const { letter, px } of placed) {
    const last = groups.at(-1);
    const room = NEAR + (last?.letters.length ?? 0) * 9;
    if (last !== undefined && px - last.to < room) {
      last.letters.push(letter);
      last.to = px;
    } else groups.push({ letters: [letter], from: px, to: px });
  }
  return groups.map(({ letters, from, to }) => ({
    text: letters.join(' '),
    px: (from + to) / 2,
    at,
  }));
}

function segments(
  { points }: ParallelLine,
  x: (share: number) => number,
  y: (at: number) => number,
): [number, number][][] {
  const found: [number, number][][] = [];
  let open: [number, number][] = [];
  for (const [at, point] of points.entries()) {
    if (point === null) {
      if (open.length > 1) found.push(open);
      open = [];
    } else open.push([x(point), y(at)]);
  }
  if (open.length > 1) found.push(open);
  return found;
}
