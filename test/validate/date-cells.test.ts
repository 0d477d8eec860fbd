import { describe, expect, it } from 'vitest';
import { isoOfDay } from '#core/day.ts';
import { readDateCell, readPeriodCell, serialDay } from '#validate/date-cells.ts';
import { isFault, type CellResult } from '#validate/fault.ts';

function ruleOf(result: CellResult): string | null {
  return isFault(result) ? result.rule : null;
}

describe('date cells', () => {
  it.each([
    ['2024-12-31', '2024-12-31'],
    ['2024-12-31T00:00:00', '2024-12-31'],
    ['2024-12-31 13:45:00+07', '2024-12-31'],
    ['2024/1/5', '2024-01-05'],
    ['31-12-2024', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['5-1-2024', '2024-01-05'],
    ['31/12/2024 00:00:00', '2024-12-31'],
    ['31 Desember 2024', '2024-12-31'],
    ['1 Agt 2024', '2024-08-01'],
    ['17 agustus 1945', '1945-08-17'],
    ['10-Nop-2020', '2020-11-10'],
    ['2 Pebruari 1999', '1999-02-02'],
    ['29-02-2024', '2024-02-29'],
    ['02-01-1900', '1900-01-02'],
    ['12/31/2024', '2024-12-31'],
    ['03/04/2024', '2024-04-03'],
    ['03.04.2024', '2024-04-03'],
    ['Selasa, 31 Desember 2024', '2024-12-31'],
    ['31-Dec-2024', '2024-12-31'],
    ['Dec 31, 2024', '2024-12-31'],
    ['December 31 2024', '2024-12-31'],
    ['2024-12-31T00:00:00', '2024-12-31'],
    ['45657', '2024-12-31'],
    ['45657,75', '2024-12-31'],
    ['45657.0', '2024-12-31'],
    ['31778', '1987-01-01'],
  ])('%j is %s', (text, iso) => {
    const result = readDateCell(text);
    expect(typeof result === 'number' ? isoOfDay(result) : result).toBe(iso);
  });

  it.each(['01-01-1900', '1900-01-01', '0000-00-00', '00-00-0000', '0001-01-01', '1900-01-00'])(
    '%j stands for none',
    (text) => {
      expect(ruleOf(readDateCell(text))).toBe('date-placeholder');
    },
  );

  it.each([
    '29-02-2023',
    '31-04-2024',
    '13/31/2024',
    '2024-13-01',
    '2024',
    '9999',
    '109941',
    '123456',
    '1234567',
    '45657/1',
    '1850-01-01',
    '2999-01-01',
    '31 Foo 2024',
    'Foo 31, 2024',
    'besok',
  ])('%j is no date', (text) => {
    expect(ruleOf(readDateCell(text))).toBe('date-invalid');
  });

  it.each(['31-12-24', '31/12/24', '1 Jan 87', '31-Des-99', "12/31/'99", '5.6.07'])(
    '%j has a year of two digits',
    (text) => {
      expect(ruleOf(readDateCell(text))).toBe('date-year-short');
    },
  );

  it.each([
    ['03/04/2024', '2024-03-04'],
    ['31/12/2024', '2024-12-31'],
    ['12-31-2024', '2024-12-31'],
    ['03.04.2024', '2024-04-03'],
    ['2024-03-04', '2024-03-04'],
    ['44195', '2024-12-31'],
  ])('%j of a month-first file of 1904 is %s', (text, iso) => {
    const result = readDateCell(text, { order: 'month-first', epoch: 1904 });
    expect(typeof result === 'number' ? isoOfDay(result) : result).toBe(iso);
  });
});

describe('serial numbers', () => {
  it.each<[number, 1900 | 1904, string | null]>([
    [0, 1900, null],
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, null],
    [61, 1900, '1900-03-01'],
    [25_569, 1900, '1970-01-01'],
    [45_657, 1900, '2024-12-31'],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [44_195, 1904, '2024-12-31'],
    [-1, 1904, null],
    [1.5, 1900, null],
  ])('%d counted from %d is %s', (serial, epoch, iso) => {
    const found = serialDay(serial, epoch);
    expect(found === null ? null : isoOfDay(found)).toBe(iso);
  });
});

describe('period cells', () => {
  it.each([
    ['2026', '2026'],
    ['2026-08', '2026-08'],
    ['2026/8', '2026-08'],
    ['08-2026', '2026-08'],
    ['Agustus 2026', '2026-08'],
    ['Agt 2026', '2026-08'],
    ['Agustus tahun 2026', '2026-08'],
    ['Semester I 2025', '2025-06'],
    ['Semester 2 Tahun 2025', '2025-12'],
    ['Triwulan III 2025', '2025-09'],
    ['TW 4 2025', '2025-12'],
    ['2026-08-01', '2026-08'],
    ['01/08/2026', '2026-08'],
  ])('%j is %s', (text, period) => {
    expect(readPeriodCell(text)).toBe(period);
  });

  it.each(['2026-13', '0', '1700', 'Semester III 2025', 'Foo 2025', 'tahun lalu', '31-02-2025'])(
    '%j is no period',
    (text) => {
      expect(ruleOf(readPeriodCell(text))).toBe('period-invalid');
    },
  );
});
