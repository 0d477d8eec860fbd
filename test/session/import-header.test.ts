import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';
import type { TextTable } from '#load/table.ts';
import { withKnownHeader } from '#session/import-header.ts';

async function tableOf(text: string): Promise<TextTable> {
  const [read] = await readFile(new TextEncoder().encode(text), 'unit.csv');
  if (!read?.ok) throw new Error('refused');
  return read.table;
}

describe('a header that only the datasets know', () => {
  const words =
    'ID UNIT,NAMA UNIT,JENIS UNIT,lain\na,a,dinas,lain\nb,b,dinas,lain\nc,c,dinas,lain\n';

  function plain(table: TextTable): TextTable {
    const all = [table.header, ...table.rows];
    return { ...table, headerRows: 0, headerLine: 0, rows: all, lines: [1, ...table.lines] };
  }

  it('is the first row of a sheet of words, where that row names columns', async () => {
    const table = withKnownHeader(plain(await tableOf(words)));
    expect(table.header).toEqual(['ID UNIT', 'NAMA UNIT', 'JENIS UNIT', 'lain']);
    expect(table).toMatchObject({ headerLine: 1, headerRows: 1, lines: [2, 3, 4] });
    expect(table.rows[0]).toEqual(['a', 'a', 'dinas', 'lain']);
  });

  it('leaves no doubt which row it is', async () => {
    const doubtful = await tableOf('KODE,TEMPAT\nAni,Hukum\nBudi,Umum\n');
    const reading = { choice: { header: 1 }, header: [], sample: [] };
    const table = { ...doubtful, doubts: [{ about: 'header' as const, readings: [reading] }] };
    expect(withKnownHeader(table).doubts).toHaveLength(1);
    const known = { ...table, header: ['ID UNIT', 'NAMA UNIT'] };
    expect(withKnownHeader(known).doubts).toEqual([]);
  });

  it('is not made of a first row that names none', async () => {
    const numbers = await tableOf('1,2\n3,4\n5,6\n');
    expect(withKnownHeader(numbers)).toBe(numbers);
    expect(numbers.headerRows).toBe(0);
  });
});
