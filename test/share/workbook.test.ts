import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#core/day.ts';
import { sheetNames } from '#share/sheet-names.ts';
import { workbookOf, type WorkbookNotes, type WorkbookSheet } from '#share/workbook.ts';

const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? 0;
const NOTES: WorkbookNotes = {
  name: 'Keterangan',
  made: day(2026, 9, 30),
  rows: [
    { label: 'Isi', value: '=HYPERLINK("http://x","y")', kind: 'text' },
    { label: 'Tanggal data', value: day(2026, 9, 30), kind: 'date' },
    { label: 'Baris', value: 3, kind: 'number' },
  ],
};
const PEOPLE: WorkbookSheet = {
  name: 'Pegawai',
  columns: [
    { label: 'NIP', kind: 'text' },
    { label: 'NAMA', kind: 'text' },
    { label: 'TANGGAL LAHIR', kind: 'date' },
    { label: 'BEBAN', kind: 'number' },
    { label: 'AKTIF', kind: 'bool' },
  ],
  rows: [
    ['198706122010011005', '=1+1', day(1987, 6, 12), -1234.5, true],
    ['007', "'apostrof", day(1900, 1, 15), Number.NaN, false],
    [null, null, null, null, null],
    ['_x0041_', '#REF!', day(2026, 12, 31), 0, null],
    [' spasi ', 'dua\nbaris', null, 1e21, null],
    ['\u0000\u0007', 'a\ud800b\uffff', null, 7, null],
    ['<img src=x onerror=alert(1)>', '+62&"\'@', null, 'tidak tahu', null],
  ],
};

const read = async (bytes: Uint8Array) => readXlsx(bytes);

describe('workbookOf', () => {
  it('keeps the type of every cell', async () => {
    const { sheets } = await read(await workbookOf([PEOPLE], NOTES));
    expect(sheets.map(({ name }) => name)).toEqual(['Pegawai', 'Keterangan']);
    expect(sheets[0]?.rows).toEqual([
      ['NIP', 'NAMA', 'TANGGAL LAHIR', 'BEBAN', 'AKTIF'],
      ['198706122010011005', '=1+1', new Date(Date.UTC(1987, 5, 12)), -1234.5, true],
      ['007', "'apostrof", '15-01-1900', null, false],
      [null, null, null, null, null],
      ['_x0041_', '#REF!', new Date(Date.UTC(2026, 11, 31)), 0, null],
      [' spasi ', 'dua\nbaris', null, 1e21, null],
      ['\u0000\u0007', 'a\ufffdb\ufffd', null, 7, null],
      ['<img src=x onerror=alert(1)>', '+62&"\'@', null, 'tidak tahu', null],
    ]);
    expect(sheets[1]?.rows).toEqual([
      ['Isi', '=HYPERLINK("http://x","y")'],
      ['Tanggal data', new Date(Date.UTC(2026, 8, 30))],
      ['Baris', 3],
    ]);
  });

  it('writes no formula, no error, no link, and dates in the order of the country', async () => {
    const files = unzipSync(await workbookOf([PEOPLE], NOTES));
    const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.map(([name]) => name).toSorted()).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    for (const [, bytes] of sheets) {
      const xml = strFromU8(bytes);
      expect(xml).not.toMatch(/<f[ >]|t="e"|<hyperlink/);
    }
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      'ySplit="1"',
    );
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('dd-mm-yyyy');
  });

  it('gives the same bytes for the same arguments', async () => {
    expect(await workbookOf([PEOPLE], NOTES)).toEqual(await workbookOf([PEOPLE], NOTES));
  });

  it('cuts a text that no cell holds, and says so with an ellipsis', async () => {
    const long: WorkbookSheet = {
      name: 'Panjang',
      columns: [{ label: 'TEKS', kind: 'text' }],
      rows: [['x'.repeat(40_000)], ['y'.repeat(32_767)]],
    };
    const { sheets } = await read(await workbookOf([long], NOTES));
    const [, first, second] = sheets[0]?.rows ?? [];
    expect(String(first?.[0])).toBe(`${'x'.repeat(32_766)}…`);
    expect(String(second?.[0])).toBe('y'.repeat(32_767));
  });
});

describe('sheetNames', () => {
  it('cleans what a spreadsheet forbids and tells twins apart', () => {
    expect(
      sheetNames([
        'Beban [2026]: a/b\\c?*',
        'pegawai',
        'PEGAWAI',
        "'Dinas'",
        'History',
        '///',
        '',
        `${'n'.repeat(30)}😀`,
        'n'.repeat(40),
        'n'.repeat(31),
        '__proto__',
        'constructor',
      ]),
    ).toEqual([
      'Beban 2026 a b c',
      'pegawai',
      'PEGAWAI (2)',
      'Dinas',
      'History (2)',
      '6',
      '7',
      'n'.repeat(30),
      'n'.repeat(31),
      `${'n'.repeat(27)} (2)`,
      '__proto__',
      'constructor',
    ]);
  });
});
