import { describe, expect, it } from 'vitest';
import { column, findings, validated } from './from-text.ts';

const HEAD = 'ID JABATAN;TAHUN;URAIAN TUGAS;VOLUME';

function sheet(norm: string, effective: string, ...rows: readonly string[]) {
  return validated(`${HEAD};${norm};${effective}\n${rows.join('\n')}\n`, 'workload');
}

describe('hours and minutes of task sheets', () => {
  it.each([
    ['NORMA WAKTU', 'WAKTU KERJA EFEKTIF', '2,5', '1250', 150, 75_000],
    ['NORMA WAKTU', 'WAKTU KERJA EFEKTIF', '2,5', '1.250', 150, 75_000],
    ['NORMA WAKTU', 'WAKTU KERJA EFEKTIF', '150', '75.000', 150, 75_000],
    ['NORMA WAKTU', 'WAKTU KERJA EFEKTIF', '150', '72000', 150, 72_000],
    ['NORMA WAKTU (JAM)', 'WAKTU KERJA EFEKTIF', '2,5', '75000', 150, 75_000],
    ['NORMA WAKTU (JAM)', 'WAKTU KERJA EFEKTIF (JAM)', '2,5', '1300', 150, 78_000],
    ['NORMA WAKTU (MENIT)', 'WAKTU KERJA EFEKTIF (JAM)', '150', '1250', 150, 75_000],
    ['WAKTU PENYELESAIAN (JAM)', 'JKE', '0,25', '1250', 15, 75_000],
  ])('%s and %s: %s of %s', (norm, effective, time, year, minutes, total) => {
    const found = sheet(norm, effective, `J1;2026;Menyusun;40;${time};${year}`);
    expect(column(found, 'norm_minutes')).toEqual([minutes]);
    expect(column(found, 'effective_minutes')).toEqual([total]);
  });

  it('are told row by row where a sheet mixes both', () => {
    const found = sheet(
      'NORMA WAKTU',
      'WAKTU KERJA EFEKTIF',
      'J1;2026;Menyusun;40;2,5;1250',
      'J1;2026;Rapat;4;60;75000',
    );
    expect(column(found, 'norm_minutes')).toEqual([150, 60]);
    expect(findings(found)).toEqual(['hours-converted@-']);
  });
});
