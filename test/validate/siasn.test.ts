import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders, missingColumns, recogniseDataset } from '#validate/headers.ts';
import { column, day, findings, textTable, validated } from './from-text.ts';

/** One person of the SIASN master export: every header of it in its order, and the cells of a row. */
const EXPORT: readonly (readonly [header: string, cell: string])[] = [
  ['PNS ID', 'A8ACA7F5C1D23912E040640A040269BB'],
  ['NIP BARU', "'198609262015051001"],
  ['NIP LAMA', ''],
  ['NAMA', 'ANI'],
  ['GELAR DEPAN', ''],
  ['GELAR BELAKANG', 'S.H.'],
  ['TEMPAT LAHIR ID', '6271'],
  ['TEMPAT LAHIR NAMA', 'PALANGKA RAYA'],
  ['TANGGAL LAHIR', '26-09-1986'],
  ['JENIS KELAMIN', 'M'],
  ['AGAMA ID', '1'],
  ['AGAMA NAMA', 'X'],
  ['JENIS KAWIN ID', '1'],
  ['JENIS KAWIN NAMA', 'X'],
  ['NIK', '6271000000000000'],
  ['NOMOR HP', '0812'],
  ['EMAIL', 'a@b.c'],
  ['EMAIL GOV', 'a@b.go.id'],
  ['ALAMAT', 'JL. X'],
  ['NPWP NOMOR', '1'],
  ['BPJS', '1'],
  ['JENIS PEGAWAI ID', '1'],
  ['JENIS PEGAWAI NAMA', 'PNS Daerah'],
  ['KEDUDUKAN HUKUM ID', '1'],
  ['KEDUDUKAN HUKUM NAMA', 'Aktif'],
  ['STATUS CPNS PNS', 'P'],
  ['KARTU ASN VIRTUAL', '1'],
  ['NOMOR SK CPNS', '1'],
  ['TANGGAL SK CPNS', '01-05-2015'],
  ['TMT CPNS', '01-05-2015'],
  ['NOMOR SK PNS', '1'],
  ['TANGGAL SK PNS', '01-06-2016'],
  ['TMT PNS', '01-06-2016'],
  ['GOL AWAL ID', '31'],
  ['GOL AWAL NAMA', 'III/a'],
  ['GOL AKHIR ID', '33'],
  ['GOL AKHIR NAMA', ''],
  ['TMT GOLONGAN', '01-04-2023'],
  ['MK TAHUN', '8'],
  ['MK BULAN', '2'],
  ['JENIS JABATAN ID', '2'],
  ['JENIS JABATAN NAMA', 'Jabatan Fungsional'],
  ['JABATAN ID', '8AE483C5'],
  ['JABATAN NAMA', 'ANALIS HUKUM AHLI MUDA'],
  ['TMT JABATAN', '01-01-2022'],
  ['TINGKAT PENDIDIKAN ID', '5'],
  ['TINGKAT PENDIDIKAN NAMA', 'SD'],
  ['PENDIDIKAN ID', 'X1'],
  ['PENDIDIKAN NAMA', 'S-1 HUKUM'],
  ['TAHUN LULUS', '2010'],
  ['KPKN ID', '1'],
  ['KPKN NAMA', 'X'],
  ['LOKASI KERJA ID', '1'],
  ['LOKASI KERJA NAMA', 'X'],
  ['UNOR ID', 'U7'],
  ['UNOR NAMA', 'BAGIAN HUKUM'],
  ['INSTANSI INDUK ID', '1'],
  ['INSTANSI INDUK NAMA', 'X'],
  ['INSTANSI KERJA ID', '1'],
  ['INSTANSI KERJA NAMA', 'X'],
  ['SATUAN KERJA INDUK ID', '1'],
  ['SATUAN KERJA INDUK NAMA', 'X'],
  ['SATUAN KERJA KERJA ID', '1'],
  ['SATUAN KERJA KERJA NAMA', 'X'],
  ['IS VALID NIK', '1'],
  ['NAMA SEKOLAH', 'X'],
  ['FLAG IKD', '1'],
  ['ESELON ID', '99'],
  ['ESELON NAMA', '-'],
];

const HEADER = EXPORT.map(([header]) => header);

/** The export as text; some cells put otherwise. */
function exported(other: Readonly<Record<string, string>> = {}, header = HEADER): string {
  const cells = EXPORT.map(([name, cell]) => other[name] ?? cell);
  return `${header.join('|')}\n${cells.join('|')}\n`;
}

describe('the SIASN export', () => {
  it('is imported with no mapping by hand', () => {
    const text = exported();
    const { header } = textTable(text);
    expect(recogniseDataset(header).dataset).toBe('employees');
    const mapping = mappingOf(matchHeaders(header, 'employees'));
    expect(missingColumns(SCHEMAS.employees, mapping)).toEqual([]);
    const found = validated(text, 'employees');
    expect(findings(found)).toEqual([]);
    expect(found.questions).toEqual([]);
    expect(found.count).toEqual({ rowsIn: 1, loaded: 1, listed: 0, blank: 0 });
    const cells = Object.fromEntries(
      found.table.columns.map(({ name, values }) => [name, values[0]]),
    );
    expect(cells).toMatchObject({
      nip: '198609262015051001',
      name: 'ANI',
      birth_date: day('1986-09-26'),
      sex: 'L',
      status: 'PNS',
      legal_status: '01',
      golongan: 'III/c',
      golongan_since: day('2023-04-01'),
      position_id: '8AE483C5',
      education_level: '05',
      education_field: 'S-1 HUKUM',
    });
    expect(found.posts).toEqual({
      titles: ['ANALIS HUKUM AHLI MUDA'],
      unitIds: ['U7'],
      unitNames: ['BAGIAN HUKUM'],
      titleHeader: 'JABATAN NAMA',
    });
  });

  it('drops the private columns by name and keeps nothing of them', () => {
    const found = validated(exported(), 'employees');
    expect(found.dropped).toEqual([
      ...HEADER.slice(6, 8),
      ...HEADER.slice(10, 21),
      'KARTU ASN VIRTUAL',
      'IS VALID NIK',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/6271000000000000|a@b|0812/);
  });

  it('is imported just so under the snake case of its twin', () => {
    const snake = HEADER.map((header) => header.toLowerCase().replaceAll(' ', '_'));
    const twin = validated(exported({}, snake), 'employees');
    expect(twin.table).toEqual(validated(exported(), 'employees').table);
    expect(twin.dropped).toHaveLength(15);
  });

  it('is imported with headers misspelt, one to one', () => {
    const misspelt = HEADER.map((header) =>
      header
        .replace('TMT GOLONGAN', 'TMT GOLONGN')
        .replace('TANGGAL LAHIR', 'TANGAL LAHIR')
        .replace('JENIS KELAMIN', 'JENIS KELAMINN'),
    );
    const found = validated(exported({}, misspelt), 'employees');
    expect(found.table).toEqual(validated(exported(), 'employees').table);
  });
});

describe('codes of the SIASN export', () => {
  it.each<[header: string, cell: string, name: string, code: string]>([
    ['KEDUDUKAN HUKUM ID', '1', 'legal_status', '01'],
    ['KEDUDUKAN HUKUM ID', '01', 'legal_status', '01'],
    ['KEDUDUKAN HUKUM ID', '001', 'legal_status', '01'],
    ['KEDUDUKAN HUKUM ID', '71', 'legal_status', '71'],
    ['KEDUDUKAN HUKUM ID', 'Tugas Belajar', 'legal_status', '03'],
    ['TINGKAT PENDIDIKAN ID', '5', 'education_level', '05'],
    ['TINGKAT PENDIDIKAN ID', '05', 'education_level', '05'],
    ['TINGKAT PENDIDIKAN ID', '40', 'education_level', '40'],
    ['GOL AKHIR ID', '33', 'golongan', 'III/c'],
    ['GOL AKHIR NAMA', 'III/d', 'golongan', 'III/d'],
    ['JENIS KELAMIN', '01', 'sex', 'L'],
    ['JENIS KELAMIN', 'F', 'sex', 'P'],
  ])('%s %s is %s %s', (header, cell, name, code) => {
    const found = validated(exported({ [header]: cell }), 'employees');
    expect(column(found, name)).toEqual([code]);
  });

  it('keep the zeros of an id that is text', () => {
    const found = validated(exported({ 'JABATAN ID': '00417' }), 'employees');
    expect(column(found, 'position_id')).toEqual(['00417']);
  });

  it.each([
    ['2', 'JF'],
    ['02', 'JF'],
    ['4', 'PELAKSANA'],
    ['04', 'PELAKSANA'],
    ['Jabatan Fungsional', 'JF'],
  ])('JENIS JABATAN ID %s is %s', (cell, kind) => {
    const text =
      'ID JABATAN,ID UNIT,NAMA JABATAN,JENIS JABATAN ID,JENJANG,FORMASI\n' +
      `J1,U1,Analis,${cell},Ahli Muda,2\n`;
    expect(column(validated(text, 'positions'), 'kind')).toEqual([kind]);
  });
});

describe('NIPs that a spreadsheet destroyed', () => {
  it.each(['1,98609E+17', '1.98609E+17', '198609262015051000'])(
    '%s twice is two listed rows, no id and no twin',
    (nip) => {
      const [header = '', row = ''] = exported({ 'NIP BARU': nip }).split('\n');
      const found = validated([header, row, row].join('\n'), 'employees');
      expect(found.count).toEqual({ rowsIn: 2, loaded: 0, listed: 2, blank: 0 });
      const rules = found.issues.filter((issue) => issue.severity === 'error');
      expect(rules.map(({ line }) => line)).toEqual([2, 3]);
      expect(rules.every(({ rule }) => /^nip-(scientific|destroyed)$/.test(rule))).toBe(true);
      expect(column(found, 'nip')).toEqual([]);
    },
  );
});
