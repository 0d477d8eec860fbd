import { expect, it } from 'vitest';
import { personsExport } from '#dashboards/people/export.ts';
import { peopleSearch } from '#dashboards/people/search.ts';
import { exportCsv, exportName, exportXlsx, type ExportTable } from '#dashboards/table-export.ts';
import { dayOf } from '#core/day.ts';
import { readFile } from '#load/read.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';

interface Row {
  readonly name: string;
  readonly days: number | null;
  readonly since: number | null;
  readonly must: boolean;
}

const ROWS: readonly Row[] = [
  { name: '=HYPERLINK("x")', days: -1.5, since: dayOf(2024, 12, 31), must: true },
  { name: 'Ja;far "A"', days: null, since: null, must: false },
];
const TABLE: ExportTable<Row> = {
  name: 'Daftar uji',
  columns: [
    { label: 'NAMA', kind: 'text', value: ({ name }) => name },
    { label: 'HARI', kind: 'number', value: ({ days }) => days },
    { label: 'SEJAK', kind: 'date', value: ({ since }) => since },
    { label: 'WAJIB', kind: 'bool', value: ({ must }) => must },
  ],
  rows: ROWS,
  about: [['Saringan', '=tanpa']],
};
const WORDS = { yes: 'Ya', no: 'Tidak', notes: 'Keterangan' };

it('a table goes out as CSV that no spreadsheet runs, missing cells blank', () => {
  expect(exportCsv(TABLE, WORDS)).toBe(
    '\ufeffNAMA;HARI;SEJAK;WAJIB\r\n"\'=HYPERLINK(""x"")";-1,5;31-12-2024;Ya\r\n"Ja;far ""A""";;;Tidak',
  );
});

it('and as XLSX with typed cells and a sheet that says what it is', async () => {
  const bytes = await exportXlsx(TABLE, WORDS, dayOf(2026, 9, 30) ?? 0);
  const read = await readFile(bytes, 'uji.xlsx');
  const parts = read.map((one) =>
    one.ok ? [one.table.part, one.table.rows, one.table.header] : one,
  );
  expect(parts[0]).toEqual([
    'Daftar uji',
    [
      ['=HYPERLINK("x")', '-1.5', '2024-12-31', 'TRUE'],
      ['Ja;far "A"', '', '', 'FALSE'],
    ],
    ['NAMA', 'HARI', 'SEJAK', 'WAJIB'],
  ]);
  // A sheet of one line reads as a header without records.
  expect(parts[1]).toEqual(['Keterangan', [], ['Saringan', '=tanpa']]);
});

it('a name of a file has nothing that file systems refuse', () => {
  expect(exportName('Daftar: <jabatan>/2026', 'csv')).toBe('Daftar-jabatan-2026.csv');
});

it('the list of persons says which filters were used, and that none were', async () => {
  const words = await fitWordsIn();
  const about = (search: object) => personsExport([], peopleSearch.parse(search), words).about;
  expect(about({})).toEqual([['Saringan', 'tanpa saringan: semua baris']]);
  expect(about({ q: 'ani', work: 'noPost' })).toHaveLength(2);
});
