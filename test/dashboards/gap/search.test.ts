import { describe, expect, it } from 'vitest';
import { DEFAULTS, filterOf, filtersUsed, gapSearch, NO_FILTER } from '#dashboards/gap/search.ts';
import { ALL } from '#dashboards/search-params.ts';

describe('the address of the page', () => {
  it('without parameters shows the share under standard of the general competencies', () => {
    expect(DEFAULTS).toMatchObject({
      measure: 'below',
      competencies: 'general',
      view: 'peta',
      rowSort: 'value',
      rowOrder: 'down',
      columnSort: 'own',
      unit: null,
      row: null,
      column: ALL,
    });
  });

  it('holds nothing that does not fit: each such field falls back to its default', () => {
    const read = gapSearch.parse({
      measure: 'mean',
      competencies: 7,
      view: null,
      kinds: 'JF,HERO',
      tierGroups: 12,
      unit: 'x'.repeat(300),
      row: { a: 1 },
      column: null,
      foreign: true,
    });
    expect(read).toEqual({ ...DEFAULTS, kinds: 'JF' });
  });

  it('writes codes in their own order and each once, and ids of digits as text', () => {
    const read = gapSearch.parse({ kinds: 'JF,JPT,JF', statuses: 'CPNS,PNS', unit: 12, column: 3 });
    expect(read).toMatchObject({ kinds: 'JPT,JF', statuses: 'PNS,CPNS', unit: '12', column: '3' });
  });

  it('is read back as it was written', () => {
    const state = gapSearch.parse({
      measure: 'raw',
      competencies: 'technical',
      view: 'tabel',
      list: 'competencies',
      rowSort: 'assessed',
      rowOrder: 'up',
      columnSort: 'name',
      tierGroups: 'JF_AHLI',
      unit: 'dinkes',
      row: ALL,
      column: 'INT',
    });
    expect(gapSearch.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

describe('filters', () => {
  it('reach the statements as codes joined by commas, null where there is none', () => {
    expect(filterOf(DEFAULTS)).toEqual({
      unit: null,
      kinds: null,
      tierGroups: null,
      statuses: null,
      family: null,
    });
    const some = gapSearch.parse({ unit: 'dinkes', tierGroups: 'JF_TERAMPIL,JF_AHLI' });
    expect(filterOf(some)).toMatchObject({ unit: 'dinkes', tierGroups: 'JF_AHLI,JF_TERAMPIL' });
  });

  it('are all taken back at once, with the columns; measure, view and sorts stay', () => {
    const used = gapSearch.parse({
      unit: 'dinkes',
      kinds: 'JF',
      competencies: 'technical',
      measure: 'raw',
      row: 'pkm',
    });
    expect(filtersUsed(used)).toBe(3);
    const reset = { ...used, ...NO_FILTER };
    expect(filtersUsed(reset)).toBe(0);
    expect(reset).toEqual({ ...DEFAULTS, measure: 'raw' });
  });
});
