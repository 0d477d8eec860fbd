import { describe, expect, it } from 'vitest';
import { readTables } from '#load/csv.ts';
import type { Merge } from '#load/join-header.ts';
import { structureOf, type Grid } from '#load/structure.ts';
import type { ReadChoice, TextTable } from '#load/table.ts';

function tablesOf(text: string, choice: ReadChoice | null = null): TextTable[] {
  return readTables(new TextEncoder().encode(text), 'uji.csv', choice).map((one) => {
    if (!one.ok) throw new Error(`refused: ${one.failure.code}`);
    return one.table;
  });
}

function firstOf(text: string, choice: ReadChoice | null = null): TextTable {
  const [first] = tablesOf(text, choice);
  if (!first) throw new Error('no table');
  return first;
}

function sheetOf(rows: readonly (readonly string[])[], merges: readonly Merge[]): Grid {
  const lines = rows.map((_row, at) => at + 1);
  const what = { file: 'uji.xlsx', part: null, dialect: null, epoch: 1900 as const, repairs: [] };
  return { ...what, rows, lines, merges };
}

describe('structure of a file', () => {
  it('tells titles, notes and totals from records', () => {
    const table = firstOf(
      'Daftar pegawai,,\nPer 31 Desember 2024,,\n\nNAMA,UNIT,NILAI\nAni,A,1\nBudi,B,2\nTotal,,3\n\nSumber: BKD,,\n',
    );
    expect([table.headerLine, table.titleLines, table.footerLines]).toEqual([4, [1, 2], [7, 9]]);
    expect(table.rows).toEqual([
      ['Ani', 'A', '1'],
      ['Budi', 'B', '2'],
    ]);
  });

  it('takes years for names of columns', () => {
    const table = firstOf('2021,2022,2023\n10,20,30\n11,21,31\n');
    expect([table.headerRows, table.header]).toEqual([1, ['2021', '2022', '2023']]);
  });

  it('finds no header where the first row is as the others', () => {
    const table = firstOf('1,Ani,2024-01-02\n2,Budi,2024-01-03\n');
    expect([table.headerRows, table.headerLine, table.header]).toEqual([0, 0, ['#1', '#2', '#3']]);
    expect(table.rows).toHaveLength(2);
  });

  it('gives a second table a part of its own, with its lines', () => {
    const tables = tablesOf('A,B,C\n1,x,2\n2,y,3\n3,z,4\n\nP,Q\n7,8\n9,10\n11,12\n');
    expect(tables.map(({ part, headerLine, rows }) => [part, headerLine, rows.length])).toEqual([
      [null, 1, 3],
      ['#2', 6, 3],
    ]);
  });

  it('reads as a person said', () => {
    const text = 'judul,x\nA,B\n1,2\n';
    expect(firstOf(text, { header: 2 }).header).toEqual(['A', 'B']);
    expect(firstOf(text, { header: 'none' }).rows).toHaveLength(3);
    expect(firstOf('A;B,C\n1;2,3\n', { delimiter: ';' }).header).toEqual(['A', 'B,C']);
  });

  it('shows both readings where two separators cut equally well', () => {
    const { doubts } = firstOf('a,b;c\nd,e;f\ng,h;i\n');
    expect(doubts.map(({ about, readings }) => [about, readings.map((one) => one.header)])).toEqual(
      [
        [
          'delimiter',
          expect.arrayContaining([
            ['a', 'b;c'],
            ['a,b', 'c'],
          ]),
        ],
      ],
    );
  });

  it('asks nothing of a plain file', () => {
    expect(firstOf('A,B\n1,2\n3,4\n').doubts).toEqual([]);
    expect(firstOf('A;B\n1,5;2,5\n3,0;4,5\n').doubts).toEqual([]);
  });

  it('spreads merged headings of a sheet', () => {
    const rows = [
      ['NAMA', 'NILAI', ''],
      ['', 'Tes', 'Wawancara'],
      ['Ani', '1', '2'],
      ['Budi', '3', '4'],
    ];
    const grid = sheetOf(rows, [{ row: 0, column: 1, rows: 1, columns: 2 }]);
    expect(structureOf(grid, null)[0]?.header).toEqual(['NAMA', 'NILAI Tes', 'NILAI Wawancara']);
  });

  it('counts the rows of a header by its merged cells, where all below are words', () => {
    const rows = [
      ['DAFTAR', '', '', ''],
      ['Nama', 'Penilaian', '', 'Unit'],
      ['', 'Lisan', 'Tulis', ''],
      ['Ani', 'baik', 'cukup', 'Bagian Hukum'],
      ['Budi', 'baik', 'baik', 'Bagian Umum'],
    ];
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 2, columns: 1 },
    ];
    const [table] = structureOf(sheetOf(rows, merges), null);
    expect(table).toMatchObject({ headerLine: 2, headerRows: 2, titleLines: [1] });
    expect(table?.header).toEqual(['Nama', 'Penilaian Lisan', 'Penilaian Tulis', 'Unit']);
    expect(table?.rows).toHaveLength(2);
  });

  it('joins a header whose merged cells leave blank rows and units, above one record', () => {
    const rows = [
      ['Kecamatan', 'Luas', 'Penduduk', ''],
      ['', '', '', ''],
      ['', '', 'tahun lalu', 'tahun ini'],
      ['', '(%)', '', ''],
      ['A', 'B', 'C', 'D'],
    ];
    const merges = [
      { row: 0, column: 0, rows: 4, columns: 1 },
      { row: 0, column: 1, rows: 3, columns: 1 },
      { row: 0, column: 2, rows: 2, columns: 2 },
      { row: 2, column: 2, rows: 2, columns: 1 },
      { row: 2, column: 3, rows: 2, columns: 1 },
    ];
    const [table] = structureOf(sheetOf(rows, merges), null);
    expect(table?.header).toEqual([
      'Kecamatan',
      'Luas (%)',
      'Penduduk tahun lalu',
      'Penduduk tahun ini',
    ]);
    expect(table?.rows).toEqual([['A', 'B', 'C', 'D']]);
  });

  it('does not take merged records for a header', () => {
    const rows = [
      ['Unit', 'Nama', 'Nilai'],
      ['Bagian Hukum', 'Ani', '1'],
      ['', 'Budi', '2'],
    ];
    const [table] = structureOf(sheetOf(rows, [{ row: 1, column: 0, rows: 2, columns: 1 }]), null);
    expect([table?.headerRows, table?.rows.length]).toEqual([1, 2]);
  });

  it('tells a header of words from a record of words', () => {
    expect(firstOf('Nama,Unit\nAni,Hukum\n')).toMatchObject({ headerRows: 1, doubts: [] });
    expect(firstOf('KODE,JENIS,lain\na,unit,lain\nb,unit,lain\n').headerRows).toBe(1);
    expect(firstOf('L,Kawin\nP,Kawin\nL,Lajang\n').headerRows).toBe(0);
  });

  it('asks which row is the header where words leave it open, and reads as answered', () => {
    const text = 'Ani,Hukum\nBudi,Umum\nCitra,Keuangan\n';
    const { doubts, headerRows } = firstOf(text);
    expect([headerRows, doubts.map(({ about }) => about)]).toEqual([1, ['header']]);
    const [as, none] = doubts[0]?.readings ?? [];
    expect(as).toMatchObject({ header: ['Ani', 'Hukum'], choice: { header: 1, headerRows: 1 } });
    expect(none).toMatchObject({ header: ['#1', '#2'], choice: { header: 'none' } });
    expect(firstOf(text, none?.choice ?? null)).toMatchObject({ headerRows: 0, doubts: [] });
    expect(firstOf(text, as?.choice ?? null)).toMatchObject({ headerRows: 1, doubts: [] });
  });

  it('asks where some cells of the first row are values of their columns', () => {
    const { doubts } = firstOf('Nama,Kode,10\nAni,1,2\nBudi,3,4\nCitra,5,6\n');
    expect(doubts.map(({ about }) => about)).toEqual(['header']);
  });
});
