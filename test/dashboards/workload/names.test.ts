import { beforeAll, describe, expect, it } from 'vitest';
import {
  columnName,
  familyName,
  rowWords,
  shortPeriod,
  type Words,
} from '#dashboards/workload/names.ts';
import { wordsIn } from './fixture.ts';

let words: Words;
let english: Words;
beforeAll(async () => {
  english = await wordsIn('en');
  words = await wordsIn('id');
});

describe('names of rows and columns', () => {
  it('rows that are no unit below the scope are said in the language of the screen', () => {
    expect(rowWords(words).own('Dinas Dukcapil')).toBe('Dinas Dukcapil (jabatan langsung)');
    expect(rowWords(words).noUnit).toBe('Unit tidak ada dalam berkas');
    expect(rowWords(english).noUnit).not.toBe(rowWords(words).noUnit);
  });

  it('a column is a tier, a family or a month in the language of the screen', () => {
    expect(columnName('JF_AHLI', 'tier', words)).toBe('JF ahli');
    expect(columnName('JF_AHLI', 'tier', english)).toBe('Functional expert');
    expect(columnName('', 'family', words)).toBe('Tanpa rumpun');
    expect(columnName('2026-08', 'month', words)).toBe('Agustus 2026');
    expect(familyName('teknik_sipil', words)).toBe('Teknik sipil');
    expect(familyName('ti', words)).toBe('TI');
  });

  it('a month is cut to three letters and two digits, in both languages', () => {
    expect(shortPeriod('2026-05', words)).toBe('Mei ’26');
    expect(shortPeriod('2025-10', words)).toBe('Okt ’25');
    expect(shortPeriod('2025-10', english)).toBe('Oct ’25');
  });
});
