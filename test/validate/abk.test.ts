import { describe, expect, it } from 'vitest';
import { column, findings, validated } from './from-text.ts';

/** Columns of the task sheets that offices fill in, beside the post and the year. */
const HEADER =
  'id_jabatan;tahun;uraian_tugas;satuan_hasil;waktu_penyelesaian;waktu_kerja_efektif;beban_kerja;';

function sheet(last: string, ...rows: readonly string[]): string {
  return [`${HEADER}${last};keterangan`, ...rows].join('\n');
}

describe.each(['pegawai_dibutuhkan', 'kebutuhan_pegawai'])('a task sheet with %s', (last) => {
  it('in hours with decimal commas becomes minutes', () => {
    const found = validated(
      sheet(
        last,
        'J1;2026;Menyusun konsep;Dokumen;2,5;1250;40;0,08;',
        'J1;2026;Mengetik;Lembar;0,25;1250;1.200;0,24;-',
      ),
      'workload',
    );
    expect(column(found, 'norm_minutes')).toEqual([150, 15]);
    expect(column(found, 'effective_minutes')).toEqual([75_000, 75_000]);
    expect(column(found, 'volume')).toEqual([40, 1200]);
    expect(findings(found)).toEqual(['hours-converted@-']);
    expect(found.questions).toEqual([]);
    expect(found.ignored).toEqual([last, 'keterangan']);
  });

  it('in minutes stays as it is, thousands point or none', () => {
    const found = validated(
      sheet(
        last,
        'J1;2026;Menyusun;Dokumen;150;75.000;40;0,08;',
        'J1;2026;Rapat;Jam;7,5;75000;4;;',
      ),
      'workload',
    );
    expect(column(found, 'norm_minutes')).toEqual([150, 7.5]);
    expect(column(found, 'effective_minutes')).toEqual([75_000, 75_000]);
    expect(findings(found)).toEqual([]);
  });

  it('has no tasks in its footers, wherever they stand', () => {
    const found = validated(
      sheet(
        last,
        'J1;2026;Menyusun;Dokumen;150;75000;40;0,08;',
        ';;Jumlah Pegawai;;;;;0,08;',
        ';;Pembulatan;;;;;1;',
        'J2;2026;Rapat;Jam;60;75000;4;;',
      ),
      'workload',
    );
    expect(column(found, 'task')).toEqual(['Menyusun', 'Rapat']);
    expect(findings(found)).toEqual(['footer-row@3', 'footer-row@4']);
  });
});
