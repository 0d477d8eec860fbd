import { estimate } from '#charts/measure.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A text of a drawing with the four corners of its box, turned as the text is. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly corners: readonly Point[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

const unescape = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(transform: string | undefined, x: number, y: number): Matrix {
  const numbers = (transform?.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number);
  if (transform?.startsWith('matrix')) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
    return [a, b, c, d, e, f];
  }
  if (transform?.startsWith('translate')) return [1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0];
  return [1, 0, 0, 1, x, y];
}

function cornersOf(left: number, width: number, size: number, m: Matrix): Point[] {
  // Letters are about as high as their size; the baseline is `central`.
  const half = size / 2;
  const box: readonly (readonly [number, number])[] = [
    [left, -half],
    [left + width, -half],
    [left + width, half],
    [left, half],
  ];
  return box.map(([x, y]) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] }));
}

/** Every text of an SVG drawing. Widths by the same table that the layout was given. */
export function textsOf(svg: string): DrawnText[] {
  return [...svg.matchAll(/(<text[^>]*>)([^<]*)<\/text>/gu)].map((match) => {
    const [, tag = '', raw = ''] = match;
    const text = unescape(raw);
    const size = Number(/font-size:([\d.]+)px/u.exec(tag)?.[1] ?? 12);
    const weight = Number(/font-weight:(\d+)/u.exec(tag)?.[1] ?? 500);
    const width = estimate(text, size, weight);
    const anchor = attribute(tag, 'text-anchor');
    const left = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    const [x, y] = [Number(attribute(tag, 'x') ?? 0), Number(attribute(tag, 'y') ?? 0)];
    const matrix = matrixOf(attribute(tag, 'transform'), x, y);
    return {
      text,
      size,
      fill: attribute(tag, 'fill') ?? '',
      corners: cornersOf(left, width, size, matrix),
    };
  });
}

function axes(corners: readonly Point[]): Point[] {
  return corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { x: -(to.y - from.y), y: to.x - from.x };
  });
}

function span(corners: readonly Point[], axis: Point): readonly [number, number] {
  const along = corners.map(({ x, y }) => x * axis.x + y * axis.y);
  return [Math.min(...along), Math.max(...along)];
}

/** Whether two boxes, turned or not, share more than an edge (separating axis theorem). */
export function overlap(a: readonly Point[], b: readonly Point[]): boolean {
  return [...axes(a), ...axes(b)].every((axis) => {
    const [lowA, highA] = span(a, axis);
    const [lowB, highB] = span(b, axis);
    return lowA < highB - 1e-6 && lowB < highA - 1e-6;
  });
}

/** Pairs of texts that overlap. */
export function collisions(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((first, index) =>
    texts
      .slice(index + 1)
      .filter((second) => overlap(first.corners, second.corners))
      .map((second) => `${first.text} × ${second.text}`),
  );
}

/** Texts that leave a frame. */
export function outside(texts: readonly DrawnText[], width: number, height: number): string[] {
  return texts
    .filter(({ corners }) => corners.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height))
    .map(({ text }) => text);
}
