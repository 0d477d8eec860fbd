import { describe, expect, it } from 'vitest';
import { readCsv } from '#load/csv.ts';
import { formulaSafe } from '#core/formula.ts';
import { csvText } from '#share/csv.ts';

describe('a text that begins like a formula', () => {
  it.each([
    '=1+1',
    '+62 811',
    '-2+3',
    '- Menyusun laporan',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '-1-2',
    "-5+cmd|' /C calc'!A0",
  ])('gets an apostrophe: %j', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['-5', '-0,5', '-1.234,5', '-1,234.5', '-2E+05', ' -7 ', '-', '--'])(
    'stays where it is a negative number or a dash for nothing: %j',
    (text) => {
      expect(formulaSafe(text)).toBe(text);
    },
  );

  it.each(['', 'III/a', '198706122010011001', '2026-09-30', 'a=b', '<img src=x>'])(
    'is none where it begins otherwise: %j',
    (text) => {
      expect(formulaSafe(text)).toBe(text);
    },
  );
});

describe('the file', () => {
  it('has a byte-order mark, semicolons and CRLF', () => {
    expect(csvText(['NIP', 'NAMA'], [['1', 'Budi']])).toBe('\ufeffNIP;NAMA\r\n1;Budi');
  });

  it('writes numbers with a decimal comma, what is missing or not finite as blank', () => {
    expect(csvText(['A'], [[-0.5], [12], [null], [Number.NaN]])).toBe(
      '\ufeffA\r\n-0,5\r\n12\r\n\r\n',
    );
  });

  it('makes a header safe too', () => {
    expect(csvText(['=A1'], [])).toBe("\ufeff'=A1");
  });

  it('is read back cell by cell: separators, quotes, line ends and names of the prototype', () => {
    const header = ['__proto__', 'constructor', 'a;b'];
    const rows = [
      ['x"; DROP TABLE', 'two\r\nlines', ' kept '],
      ['"', ';', 'ü'],
    ];
    const read = readCsv(new TextEncoder().encode(csvText(header, rows)), 'a.csv');
    expect(read.ok && read.table.header).toEqual(header);
    expect(read.ok && read.table.rows).toEqual(rows);
    expect(read.ok && [read.table.delimiter, read.table.encoding]).toEqual([';', 'utf-8-bom']);
  });
});
