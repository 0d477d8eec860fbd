import { Type, tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { cellsOf, columnNames, encodeTable, keepPersonIds, personIdsByNip } from '#store/ipc.ts';
import { withPersonIds, arrangeColumns } from '#store/tables.ts';
import type { CellKind, CellValue, TypedTable } from '#validate/schema.ts';
import { encodeRows, typedRows } from '#test/support/node-engine.ts';

function oneColumn(kind: CellKind, values: readonly CellValue[]): TypedTable {
  return { dataset: 'units', rows: values.length, columns: [{ name: 'c', kind, values }] };
}

function roundTrip(kind: CellKind, values: readonly CellValue[]) {
  const column = tableFromIPC(encodeTable(oneColumn(kind, values)).bytes).getChild('c');
  if (!column) throw new Error('No column');
  return { type: column.type.typeId, values: Array.from(column as Iterable<unknown>) };
}

describe('encoding a table', () => {
  it.each<[CellKind, Type, CellValue[]]>([
    ['text', Type.Utf8, ['Sa’diah', null, '']],
    ['nip', Type.Utf8, ['198609262015051001', '199105102022211003']],
    ['int', Type.Int, [1, null, -3]],
    ['real', Type.Float, [0.1, null, -1e9]],
    ['bool', Type.Bool, [true, null, false, true, true, false, null, true, true]],
  ])('keeps %s cells and their type', (kind, type, values) => {
    expect(roundTrip(kind, values)).toEqual({ type, values });
  });

  it('keeps days before and after 1970', () => {
    const { values } = roundTrip('date', [-1, 0, 20_696, null]);
    expect(values.map((value) => (value === null ? null : Number(value) / 86_400_000))).toEqual([
      -1,
      0,
      20_696,
      null,
    ]);
  });

  it('keeps lists, empty ones apart from missing ones', () => {
    const { values } = roundTrip('list', [['a', 'b'], [], null, ['c']]);
    const lists = values.map((value) => (value === null ? null : [...(value as Iterable<string>)]));
    expect(lists).toEqual([['a', 'b'], [], null, ['c']]);
  });

  it.each<[CellKind, Type]>([
    ['text', Type.Utf8],
    ['int', Type.Int],
    ['real', Type.Float],
    ['date', Type.Date],
    ['bool', Type.Bool],
    ['list', Type.List],
  ])('gives a column of %s that is missing everywhere its type', (kind, type) => {
    expect(roundTrip(kind, [null, null])).toEqual({ type, values: [null, null] });
  });

  it('uses a dictionary where texts repeat, and none where they are mostly unique', () => {
    const repeated = Array.from({ length: 100 }, (_, index) => `x${index % 3}`);
    const unique = Array.from({ length: 100 }, (_, index) => `x${index}`);
    expect(roundTrip('code', repeated)).toEqual({ type: Type.Dictionary, values: repeated });
    expect(roundTrip('nip', unique)).toEqual({ type: Type.Utf8, values: unique });
    expect(roundTrip('code', [...repeated, null]).values.at(-1)).toBeNull();
  });

  it('gives the same bytes for the same table', () => {
    const table = oneColumn('text', ['a', 'b', 'a', 'a']);
    expect(encodeTable(table).bytes).toEqual(encodeTable(table).bytes);
  });

  it('refuses a cell of another type, by dataset and column', () => {
    expect(() => encodeTable(oneColumn('int', ['1']))).toThrow(/units\.c.*string/);
    expect(() => encodeTable(oneColumn('nip', [19860926]))).toThrow(/units\.c.*number/);
    expect(() => encodeTable(oneColumn('bool', [1]))).toThrow(/units\.c/);
    expect(() => encodeTable(oneColumn('list', ['a']))).toThrow(/units\.c/);
  });

  it('refuses a column that is not as long as its table', () => {
    const table = { ...oneColumn('text', ['a']), rows: 2 };
    expect(() => encodeTable(table)).toThrow('units.c: 1 cells in 2 rows');
  });
});

describe('cells read back', () => {
  it('are those that went in, by column, texts that repeat too; an unknown column is left out', () => {
    const table: TypedTable = {
      dataset: 'units',
      rows: 4,
      columns: [
        { name: 'text', kind: 'text', values: ['a', null, 'a', 'a'] },
        { name: 'unique', kind: 'text', values: ['1', '2', '3', null] },
        { name: 'whole', kind: 'int', values: [1, null, 0, -2] },
        { name: 'other', kind: 'text', values: ['x', 'x', 'x', 'x'] },
      ],
    };
    expect([...cellsOf(encodeTable(table), ['unique', 'text', 'whole', 'missing'])]).toEqual([
      ['unique', ['1', '2', '3', null]],
      ['text', ['a', null, 'a', 'a']],
      ['whole', [1, null, 0, -2]],
    ]);
  });

  it('are no cells where there are no rows', () => {
    const { bytes } = encodeRows('units', []);
    expect([...cellsOf({ dataset: 'units', rows: 0, bytes }, ['name'])]).toEqual([['name', []]]);
  });
});

describe('a column of many texts', () => {
  const rows = 30_000;
  const readBack = (values: readonly (string | null)[]) => {
    const columns = [{ name: 'name', kind: 'text' as const, values }];
    const bytes = encodeTable({ dataset: 'units', rows: values.length, columns });
    return cellsOf(bytes, ['name']).get('name');
  };

  it('is read back whether its texts come again, hardly ever or only late', () => {
    const unique = Array.from({ length: rows }, (_, row) => `nama ${row}`);
    const late = [...unique, ...unique];
    expect(readBack(unique)).toEqual(unique);
    expect(readBack(late)).toEqual(late);
    expect(readBack(late.map((text, row) => (row % 5 === 0 ? null : text)))).toEqual(
      late.map((text, row) => (row % 5 === 0 ? null : text)),
    );
  });

  it('is read back with a character of several bytes anywhere', () => {
    const texts = Array.from({ length: 300 }, (_, row) => (row === 299 ? 'é 😀' : `n ${row}`));
    expect(readBack(texts)).toEqual(texts);
  });
});

describe('ids of persons', () => {
  const nips = ['198609262015051001', '199105102022211003', '197001011990011001'];
  const people = nips.map((nip, index) => ({ nip, name: `N ${index}`, licenses: ['a'] }));

  it('are a column of employees and of nothing else', () => {
    const table = typedRows('units', [{ unit_id: 'a' }]);
    expect(() => withPersonIds(table, ['x'])).toThrow(/units/);
    expect(columnNames(encodeRows('employees', people)).at(-1)).toBe('person_id');
  });

  it('are as many as rows and all different', () => {
    const { columns, ...rest } = typedRows('employees', people);
    const bare = { ...rest, columns: columns.slice(0, -1) };
    expect(() => withPersonIds(bare, ['a', 'b'])).toThrow(/2 different person ids for 3/);
    expect(() => withPersonIds(bare, ['a', 'b', 'a'])).toThrow(/2 different person ids for 3/);
    expect(arrangeColumns(withPersonIds(bare, ['a', 'b', 'c'])).columns.at(-1)?.values).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('stay with the NIP when fresh data comes; a new person keeps the new one', () => {
    const fresh = encodeRows('employees', [...people].toReversed());
    const known = new Map([
      [nips[0] ?? '', 'old-0'],
      [nips[1] ?? '', 'old-1'],
    ]);
    const kept = keepPersonIds(fresh, known);
    expect(Object.fromEntries(personIdsByNip(kept))).toEqual({
      [nips[0] ?? '']: 'old-0',
      [nips[1] ?? '']: 'old-1',
      [nips[2] ?? '']: 'p1',
    });
    expect(columnNames(kept)).toEqual(columnNames(fresh));
    const names = tableFromIPC(kept.bytes).getChild('name');
    expect(Array.from(names as Iterable<string>)).toEqual(['N 2', 'N 1', 'N 0']);
  });

  it('are as they came where nobody is known', () => {
    const fresh = encodeRows('employees', people);
    expect(keepPersonIds(fresh, new Map([['197001011990011009', 'old']]))).toEqual(fresh);
  });

  it('never go to two persons', () => {
    const fresh = encodeRows('employees', people);
    expect(() => keepPersonIds(fresh, new Map([[nips[0] ?? '', 'p2']]))).toThrow(/one id/);
  });
});

describe('a table for the store', () => {
  it('has the columns of its schema in their order, whatever order they came in', () => {
    const table = typedRows('units', [{ unit_id: 'a', name: 'A' }]);
    const mixed = { ...table, columns: table.columns.toReversed() };
    expect(arrangeColumns(mixed)).toEqual(table);
  });

  it('lacks no column', () => {
    const table = typedRows('units', [{ unit_id: 'a', name: 'A' }]);
    const short = { ...table, columns: table.columns.slice(1) };
    expect(() => arrangeColumns(short)).toThrow('units lacks unit_id (text)');
  });
});
