import { describe, expect, it } from 'vitest';
import { fittedColumns, shownIds, toggledColumn } from '#dashboards/column-choice.ts';
import { positionsSearch } from '#dashboards/positions/search.ts';

const IDS = ['title', 'unit', 'need', 'gap'];
const wideOnly = new Set(['unit', 'need']);
const choice = { chosen: '', wideOnly, wide: true };

describe('the columns of a table', () => {
  it('are all of them in a wide window, and those with room in a narrow one', () => {
    expect([...shownIds(IDS, choice)]).toEqual(IDS);
    expect([...shownIds(IDS, { ...choice, wide: false })]).toEqual(['title', 'gap']);
  });

  it('are those that were chosen, whatever the width, and always the first', () => {
    for (const wide of [true, false]) {
      expect([...shownIds(IDS, { ...choice, chosen: 'need', wide })]).toEqual(['title', 'need']);
    }
  });

  it('are taken out and put back in their own order', () => {
    const all = shownIds(IDS, choice);
    const less = toggledColumn(IDS, all, 'unit');
    expect(less).toBe('title,need,gap');
    const shown = shownIds(IDS, { ...choice, chosen: less });
    expect(toggledColumn(IDS, shown, 'unit')).toBe(IDS.join(','));
  });

  it('can all be taken out but the first', () => {
    const only = toggledColumn(IDS, new Set(['title', 'gap']), 'gap');
    expect(only).toBe('title');
    expect([...shownIds(IDS, { ...choice, chosen: only })]).toEqual(['title']);
  });

  it('keep their order and need the width of what is shown; some grow', () => {
    const columns = IDS.map((id, at) => ({ id, header: id, cell: () => null, width: 100 + at }));
    const { columns: fitted, minWidth } = fittedColumns(columns, new Set(['title', 'gap']), [
      'title',
    ]);
    expect(fitted.map(({ id, width }) => [id, width])).toEqual([
      ['title', undefined],
      ['gap', 103],
    ]);
    expect(minWidth).toBe(203);
  });

  it('are known ones of the address alone', () => {
    expect(positionsSearch.parse({ columns: 'gap,<script>,title,gap' }).columns).toBe('title,gap');
    expect(positionsSearch.parse({ columns: 7 }).columns).toBe('');
  });
});
