import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '#store/decode.ts';
import { chunksOf, encodeTable } from '#store/ipc.ts';
import { encodeRows, typedRows } from '#test/support/node-engine.ts';

const ROWS = Array.from({ length: 25 }, (_, row) => ({
  nip: String(row),
  name: row % 5 === 0 ? null : `Siti ${row} é😀`,
  birth_date: row % 3 === 0 ? null : '1990-01-31',
  fte: row % 4 === 0 ? null : row / 10,
  status: row % 2 === 0 ? 'PNS' : 'PPPK',
  licenses: row % 6 === 0 ? null : ['A', `B${row}`],
}));

describe('a table', () => {
  it('decoded is the one that was encoded, whatever its cells are', () => {
    const table = typedRows('employees', ROWS);
    expect(decodeTable(encodeTable(table))).toEqual(table);
  });

  it('with halves of a surrogate pair in two cells keeps its cells apart', () => {
    const encoded = encodeRows('units', [
      { unit_id: 'a', name: 'x\ud83d' },
      { unit_id: 'b', name: '\ude00y' },
    ]);
    const names = decodeTable(encoded).columns.find(({ name }) => name === 'name')?.values;
    expect(names).toEqual(['x\ufffd', '\ufffdy']);
  });

  it('in chunks has every row once, in its order', () => {
    const encoded = encodeRows('employees', ROWS);
    const chunks = [...chunksOf(encoded, 10)];
    expect(chunks.map(({ rows }) => rows)).toEqual([10, 10, 5]);
    const decoded = chunks.map((chunk) => decodeTable({ ...encoded, ...chunk }));
    const whole = decodeTable(encoded);
    for (const [index, { name, values }] of whole.columns.entries()) {
      expect([name, decoded.flatMap(({ columns }) => columns[index]?.values ?? [])]).toEqual([
        name,
        values,
      ]);
    }
    expect(tableFromIPC(chunks[0]?.bytes ?? []).numRows).toBe(10);
  });
});
