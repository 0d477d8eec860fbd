import { describe, expect, it } from 'vitest';
import type { TextTable } from '#load/table.ts';
import { tableOf } from './data.ts';

function column({ header, rows }: TextTable, name: string): string[] {
  const at = header.indexOf(name);
  if (at < 0) throw new Error(`no column ${name}`);
  return rows.map((row) => row[at] ?? '');
}

function counts(values: readonly string[]): number[] {
  const byValue = new Map<string, number>();
  for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + 1);
  return [...byValue.values()].toSorted((a, b) => b - a);
}

describe('totals', () => {
  it('of ibm_hr', () => {
    const table = tableOf('ibm_hr', 'WA_Fn-UseC_-HR-Employee-Attrition.csv');
    expect([table.rows.length, table.header.length]).toEqual([1470, 35]);
    expect(column(table, 'Attrition').filter((value) => value === 'Yes')).toHaveLength(237);
    expect(counts(column(table, 'Department'))).toEqual([961, 446, 63]);
    expect([table.repairs, table.footerLines, table.titleLines]).toEqual([[], [], []]);
  });

  it('of uk_organograms', () => {
    const table = tableOf('uk_organograms', 'DH_2013-10_junior.csv');
    expect(table.rows).toHaveLength(976);
    const posts = column(table, 'Number of Posts in FTE').map(Number);
    expect(posts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1786.41, 6);
    expect(new Set(column(table, 'Unit')).size).toBe(7);
  });
});
