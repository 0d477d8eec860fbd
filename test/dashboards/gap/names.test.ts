import { beforeAll, describe, expect, it } from 'vitest';
import { competenciesOf, labelsOf, shownChoice, type Words } from '#dashboards/gap/names.ts';
import { DICTIONARY, labelsIn, TREE, wordsIn } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const ids = (rows: readonly { readonly competencyId: string }[]): string[] =>
  rows.map(({ competencyId }) => competencyId);

describe('competencies that are columns', () => {
  it('are those of the kind chosen, in the order of the dictionary', () => {
    expect(ids(competenciesOf(DICTIONARY, 'general'))).toEqual(['INT', 'KS', 'PB']);
    expect(ids(competenciesOf(DICTIONARY, 'managerial'))).toEqual(['INT', 'KS']);
    expect(ids(competenciesOf(DICTIONARY, 'sociocultural'))).toEqual(['PB']);
    expect(ids(competenciesOf(DICTIONARY, 'technical'))).toEqual(['TEK']);
    expect(competenciesOf(DICTIONARY, 'all')).toEqual(DICTIONARY);
  });

  it('are all where no competency is of the kind, as without a dictionary', () => {
    const bare = DICTIONARY.map((row) => ({ ...row, name: null, kind: null }));
    expect(shownChoice(bare, 'general')).toBe('all');
    expect(shownChoice(DICTIONARY, 'general')).toBe('general');
    expect(labelsOf(TREE, bare, null, words).columnOf('INT')).toBe('INT');
  });
});

describe('names', () => {
  it('of rows are those of the units; own posts and unknown units are said as such', () => {
    const { rowOf, columnOf } = labelsIn(words, 'dinkes');
    expect(rowOf('pkm')).toBe('Puskesmas Kayon');
    expect(rowOf('dinkes')).toBe('Dinas Kesehatan (jabatan langsung)');
    expect(rowOf('')).toBe('Unit tidak ada dalam berkas');
    expect(rowOf(null)).toBe('Seluruh Dinas Kesehatan');
    expect(labelsIn(words).rowOf(null)).toBe('Seluruh kota');
    expect(columnOf('KS')).toBe('Kerja sama');
    expect(columnOf('???')).toBe('???');
  });

  it('of rows are shortened as the file does, else by the usual abbreviations', () => {
    const { shortRowOf } = labelsIn(words, 'disdik');
    expect(labelsIn(words).shortRowOf('disdik')).toBe('Disdik');
    expect(shortRowOf('pkm')).toBe('PKM Kayon');
    expect(shortRowOf('disdik')).toBe('Disdik (jabatan langsung)');
    expect(shortRowOf('')).toBe('Unit tidak ada dalam berkas');
  });
});
