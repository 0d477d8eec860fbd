import { describe, expect, it } from 'vitest';
import { renderSvg } from '#charts/echarts.ts';
import { estimate } from '#charts/measure.ts';
import { layoutScatter, scatterOption, type ScatterMark } from '#charts/scatter-option.ts';
import { Random } from '#core/random.ts';
import { DARK, LIGHT } from '#ui/tokens.ts';
import { collisions, outside, textsOf } from './svg-geometry.ts';

const known = (point: number) => ({ point, lo: point, hi: point });

function mark(id: string, x: number, y: number, strong = false): ScatterMark {
  return {
    id,
    label: `Nama yang cukup panjang ${id}`,
    strong,
    x: known(x),
    y: known(y),
    tip: { title: id, lines: [] },
  };
}

const random = new Random(3);
const MARKS: readonly ScatterMark[] = [
  mark('a', 92, 30, true),
  mark('b', 91, 31, true),
  mark('c', 99, 99, true),
  mark('d', 0, 0, true),
  { ...mark('e', 0, 0, true), x: { point: null, lo: 0, hi: 100 } },
  ...Array.from({ length: 200 }, (_, at) => mark(`r${at}`, random.int(0, 100), random.int(0, 100))),
];
const AXES = { x: 'Kemampuan', y: 'Keinginan' };

describe('people on two axes', () => {
  it.each([330, 700, 1100])('keep their texts apart and inside at %i px', (width) => {
    for (const tokens of [LIGHT, DARK]) {
      const layout = layoutScatter(MARKS, width, estimate);
      const texts = textsOf(renderSvg(scatterOption(MARKS, layout, AXES, tokens), tokens, layout));
      expect(texts.map(({ text }) => text)).toContain('Kemampuan');
      expect(collisions(texts)).toEqual([]);
      expect(outside(texts, layout.width, layout.height)).toEqual([]);
    }
  });

  it('name the strong ones that have a point, the first of two at one place, and nobody else', () => {
    const { names } = layoutScatter(MARKS, 900, estimate);
    expect(names.has(0)).toBe(true);
    expect(names.has(1)).toBe(false);
    expect([...names.keys()].every((at) => at < 4)).toBe(true);
  });

  it('stand higher for more, and further right', () => {
    const { x, y } = layoutScatter([], 600, estimate);
    expect(x(80)).toBeGreaterThan(x(20));
    expect(y(80)).toBeLessThan(y(20));
  });
});
