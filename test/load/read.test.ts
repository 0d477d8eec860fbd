import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';

describe('reading a file by its bytes', () => {
  it('reads text as CSV whatever the name says', async () => {
    const result = await readFile(new TextEncoder().encode('A;B\n1;2\n'), 'pegawai.xlsx');
    expect(result).toMatchObject([
      { ok: true, table: { file: 'pegawai.xlsx', part: null, rows: [['1', '2']] } },
    ]);
  });

  it('says that what begins like a workbook and ends nowhere is damaged', async () => {
    const bytes = new TextEncoder().encode('PK\x03\x04......xl/workbook.xml');
    expect(await readFile(bytes, 'pegawai.csv')).toMatchObject([
      { ok: false, failure: { code: 'damaged', part: null } },
    ]);
  });

  it.each([
    ['PDF', '%PDF-1.4'],
    ['PNG/JPEG/GIF', 'GIF89a'],
  ])('refuses what holds no table at all: %s', async (found, start) => {
    const result = await readFile(new TextEncoder().encode(start), 'sk.pdf');
    expect(result).toMatchObject([{ ok: false, failure: { code: 'not-csv', details: { found } } }]);
  });
});
