import { describe, expect, it } from 'vitest';
import { isoOfDay, type Day } from '#core/day.ts';
import { cellReader } from '#validate/cells.ts';
import type { DateForm } from '#validate/date-cells.ts';
import { isFault, type CellResult } from '#validate/fault.ts';
import type { CellKind, ColumnSpec } from '#validate/schema.ts';
import { column, findings, validated } from './from-text.ts';

const DAYS: DateForm = { order: 'day-first', epoch: 1900 };

function read(kind: CellKind, text: string, more: Partial<ColumnSpec> = {}, dates = DAYS) {
  const spec = { name: 'x', label: 'X', aliases: [], kind, required: false, ...more };
  return shown(cellReader(spec, null, dates)(text.trim()));
}

/** A value, or `!rule` for a fault. */
function shown(result: CellResult): CellResult {
  return isFault(result) ? `!${result.rule}` : result;
}

const NIP = '198706122010011001';

describe('NIPs as offices have them', () => {
  it.each([
    `'${NIP}`,
    `''${NIP}`,
    `ʼ${NIP}`,
    `′${NIP}`,
    `"${NIP}"`,
    `="${NIP}"`,
    '19870612 201001 1 001',
    '19870612\u00a0201001\u00a01\u00a0001',
    '19870612\u202f201001\u20091\u2003001',
    '19870612\u2013201001\u20131\u2013001',
    '19870612\u2212201001\u22121\u2212001',
    '19870612_201001_1_001',
    '19870612/201001/1/001',
    `\u200b${NIP}\u200b`,
    `\u200e${NIP}\u200f`,
    `\u2060${NIP}\u00ad`,
    '1987\u200c0612\u200d201001\u20601001',
    `NIP. ${NIP}`,
    `NIP : ${NIP}`,
    `NIP ${NIP}`,
    'NIP.19870612 201001 1 001',
    `${NIP}\t`,
    `\n${NIP}`,
  ])('%j is that NIP', (text) => {
    expect(read('nip', text)).toBe(NIP);
  });

  it.each([
    ['1,98706E+17', '!nip-scientific'],
    ['1.98706E+17', '!nip-scientific'],
    ["'1,98706E+17", '!nip-scientific'],
    ['1.98706122010011E17', '!nip-scientific'],
    ['1,98706e+017', '!nip-scientific'],
    ['2E+17', '!nip-scientific'],
    ['NIP. 1,98706E+17', '!nip-scientific'],
    ['198706122010011000', '!nip-destroyed'],
    ["'198706122010011000", '!nip-destroyed'],
    ['19870612 201001 1 000', '!nip-destroyed'],
    ['198706122010011000.0', '!nip-destroyed'],
    ['198.706.122.010.011.000', '!nip-destroyed'],
    ['198,706,122,010,011,000', '!nip-destroyed'],
    ['19870612201001100', '!nip-length'],
    ['1987061220100110011', '!nip-length'],
    ['0198706122010011001', '!nip-length'],
    ['530012345', '!nip-length'],
    ['19870612201001100l', '!nip-characters'],
    ['1987O6122010011001', '!nip-characters'],
    ['#REF!', '!spreadsheet-error'],
    ['NIP.', '!nip-characters'],
  ])('%j is %s, and no id is made of it', (text, rule) => {
    expect(read('nip', text)).toBe(rule);
  });

  it('that were destroyed are listed each by its own rule, never as twins', () => {
    const people = validated(
      'NIP;NAMA;STATUS ASN\n198706122010011000;A;PNS\n198706122010011000;B;PNS\n1,98706E+17;C;PNS\n1,98706E+17;D;PNS\n',
      'employees',
    );
    expect(people.count).toMatchObject({ rowsIn: 4, loaded: 0, listed: 4 });
    expect(findings(people)).toEqual([
      'nip-destroyed@2',
      'nip-destroyed@3',
      'nip-scientific@4',
      'nip-scientific@5',
    ]);
  });

  it('that a program rounded to a binary number are all destroyed, whatever they end with', () => {
    const nips = ['198706122010010976', '199105102022211008', '198203152009012992'];
    const more = ['197511202000031008', '198812012014022016'];
    const rows = [...nips, ...more].map((nip) => `${nip};A;PNS`);
    const people = validated(`NIP;NAMA;STATUS ASN\n${rows.join('\n')}\n`, 'employees');
    expect(findings(people)).toEqual([2, 3, 4, 5, 6].map((line) => `nip-destroyed@${line}`));
  });

  it('of which one happens to be such a number are left alone', () => {
    const nips = ['198706122010010976', '199105102022211003', '198203152009012001'];
    const rows = nips.map((nip) => `${nip};A;PNS`);
    const people = validated(`NIP;NAMA;STATUS ASN\n${rows.join('\n')}\n`, 'employees');
    expect(column(people, 'nip')).toEqual(nips);
  });
});

describe('dates as offices have them', () => {
  it.each([
    ['1 Jan 2024', '2024-01-01'],
    ['31 Agustus 2024', '2024-08-31'],
    ['31-Des-2024', '2024-12-31'],
    ['31/Des/2024', '2024-12-31'],
    ['31.Des.2024', '2024-12-31'],
    ['31 DESEMBER 2024', '2024-12-31'],
    ['31  desember  2024', '2024-12-31'],
    ['31 Desember, 2024', '2024-12-31'],
    ['Selasa, 31 Desember 2024', '2024-12-31'],
    ["Jum'at, 30 Agustus 2024", '2024-08-30'],
    ['Palangka Raya, 31 Desember 2024', '2024-12-31'],
    ['1 Pebruari 1987', '1987-02-01'],
    ['10 Nopember 1990', '1990-11-10'],
    ['17 Agust 1985', '1985-08-17'],
    ['17 Ags. 1985', '1985-08-17'],
    ['2024/12/31', '2024-12-31'],
    ['2024.12.31', '2024-12-31'],
    ['2024-12-31T00:00:00.000Z', '2024-12-31'],
    ['2024-12-30T17:00:00.000Z', '2024-12-31'],
    ['2024-12-31 00:00:00+07', '2024-12-31'],
    ['31-12-2024 00.00', '2024-12-31'],
    ['31-12-2024T00:00:00', '2024-12-31'],
    ['31/12/2024, 00:00:00', '2024-12-31'],
    ['31 - 12 - 2024', '2024-12-31'],
    ['31 / 12 / 2024', '2024-12-31'],
    ['31 12 2024', '2024-12-31'],
    ['31\u201312\u20132024', '2024-12-31'],
    ['31\u00a0Desember\u00a02024', '2024-12-31'],
    ["'31-12-2024", '2024-12-31'],
    ['\u200b31-12-2024\u200b', '2024-12-31'],
    ['31\\12\\2024', '2024-12-31'],
    ['20241231', '2024-12-31'],
    ['31122024', '2024-12-31'],
    ['01042008', '2008-04-01'],
    ['45657', '2024-12-31'],
    ['45657,5', '2024-12-31'],
    ['45657.75', '2024-12-31'],
    ['45657,0', '2024-12-31'],
    ['29 Februari 2024', '2024-02-29'],
  ])('%j is %s', (text, iso) => {
    expect(isoOfDay(read('date', text) as Day)).toBe(iso);
  });

  it('count serials from 1904 where the workbook does', () => {
    const day = read('date', '44195', {}, { order: 'day-first', epoch: 1904 });
    expect(isoOfDay(day as Day)).toBe('2024-12-31');
  });

  it.each([
    ['30 Feb 2024', '!date-invalid'],
    ['30-02-2024', '!date-invalid'],
    ['29-02-2023', '!date-invalid'],
    ['31-04-2024', '!date-invalid'],
    ['2024-13-01', '!date-invalid'],
    ['31-13-2024', '!date-invalid'],
    ['99991301', '!date-invalid'],
    ['2024', '!date-invalid'],
    ['Desember 2024', '!date-invalid'],
    ['31 Dzember 2024', '!date-invalid'],
    ['31-12-2024 s.d. 31-12-2025', '!date-invalid'],
    ['1234567', '!date-invalid'],
    ['31-Des-24', '!date-year-short'],
    ['31/12/24', '!date-year-short'],
    ["31 Desember '24", '!date-year-short'],
    ['01/02/03', '!date-year-short'],
    ['00-00-0000', '!date-placeholder'],
    ['0000-00-00 00:00:00', '!date-placeholder'],
    ['01-01-1900', '!date-placeholder'],
    ['00/01/1900', '!date-placeholder'],
    ['1899-12-30', '!date-placeholder'],
    ['30/12/1899', '!date-placeholder'],
    ['0001-01-01', '!date-placeholder'],
    ['31-12-9999', '!date-placeholder'],
    ['9999-12-31', '!date-placeholder'],
    ['#VALUE!', '!spreadsheet-error'],
  ])('%j is %s', (text, rule) => {
    expect(read('date', text)).toBe(rule);
  });
});

describe('periods as offices have them', () => {
  it.each([
    ['2026', '2026'],
    ['2026.0', '2026'],
    ['Tahun 2026', '2026'],
    ['TA. 2026', '2026'],
    ['T.A 2026', '2026'],
    ["'2026", '2026'],
    ['Agustus 2026', '2026-08'],
    ['Agustus Tahun 2026', '2026-08'],
    ['2026-08', '2026-08'],
    ['202608', '2026-08'],
    ['2026 Agustus', '2026-08'],
    ['Semester I 2025', '2025-06'],
    ['Semester 2 Tahun 2025', '2025-12'],
    ['Sem. II TA 2025', '2025-12'],
    ['Smt-1 2025', '2025-06'],
    ['2025 Semester 2', '2025-12'],
    ['Triwulan IV 2025', '2025-12'],
    ['TW III/2025', '2025-09'],
    ['Q3 2025', '2025-09'],
    ['2025-Q1', '2025-03'],
    ['2025-12-31', '2025-12'],
  ])('%j is %s', (text, period) => {
    expect(read('period', text)).toBe(period);
  });

  it.each(['2025/2026', 'Semester III 2025', 'TW 5 2025', '13-2025', '26', 'Semester I'])(
    '%j is none',
    (text) => {
      expect(read('period', text)).toBe('!period-invalid');
    },
  );
});
