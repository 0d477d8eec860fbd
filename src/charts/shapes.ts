import { CHART_FONT } from './theme.ts';

/** ECharts keeps the place of an element that takes another's turn, so that every shape states its own. */
const ORIGIN = { x: 0, y: 0 } as const;

const FIGURE = 12;

/** How a text is set; 12 px, medium, from the left unless said otherwise. */
export interface TextLook {
  readonly fill: string;
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A text that answers no pointer, its middle at `y`. */
export function textShape(text: string, x: number, y: number, look: TextLook) {
  const { fill, size = FIGURE, weight = 500, align = 'left' } = look;
  return {
    type: 'text' as const,
    x,
    y,
    silent: true,
    style: {
      text,
      fill,
      fontFamily: CHART_FONT,
      fontSize: size,
      fontWeight: weight,
      align,
      verticalAlign: 'middle' as const,
    },
  };
}

/** A straight line that answers no pointer. */
export function lineShape(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: string,
  width: number,
) {
  return {
    ...ORIGIN,
    type: 'line' as const,
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth: width },
  };
}

/** A rectangle that answers no pointer; `x` may be its right end. Never thinner than a pixel. */
export function boxShape(
  x: number,
  y: number,
  width: number,
  height: number,
  style: { readonly fill?: string; readonly stroke?: string; readonly lineWidth?: number },
) {
  return {
    ...ORIGIN,
    type: 'rect' as const,
    silent: true,
    shape: { x: Math.min(x, x + width), y, width: Math.max(1, Math.abs(width)), height },
    style: { fill: 'transparent', ...style },
  };
}

/** A circle that answers no pointer. */
export function circleShape(
  cx: number,
  cy: number,
  r: number,
  style: { readonly fill: string; readonly stroke?: string; readonly opacity?: number },
) {
  const lineWidth = style.stroke === undefined ? 0 : 2;
  return {
    ...ORIGIN,
    type: 'circle' as const,
    silent: true,
    shape: { cx, cy, r },
    style: { ...style, lineWidth },
  };
}

/** What the pointer meets of a mark: nothing to be seen until it is in focus. */
export function hitShape(x: number, y: number, width: number, height: number, focus: string) {
  return {
    ...ORIGIN,
    type: 'rect' as const,
    shape: { x, y, width, height },
    style: { fill: 'transparent' },
    emphasis: { style: { stroke: focus, lineWidth: 2 } },
  };
}

/** Steps of 1, 2 or 5 that part a span above 0 into at most `most`. */
export function niceStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((step) => step * power >= rough - 1e-12) ?? 10;
  return times * power;
}
