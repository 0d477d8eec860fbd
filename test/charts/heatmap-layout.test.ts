import { describe, expect, it } from 'vitest';
import { boxOf, layoutHeatmap } from '#charts/heatmap-layout.ts';
import { estimate } from '#charts/measure.ts';
import { heatmapOf } from './heatmap-fixture.ts';

const layout = (rows: number, columns: number, asked: number) =>
  layoutHeatmap(heatmapOf(rows, columns), asked, estimate);

describe('the layout of a matrix', () => {
  it('fills the width that is asked for, but no cell grows beyond reading', () => {
    expect(layout(14, 6, 1138).width).toBe(1138);
    expect(layout(14, 2, 1138).cellWidth).toBeLessThanOrEqual(148);
  });

  it('is wider than asked, to be scrolled, only where a figure would not fit its cell', () => {
    expect(layout(14, 12, 724).width).toBe(724);
    const narrow = layout(14, 12, 390);
    expect(narrow.width).toBeGreaterThan(390);
    expect(narrow.cellWidth).toBeGreaterThanOrEqual(34);
  });

  it('rows are lower where there are many', () => {
    expect([14, 24, 37].map((rows) => layout(rows, 6, 1138).cellHeight)).toEqual([30, 28, 26]);
  });

  it('cuts names of rows with an ellipsis and takes a short name where there is one', () => {
    const model = heatmapOf(2, 6);
    const [first, second] = layoutHeatmap(model, 724, estimate).rowLabels;
    expect(first).toMatch(/^Dinas Pekerjaan Umum.*…$/u);
    expect(second).toMatch(/…$/u);
    const rows = model.rows.map((row) => ({ ...row, short: 'Dinas PUPR' }));
    expect(layoutHeatmap({ ...model, rows }, 724, estimate).rowLabels[0]).toBe('Dinas PUPR');
    expect(layoutHeatmap({ ...model, rows }, 1600, estimate).rowLabels[0]).toBe(
      model.rows[0]?.label,
    );
  });

  it('heads stand upright where all fit in two lines, by a short name if need be, else all slant', () => {
    const model = heatmapOf(14, 6);
    expect(layoutHeatmap(model, 1138, estimate).heads.some(({ slanted }) => slanted)).toBe(false);
    const tight = layoutHeatmap(model, 640, estimate).heads;
    expect(tight.slice(0, -1).every(({ slanted }) => slanted)).toBe(true);
    expect(tight.at(-1)?.slanted).toBe(false);
    const columns = model.columns.map((column) => ({ ...column, short: 'Adm.' }));
    const short = layoutHeatmap({ ...model, columns }, 640, estimate).heads;
    expect(short.some(({ slanted }) => slanted)).toBe(false);
    expect(short[1]?.lines).toEqual(['Adm.']);
  });

  it('margins stand apart from the cells, at the right and at the foot', () => {
    const model = heatmapOf(3, 2);
    const made = layoutHeatmap(model, 724, estimate);
    const last = boxOf(made, model, 2, 1);
    expect(boxOf(made, model, 2, 2).x).toBeGreaterThan(last.x + last.width);
    expect(boxOf(made, model, 3, 1).y).toBeGreaterThan(last.y + last.height);
    const corner = boxOf(made, model, 3, 2);
    expect(corner.x + corner.width).toBeLessThanOrEqual(made.width);
    expect(corner.y + corner.height).toBeLessThanOrEqual(made.height);
  });

  it('a matrix without rows or columns still has its margins', () => {
    const made = layoutHeatmap(heatmapOf(0, 0), 724, estimate);
    expect(made.height).toBeGreaterThan(0);
    expect(made.heads).toHaveLength(1);
    expect(Number.isFinite(made.cellWidth)).toBe(true);
  });
});
