import { describe, expect, it } from 'vitest';
import {
  cellReader,
  isMissing,
  isSpreadsheetError,
  readBoolCell,
  readListCell,
} from '#validate/cells.ts';
import { isFault, type CellResult } from '#validate/fault.ts';
import { readNipCell } from '#validate/nip-cells.ts';
import {
  provenStyle,
  readNumberCell,
  styleShown,
  type StyleEvidence,
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

  it.each(['dua', '12 jam', '1.2.3', '1,2,3', '12,34,56', '5.', '--5', '1e', 'Infinity', 'NaN'])(
    '%j is no number',
    (text) => {
      expect(ruleOf(readNumberCell(text, real, 'comma'))).toBe('number-invalid');
    },
  );

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

function evidenceOf(texts: readonly string[], part: Partial<ColumnSpec> = {}): StyleEvidence {
  const count = { comma: 0, point: 0, either: 0 };
  for (const text of texts) {
    const shown = styleShown(text, spec({ kind: 'real', ...part }));
    if (shown !== null) count[shown]++;
  }
  return count;
}

describe('style of the numbers of a column', () => {
  const styleOf = (texts: readonly string[], part: Partial<ColumnSpec> = {}) =>
    provenStyle(evidenceOf(texts, part));

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
    expect(evidenceOf(['1.234', '1,234', '5', 'x'])).toEqual({
      comma: 0,
      point: 0,
      either: 2,
    });
  });
});

describe('what spreadsheets and systems write', () => {
  it.each([
    '#REF!',
    '#N/A',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#ref!',
    '#####',
    '#NILAI!',
    '#NAMA?',
    '#NV',
    '#N/D',
    '#BEZUG!',
    '#¡REF!',
    '#¿NOMBRE?',
    'Err:502',
  ])('%j is an error', (text) => {
    expect(isSpreadsheetError(text)).toBe(true);
  });

  it.each(['#1', '#', 'REF!', 'Erna', 'E:502', '#hebat', '#tagar!lain', 'N/A'])(
    '%j is none',
    (text) => {
      expect(isSpreadsheetError(text)).toBe(false);
    },
  );

  it.each(['', '-', '--', '---', '–', 'NULL', 'null', '(NULL)', '<null>', 'N/A', 'NaN', 'None'])(
    '%j is missing',
    (text) => {
      expect(isMissing(text)).toBe(true);
    },
  );

  it.each(['0', 'Nani', 'NA', 'nol', '-1', '\\nx', 'nullum', '(none)'])('%j is there', (text) => {
    expect(isMissing(text)).toBe(false);
  });

  it('an error is never loaded, in a column of text neither', () => {
    const read = cellReader(spec({ kind: 'text' }), null);
    expect([read('#REF!'), read('REF!')]).toEqual([{ rule: 'spreadsheet-error' }, 'REF!']);
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
