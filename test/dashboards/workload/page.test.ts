import { describe, expect, it } from 'vitest';
import { nextOrder } from '#dashboards/workload/SortTool.tsx';
import { missingDatasets } from '#dashboards/workload/Notes.tsx';
import { DEFAULTS, filterOf } from '#dashboards/workload/search.ts';
import { FIRST_DIMENSION, isFirstQuestion } from '#dashboards/workload/use-workload.ts';
import { FIRST_VIEW } from '#model/workload/first-view.ts';
import {
  cellsStatement,
  familiesStatement,
  headcountStatement,
  unitsStatement,
} from '#model/workload/statements.ts';

describe('a choice in the sort menu', () => {
  it('starts with the greatest, names with A, and turns round when chosen again', () => {
    expect(nextOrder('size', 'ratio', 'asc')).toBe('desc');
    expect(nextOrder('name', 'ratio', 'desc')).toBe('asc');
    expect(nextOrder('ratio', 'ratio', 'desc')).toBe('asc');
    expect(nextOrder('ratio', 'ratio', 'asc')).toBe('desc');
  });
});

describe('the first view', () => {
  it('is what an address without parameters asks, word for word', () => {
    const asked = [
      { statement: cellsStatement, params: { ...filterOf(DEFAULTS), dimension: FIRST_DIMENSION } },
      { statement: unitsStatement, params: {} },
      { statement: familiesStatement, params: {} },
      { statement: headcountStatement, params: {} },
    ];
    expect(FIRST_VIEW).toEqual(asked);
    expect(DEFAULTS.columns).toBe(FIRST_DIMENSION);
  });

  it('is left by any filter and by any other columns', () => {
    expect(isFirstQuestion(filterOf(DEFAULTS), 'tier')).toBe(true);
    expect(isFirstQuestion(filterOf(DEFAULTS), 'month')).toBe(false);
    expect(isFirstQuestion(filterOf({ ...DEFAULTS, statuses: 'PNS' }), 'tier')).toBe(false);
  });
});

describe('data that the page cannot do without', () => {
  it('is units, posts and people; the rest only adds', () => {
    expect(missingDatasets(new Set())).toEqual(['units', 'positions', 'employees']);
    expect(missingDatasets(new Set(['units', 'positions', 'employees'] as const))).toEqual([]);
    expect(missingDatasets(new Set(['units', 'workload'] as const))).toEqual([
      'positions',
      'employees',
    ]);
  });
});
