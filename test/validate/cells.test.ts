import { describe, expect, it } from 'vitest';
import { isoOfDay } from '#core/day.ts';
import {
  cellReader,
  isMissing,
  isSpreadsheetError,
  readBoolCell,
  readListCell,
} from '#validate/cells.ts';
import { readDateCell, readPeriodCell, serialDay } from '#validate/date-cells.ts';
import { isFault, type CellResult } from '#validate/fault.ts';
import { readNipCell } from '#validate/nip-cells.ts';
import {
  provenStyle,
  readNumberCell,
  styleEvidence,
  type NumberStyle,
} from '#validate/number-cells.ts';
import type { ColumnSpec } from '#validate/schema.ts';

function spec(part: Partial<ColumnSpec>): ColumnSpec {
  return { name: 'x', label: 'X', aliases: [], kind: 'text', required: false, ...part };
}

function ruleOf(result: CellResult): string | null {
  return isFault(result) ? result.rule : null;
}

describe('missing cells', () => {
  it.each(['', '-', '--', '—', 'NULL', 'null', 'Null', 'N/A', 'n/a', '\\N', '(null)'])(
    '%j is missing',
    (text) => {
      expect(isMissing(text)).toBe(true);
    },
  );

  it.each(['0', 'NA', 'Nulla', 'tidak ada', '#N/A', '- -'])('%j is something', (text) => {
    expect(isMissing(text)).toBe(false);
  });

  it.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '######'])(
    '%s is an error of a spreadsheet',
    (text) => {
      expect(isSpreadsheetError(text)).toBe(true);
      expect(ruleOf(cellReader(spec({ kind: 'text' }), null)(text))).toBe('spreadsheet-error');
    },
  );

  it('leaves text that begins with # alone', () => {
    expect(isSpreadsheetError('#1 Bagian Umum')).toBe(false);
  });
});

describe('NIP cells', () => {
  const nip = '198609262015051001';

  it.each([
    nip,
    `'${nip}`,
    `’${nip}`,
    '19860926 201505 1 001',
    '19860926-201505-1-001',
    '19860926.201505.1.001',
    `="${nip}"`,
    ` ${nip}\u00a0`,
    `\ufeff${nip}`,
  ])('%j is that NIP', (text) => {
    expect(readNipCell(text)).toBe(nip);
  });

  it.each([
    ['1,98609E+17', 'nip-scientific'],
    ['1.98609262015051E+17', 'nip-scientific'],
    ["'1,99105e17", 'nip-scientific'],
    ['198609262015051000', 'nip-destroyed'],
    ['198609262015051001.0', 'nip-destroyed'],
    ['198609262015051001,00', 'nip-destroyed'],
    ['19860926201505100', 'nip-length'],
    ['1986092620150510011', 'nip-length'],
    ['010123456', 'nip-length'],
    ['NIP belum ada', 'nip-characters'],
    ['19860926201505100A', 'nip-characters'],
    ['', 'nip-characters'],
  ])('%j is refused by %s, never guessed', (text, rule) => {
    expect(ruleOf(readNipCell(text))).toBe(rule);
  });

  it('says how many digits there are', () => {
    expect(readNipCell('12345')).toEqual({ rule: 'nip-length', details: { digits: 5 } });
  });
});

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

describe('number cells', () => {
  const real = spec({ kind: 'real' });

  it.each<[string, number]>([
    ['12', 12],
    ['-12', -12],
    ['+7', 7],
    ['2,35', 2.35],
    ['2.35', 2.35],
    ['-2,5', -2.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['12345.678', 12_345.678],
    ['1 234,5', 1234.5],
    ['1,5E+03', 1500],
    ['1E3', 1000],
    ['.5', 0.5],
  ])('%j has one reading, whatever the style', (text, value) => {
    const styles: (NumberStyle | null)[] = ['comma', 'point', null];
    expect(styles.map((style) => readNumberCell(text, real, style))).toEqual([value, value, value]);
  });

  it('with two readings goes by the style, and is ambiguous without one', () => {
    expect(readNumberCell('1.234', real, 'comma')).toBe(1234);
    expect(readNumberCell('1.234', real, 'point')).toBe(1.234);
    expect(readNumberCell('1,234', real, 'comma')).toBe(1.234);
    expect(readNumberCell('1,234', real, 'point')).toBe(1234);
    expect(ruleOf(readNumberCell('1.234', real, null))).toBe('number-ambiguous');
  });

  it.each([
    'dua',
    '12 jam',
    '1.2.3',
    '1,2,3',
    '12,34,56',
    '5.',
    '--5',
    '1e',
    '50%',
    'Infinity',
    'NaN',
  ])('%j is no number', (text) => {
    expect(ruleOf(readNumberCell(text, real, 'comma'))).toBe('number-invalid');
  });

  it('that is too large for any number is none', () => {
    expect(ruleOf(readNumberCell('1e999', real, 'point'))).toBe('number-invalid');
  });

  it('keeps to inclusive bounds', () => {
    const level = spec({ kind: 'int', min: 1, max: 5 });
    expect(readNumberCell('1', level, null)).toBe(1);
    expect(readNumberCell('5', level, null)).toBe(5);
    expect(readNumberCell('6', level, null)).toEqual({
      rule: 'out-of-range',
      details: { min: 1, max: 5 },
    });
    expect(ruleOf(readNumberCell('0', level, null))).toBe('out-of-range');
  });

  it('of whole numbers takes 3,0 and refuses 3,5', () => {
    const whole = spec({ kind: 'int' });
    expect(readNumberCell('3,0', whole, null)).toBe(3);
    expect(ruleOf(readNumberCell('3,5', whole, null))).toBe('not-whole');
  });
});

describe('style of the numbers of a column', () => {
  const styleOf = (texts: readonly string[], part: Partial<ColumnSpec> = {}) =>
    provenStyle(styleEvidence(texts, spec({ kind: 'real', ...part })));

  it.each<[readonly string[], NumberStyle | null]>([
    [['1.234', '2,5'], 'comma'],
    [['1.234', '2.5'], 'point'],
    [['1.234', '1.234.567'], 'comma'],
    [['1.234', '5,678,901'], 'point'],
    [['1.234', '7'], null],
    [['2,5', '2.5'], null],
    [[], null],
  ])('%j proves %s', (texts, style) => {
    expect(styleOf(texts)).toBe(style);
  });

  it('is proven by bounds that allow one reading only', () => {
    expect(styleOf(['-2.208'], { min: -90, max: 90 })).toBe('point');
    expect(styleOf(['1.250'], { min: 100, max: 5000 })).toBe('comma');
    expect(styleOf(['1.250'], { min: 0, max: 5000 })).toBeNull();
  });

  it('is proven by whole numbers, unless three zeros leave both readings whole', () => {
    expect(styleOf(['1.250'], { kind: 'int' })).toBe('comma');
    expect(styleOf(['1.000'], { kind: 'int' })).toBeNull();
  });

  it('counts the cells that stay open', () => {
    expect(styleEvidence(['1.234', '1,234', '5', 'x'], spec({ kind: 'real' }))).toEqual({
      comma: 0,
      point: 0,
      either: 2,
    });
  });
});

describe('other cells', () => {
  it('yes and no in usual spellings; T is neither', () => {
    expect(['ya', 'Y', 'TRUE', '1', 'Benar'].map(readBoolCell)).toEqual(Array(5).fill(true));
    expect(['tidak', 'N', 'false', '0'].map(readBoolCell)).toEqual(Array(4).fill(false));
    expect(ruleOf(readBoolCell('T'))).toBe('bool-unknown');
  });

  it('lists are split at ; and |, blanks left out', () => {
    expect(readListCell('STR; SIP |  | -;BNSP')).toEqual(['STR', 'SIP', 'BNSP']);
    expect(readListCell('satu, dua')).toEqual(['satu, dua']);
  });

  it('codes are found in any spelling, names like __proto__ are none', () => {
    const codes = { DI_ATAS: ['di atas ekspektasi'], SESUAI: [] };
    const read = cellReader(spec({ kind: 'code', codes }), null);
    expect(read('Di  Atas Ekspektasi')).toBe('DI_ATAS');
    expect(read('di-atas')).toBe('DI_ATAS');
    expect(read('sesuai')).toBe('SESUAI');
    expect(read('__proto__')).toEqual({
      rule: 'code-unknown',
      details: { codes: 'DI_ATAS, SESUAI' },
    });
    expect(ruleOf(read('constructor'))).toBe('code-unknown');
  });

  it('golongan and education are read to one spelling', () => {
    expect(cellReader(spec({ kind: 'golongan' }), null)('3a')).toBe('III/a');
    expect(ruleOf(cellReader(spec({ kind: 'golongan' }), null)('V/a'))).toBe('golongan-unknown');
    expect(cellReader(spec({ kind: 'education' }), null)('5')).toBe('05');
    expect(ruleOf(cellReader(spec({ kind: 'education' }), null)('TK'))).toBe('education-unknown');
  });

  it.each([
    `Ma'ruf O'Brien`,
    '=HYPERLINK("http://x")',
    '<img src=x onerror=alert(1)>',
    `x"; DROP TABLE employees`,
  ])('text stays as it is: %s', (text) => {
    expect(cellReader(spec({ kind: 'text' }), null)(text)).toBe(text);
  });
});
