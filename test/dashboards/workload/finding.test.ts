import { beforeAll, describe, expect, it } from 'vitest';
import {
  countWord,
  findingOf,
  highestSentence,
  ledgerFigures,
  overloadedRows,
  type Scope,
} from '#dashboards/workload/finding.ts';
import type { Words } from '#dashboards/workload/names.ts';
import { labelsOf, sortedMatrix } from '#dashboards/workload/options.ts';
import type { Matrix } from '#model/workload/heatmap.ts';
import { answerOf, cellsOf, POSTS, SORTS, TREE, wordsIn, type GivenPost } from './fixture.ts';

let words: Words;
let english: Words;
beforeAll(async () => {
  english = await wordsIn('en');
  words = await wordsIn('id');
});

const CITY: Scope = { unit: null, somePosts: false, statuses: [] };
const matrixOf = (posts: readonly GivenPost[]): Matrix =>
  sortedMatrix(answerOf(cellsOf(posts)), SORTS, TREE, words);
const units = (count: number, need: number): readonly GivenPost[] =>
  Array.from({ length: count }, (_, index) => ({
    row: `u${index}`,
    column: 'PELAKSANA',
    need,
    holders: 2,
  }));

describe('the finding that heads the page', () => {
  it('counts units above 1,00 that miss half a person or more', () => {
    expect(overloadedRows(matrixOf(units(3, 2.5)))).toHaveLength(3);
    expect(overloadedRows(matrixOf(units(3, 2.4)))).toHaveLength(0);
    expect(overloadedRows(matrixOf(units(3, 2)))).toHaveLength(0);
  });

  it('does not count posts whose unit is not in the file as a unit', () => {
    const matrix = matrixOf([{ row: '', column: 'JPT', need: 9, holders: 2 }, ...units(1, 3)]);
    expect(overloadedRows(matrix).map(({ id }) => id)).toEqual(['u0']);
  });

  it('is a sentence with the count as a word up to ten, in both languages', () => {
    expect(findingOf(matrixOf(POSTS), CITY, words)).toBe(
      'Satu perangkat daerah bekerja di atas kapasitas',
    );
    expect(findingOf(matrixOf(POSTS), CITY, english)).toBe('One agency works above capacity');
    expect(findingOf(matrixOf(units(5, 3)), CITY, words)).toBe(
      'Lima perangkat daerah bekerja di atas kapasitas',
    );
    expect(findingOf(matrixOf(units(5, 3)), CITY, english)).toBe(
      'Five agencies work above capacity',
    );
    expect(findingOf(matrixOf(units(12, 3)), CITY, words)).toBe(
      '12 perangkat daerah bekerja di atas kapasitas',
    );
    expect(findingOf(matrixOf(units(2, 1)), CITY, words)).toBe(
      'Tidak ada perangkat daerah yang bekerja di atas kapasitas',
    );
  });

  it('names the unit it is about, and says where only some posts are counted', () => {
    const inside = { ...CITY, unit: 'Dinas PUPR' };
    expect(findingOf(matrixOf(units(2, 3)), inside, words)).toBe(
      'Dua unit pada Dinas PUPR bekerja di atas kapasitas',
    );
    expect(findingOf(matrixOf(units(2, 3)), { ...inside, somePosts: true }, words)).toBe(
      'Dua unit pada Dinas PUPR bekerja di atas kapasitas pada jabatan yang dipilih',
    );
    expect(findingOf(matrixOf(units(2, 3)), { ...CITY, somePosts: true }, words)).toContain(
      'pada jabatan yang dipilih',
    );
  });

  it('claims no overload where only some statuses count as holders', () => {
    const scope = { ...CITY, statuses: ['PNS', 'CPNS'] };
    expect(findingOf(matrixOf(POSTS), scope, words)).toBe(
      'Beban kerja bila hanya PNS dan CPNS dihitung sebagai pemangku',
    );
  });

  it('says what is not known: no load at all, no post at all', () => {
    const unknown = matrixOf([{ row: 'pupr', column: 'JPT', need: null, holders: 1 }]);
    expect(findingOf(unknown, CITY, words)).toBe('Beban kerja belum dapat dihitung');
    expect(findingOf(matrixOf([]), CITY, words)).toBe(
      'Tidak ada jabatan yang cocok dengan saringan',
    );
  });

  it('names the unit with the highest index under the title of the chart', () => {
    const labels = labelsOf(answerOf(cellsOf(POSTS)), TREE, words);
    expect(highestSentence(matrixOf(POSTS), labels, words)).toContain('Dinas Dukcapil, 1,67');
    expect(highestSentence(matrixOf([]), labels, words)).toBe(
      'Pilih sel untuk melihat jabatan dan pegawainya.',
    );
  });

  it('writes a count in figures from eleven on', () => {
    expect([1, 10, 11].map((count) => countWord(count, words))).toEqual(['satu', 'sepuluh', '11']);
  });
});

describe('the figures above the chart', () => {
  const figures = (scope = CITY) => ledgerFigures(matrixOf(POSTS), scope, words);

  it('are need, holders, index and overloaded units of the matrix below', () => {
    expect(figures().map(({ label, value }) => [label, value])).toEqual([
      ['Kebutuhan (ABK)', '21'],
      ['Bezetting', '20'],
      ['Rasio beban kerja', '1,11'],
      ['Unit kelebihan beban', '1'],
    ]);
  });

  it('keep shortage and surplus apart though they nearly cancel', () => {
    expect(figures()[1]?.note).toBe('kurang 6 dan lebih 4 orang, tidak saling menutup');
  });

  it('say what the need rests on and what carries no load', () => {
    expect(figures()[0]?.note).toBe(
      'termasuk 1 jabatan yang kebutuhannya tidak dari ABK; 1 jabatan belum punya data beban',
    );
  });

  it('say the load of empty posts apart', () => {
    expect(figures()[2]?.note).toBe('4,8% beban ada pada 1 jabatan kosong');
    const filled = matrixOf(POSTS.filter(({ holders }) => holders > 0));
    expect(ledgerFigures(filled, CITY, words)[2]?.note).toBe('tidak ada beban pada jabatan kosong');
  });

  it('judge no unit where only some statuses count', () => {
    const [, , ratio, overloaded] = figures({ ...CITY, statuses: ['PNS'] });
    expect(overloaded?.value).toBe('–');
    expect(ratio?.note).toBeUndefined();
  });

  it('are none without a post', () => {
    expect(ledgerFigures(matrixOf([]), CITY, words)).toEqual([]);
  });
});
