import { describe, expect, it } from 'vitest';
import { mappingOf, matchHeaders, missingColumns, recogniseDataset } from '#validate/headers.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { validateTable } from '#validate/table.ts';
import { AS_OF, column, findings, textTable, validated } from './from-text.ts';

/** Columns of the task sheets that offices fill in, with no post and no year. */
const HEADER =
  'no;uraian_tugas;satuan_hasil;waktu_penyelesaian;waktu_kerja_efektif;beban_kerja;pegawai_dibutuhkan;keterangan';
const ROWS = [
  '1;Menyusun konsep;Dokumen;2,5;1250;40;0,08;',
  '2;Mengetik;Lembar;0,25;1250;1.200;0,24;-',
];

function sheet(...above: readonly string[]): string {
  return [...above, HEADER, ...ROWS, ';Jumlah Pegawai;;;;;0,32;', ';Pembulatan;;;;;1;'].join('\n');
}

describe('a task sheet of one post', () => {
  const text = sheet(
    'ANALISIS BEBAN KERJA;;;;;;;',
    'NAMA JABATAN : Analis Kepegawaian;;;;;;;',
    'UNIT KERJA;: Dinas Dua;;;;;;',
    'TAHUN 2025;;;;;;;',
    ';;;;;;;',
  );

  it('takes post, unit and year from its titles, and says of the year where it is from', () => {
    const found = validated(text, 'workload');
    expect(column(found, 'position_id')).toEqual(Array(2).fill('Analis Kepegawaian · Dinas Dua'));
    expect(column(found, 'period')).toEqual(['2025', '2025']);
    expect(column(found, 'norm_minutes')).toEqual([150, 15]);
    expect(found.posts).toMatchObject({
      titles: ['Analis Kepegawaian', 'Analis Kepegawaian'],
      unitNames: ['Dinas Dua', 'Dinas Dua'],
      titleHeader: null,
    });
    expect(found.supplied).toEqual(['position_id', 'period']);
    expect(found.headers.has('position_id') || found.headers.has('period')).toBe(false);
    expect(found.count).toMatchObject({ loaded: 2, listed: 2 });
    expect(findings(found)).toEqual([
      'period-from-title@-',
      'hours-converted@-',
      'footer-row@9',
      'footer-row@10',
    ]);
    expect(found.questions).toEqual([{ about: 'period', column: '', used: '2025', examples: [] }]);
  });

  it('takes the year that a person says before that of its title', () => {
    const found = validated(text, 'workload', { period: '2024' });
    expect(column(found, 'period')).toEqual(['2024', '2024']);
    expect(findings(found)).not.toContain('period-from-title@-');
    expect(found.questions).toEqual([]);
  });

  it('is known as complete by its header alone, but not once it was looked into in vain', () => {
    const { header } = textTable(sheet());
    const { candidates } = recogniseDataset(header);
    expect(candidates[0]).toMatchObject({ dataset: 'workload', missing: [] });
    const mapping = new Map([
      [1, 'task'],
      [3, 'norm_minutes'],
      [5, 'volume'],
    ]);
    expect(missingColumns(SCHEMAS.workload, mapping, ['period'])).toEqual(['ID JABATAN']);
  });
});

describe('the year of a task sheet', () => {
  const yearOf = (...above: readonly string[]) => {
    const { questions } = validated(sheet('JABATAN: Analis;;;;;;;', ...above), 'workload');
    return questions.map(({ about, used }) => [about, used]);
  };

  it.each([
    ['Tahun Anggaran 2025', '2025'],
    ['TAHUN : 2025', '2025'],
    ['ABK TAHUN 2025 DINAS DUA', '2025'],
    ['BULAN AGUSTUS 2025', '2025-08'],
    ['Periode: Agustus Tahun 2025', '2025-08'],
  ])('is read from %s', (title, period) => {
    expect(yearOf(`${title};;;;;;;`)).toEqual([['period', period]]);
  });

  it.each(['Peraturan Menteri Nomor 1 Tahun 2020', 'Permendagri 12 Tahun 2008', 'Disusun 2025'])(
    'is not that of %s: it is asked for, and nothing is loaded until then',
    (title) => {
      expect(yearOf(`${title};;;;;;;`)).toEqual([['period', null]]);
    },
  );

  it('is asked for where titles tell two', () => {
    expect(yearOf('TAHUN 2024;;;;;;;', 'TAHUN 2025;;;;;;;')).toEqual([['period', null]]);
  });

  it.each([
    ['ABK 2025 Dinas Dua.xlsx', null, '2025'],
    ['abk.xlsx', 'TAHUN 2024', '2024'],
    ['abk_2025-08-31.csv', null, null],
    ['abk 2024-2025.csv', null, null],
    ['abk 20250831.csv', null, null],
  ])('is read from the name %s, sheet %s', (file, part, period) => {
    const table = { ...textTable(sheet('JABATAN: Analis;;;;;;;')), file, part };
    const mapping = mappingOf(matchHeaders(table.header, 'workload'));
    const found = validateTable(table, SCHEMAS.workload, mapping, { asOf: AS_OF });
    expect(found.questions.map(({ used }) => used)).toEqual([period]);
    expect(findings(found).includes('period-from-name@-')).toBe(period !== null);
  });

  it('loads no row until it is known', () => {
    const found = validated(sheet('JABATAN: Analis;;;;;;;'), 'workload');
    expect(found.count).toMatchObject({ rowsIn: 4, loaded: 0, listed: 4 });
  });
});

describe('a task sheet of several posts', () => {
  const header = `nama_jabatan;unit_kerja;tahun;${HEADER}`;

  it('names the post of each row by columns, or in the row above as in a merged cell', () => {
    const found = validated(
      [
        header,
        `Analis;Dinas Dua;2025;${ROWS[0] ?? ''}`,
        `;;2025;${ROWS[1] ?? ''}`,
        `ANALIS ;Dinas  Dua;2025;3;Rapat;Jam;1;1250;4;;`,
        `Arsiparis;;2025;${ROWS[0] ?? ''}`,
      ].join('\n'),
      'workload',
    );
    expect(column(found, 'position_id')).toEqual([
      'Analis · Dinas Dua',
      'Analis · Dinas Dua',
      'Analis · Dinas Dua',
      'Arsiparis',
    ]);
    expect(findings(found)).toEqual(['post-carried@-', 'hours-converted@-']);
    expect(found.ignored).toEqual(['no', 'pegawai_dibutuhkan', 'keterangan']);
    expect(found.questions).toEqual([]);
  });

  it('keeps the id of a row that has one', () => {
    const found = validated(
      [
        `id_jabatan;${header}`,
        `J1;Analis;Dinas Dua;2025;${ROWS[0] ?? ''}`,
        `;Arsiparis;Dinas Dua;2025;${ROWS[1] ?? ''}`,
      ].join('\n'),
      'workload',
    );
    expect(column(found, 'position_id')).toEqual(['J1', 'Arsiparis · Dinas Dua']);
  });
});
