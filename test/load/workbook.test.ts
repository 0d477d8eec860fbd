import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';
import type { LoadResult, TextTable } from '#load/table.ts';
import { durationText, shownBy, shownStyles, withPercentages } from '#load/workbook-shown.ts';
import { cellKey, shownCells } from '#load/workbook-xls-shown.ts';
import { textCell, xlsxOf } from '#test/support/hostile-files.ts';
import { readNumberCell } from '#validate/number-cells.ts';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');

function read(name: string): Promise<readonly LoadResult[]> {
  return readFile(readFileSync(resolve(FIXTURES, name)), name);
}

async function tableOf(bytes: Uint8Array): Promise<TextTable> {
  const [result] = await readFile(bytes, 'buatan.xlsx');
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.table;
}

const FORMATS = ['xlsx', 'xls', 'ods'] as const;

describe.each(FORMATS)('a workbook as .%s', (format) => {
  it('gives the rows of the CSV', async () => {
    const [csv] = await read('pegawai.csv');
    const [workbook, ...others] = await read(`pegawai.${format}`);
    if (!csv?.ok || !workbook?.ok) throw new Error('both can be read');
    expect(others).toEqual([]);
    expect(workbook.table.part).toBeNull();
    expect(workbook.table.header).toEqual(csv.table.header);
    expect(workbook.table.rows).toEqual(csv.table.rows);
    expect(workbook.table.lines).toEqual([2, 3, 4, 5]);
    expect(workbook.table).toMatchObject({ delimiter: null, quote: null, encoding: null });
  });

  it('gives every kind of cell as exact text', async () => {
    const [result] = await read(`sel.${format}`);
    if (!result?.ok) throw new Error('it can be read');
    const texts = Object.fromEntries(
      result.table.rows.map(([kind = '', text]) => [kind.replace('SINTETIS ', ''), text]),
    );
    const { besar, ...others } = texts;
    expect(others).toEqual({
      teks: '  apa adanya  ',
      'angka bulat': '42',
      desimal: '7.25',
      derau: '0.3',
      kecil: '0.0000015',
      negatif: '-3.5',
      tanggal: '2024-12-31',
      'tanggal lama': '1958-02-28',
      waktu: '2024-12-31 14:35:27',
      jam: '07:30:00',
      persen: '12.5%',
      benar: 'TRUE',
      salah: 'FALSE',
      galat: '#N/A',
      'bagi nol': '#DIV/0!',
      rumus: '42',
      'rumus teks': 'ab',
      kaya: 'satu dua tiga',
      'nol di depan': '00123',
      kosong: '',
    });
    expect(besar).toMatch(/^1\.98706011234568?\d*E\+0?17$/);
  });

  it('has a part for each visible sheet that holds anything, and says which is hidden', async () => {
    const results = await read(`sel.${format}`);
    expect(results.map((one) => (one.ok ? one.table.part : one.failure.part))).toEqual([
      'Sel',
      'Rahasia',
      'constructor',
      'Gabung',
    ]);
    expect(results[1]).toEqual({
      ok: false,
      failure: {
        file: `sel.${format}`,
        part: 'Rahasia',
        code: 'hidden-sheet',
        line: 1,
        column: 1,
        details: { sheet: 'Rahasia' },
      },
    });
  });

  it('takes hostile names of sheets and columns as text', async () => {
    const sheet = (await read(`sel.${format}`))[2];
    if (!sheet?.ok) throw new Error('it can be read');
    expect(sheet.table.header).toEqual([
      '__proto__',
      '<img src=x onerror=alert(1)>',
      'x"; DROP TABLE',
    ]);
    expect(sheet.table.rows).toEqual([['SINTETIS', '<b>tebal</b>', "'; --"]]);
  });

  it('joins a header whose cells are merged', async () => {
    const sheet = (await read(`sel.${format}`))[3];
    if (!sheet?.ok) throw new Error('it can be read');
    expect(sheet.table.header).toEqual(['NAMA', 'SKOR KINERJA', 'SKOR POTENSI']);
    expect(sheet.table.rows.slice(0, 2)).toEqual([
      ['SINTETIS Ani', '3', '4'],
      ['SINTETIS Budi', '2', '5'],
    ]);
    expect(sheet.table.lines).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('counts dates from the epoch that the workbook states', async () => {
    const [result] = await read(`epoch-1904.${format}`);
    if (!result?.ok) throw new Error('it can be read');
    expect(result.table.rows).toEqual([
      ['SINTETIS Ani', '2024-12-31'],
      ['SINTETIS Budi', '1962-07-05'],
    ]);
    expect(result.table.epoch).toBe(format === 'ods' ? null : 1904);
  });
});

describe('cells of an XLSX', () => {
  const header = `<row r="1">${textCell('A1', 'NIP')}${textCell('B1', 'NAMA')}</row>`;

  it('keep the digits of a whole number that a binary number cannot hold', async () => {
    const table = await tableOf(
      xlsxOf({
        rows: `${header}<row r="2"><c r="A2"><v>198706012010011001</v></c>${textCell('B2', 'SINTETIS A')}</row><row r="3"><c r="A3" t="n"><v>1.98706012010011E+17</v></c>${textCell('B3', 'SINTETIS B')}</row>`,
      }),
    );
    expect(table.rows).toEqual([
      ['198706012010011001', 'SINTETIS A'],
      ['1.98706012010011E+17', 'SINTETIS B'],
    ]);
  });

  it('that are styled and hold nothing take no room, however far to the right they stand', async () => {
    const blanks = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 3}"><c r="XFD${at + 3}" s="0"/></row>`,
    );
    const table = await tableOf(
      xlsxOf({
        rows: `${header}<row r="2">${textCell('A2', '1')}${textCell('B2', 'SINTETIS')}<c r="XFD2" s="0"/></row>${blanks.join('')}`,
      }),
    );
    expect(table.header).toEqual(['NIP', 'NAMA']);
    expect(table.rows).toEqual([['1', 'SINTETIS']]);
  });

  it('show a clock where there is no day, a text of stored results, and a date that no calendar has', async () => {
    const table = await tableOf(
      xlsxOf({
        formats: [0, 20, 14],
        rows: `${header}<row r="2"><c r="A2" s="1"><v>0.3125</v></c>${textCell('B2', 'SINTETIS')}</row><row r="3"><c r="A3" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>${textCell('B3', 'SINTETIS')}</row><row r="4"><c r="A4" s="2"><v>9e99</v></c>${textCell('B4', 'SINTETIS')}</row><row r="5"><c r="A5" t="e"><v>#REF!</v></c>${textCell('B5', 'SINTETIS')}</row>`,
      }),
    );
    expect(table.rows.map(([cell]) => cell)).toEqual(['07:30:00', 'ab', '#####', '#REF!']);
  });

  it('keep the rows of the sheet as their lines', async () => {
    const table = await tableOf(
      xlsxOf({
        rows: `${header}<row r="5">${textCell('A5', '1')}${textCell('B5', 'SINTETIS')}</row>`,
      }),
    );
    expect(table.lines).toEqual([5]);
    expect(table.headerLine).toBe(1);
    expect(table.blankLines).toEqual([2, 3, 4]);
  });
});

describe('times that count on', () => {
  it('are hours and minutes beyond a day, not dates', async () => {
    const rows = `<row r="1">${textCell('A1', 'NAMA')}${textCell('B1', 'JAM')}</row><row r="2">${textCell('A2', 'a')}<c r="B2" s="1"><v>1.1041666666666667</v></c></row><row r="3">${textCell('A3', 'b')}<c r="B3" t="n" s="1"><f>B2*2</f><v>52.5</v></c></row><row r="4">${textCell('A4', 'c')}<c r="B4" s="1"><v>0.31251157407407409</v></c></row><row r="5">${textCell('A5', 'd')}<c r="B5" s="1" t="e"><v>#N/A</v></c></row>`;
    const table = await tableOf(xlsxOf({ rows, formats: [0, 46] }));
    expect(table.rows.map(([, time]) => time)).toEqual(['26:30', '1260:00', '07:30:01', '#N/A']);
  });

  it('are told by the code of their format', () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm;@"/><numFmt numFmtId="171" formatCode="&quot;[h]&quot; 0"/><numFmt numFmtId="172" formatCode="[Red]0.0"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>';
    expect([...shownStyles(xml)]).toEqual([[1, 'elapsed']]);
    expect(durationText(-0.0625)).toBe('-01:30');
  });
});

describe('numbers that are seen otherwise than they are stored', () => {
  /** Bytes of a fixture with a text in them put in place of one as long. */
  function patched(name: string, from: string, to: string): Uint8Array {
    const bytes = Uint8Array.from(readFileSync(resolve(FIXTURES, name)));
    const at = Buffer.from(bytes).indexOf(from, 0, 'latin1');
    bytes.set(Buffer.from(to, 'latin1'), at);
    return bytes;
  }

  it('are spans of time beyond a day in an old workbook too', async () => {
    const bytes = patched('sel.xls', 'dd/mm/yyyy', '[hh]:mm:ss');
    const [result] = await readFile(bytes, 'sel.xls');
    if (!result?.ok) throw new Error('it can be read');
    const texts = new Map(result.table.rows.map(([kind = '', text]) => [kind, text]));
    expect(texts.get('SINTETIS tanggal')).toBe('1095768:00');
    expect(texts.get('SINTETIS jam')).toBe('07:30:00');
  });

  it.each(FORMATS)('are the same in the column of a .%s as in a CSV', async (format) => {
    const [result] = await read(`sel.${format}`);
    if (!result?.ok) throw new Error('it can be read');
    const share = result.table.rows.find(([kind]) => kind === 'SINTETIS persen')?.[1] ?? '';
    const spec = { name: 'jpm', label: 'JPM', aliases: [], kind: 'real', required: false } as const;
    expect(readNumberCell(share, spec, null)).toBe(12.5);
    expect(readNumberCell(share, { ...spec, max: 1 }, null)).toBe(0.125);
  });

  it.each([
    ['0%', 'percent'],
    ['0.00%;[Red]-0.00%', 'percent'],
    ['0.0"%"', null],
    ['0.0\\%', null],
    ['General', null],
    ['[h]:mm', 'elapsed'],
    ['[Red]0.0', null],
    ['_-* 0_%', null],
  ] as const)('are told by their format %s', (code, shown) => {
    expect(shownBy(code)).toBe(shown);
  });

  it('have no noise of the binary number, and keep what the format rounds away', async () => {
    const rows = `<row r="1">${textCell('A1', 'NAMA')}${textCell('B1', 'JPM')}</row>${[
      0.07, 0.876, 1.05,
    ]
      .map(
        (value, at) =>
          `<row r="${at + 2}">${textCell(`A${at + 2}`, 'a')}<c r="B${at + 2}" s="1"><v>${value}</v></c></row>`,
      )
      .join('')}`;
    const table = await tableOf(xlsxOf({ rows, formats: [0, 9] }));
    expect(table.rows.map(([, share]) => share)).toEqual(['7%', '87.6%', '105%']);
  });

  it('are percentages of an ODS whether it writes their text or not', () => {
    const cell = (rest: string) =>
      `<table:table-cell office:value-type="percentage" office:value="0.875"${rest}`;
    const seen =
      '<table:table-cell office:value-type="string" office:value="0.875"><text:p>87.5%</text:p></table:table-cell>';
    expect(
      withPercentages(`${cell('/>')}${cell('><text:p>88%</text:p></table:table-cell>')}`),
    ).toBe(seen + seen);
    expect(withPercentages('<table:table-cell office:value-type="percentage"/>')).toContain(
      'percentage',
    );
  });

  it('are read from every kind of record of an old workbook', () => {
    const record = (id: number, ...bytes: readonly number[]) => [
      id & 255,
      id >> 8,
      bytes.length,
      0,
      ...bytes,
    ];
    const double = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
    const globals = [
      ...record(0x809, 0, 6),
      ...record(0xe0, 0, 0, 0, 0),
      ...record(0xe0, 0, 0, 9, 0),
      ...record(0x85, 36, 0, 0, 0, 0, 0),
      ...record(0x0a),
    ];
    expect(globals).toHaveLength(36);
    const half = new Uint8Array(new Float64Array([0.5]).buffer).slice(4);
    const whole = (value: number) => [(value << 2) | 2, 0, 0, 0];
    const sheet = [
      ...record(0x809, 0, 6),
      ...record(0x203, 0, 0, 0, 0, 1, 0, ...double(0.125)),
      ...record(0x203, 0, 0, 1, 0, 0, 0, ...double(0.125)),
      ...record(0x27e, 1, 0, 0, 0, 1, 0, ...whole(2)),
      ...record(0xbd, 2, 0, 3, 0, 1, 0, ...half, 1, 0, (25 << 2) | 3, 0, 0, 0, 4, 0),
      ...record(0x06, 3, 0, 0, 0, 1, 0, ...double(0.25), 0, 0, 0, 0),
      ...record(0x06, 4, 0, 0, 0, 1, 0, 2, 0, 7, 0, 0, 0, 255, 255, 0, 0, 0, 0),
      ...record(0x0a),
    ];
    const [cells] = shownCells(Uint8Array.from([...globals, ...sheet]));
    expect([...(cells ?? [])]).toEqual([
      [cellKey(0, 0), '12.5%'],
      [cellKey(1, 0), '200%'],
      [cellKey(2, 3), '50%'],
      [cellKey(2, 4), '25%'],
      [cellKey(3, 0), '25%'],
    ]);
  });
});
