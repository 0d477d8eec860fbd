import { CHART_FONT } from './theme.ts';

/** The width of a text in CSS pixels at a font size and weight. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** Mean widths of the family in em, for places without a canvas (tests, server). Slightly generous. */
const NARROW = /[ilj.,:;'|!()[\] ]/u;
const WIDE = /[mwMWQO@%]/u;
const CAPITAL = /[A-Z0-9]/u;

function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.32;
  if (WIDE.test(character)) return 0.86;
  return CAPITAL.test(character) ? 0.66 : 0.58;
}

/** Width by a table of letter classes; bold text is wider by a twentieth. */
export const estimate: Measure = (text, size, weight = 500) => {
  let em = 0;
  for (const character of text) em += widthOf(character);
  return em * size * (weight >= 600 ? 1.05 : 1);
};

let canvas: CanvasRenderingContext2D | null | undefined;

function context(): CanvasRenderingContext2D | null {
  if (canvas !== undefined) return canvas;
  canvas =
    typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  return canvas;
}

/** The real width where there is a canvas, else {@link estimate}. */
export const measure: Measure = (text, size, weight = 500) => {
  const pen = context();
  if (!pen) return estimate(text, size, weight);
  pen.font = `${weight} ${size}px ${CHART_FONT}`;
  return pen.measureText(text).width;
};

/** The width of a figure: digits are drawn in one width (`tabular-nums`), whichever they are. */
export function figureWidth(text: string, size: number, weight: number, measured: Measure): number {
  return measured(text.replaceAll(/[0-9]/gu, '0'), size, weight);
}

/** The text if it fits, else its beginning with an ellipsis; never wider than `width`. */
export function truncate(
  text: string,
  width: number,
  size: number,
  weight: number,
  measured: Measure,
): string {
  if (measured(text, size, weight) <= width) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = `${letters.slice(0, middle).join('').trimEnd()}…`;
    if (measured(part, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** Lines of whole words no wider than `width`, or null where more than `most` are needed. */
export function wrap(
  text: string,
  width: number,
  size: number,
  most: number,
  measured: Measure,
): readonly string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measured(joined, size) <= width) lines[lines.length - 1] = joined;
    else if (measured(word, size) <= width && lines.length < most) lines.push(word);
    else return null;
  }
  return lines;
}
