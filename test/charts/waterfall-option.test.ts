import { describe, expect, it } from 'vitest';
import { renderSvg } from '#charts/echarts.ts';
import { estimate } from '#charts/measure.ts';
import { layoutWaterfall, waterfallOption, type WaterfallBar } from '#charts/waterfall-option.ts';
import { DARK, LIGHT } from '#ui/tokens.ts';
import { collisions, outside, textsOf } from './svg-geometry.ts';

function bar(id: string, extra: Partial<WaterfallBar>): WaterfallBar {
  const from = extra.from ?? 70;
  const to = extra.to === undefined ? from : extra.to;
  const end = to ?? from;
  return {
    id,
    kind: 'step',
    label: `Kompetensi dan ${id} yang panjang sekali namanya`,
    text: '+12,5 (antara –3,0 dan +12,5)',
    from,
    to,
    lo: end,
    hi: end,
    tip: { title: id, lines: [] },
    ...extra,
  };
}

const BARS: readonly WaterfallBar[] = [
  bar('mid', { kind: 'mark', label: 'Nilai tengah', text: '70,0', from: 70 }),
  bar('K', { from: 70, to: 82.5 }),
  bar('Q', { from: 82.5, to: 78 }),
  bar('E', { from: 78, to: null, lo: 71, hi: 86 }),
  bar('own', {
    kind: 'mark',
    label: 'Orang ini',
    text: '71,0–86,0',
    from: 78,
    to: null,
    lo: 71,
    hi: 86,
  }),
];

function draw(width: number, tokens = LIGHT) {
  const layout = layoutWaterfall(BARS, width, estimate);
  const option = waterfallOption(BARS, layout, tokens, (tick) => String(tick));
  return { layout, svg: renderSvg(option, tokens, layout) };
}

describe('a waterfall', () => {
  it.each([300, 380, 720])('keeps its texts apart and inside at %i px', (width) => {
    for (const tokens of [LIGHT, DARK]) {
      const { svg, layout } = draw(width, tokens);
      const texts = textsOf(svg);
      expect(texts.length).toBeGreaterThan(2 * BARS.length);
      expect(collisions(texts)).toEqual([]);
      expect(outside(texts, layout.width, layout.height)).toEqual([]);
    }
  });

  it('has every end within its scale, in order', () => {
    const { x, ticks, width } = layoutWaterfall(BARS, 400, estimate);
    const ends = BARS.flatMap(({ lo, hi, from }) => [lo, hi, from]);
    for (const end of ends) {
      expect(x(end)).toBeGreaterThanOrEqual(0);
      expect(x(end)).toBeLessThanOrEqual(width);
    }
    expect(x(71)).toBeLessThan(x(86));
    expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
  });

  it('draws a rise and a fall in different colours, and nothing solid where nothing is known', () => {
    const { svg } = draw(400);
    const solid = (fill: string) => svg.split(`fill="${fill}"`).length - 1;
    expect(solid(LIGHT.series[0] ?? '')).toBe(1);
    expect(solid(LIGHT.alert)).toBe(1);
    expect(solid(LIGHT.sunken)).toBe(2);
  });

  it('has a scale where all ends are one', () => {
    const flat = [bar('mid', { kind: 'mark', from: 50 }), bar('own', { kind: 'mark', from: 50 })];
    const { x } = layoutWaterfall(flat, 300, estimate);
    expect(Number.isFinite(x(50))).toBe(true);
  });
});
