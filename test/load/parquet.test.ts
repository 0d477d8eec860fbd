import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');
const bytesOf = (name: string) => readFileSync(resolve(FIXTURES, name));

describe('a Parquet file', () => {
  it.each(['pegawai.parquet', 'pegawai-tanpa-kompresi.parquet'])(
    '%s gives the rows of the CSV',
    async (name) => {
      const [csv] = await readFile(bytesOf('pegawai.csv'), 'pegawai.csv');
      const [result] = await readFile(bytesOf(name), name);
      if (!csv?.ok || !result?.ok) throw new Error('both can be read');
      expect(result.table.header).toEqual(csv.table.header);
      expect(result.table.rows).toEqual(csv.table.rows);
      expect(result.table.lines).toEqual([2, 3, 4, 5]);
      expect(result.table).toMatchObject({
        part: null,
        delimiter: null,
        encoding: null,
        epoch: null,
      });
    },
  );

  it('keeps every digit of whole numbers and decimals, and no noise of short ones', async () => {
    const [result] = await readFile(bytesOf('jenis.parquet'), 'jenis.parquet');
    if (!result?.ok) throw new Error('it can be read');
    expect(result.table.header).toEqual(['BIGINT', 'DECIMAL', 'FLOAT', 'WAKTU', 'JSON']);
    expect(result.table.rows).toEqual([
      ['198706012010011001', '1234567890123456.78', '0.1', '2024-12-31 14:35:27', '{"a":[1,2]}'],
      ['-1', '-0.05', '12.5', '2024-12-31', ''],
    ]);
    expect(result.table.blankLines).toEqual([4]);
  });

  it.each([20, 300, 700])('is damaged where only %i bytes of it are there', async (length) => {
    const cut = bytesOf('pegawai.parquet').subarray(0, length);
    expect(await readFile(cut, 'pegawai.parquet')).toMatchObject([
      { ok: false, failure: { code: 'damaged' } },
    ]);
  });

  it('is refused where it is encrypted', async () => {
    const bytes = new TextEncoder().encode('PARE....PARE');
    expect(await readFile(bytes, 'pegawai.parquet')).toMatchObject([
      { ok: false, failure: { code: 'encrypted' } },
    ]);
  });
});
