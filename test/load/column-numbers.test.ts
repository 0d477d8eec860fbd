import { describe, expect, it } from 'vitest';
import { readTables } from '#load/csv.ts';
import type { TextTable } from '#load/table.ts';

function tableOf(rows: readonly string[]): TextTable {
  const [first] = readTables(new TextEncoder().encode(`${rows.join('\n')}\n`), 'uji.csv', null);
  if (!first?.ok) throw new Error('refused');
  return first.table;
}

const HEADER = 'No;NIP;Nama;Jumlah';
const RECORDS = [
  '1;198001012005011001;Ani;3',
  '2;198001012005011002;Budi;4',
  '3;198001012005011003;Cici;5',
];

describe('a row that numbers the columns', () => {
  it.each(['1;2;3;4', '(1);(2);(3);(4)', '1;2;3;4=1+3', '0;1;2;3', '(1);(2);(3);(4) = (1):(3)'])(
    '%s below the header is no record, and is accounted for',
    (numbers) => {
      const table = tableOf(['Daftar pegawai', HEADER, numbers, ...RECORDS]);
      expect([table.headerLine, table.headerRows, table.rows.length]).toEqual([2, 1, 3]);
      expect(table.titleLines).toEqual([1, 3]);
      expect(table.lines).toEqual([4, 5, 6]);
    },
  );

  it('a record that happens to count stays where the columns hold figures alone', () => {
    const table = tableOf(['A;B;C;D', '1;2;3;4', '5;7;9;2', '3;8;1;6']);
    expect([table.rows.length, table.titleLines]).toEqual([3, []]);
  });

  it.each(['1;2;3;5', '1;2;;4', '2;3;4;5', '1;198001012005011009;3;4'])('%s is a record', (row) => {
    const table = tableOf([HEADER, row, ...RECORDS]);
    expect([table.rows.length, table.titleLines]).toEqual([4, []]);
  });
});
