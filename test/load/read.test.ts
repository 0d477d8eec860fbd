import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';

describe('reading a file by its bytes', () => {
  it('reads text as CSV whatever the name says', async () => {
    const result = await readFile(new TextEncoder().encode('A;B\n1;2\n'), 'pegawai.xlsx');
    expect(result).toMatchObject([
      { ok: true, table: { file: 'pegawai.xlsx', rows: [['1', '2']] } },
    ]);
  });

  it('refuses a workbook that is called CSV and says which format it is', async () => {
    const bytes = new TextEncoder().encode('PK\x03\x04......xl/workbook.xml');
    expect(await readFile(bytes, 'pegawai.csv')).toMatchObject([
      { ok: false, failure: { code: 'format-unsupported', details: { found: 'XLSX/ODS' } } },
    ]);
  });

  it('refuses what holds no table at all', async () => {
    const result = await readFile(new TextEncoder().encode('%PDF-1.4'), 'sk.pdf');
    expect(result).toMatchObject([{ ok: false, failure: { code: 'not-csv' } }]);
  });
});
