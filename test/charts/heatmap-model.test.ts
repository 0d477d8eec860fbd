import { describe, expect, it } from 'vitest';
import {
  cellAt,
  cellCount,
  indexOfPlace,
  namesAt,
  placeOfIndex,
  stepCursor,
} from '#charts/heatmap-model.ts';
import { heatmapOf } from './heatmap-fixture.ts';

const model = heatmapOf(3, 4);

describe('places', () => {
  it('index and place are each other’s inverse, margins and corner included', () => {
    expect(cellCount(model)).toBe(20);
    for (let index = 0; index < cellCount(model); index += 1)
      expect(indexOfPlace(model, placeOfIndex(model, index))).toBe(index);
  });

  it('a place beyond the last column is the margin of its row, below the last row that of its column', () => {
    expect(cellAt(model, { row: 1, column: 4 })).toBe(model.rowMargins[1]);
    expect(cellAt(model, { row: 3, column: 2 })).toBe(model.columnMargins[2]);
    expect(cellAt(model, { row: 3, column: 4 })).toBe(model.corner);
    expect(cellAt(model, { row: 2, column: 0 })).toBe(model.cells[2]?.[0]);
  });

  it('a place outside is empty, not a zero', () => {
    expect(cellAt(model, { row: 9, column: 9 })).toMatchObject({ state: 'absent', text: '' });
  });

  it('names are the full ones, of the margins too', () => {
    expect(namesAt(model, { row: 0, column: 0 })).toEqual([
      model.rows[0]?.label,
      'Pimpinan Tinggi',
    ]);
    expect(namesAt(model, { row: 3, column: 4 })).toEqual(['Seluruh kota', 'Semua jenjang']);
  });
});

describe('the cursor', () => {
  const step = (row: number, column: number, key: Parameters<typeof stepCursor>[2]) =>
    placeOfIndex(model, stepCursor(model, indexOfPlace(model, { row, column }), key));

  it('begins at the first cell, whichever key is pressed', () => {
    expect(stepCursor(model, null, 'End')).toBe(0);
  });

  it('moves by one and reaches the margins', () => {
    expect(step(1, 1, 'ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(step(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(step(1, 1, 'ArrowLeft')).toEqual({ row: 1, column: 0 });
    expect(step(1, 3, 'ArrowRight')).toEqual({ row: 1, column: 4 });
    expect(step(2, 0, 'ArrowDown')).toEqual({ row: 3, column: 0 });
  });

  it('stops at the edges instead of leaping to another row', () => {
    expect(step(0, 0, 'ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(step(2, 0, 'ArrowLeft')).toEqual({ row: 2, column: 0 });
    expect(step(1, 4, 'ArrowRight')).toEqual({ row: 1, column: 4 });
    expect(step(3, 2, 'ArrowDown')).toEqual({ row: 3, column: 2 });
  });

  it('goes to the ends of the row, and by pages', () => {
    expect(step(1, 2, 'Home')).toEqual({ row: 1, column: 0 });
    expect(step(1, 2, 'End')).toEqual({ row: 1, column: 4 });
    expect(step(1, 2, 'PageDown')).toEqual({ row: 3, column: 2 });
    expect(step(2, 2, 'PageUp')).toEqual({ row: 0, column: 2 });
  });
});
