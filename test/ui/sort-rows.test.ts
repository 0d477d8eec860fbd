import { describe, expect, it } from 'vitest';
import type { DataColumn } from '#ui/DataTable.tsx';
import { sortRows } from '#ui/sort-rows.ts';

interface Row {
  readonly name: string;
  readonly gap: number | null;
}

const ROWS: readonly Row[] = [
  { name: 'Unit 10', gap: 2 },
  { name: 'Unit 2', gap: null },
  { name: 'Unit 1', gap: -3 },
  { name: 'Unit 3', gap: 2 },
];
const COLUMNS: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Nama', cell: ({ name }) => name, sortValue: ({ name }) => name },
  { id: 'gap', header: 'Selisih', cell: ({ gap }) => gap, sortValue: ({ gap }) => gap },
  { id: 'mark', header: 'Tanda', cell: () => null },
];
const names = (id: string, desc: boolean): readonly string[] =>
  sortRows(ROWS, COLUMNS, { id, desc }).map(({ name }) => name);

describe('rows of a phone list', () => {
  it('are in the order of the table: figures by size, equal ones as they came', () => {
    expect(names('gap', false)).toEqual(['Unit 1', 'Unit 10', 'Unit 3', 'Unit 2']);
  });

  it('have what is not known last in both directions', () => {
    expect(names('gap', true)).toEqual(['Unit 10', 'Unit 3', 'Unit 1', 'Unit 2']);
  });

  it('take numbers in names as numbers', () => {
    expect(names('name', false)).toEqual(['Unit 1', 'Unit 2', 'Unit 3', 'Unit 10']);
  });

  it('stay as they are for a column that is not there or cannot be sorted', () => {
    expect(names('mark', false)).toEqual(ROWS.map(({ name }) => name));
    expect(names('gone', true)).toEqual(ROWS.map(({ name }) => name));
  });
});
