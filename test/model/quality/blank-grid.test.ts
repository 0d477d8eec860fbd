import { describe, expect, it } from 'vitest';
import { blankGrid, withBlanksOnly } from '#model/quality/blank-grid.ts';
import type { BlankRow } from '#model/quality/blanks.ts';
import { blankColumns } from '#session/use-quality-blanks.ts';

const rows = (opdId: string, of: number, filled: Readonly<Record<string, number>>): BlankRow[] =>
  Object.entries(filled).map(([column, count]) => ({
    opdId,
    opdName: opdId === '' ? null : opdId,
    rows: of,
    column,
    filled: count,
  }));

describe('the grid of blanks', () => {
  const grid = blankGrid(blankColumns('position_standards'), [
    ...rows('D', 4, { position_id: 4, competency_id: 4, level: 4, core: 3, weight: 0 }),
    ...rows('', 2, { position_id: 2, competency_id: 2, level: 2, core: 0, weight: 0 }),
  ]);

  it('has the columns that may be blank, most blanks first', () => {
    expect(grid.columns.map(({ name }) => name)).toEqual(['core', 'weight']);
    expect(grid.lines.map(({ opdId }) => opdId)).toEqual(['', 'D']);
  });

  it('leaves a column without any value out of the sums', () => {
    expect(grid.all.cells.map(({ never }) => never)).toEqual([false, true]);
    expect(grid.all.whole).toEqual({ rows: 6, blank: 3, share: 0.5, never: false });
    expect(grid.lines[1]?.whole).toMatchObject({ rows: 4, blank: 1, share: 0.25 });
  });

  it('without the columns that every row fills in keeps its sums', () => {
    const half = blankGrid(blankColumns('position_standards'), [
      ...rows('D', 4, { core: 4, weight: 3 }),
      ...rows('E', 2, { core: 2, weight: 0 }),
    ]);
    const shown = withBlanksOnly(half);
    expect(shown.columns.map(({ name }) => name)).toEqual(['weight']);
    expect(shown.all.cells.map(({ blank }) => blank)).toEqual([3]);
    expect(shown.lines.map(({ cells }) => cells.map(({ blank }) => blank))).toEqual([[2], [1]]);
    expect(shown.lines.map(({ whole }) => whole)).toEqual(half.lines.map(({ whole }) => whole));
    const full = blankGrid(
      blankColumns('position_standards'),
      rows('D', 4, { core: 4, weight: 4 }),
    );
    expect(withBlanksOnly(full)).toBe(full);
  });

  it('has no share where there are no rows', () => {
    const { all, lines } = blankGrid(blankColumns('units'), []);
    expect(lines).toEqual([]);
    expect(all.whole.share).toBeNull();
    expect(all.cells.every(({ share, never }) => share === null && !never)).toBe(true);
  });
});
