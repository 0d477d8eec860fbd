import { describe, expect, it } from 'vitest';
import { mappingOf, matchHeaders, missingColumns, recogniseDataset } from '#validate/headers.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { validateTable } from '#validate/table.ts';
import { AS_OF, column, day, findings, textTable, validated } from './from-text.ts';

/** Header of an assessment recap as assessors send it, misspelling and all. */
const RECAP = [
  'No',
  'NIP',
  'Nama',
  'Jabatan',
  'Perangkat Daerah',
  'Integritas',
  'Kerjasama',
  'Komunikasi',
  'Orintasi Pada Hasil',
  'Pelayanan Publik',
  'Pengembangan Diri dan Orang Lain',
  '(Mengelola Perubahan)',
  'Pengambilan Keputusan',
  'Perekat Bangsa',
  'Total',
  'JPM (%)',
  'JPM Proyeksi(%)',
  'Saran Pengembangan 1',
  'Kategori Pemetaan Kompetensi',
];

const NIPS = ['198609262015051001', '198609262015051002', '198609262015051003'];

function recap(levels: readonly string[], nip = NIPS[0]): string {
  return ['1', nip, 'Ani', 'Staf', 'Dinas', ...levels, '27', '96,3', '92', '', 'Optimal'].join(';');
}

function sheet(...rows: readonly string[]): string {
  return [RECAP.join(';'), ...rows].join('\n');
}

const THREES = ['3', '3', '3', '3', '3', '3', '3', '3', '3'];
const ON = { assessedOn: day('2025-06-30') };

describe('a wide sheet of assessments', () => {
  it('is recognised by the names of competencies, misspelt or in brackets', () => {
    expect(recogniseDataset(RECAP).dataset).toBe('assessments');
    const matches = matchHeaders(RECAP, 'assessments');
    const levels = matches.filter((match) => match.column === 'level');
    expect(levels.map(({ header }) => header)).toEqual(RECAP.slice(5, 14));
    expect(levels.filter((match) => match.confidence === 'similar')).toMatchObject([
      { header: 'Orintasi Pada Hasil' },
    ]);
    expect(missingColumns(SCHEMAS.assessments, mappingOf(matches))).toEqual([]);
  });

  it('is assessments even with the columns of a person beside it', () => {
    const header = [...RECAP, 'STATUS ASN', 'GOLONGAN', 'JENIS KELAMIN', 'TANGGAL LAHIR'];
    expect(recogniseDataset(header).dataset).toBe('assessments');
  });

  it('is none with fewer than three of them', () => {
    const header = ['NIP', 'Nama', 'STATUS ASN', 'Integritas', 'Kerjasama'];
    expect(recogniseDataset(header).dataset).toBe('employees');
    expect(mappingOf(matchHeaders(header, 'assessments')).size).toBe(1);
  });

  it('becomes one row per level, with the line of its person', () => {
    const found = validated(
      sheet(recap(['3', '2', '4', '3', '5', '-', '', '3', '1'])),
      'assessments',
      ON,
    );
    expect(column(found, 'competency_id')).toEqual(['INT', 'KS', 'KOM', 'OPH', 'PP', 'PK', 'PB']);
    expect(column(found, 'level')).toEqual([3, 2, 4, 3, 5, 3, 1]);
    expect(new Set(column(found, 'nip'))).toEqual(new Set([NIPS[0]]));
    expect(new Set(column(found, 'assessed_on'))).toEqual(new Set([ON.assessedOn]));
    expect(new Set(found.lines)).toEqual(new Set([2]));
    expect(found.count).toEqual({ rowsIn: 1, loaded: 1, listed: 0, blank: 0 });
    expect(findings(found)).toEqual([]);
    expect(found.ignored).toContain('Perangkat Daerah');
    expect(found.ignored).not.toContain('Integritas');
  });

  it('without a date loads nothing and asks for it; it is never made up', () => {
    const found = validated(sheet(recap(THREES)), 'assessments');
    expect(found.count).toEqual({ rowsIn: 1, loaded: 0, listed: 1, blank: 0 });
    expect(findings(found)).toEqual(['required-missing@2']);
    expect(found.questions).toEqual([
      { about: 'assessed-on', column: 'TANGGAL ASESMEN', used: null, examples: [] },
    ]);
    expect(validated(sheet(recap(THREES)), 'assessments', ON).questions).toEqual([]);
  });

  it('takes the date of its own column before the answer', () => {
    const text = `${RECAP.join(';')};TANGGAL ASESMEN\n${recap(THREES)};13-01-2024`;
    const found = validated(text, 'assessments', ON);
    expect(new Set(column(found, 'assessed_on'))).toEqual(new Set([day('2024-01-13')]));
    expect(found.questions).toEqual([]);
  });

  it('counts its own rows: loaded with one level, listed with none', () => {
    const found = validated(
      sheet(
        recap(['3', '7', 'x', '3', '3', '3', '3', '3', '3'], NIPS[0]),
        recap(
          THREES.map(() => '-'),
          NIPS[1],
        ),
        recap(THREES, '1,98609E+17'),
        recap(THREES, '1,98609E+17'),
        'Total;;;;;3;3;3;3;3;3;3;3;3;;;;;',
        recap(THREES, NIPS[2]),
      ),
      'assessments',
      ON,
    );
    expect(found.count).toEqual({ rowsIn: 6, loaded: 2, listed: 4, blank: 0 });
    expect(found.table.rows).toBe(16);
    expect(
      found.issues.map(({ line, rule, column: at, severity }) => [line, rule, at, severity]),
    ).toEqual([
      [2, 'out-of-range', 'Kerjasama', 'warning'],
      [2, 'number-invalid', 'Komunikasi', 'warning'],
      [3, 'required-missing', 'Integritas', 'error'],
      [4, 'nip-scientific', 'NIP', 'error'],
      [5, 'nip-scientific', 'NIP', 'error'],
      [6, 'footer-row', 'No', 'error'],
    ]);
  });

  it('that names a person twice lists the second row, once', () => {
    const found = validated(sheet(recap(THREES), recap(THREES)), 'assessments', ON);
    expect(found.count).toEqual({ rowsIn: 2, loaded: 1, listed: 1, blank: 0 });
    expect(findings(found)).toEqual(['duplicate-key@3']);
  });

  it('has the ids of the dictionary that comes with it, technical competencies too', () => {
    const competencies = new Map([
      ['Integritas', 'K01'],
      ['Kerja Sama', 'K02'],
      ['Analisis Kebijakan Publik', 'T07'],
    ]);
    const text = 'NIP;Integritas;Kerjasama;Analisa Kebijakan Publik\n198609262015051001;3;2;4';
    const table = textTable(text);
    const mapping = mappingOf(matchHeaders(table.header, 'assessments', competencies));
    const found = validateTable(table, SCHEMAS.assessments, mapping, {
      asOf: AS_OF,
      competencies,
      ...ON,
    });
    expect(column(found, 'competency_id')).toEqual(['K01', 'K02', 'T07']);
  });

  it('keeps a header mapped by hand as its competency, and its cells can be mended', () => {
    const table = textTable('NIP;Integritas;Naluri <b>\n198609262015051001;9;4\n');
    const mapping = new Map([
      [0, 'nip'],
      [1, 'level'],
      [2, 'level'],
    ]);
    const cells = [{ line: 2, column: 'Integritas', to: '5' }];
    const corrections = { values: [], ignoreLines: [], cells };
    const options = { asOf: AS_OF, corrections, ...ON };
    const found = validateTable(table, SCHEMAS.assessments, mapping, options);
    expect(column(found, 'competency_id')).toEqual(['INT', 'Naluri <b>']);
    expect(column(found, 'level')).toEqual([5, 4]);
  });
});

describe('a long list of assessments', () => {
  it('stays what it was, asked for its date where it has none', () => {
    const header = 'NIP;KODE KOMPETENSI;LEVEL;Integritas;Kerjasama;Komunikasi';
    const found = validated(`${header}\n198609262015051001;INT;3;;;`, 'assessments', ON);
    expect(column(found, 'level')).toEqual([3]);
    const undated = validated(`${header}\n198609262015051001;INT;3;;;`, 'assessments');
    expect(undated.questions).toMatchObject([{ about: 'assessed-on' }]);
    expect(undated.count.listed).toBe(1);
  });
});
