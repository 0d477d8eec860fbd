import { describe, expect, it } from 'vitest';
import { readCsv } from '#load/csv.ts';
import type { LoadFailure, LoadProgress, TextTable } from '#load/table.ts';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function tableOf(input: string | Uint8Array, onProgress?: (at: LoadProgress) => void): TextTable {
  const result = readCsv(typeof input === 'string' ? utf8(input) : input, 'uji.csv', onProgress);
  if (!result.ok) throw new Error(`refused: ${result.failure.code}`);
  return result.table;
}

function failureOf(input: string | Uint8Array): LoadFailure {
  const result = readCsv(typeof input === 'string' ? utf8(input) : input, 'uji.csv');
  if (result.ok) throw new Error('was not refused');
  return result.failure;
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2 + 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

describe('reading CSV', () => {
  it('gives cells as text and the line of every row', () => {
    const table = tableOf('NIP,NAMA\n198609262015051001,Ani\n00123,1.50\n');
    expect(table.header).toEqual(['NIP', 'NAMA']);
    expect(table.headerLine).toBe(1);
    expect(table.rows).toEqual([
      ['198609262015051001', 'Ani'],
      ['00123', '1.50'],
    ]);
    expect(table.lines).toEqual([2, 3]);
    expect(table.blankLines).toEqual([]);
  });

  it.each([
    [',', ','],
    [';', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the separator by itself: %s', (_name, delimiter) => {
    const text =
      ['NIP', 'NAMA', 'NILAI'].join(delimiter) + '\n' + ['1', 'Ani', '2'].join(delimiter);
    const table = tableOf(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows).toEqual([['1', 'Ani', '2']]);
  });

  it('is not misled by decimal commas in a file separated by semicolons', () => {
    const table = tableOf('ID;VOLUME;NORMA\nJ1;2,35;1,5\nJ2;0,5;3,25\n');
    expect(table.delimiter).toBe(';');
    expect(table.rows[0]).toEqual(['J1', '2,35', '1,5']);
  });

  it('takes a comma for the separator of a single column', () => {
    expect(tableOf('NIP\n1\n2\n').rows).toEqual([['1'], ['2']]);
  });

  it('keeps counting lines through line ends inside quotes', () => {
    const table = tableOf('ID,CATATAN\n1,"satu\ndua\ntiga"\n2,"a\r\nb"\n3,c\n');
    expect(table.lines).toEqual([2, 5, 7]);
    expect(table.rows.map((row) => row[0])).toEqual(['1', '2', '3']);
    expect(table.rows[0]?.[1]).toBe('satu\ndua\ntiga');
  });

  it('reads Windows line ends with Unix line ends inside cells', () => {
    const table = tableOf('ID,CATATAN\r\n1,"satu\ndua"\r\n2,b\r\n');
    expect(table.rows).toEqual([
      ['1', 'satu\ndua'],
      ['2', 'b'],
    ]);
    expect(table.lines).toEqual([2, 4]);
  });

  it('reads mixed line ends and old Mac line ends', () => {
    expect(tableOf('A,B\r\n1,2\n3,4\r\n').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(tableOf('A,B\r1,2\r3,4\r').lines).toEqual([2, 3]);
  });

  it('lists blank lines and lines of separators alone, and counts them in the line numbers', () => {
    const table = tableOf('\nA;B\n1;2\n\n;;\n   ;\n3;4\n\n');
    expect(table.headerLine).toBe(2);
    expect(table.lines).toEqual([3, 7]);
    expect(table.blankLines).toEqual([1, 4, 5, 6, 8]);
  });

  it('does not take the last line end for a blank line, nor miss a last line without one', () => {
    expect(tableOf('A,B\n1,2\n').blankLines).toEqual([]);
    expect(tableOf('A,B\n1,2').rows).toEqual([['1', '2']]);
    expect(tableOf('A,B\n1,"2" ').rows).toEqual([['1', '2']]);
  });

  it('keeps ragged rows as they are', () => {
    expect(tableOf('A,B,C\n1,2\n1,2,3,4\n').rows).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('gives 0 rows for a header alone', () => {
    const table = tableOf('NIP;NAMA\n');
    expect(table.header).toEqual(['NIP', 'NAMA']);
    expect(table.rows).toEqual([]);
  });

  it('survives hostile names and keeps hostile text unchanged', () => {
    const hostile = `O'Brien"; DROP TABLE x; --<img src=x onerror=alert(1)>`;
    const table = tableOf(`__proto__,constructor\n"${hostile.replaceAll('"', '""')}",=1+1\n`);
    expect(table.header).toEqual(['__proto__', 'constructor']);
    expect(table.rows).toEqual([[hostile, '=1+1']]);
    expect(Object.getPrototypeOf(table.header)).toBe(Array.prototype);
  });

  it('keeps a quote inside an unquoted cell', () => {
    expect(tableOf('A,B\nJl "Diponegoro",2\n').rows).toEqual([['Jl "Diponegoro"', '2']]);
  });

  it('reports progress while it reads and once at the end', () => {
    const text = `A,B\n${'1,2\n'.repeat(12_000)}`;
    const seen: LoadProgress[] = [];
    tableOf(text, (at) => seen.push(at));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map((at) => at.bytes)).toEqual(
      seen.map((at) => at.bytes).toSorted((a, b) => a - b),
    );
    expect(seen.at(-1)).toEqual({ bytes: text.length, totalBytes: text.length, rows: 12_001 });
  });
});

describe('encoding of CSV', () => {
  it('takes the UTF-8 mark off the first header', () => {
    const table = tableOf('\uFEFFNIP,NAMA\n1,Ani\n');
    expect(table.header[0]).toBe('NIP');
    expect(table.encoding).toBe('utf-8-bom');
  });

  it('reads UTF-8 without a mark', () => {
    const table = tableOf('NAMA,K\nRené Ñuñez,1\n');
    expect(table.encoding).toBe('utf-8');
    expect(table.rows[0]?.[0]).toBe('René Ñuñez');
  });

  it('falls back to Windows-1252 and says so', () => {
    const bytes = new Uint8Array([...utf8('NAMA,K\nRen'), 0xe9, ...utf8(',1\n')]);
    const table = tableOf(bytes);
    expect(table.encoding).toBe('windows-1252');
    expect(table.rows[0]?.[0]).toBe('René');
  });

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)('reads %s by its mark', (encoding, bigEndian) => {
    const table = tableOf(utf16('NIP;NAMA\n1;Ani\n', bigEndian));
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['NIP', 'NAMA']);
  });
});

describe('files refused whole', () => {
  it.each(['', '\uFEFF', '   \n\n  \n'])('an empty file, at line 1: %j', (text) => {
    expect(failureOf(text)).toMatchObject({ code: 'empty', line: 1, column: 1 });
  });

  it('a text with a NUL, where it is', () => {
    expect(failureOf('A,B\n1,\0')).toMatchObject({ code: 'binary', line: 2, column: 3 });
  });

  it('bytes full of control characters', () => {
    expect(failureOf('abc\x01\x02\x03\x04def')).toMatchObject({
      code: 'binary',
      line: 1,
      column: 4,
    });
  });

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['ZIP', 'PK\x03\x04'],
    ['XLSX/ODS', 'PK\x03\x04..........[Content_Types].xml'],
  ])('a %s file, whatever it is called', (found, start) => {
    expect(failureOf(start)).toMatchObject({ code: 'not-csv', details: { found } });
  });

  it('a picture and an old workbook', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
    const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(failureOf(png).details).toEqual({ found: 'PNG/JPEG/GIF' });
    expect(failureOf(xls).details).toEqual({ found: 'XLS' });
  });
});

describe('rows with broken quotes', () => {
  it('takes a quote that never closes for content and leaves the next lines alone', () => {
    const table = tableOf('A,B\n1,2\n3,"tidak ditutup\n5,6\n');
    expect(table.rows).toEqual([
      ['1', '2'],
      ['3', '"tidak ditutup'],
      ['5', '6'],
    ]);
    expect(table.repairs).toEqual([{ kind: 'quote-unclosed', line: 3 }]);
  });

  it('takes a quote in a wrong place for content, at its line', () => {
    const table = tableOf('A,B,C\n1,"x\ny",z\n2,"dua" kali,3\n4,5,6\n');
    expect(table.rows[1]).toEqual(['2', '"dua" kali', '3']);
    expect(table.repairs).toEqual([{ kind: 'quote-unclosed', line: 4 }]);
    expect(table.lines).toEqual([2, 4, 5]);
  });

  it.each([
    [
      '"NAMA JABATAN"\n"Analis Muda Kota"\n"Juru, Bayar Kota"\n',
      ['Analis Muda Kota', 'Juru, Bayar Kota'],
    ],
    ['"NAMA"\n"a; ""b"" c"\n"d; ""e"" f"\n', ['a; "b" c', 'd; "e" f']],
  ])('keeps one column in quotes whole: %j', (text, cells) => {
    const table = tableOf(text);
    expect(table.header).toHaveLength(1);
    expect(table.rows).toEqual(cells.map((cell) => [cell]));
    expect(table.repairs).toEqual([]);
  });

  it('says a quote inside a bare cell', () => {
    const table = tableOf('A,B,C\n1,Kata "kutip" ini,3\n');
    expect(table.rows).toEqual([['1', 'Kata "kutip" ini', '3']]);
    expect(table.repairs).toEqual([{ kind: 'quote-stray', line: 2 }]);
  });

  it('mends in a file with Windows line ends', () => {
    const table = tableOf('A;B\r\n"p";"q"\r\n"r";"s\r\n');
    expect(table.rows).toEqual([
      ['p', 'q'],
      ['r', '"s'],
    ]);
    expect(table.repairs).toEqual([{ kind: 'quote-unclosed', line: 3 }]);
  });

  it('takes NUL characters out and says where they stood', () => {
    const table = tableOf(`A,B\n${'1,satu\n'.repeat(40)}2,d\0ua\n`);
    expect(table.rows.at(-1)).toEqual(['2', 'dua']);
    expect(table.repairs).toEqual([{ kind: 'nul-removed', line: 42 }]);
  });
});
