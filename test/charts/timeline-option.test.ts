import { describe, expect, it } from 'vitest';
import { renderSvg } from '#charts/echarts.ts';
import { estimate } from '#charts/measure.ts';
import { layoutTimeline, timelineOption, type TimelineBar } from '#charts/timeline-option.ts';
import { DARK, LIGHT } from '#ui/tokens.ts';
import { collisions, outside, textsOf } from './svg-geometry.ts';

function bar(id: string, from: number, to: number, open = false): TimelineBar {
  const label = `Analis Kebijakan Ahli Pertama pada bidang ${id}`;
  return {
    id,
    label,
    text: '1 Jan 2019 sampai sekarang',
    from,
    to,
    open,
    tip: { title: id, lines: [] },
  };
}

const BARS = [bar('c', 8000, 9000, true), bar('b', 5000, 8000), bar('a', 100, 101)];
const TICKS = Array.from({ length: 25 }, (_, nth) => ({
  at: nth * 365,
  label: String(2000 + nth),
}));
const SPAN = [0, 9000] as const;

describe('a line of time', () => {
  it.each([300, 420, 1000])('keeps its texts apart and inside at %i px', (width) => {
    for (const tokens of [LIGHT, DARK]) {
      const layout = layoutTimeline(BARS, TICKS, SPAN, width, estimate);
      const texts = textsOf(renderSvg(timelineOption(BARS, layout, tokens), tokens, layout));
      expect(texts.length).toBeGreaterThan(2 * BARS.length);
      expect(collisions(texts)).toEqual([]);
      expect(outside(texts, layout.width, layout.height)).toEqual([]);
    }
  });

  it('is true to scale: equal times are equally long', () => {
    const { x } = layoutTimeline(BARS, TICKS, SPAN, 700, estimate);
    expect(x(2000) - x(1000)).toBeCloseTo(x(9000) - x(8000), 9);
    expect(x(0)).toBeLessThan(x(9000));
  });

  it('shows no tick outside of the time, and has a scale for a time without length', () => {
    const { ticks, x } = layoutTimeline([], TICKS, [400, 400], 300, estimate);
    expect(ticks).toEqual([]);
    expect(Number.isFinite(x(400))).toBe(true);
  });
});
