import { beforeAll, describe, expect, it } from 'vitest';
import {
  canDrill,
  columnName,
  familyName,
  rowAcronym,
  rowName,
  shortName,
  shortPeriod,
  unitOptions,
  unitPath,
  unitTree,
  type Words,
} from '#dashboards/workload/names.ts';
import { TREE, unit, wordsIn } from './fixture.ts';

let words: Words;
let english: Words;
beforeAll(async () => {
  english = await wordsIn('en');
  words = await wordsIn('id');
});

describe('names of rows and columns', () => {
  it('a row is its unit; the unit itself among its children holds the posts of its own', () => {
    expect(rowName(TREE, 'pupr', null, words)).toBe('Dinas PUPR');
    expect(rowName(TREE, 'dukcapil', 'dukcapil', words)).toBe('Dinas Dukcapil (jabatan langsung)');
    expect(rowName(TREE, '', null, words)).toBe('Unit tidak ada dalam berkas');
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

  it('a unit is cut by usual abbreviations, and stays as it is without one', () => {
    expect(shortName('Kecamatan Rakumpit')).toBe('Kec. Rakumpit');
    expect(shortName('Badan Pengelolaan Keuangan dan Aset Daerah')).toBe(
      'Bad. Pengel. Keuangan dan Aset Daerah',
    );
    expect(shortName('Inspektorat')).toBe('Inspektorat');
  });
});

describe('the acronym of a row', () => {
  const tree = unitTree([
    { ...unit('pupr', 'Dinas Pekerjaan Umum'), shortName: 'Dinas PUPR' },
    unit('arsip', 'Dinas Arsip'),
  ]);

  it('is the one of its office, also for the posts of the office itself', () => {
    expect(rowAcronym(tree, 'pupr', null, words)).toBe('Dinas PUPR');
    expect(rowAcronym(tree, 'pupr', 'pupr', words)).toBe('Dinas PUPR (jabatan langsung)');
  });

  it('is missing where the file gives none, and is not made up', () => {
    expect(rowAcronym(tree, 'arsip', null, words)).toBeNull();
    expect(rowAcronym(tree, '', null, words)).toBeNull();
  });
});

describe('the tree of units', () => {
  it('leads from a perangkat daerah down to a unit', () => {
    expect(unitPath(TREE, 'pelayanan').map(({ unitId }) => unitId)).toEqual([
      'dukcapil',
      'pelayanan',
    ]);
    expect(unitPath(TREE, 'no such unit')).toEqual([]);
    expect(unitPath(TREE, null)).toEqual([]);
  });

  it('ends for units that are under each other', () => {
    const ring = unitTree([unit('a', 'A', 'b'), unit('b', 'B', 'a')]);
    expect(unitPath(ring, 'a').map(({ unitId }) => unitId)).toEqual(['b', 'a']);
  });

  it('can be stepped into where a unit has others below it, and not into the scope again', () => {
    expect(canDrill(TREE, 'dukcapil', null)).toBe(true);
    expect(canDrill(TREE, 'dukcapil', 'dukcapil')).toBe(false);
    expect(canDrill(TREE, 'pelayanan', 'dukcapil')).toBe(false);
    expect(canDrill(TREE, '', null)).toBe(false);
    expect(unitOptions(TREE)).toEqual([{ value: 'dukcapil', label: 'Dinas Dukcapil' }]);
  });
});
