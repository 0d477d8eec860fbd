import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DateMillisecond,
  Decimal,
  Dictionary,
  Float32,
  Int32,
  Int64,
  List,
  Field,
  Table,
  tableToIPC,
  TimeMillisecond,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');
const bytesOf = (name: string) => readFileSync(resolve(FIXTURES, name));

describe('an Arrow file', () => {
  it.each(['pegawai.arrow', 'pegawai.arrows'])('%s gives the rows of the CSV', async (name) => {
    const [csv] = await readFile(bytesOf('pegawai.csv'), 'pegawai.csv');
    const [result] = await readFile(bytesOf(name), name);
    if (!csv?.ok || !result?.ok) throw new Error('both can be read');
    expect(result.table.header).toEqual(csv.table.header);
    expect(result.table.rows).toEqual(csv.table.rows);
    expect(result.table.lines).toEqual([2, 3, 4, 5]);
  });

  it('gives every type as exact text', async () => {
    const table = new Table({
      whole: vectorFromArray([198706012010011001n, null], new Int64()),
      single: vectorFromArray([0.1, null], new Float32()),
      decimal: vectorFromArray([new Uint32Array([5025, 0, 0, 0]), null], new Decimal(2, 18, 128)),
      day: vectorFromArray([new Date('1987-06-01T00:00:00Z'), null], new DateMillisecond()),
      moment: vectorFromArray(
        [Date.UTC(2024, 11, 31, 14, 35, 27), null],
        new TimestampMicrosecond(),
      ),
      clock: vectorFromArray([27_000_000, null], new TimeMillisecond()),
      code: vectorFromArray(['III/a', 'III/a'], new Dictionary(new Utf8(), new Int32())),
      list: vectorFromArray([['a', 'b'], null], new List(new Field('item', new Utf8()))),
    });
    const [result] = await readFile(tableToIPC(table, 'stream'), 'jenis.arrow');
    if (!result?.ok) throw new Error(JSON.stringify(result));
    expect(result.table.rows).toEqual([
      [
        '198706012010011001',
        '0.1',
        '50.25',
        '1987-06-01',
        '2024-12-31 14:35:27',
        '07:30:00',
        'III/a',
        '["a","b"]',
      ],
      ['', '', '', '', '', '', 'III/a', ''],
    ]);
  });

  it.each([
    ['pegawai.arrow', 100],
    ['pegawai.arrow', 1_500],
    ['pegawai.arrows', 100],
    ['pegawai.arrows', 1_300],
  ])('%s is damaged where only %i bytes of it are there', async (name, length) => {
    const cut = bytesOf(name).subarray(0, length);
    expect(await readFile(cut, name)).toMatchObject([{ ok: false, failure: { code: 'damaged' } }]);
  });
});
