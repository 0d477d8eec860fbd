import { describe, expect, it } from 'vitest';
import type { UnitRow } from '#model/workload/statements.ts';
import {
  canDrill,
  rowAcronym,
  rowName,
  shortestName,
  shortName,
  unitOptions,
  unitPath,
  unitTree,
  type RowWords,
} from '#model/workload/unit-tree.ts';

const unit = (
  unitId: string,
  name: string,
  parentId: string | null = null,
  short: string | null = null,
): UnitRow => ({
  unitId,
  name,
  shortName: short,
  parentId,
  opdId: parentId ?? unitId,
  depth: parentId === null ? 0 : 1,
  kind: null,
  district: null,
  posts: 1,
  holders: 1,
  seats: 1,
});

const TREE = unitTree([
  unit('dukcapil', 'Dinas Dukcapil'),
  unit('pelayanan', 'Bidang Pelayanan', 'dukcapil'),
  unit('catatan', 'Bidang Pencatatan', 'dukcapil'),
  unit('pupr', 'Dinas Pekerjaan Umum', null, 'Dinas PUPR'),
]);

const WORDS: RowWords = {
  noUnit: 'Unit tidak ada dalam berkas',
  own: (name) => `${name} (jabatan langsung)`,
};

describe('the tree of units', () => {
  it('has the units under each other in the order in which they came', () => {
    expect(TREE.children.get(null)?.map(({ unitId }) => unitId)).toEqual(['dukcapil', 'pupr']);
    expect(TREE.children.get('dukcapil')?.map(({ unitId }) => unitId)).toEqual([
      'pelayanan',
      'catatan',
    ]);
    expect(TREE.children.get('pelayanan')).toBeUndefined();
  });

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

  it('begins at a unit whose parent is not in the file', () => {
    const torn = unitTree([unit('a', 'A', 'gone')]);
    expect(unitPath(torn, 'a').map(({ unitId }) => unitId)).toEqual(['a']);
  });

  it('can be stepped into where a unit has others below it, and not into the scope again', () => {
    expect(canDrill(TREE, 'dukcapil', null)).toBe(true);
    expect(canDrill(TREE, 'dukcapil', 'dukcapil')).toBe(false);
    expect(canDrill(TREE, 'pelayanan', 'dukcapil')).toBe(false);
    expect(canDrill(TREE, '', null)).toBe(false);
    expect(canDrill(TREE, null, null)).toBe(false);
    expect(unitOptions(TREE)).toEqual([{ value: 'dukcapil', label: 'Dinas Dukcapil' }]);
  });

  it('offers a unit by the way to it', () => {
    const deep = unitTree([unit('a', 'A'), unit('b', 'B', 'a'), unit('c', 'C', 'b')]);
    expect(unitOptions(deep)).toEqual([
      { value: 'a', label: 'A' },
      { value: 'b', label: 'A › B' },
    ]);
  });
});

describe('the name of a row', () => {
  it('is its unit; the unit itself among its children holds the posts of its own', () => {
    expect(rowName(TREE, 'pupr', null, WORDS)).toBe('Dinas Pekerjaan Umum');
    expect(rowName(TREE, 'dukcapil', 'dukcapil', WORDS)).toBe('Dinas Dukcapil (jabatan langsung)');
    expect(rowName(TREE, '', null, WORDS)).toBe('Unit tidak ada dalam berkas');
  });

  it('is the id itself where no unit has it', () => {
    expect(rowName(TREE, 'U-404', null, WORDS)).toBe('U-404');
  });

  it('as an acronym is the one of its office, also for the posts of the office itself', () => {
    expect(rowAcronym(TREE, 'pupr', null, WORDS)).toBe('Dinas PUPR');
    expect(rowAcronym(TREE, 'pupr', 'pupr', WORDS)).toBe('Dinas PUPR (jabatan langsung)');
  });

  it('has no acronym where the file gives none, and none is made up', () => {
    expect(rowAcronym(TREE, 'dukcapil', null, WORDS)).toBeNull();
    expect(rowAcronym(TREE, '', null, WORDS)).toBeNull();
  });
});

describe('a shorter name', () => {
  it('has the kind of the unit abbreviated as usual, and stays as it is without one', () => {
    expect(shortName('Kecamatan Rakumpit')).toBe('Kec. Rakumpit');
    expect(shortName('Sekolah Dasar Negeri 4 Menteng')).toBe('SDN 4 Menteng');
    expect(shortName('Puskesmas Kayon')).toBe('PKM Kayon');
    expect(shortName('Dinas Kesehatan')).toBe('Dinas Kesehatan');
    expect(shortName('Inspektorat')).toBe('Inspektorat');
  });

  it('has the kind at its beginning only', () => {
    expect(shortName('Seksi Kecamatan')).toBe('Seksi Kecamatan');
  });

  it('at its shortest has other words abbreviated too', () => {
    expect(shortestName('Kecamatan Rakumpit')).toBe('Kec. Rakumpit');
    expect(shortestName('Badan Pengelolaan Keuangan dan Aset Daerah')).toBe(
      'Bad. Pengel. Keuangan dan Aset Daerah',
    );
    expect(shortestName('Dinas Kesehatan')).toBe('Dis. Kesehatan');
    expect(shortestName('Inspektorat')).toBe('Inspektorat');
  });
});
