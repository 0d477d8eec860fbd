import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';
import type { LoadResult } from '#load/table.ts';

/** Folder of files that other projects published; the suite means nothing without it. */
function folder(): string {
  const given = process.env['EXTERNAL_DATA'];
  if (given === undefined || given === '')
    throw new Error('Set EXTERNAL_DATA to the folder of the files');
  return given;
}

function read(path: string): Promise<readonly LoadResult[]> {
  return readFile(readFileSync(resolve(folder(), path)), path);
}

/** All rows of a part, its header first where it has one, so that structure does not matter. */
async function cellsOf(path: string, at = 0): Promise<readonly string[][]> {
  const result = (await read(path))[at];
  if (!result?.ok) throw new Error(JSON.stringify(result));
  const { header, headerRows, rows } = result.table;
  const all = headerRows === 0 ? rows : [header, ...rows];
  return all.map((row) => [...row]);
}

describe('workbooks of other projects', () => {
  it('dates by the epoch of the workbook', async () => {
    expect((await cellsOf('xlsx/exceljs_dateIssue.xlsx')).flat()).toContain('2020-11-20');
    const dates = (await cellsOf('xlsx/sheetjs_1904.xlsx')).map((row) => row[1]);
    expect(dates).toEqual(['1904-01-02', '1904-01-12', '1904-04-21', '1907-01-16', '1934-06-03']);
    const formats = await cellsOf('xlsx/poi_DateFormatTests.xlsx', 1);
    expect(formats[1]).toEqual(['11-10-52', 'd-m-y', '1952-10-11 14:35:27', 'Date']);
  });

  it('hidden sheets are said and not read', async () => {
    expect(await read('xlsx/poi_TwoSheetsOneHidden.xlsx')).toMatchObject([
      { ok: false, failure: { code: 'hidden-sheet', part: 'Sheet1' } },
      { ok: true, table: { part: 'Sheet2' } },
    ]);
  });

  it('inline strings, no table of shared strings, invalid XML, many columns', async () => {
    const inline = await cellsOf('xlsx/poi_InlineStrings.xlsx');
    expect(inline[1]).toEqual(['12', 'A', '1st Inline String', '12']);
    expect(inline).toHaveLength(7);
    expect((await cellsOf('xlsx/poi_noSharedStringTable.xlsx'))[0]).toEqual(['2006-04-12', '123']);
    expect(
      (await cellsOf('xlsx/exceljs_invalid-xml.xlsx')).flat().map((cell) => cell.trim()),
    ).toEqual(['foo', 'bar']);
    expect((await cellsOf('xlsx/exceljs_many-columns.xlsx')).at(-1)?.slice(-2)).toEqual([
      'bla',
      'bla',
    ]);
  });

  it('a bomb of entities is refused', async () => {
    expect(await read('xlsx/poi_poc-xmlbomb.xlsx')).toMatchObject([
      { ok: false, failure: { code: 'damaged' } },
    ]);
  });

  it('numbers without noise, leading zeros kept, formats that show a date', async () => {
    const noise = await cellsOf('frictionless/adjust-floating-point-error.xlsx');
    expect(noise[2]?.slice(1)).toEqual(['68.665', '274.66', '274.66']);
    const codes = await cellsOf('frictionless/cast-int-to-string-issue-1251.xlsx');
    expect(codes.map((row) => row[0])).toEqual(['A', '001', '002']);
    const shown = await cellsOf('frictionless/preserve-formatting.xlsx');
    expect(shown.at(-1)?.slice(1, 7)).toEqual([
      '1000.5577',
      '1000.5577',
      '1000.5577',
      '1000.5577',
      '1000.5577',
      '2040-05-20',
    ]);
  });
});
