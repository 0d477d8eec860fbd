import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '#ui/tokens.ts';
import type { Tokens } from '#ui/tokens.ts';
import { difference, labOf } from './colour-difference.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it('the contrast formula gives 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#0b665d', '#0b665d')).toBe(1);
});

const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;

const SCHEMES: readonly [string, Tokens][] = [
  ['light', LIGHT],
  ['dark', DARK],
];

/** Text and what it stands on: at least 4.5:1 (SC 1.4.3). */
const TEXT = (t: Tokens): readonly [string, string, string][] => [
  ['ink on canvas', t.ink, t.canvas],
  ['ink on panel', t.ink, t.panel],
  ['ink on sunken', t.ink, t.sunken],
  ['ink-2 on canvas', t.ink2, t.canvas],
  ['ink-2 on panel', t.ink2, t.panel],
  ['ink-2 on sunken', t.ink2, t.sunken],
  ['on brand', t.onBrand, t.brand],
  ['brand words on panel', t.brandInk, t.panel],
  ['brand words on canvas', t.brandInk, t.canvas],
  ['on soft brand', t.onBrandSoft, t.brandSoft],
  ['rail', t.railInk, t.rail],
  ['rail titles', t.railInk2, t.rail],
  ['rail, current page', t.onRailActive, t.railActive],
  ['rail, hovered', t.railInk, t.railActive],
  ['sample data', t.onAmberSoft, t.amberSoft],
  ['alert on panel', t.alert, t.panel],
  ['alert on canvas', t.alert, t.canvas],
  ['alert on its soft ground', t.alert, t.alertSoft],
];

/** Borders of fields and the focus ring: at least 3:1 (SC 1.4.11). */
const SHAPES = (t: Tokens): readonly [string, string, string][] => [
  ['field border on panel', t.inputBorder, t.panel],
  ['field border on canvas', t.inputBorder, t.canvas],
  ['focus ring on canvas', t.focus, t.canvas],
  ['focus ring on panel', t.focus, t.panel],
  ['focus ring on the rail', t.amber, t.rail],
  ['bar on its track', t.brandInk, t.hairline],
];

describe.each(SCHEMES)('%s', (_, tokens) => {
  it.each(TEXT(tokens))('%s reads at 4.5:1 or better', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES(tokens))('%s is seen at 3:1 or better', (_name, shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it('a figure reads on each of the seven bins at 4.5:1 or better', () => {
    expect(tokens.diverging).toHaveLength(7);
    tokens.diverging.forEach((bin, index) => {
      expect(contrast(tokens.onDiverging[index] ?? '', bin), `bin ${index}`).toBeGreaterThanOrEqual(
        4.5,
      );
    });
  });

  it('series are seen on a panel at 3:1 or better', () => {
    for (const colour of tokens.series)
      expect(contrast(colour, tokens.panel), colour).toBeGreaterThanOrEqual(3);
  });

  it.each(VISIONS)('bins differ for %s eyes: neighbours by 13, mirrored ones by 26', (vision) => {
    const seen = tokens.diverging.map((bin) => labOf(bin, vision));
    const apart = (i: number, j: number): number => {
      const [first, second] = [seen[i], seen[j]];
      return first && second ? difference(first, second) : 0;
    };
    const beside = [0, 1, 2, 3, 4, 5].map((bin) => apart(bin, bin + 1));
    const mirrored = [0, 1, 2].map((bin) => apart(bin, 6 - bin));
    expect(Math.min(...beside)).toBeGreaterThanOrEqual(13);
    expect(Math.min(...mirrored)).toBeGreaterThanOrEqual(26);
  });

  it.each(VISIONS)('the four series differ by 20 for %s eyes', (vision) => {
    const seen = tokens.series.map((colour) => labOf(colour, vision));
    const pairs = seen.flatMap((first, i) =>
      seen.slice(i + 1).map((second) => difference(first, second)),
    );
    expect(pairs).toHaveLength(6);
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(20);
  });
});

it('the difference formula gives the published values of Sharma et al.', () => {
  const grey = { l: 50, a: 2.5, b: 0 };
  expect(difference({ l: 50, a: 2.6772, b: -79.7751 }, { l: 50, a: 0, b: -82.7485 })).toBeCloseTo(
    2.0425,
    4,
  );
  expect(difference(grey, { l: 73, a: 25, b: -18 })).toBeCloseTo(27.1492, 4);
  expect(difference(grey, { l: 50, a: 0, b: -2.5 })).toBeCloseTo(4.3065, 4);
  expect(difference(grey, grey)).toBe(0);
});

it('both schemes name the same tokens', () => {
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT));
});
