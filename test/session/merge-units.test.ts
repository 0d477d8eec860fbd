import { describe, expect, it } from 'vitest';
import { mergeUnits } from '#session/merge-units.ts';
import { decodeTable } from '#store/decode.ts';
import type { EncodedTable } from '#store/ipc.ts';
import { encodeRows } from '#test/support/node-engine.ts';

const TABLES: readonly EncodedTable[] = [
  encodeRows('units', [
    { unit_id: 'a', name: 'Dinas Sosial' },
    { unit_id: 'b', name: 'Dinas Sosial Kota Palangkaraya' },
    { unit_id: 'b1', name: 'Bidang', parent_id: 'b' },
  ]),
  encodeRows('positions', [
    { position_id: 'J1', unit_id: 'a', title: 'Analis', seats: 2, must_fill: true },
    { position_id: 'J2', unit_id: 'b', title: 'Arsiparis', education_families: ['hukum'] },
  ]),
  encodeRows('position_history', [{ nip: '1', unit_id: 'b', since: '2020-02-29' }]),
  encodeRows('aspirations', [{ nip: '1', rank: 1, unit_id: 'a' }]),
  encodeRows('unit_results', [
    { unit_id: 'a', indicator: 'IKM', period: '2025', value: 80.5 },
    { unit_id: 'b', indicator: 'IKM', period: '2025', value: 70 },
    { unit_id: 'b', indicator: 'IKM', period: '2024', value: 60 },
  ]),
  encodeRows('employees', [{ nip: '1', name: 'Ani' }]),
];

function column(tables: readonly EncodedTable[], dataset: string, name: string) {
  const table = tables.find((one) => one.dataset === dataset);
  if (!table) throw new Error(`no ${dataset}`);
  return decodeTable(table).columns.find((one) => one.name === name)?.values;
}

describe('two units made one', () => {
  const { tables, changes } = mergeUnits(TABLES, 'a', 'b');

  it('what named the one that is gone names the other', () => {
    expect(column(tables, 'units', 'unit_id')).toEqual(['a', 'b1']);
    expect(column(tables, 'units', 'parent_id')).toEqual([null, 'a']);
    expect(column(tables, 'positions', 'unit_id')).toEqual(['a', 'a']);
    expect(column(tables, 'position_history', 'unit_id')).toEqual(['a']);
  });

  it('a result that the other has of its own is left out and counted', () => {
    expect(column(tables, 'unit_results', 'value')).toEqual([80.5, 60]);
    expect(changes).toEqual([
      { dataset: 'units', rows: 1, left: 1 },
      { dataset: 'positions', rows: 1, left: 0 },
      { dataset: 'position_history', rows: 1, left: 0 },
      { dataset: 'unit_results', rows: 2, left: 1 },
    ]);
  });

  it('every other cell stays, and tables that do not name it stay the same', () => {
    const same = ['position_id', 'title', 'seats', 'must_fill', 'education_families'];
    for (const name of same) {
      expect(column(tables, 'positions', name)).toEqual(column(TABLES, 'positions', name));
    }
    const since = column(TABLES, 'position_history', 'since');
    expect(column(tables, 'position_history', 'since')).toEqual(since);
    expect(tables[3]).toBe(TABLES[3]);
    expect(tables[5]).toBe(TABLES[5]);
    expect(tables[5]?.rows).toBe(1);
  });

  it('of a unit that nothing names changes nothing', () => {
    const none = mergeUnits(TABLES, 'a', 'zzz');
    expect(none.changes).toEqual([]);
    expect(none.tables).toEqual(TABLES);
  });
});
