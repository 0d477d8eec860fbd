import { beforeAll, describe, expect, it } from 'vitest';
import {
  canDrill,
  competenciesOf,
  labelsOf,
  shortName,
  shownChoice,
  unitOptions,
  unitPath,
  type Words,
} from '#dashboards/gap/names.ts';
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
    expect(shortName('Kecamatan Rakumpit')).toBe('Kec. Rakumpit');
    expect(shortName('Sekolah Dasar Negeri 4 Menteng')).toBe('SDN 4 Menteng');
    expect(shortName('Dinas Kesehatan')).toBe('Dinas Kesehatan');
  });
});

describe('the tree of units', () => {
  it('can be stepped into where a unit has units of its own, and not into the same again', () => {
    expect(canDrill(TREE, 'dinkes', null)).toBe(true);
    expect(canDrill(TREE, 'dinkes', 'dinkes')).toBe(false);
    expect(canDrill(TREE, 'pkm', null)).toBe(false);
    expect(canDrill(TREE, '', null)).toBe(false);
    expect(unitOptions(TREE)).toEqual([{ value: 'dinkes', label: 'Dinas Kesehatan' }]);
  });

  it('gives the way down to a unit, and none to an unknown one', () => {
    expect(unitPath(TREE, 'pkm').map(({ unitId }) => unitId)).toEqual(['dinkes', 'pkm']);
    expect(unitPath(TREE, 'nowhere')).toEqual([]);
    expect(unitPath(TREE, null)).toEqual([]);
  });
});
