import { describe, expect, it } from 'vitest';
import type { TextTable } from '#load/table.ts';
import { examplesOf, markerColumns, saysSynthetic } from '#session/import-preview.ts';

function table(header: readonly string[], rows: readonly (readonly string[])[]): TextTable {
  return {
    file: 'pegawai.csv',
    part: null,
    header,
    headerLine: 1,
    headerRows: 1,
    rows,
    lines: rows.map((_, index) => index + 2),
    blankLines: [],
    titles: [],
    titleLines: [],
    footerLines: [],
    repairs: [],
    doubts: [],
    quote: '"',
    epoch: null,
    delimiter: ';',
    encoding: 'utf-8',
  };
}

const PEOPLE = table(
  ['NIP', 'NIK', 'NAMA'],
  [
    ['', '6271', 'A'],
    ['1', '6272', ' '],
    ['2', '6273', 'B'],
    ['3', '6274', 'C', 'shifted'],
    ['4', '6275', 'D'],
  ],
);

describe('example cells of a column', () => {
  it('are the first three that are not blank', () => {
    expect(examplesOf(PEOPLE)[0]).toEqual(['1', '2', '3']);
    expect(examplesOf(PEOPLE)[2]).toEqual(['A', 'B', 'C']);
  });

  it('are none where the column is private', () => {
    expect(examplesOf(PEOPLE)[1]).toEqual([]);
  });
});

describe('a column that marks sample data', () => {
  it('says nothing but SINTETIS', () => {
    const examples = [['Budi'], ['SINTETIS', ' SINTETIS '], [], ['SK SINTETIS 1']];
    expect(markerColumns(examples)).toEqual([1]);
  });

  it('is none where a cell says something else', () => {
    expect(markerColumns([['SINTETIS', 'Sungguhan']])).toEqual([]);
  });
});

describe('a file says that it is made up', () => {
  it('by the word SINTETIS in a header or a first cell', () => {
    expect(saysSynthetic(['NIP', 'SINTETIS'], [])).toBe(true);
    expect(saysSynthetic(['NAMA'], [['Budi (SINTETIS)']])).toBe(true);
  });

  it('not by a longer word or by one in small letters, a lawn for example', () => {
    expect(saysSynthetic(['FOTOSINTETISASI'], [['Budi']])).toBe(false);
    expect(saysSynthetic(['URAIAN TUGAS'], [['Merawat rumput sintetis']])).toBe(false);
  });
});
