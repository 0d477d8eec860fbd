import { init } from 'echarts/core';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '#charts/echarts.ts';
import { FONT, layoutHeatmap, WEIGHT } from '#charts/heatmap-layout.ts';
import type { HeatmapModel } from '#charts/heatmap-model.ts';
import { heatmapOption, tipAt } from '#charts/heatmap-option.ts';
import { estimate, figureWidth } from '#charts/measure.ts';
import { DARK, LIGHT } from '#ui/tokens.ts';
import { heatmapOf } from './heatmap-fixture.ts';
import { collisions, outside, overlap, textsOf } from './svg-geometry.ts';

const width = (text: string): number => figureWidth(text, FONT.cell, WEIGHT.margin, estimate);

function draw(model: HeatmapModel, asked: number, tokens = LIGHT) {
  const layout = layoutHeatmap(model, asked, estimate);
  return { layout, svg: renderSvg(heatmapOption(model, layout, tokens, width), tokens, layout) };
}

it('the geometry check finds texts that overlap, turned or not, and texts that leave the frame', () => {
  const svg = `
    <text x="50" y="50" style="font-size:12px;font-weight:500;">satu</text>
    <text x="60" y="52" style="font-size:12px;font-weight:500;">dua</text>
    <text transform="matrix(0.7071 -0.7071 0.7071 0.7071 100 60)" style="font-size:12px;">miring</text>
    <text x="190" y="50" style="font-size:12px;">keluar</text>`;
  const texts = textsOf(svg);
  expect(collisions(texts)).toEqual(['satu × dua']);
  expect(outside(texts, 200, 100)).toEqual(['keluar']);
  const square = [0, 1, 2, 3].map((i) => ({ x: i === 1 || i === 2 ? 10 : 0, y: i > 1 ? 10 : 0 }));
  expect(
    overlap(
      square,
      square.map(({ x, y }) => ({ x: x + 10, y })),
    ),
  ).toBe(false);
});

describe('the picture of a matrix', () => {
  it('writes names of what every object inherits, and changes nothing of it', () => {
    const model = heatmapOf(4, 6);
    const names = ['__proto__', 'constructor', 'toString', 'valueOf'];
    const rows = model.rows.map((row, at) => ({ ...row, label: names[at] ?? row.label }));
    const { svg } = draw({ ...model, rows }, 1138);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.keys(Object)).toEqual([]);
    const written = textsOf(svg).map(({ text }) => text.replace('\u2060', ''));
    expect(written).toEqual(expect.arrayContaining(names));
  });

  // Widths of the panel at 1440 (whole, and beside a side panel) and at 1024 px.
  const sizes = [6, 8, 12].flatMap((columns) =>
    [1138, 762, 724].map((asked) => [columns, asked] as const),
  );

  it.each(sizes)(
    '37 rows by %i columns in %i px: nothing overlaps, leaves the frame or is scrolled',
    (columns, asked) => {
      const { layout, svg } = draw(heatmapOf(37, columns), asked);
      const texts = textsOf(svg);
      expect(layout.width).toBe(asked);
      expect(texts.length).toBeGreaterThan(37 * columns * 0.7);
      expect(collisions(texts)).toEqual([]);
      expect(outside(texts, layout.width, layout.height)).toEqual([]);
    },
  );

  it('every value, margin and corner is written; no post is left empty; an empty post says so', () => {
    const model = heatmapOf(9, 6);
    const { svg } = draw(model, 1138);
    const written = textsOf(svg).map(({ text }) => text);
    const wanted = [
      ...model.cells.flat(),
      ...model.rowMargins,
      ...model.columnMargins,
      model.corner,
    ].map(({ text }) => text);
    for (const text of wanted.filter((one) => one !== '')) expect(written).toContain(text);
    const figures = written.filter((text) => /^\d,\d\d$/u.test(text));
    expect(figures).toHaveLength(wanted.filter((text) => /^\d,\d\d$/u.test(text)).length);
    expect(written.filter((text) => text === 'KOSONG')).toHaveLength(
      model.cells.flat().filter(({ state }) => state === 'vacant').length,
    );
  });

  it('a figure has the colour that reads on its bin, in both schemes', () => {
    const one = heatmapOf(1, 1);
    for (const tokens of [LIGHT, DARK]) {
      for (let bin = 0; bin < 7; bin += 1) {
        const model = {
          ...one,
          cells: [[{ state: 'value' as const, text: '0,77', bin, lines: [] }]],
        };
        const { svg } = draw(model, 724, tokens);
        expect(textsOf(svg).find(({ text }) => text === '0,77')?.fill).toBe(
          tokens.onDiverging[bin],
        );
        expect(svg).toContain(`fill="${tokens.diverging[bin]}"`);
      }
    }
  });

  it('margins carry no colour of the scale', () => {
    const model = heatmapOf(1, 1);
    const { svg } = draw(
      { ...model, cells: [[{ state: 'absent', text: '', bin: null, lines: [] }]] },
      724,
    );
    for (const colour of LIGHT.diverging) expect(svg).not.toContain(`fill="${colour}"`);
  });

  it('no post is hatched, an empty post is dashed, a value is neither', () => {
    const model = heatmapOf(1, 1);
    const cellOf = (state: 'value' | 'vacant' | 'absent' | 'unknown'): string =>
      draw(
        {
          ...model,
          cells: [
            [
              {
                state,
                text: state === 'absent' ? '' : 'x',
                bin: state === 'value' ? 2 : null,
                lines: [],
              },
            ],
          ],
        },
        724,
      ).svg;
    const hatched = `stroke="${LIGHT.hairline}"`;
    expect(cellOf('absent')).toContain(hatched);
    expect(cellOf('vacant')).toContain('stroke-dasharray="3,2"');
    for (const state of ['value', 'unknown'] as const) {
      expect(cellOf(state)).not.toContain(hatched);
      expect(cellOf(state)).not.toContain('stroke-dasharray');
    }
  });

  it('names from a file are drawn as text, whatever they contain', () => {
    const hostile = '<img src=x onerror=alert(1)>{a|b}</text><script>';
    const model = heatmapOf(2, 2, hostile);
    const { svg } = draw(model, 1138);
    expect(svg).not.toContain('<img');
    expect(svg).not.toContain('<script');
    expect(textsOf(svg).map(({ text }) => text)).toContain(hostile);
    expect(tipAt(model, { row: 0, column: 0 }).title).toBe(hostile);
  });

  it('drawn over another matrix it is what it is when drawn alone', () => {
    // Names of classes are counted on, and only the pointer needs them.
    const drawn = (svg: string): string =>
      svg.replace(/<style.*<\/style>/su, '').replaceAll(/ class="[^"]*"|zr\d+-/gu, '');
    const matrices = [
      [12, 20],
      [37, 6],
      [1, 1],
      [9, 20],
    ] as const;
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 1200 });
    for (const [rows, columns] of matrices) {
      const model = heatmapOf(rows, columns);
      const option = heatmapOption(model, layoutHeatmap(model, 900, estimate), LIGHT, width);
      const alone = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 1200 });
      chart.setOption(option);
      alone.setOption(option);
      expect(drawn(chart.renderToSVGString())).toBe(drawn(alone.renderToSVGString()));
      alone.dispose();
    }
    chart.dispose();
  });

  it('the tip names row and column in full and repeats the lines of the cell', () => {
    const model = heatmapOf(3, 3);
    expect(tipAt(model, { row: 1, column: 3 })).toEqual({
      title: model.rows[1]?.label,
      subtitle: 'Semua jenjang',
      lines: [],
    });
    expect(tipAt(model, { row: 0, column: 0 }).lines).toEqual([
      { label: 'Pemangku', value: '4 dari 6' },
    ]);
  });
});
