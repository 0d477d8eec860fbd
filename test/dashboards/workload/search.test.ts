import { describe, expect, it } from 'vitest';
import { drill, selectionOf } from '#dashboards/search-params.ts';
import {
  DEFAULTS,
  filterOf,
  filtersUsed,
  NO_FILTER,
  workloadSearch,
} from '#dashboards/workload/search.ts';

describe('the address of Beban kerja', () => {
  it('is empty by default: index by tier, highest first, no filter, no panel', () => {
    expect(DEFAULTS).toMatchObject({
      columns: 'tier',
      measure: 'ratio',
      view: 'peta',
      rowSort: 'ratio',
      rowOrder: 'desc',
    });
    expect(filtersUsed(DEFAULTS)).toBe(0);
    expect(selectionOf(DEFAULTS)).toBeNull();
  });

  it('falls back to the default of a field that does not fit, and keeps the others', () => {
    const read = workloadSearch.parse({
      columns: 'tahun',
      measure: 4,
      rowSort: null,
      view: 'tabel',
      unit: ['a'],
      statuses: { PNS: true },
    });
    expect(read).toEqual({ ...DEFAULTS, view: 'tabel' });
  });

  it('keeps known codes once and in their own order, and drops the others', () => {
    const read = workloadSearch.parse({ statuses: 'PPPK,XYZ,PNS,PPPK' });
    expect(read.statuses).toBe('PNS,PPPK');
    expect(filterOf(read).statuses).toBe('PNS,PPPK');
  });

  it('asks without a filter where no code is known', () => {
    expect(filterOf(workloadSearch.parse({ kinds: 'RAJA' })).kinds).toBeNull();
  });

  it('reads an id that is digits only as text', () => {
    expect(workloadSearch.parse({ unit: 1203 }).unit).toBe('1203');
    expect(workloadSearch.parse({ row: 7, column: 8 })).toMatchObject({ row: '7', column: '8' });
  });

  it('closes the panel on a step into a unit and on a reset of all filters', () => {
    const open = workloadSearch.parse({ kinds: 'JF', family: 'hukum', row: 'a', column: 'JPT' });
    expect(selectionOf({ ...open, ...drill('a') })).toBeNull();
    expect({ ...open, ...NO_FILTER }).toEqual(DEFAULTS);
  });

  it('counts every filter as one, sorts and columns as none', () => {
    for (const change of [
      { unit: 'a' },
      { kinds: 'JF' },
      { tierGroups: 'JPT' },
      { statuses: 'PNS' },
      { family: 'hukum' },
    ]) {
      expect(filtersUsed({ ...DEFAULTS, ...change })).toBe(1);
    }
    expect(filtersUsed({ ...DEFAULTS, rowSort: 'name', columns: 'month', row: 'a' })).toBe(0);
  });
});
