import { describe, expect, it } from 'vitest';
import { binsOf } from '#dashboards/shock/histogram.ts';
import { shockSearch } from '#dashboards/shock/search.ts';
import { heaviest, scopeOf, unitChoices } from '#dashboards/shock/shock-scope.ts';
import { scenarioBase } from '#scenario/base.ts';
import { city, person, post, unit } from '#test/support/city.ts';

const UNITS = [
  unit('a', { name: 'Badan' }),
  unit('b', { name: 'Dinas' }),
  unit('b1', { parentId: 'b', opdId: 'b', name: 'Bidang' }),
];

function base(heads = 1) {
  return scenarioBase(
    city({
      units: UNITS,
      posts: [
        post('ja', { unitId: 'a', opdId: 'a', need: 1, loadMinutes: 75_000 }),
        post('jb', { unitId: 'b1', opdId: 'b', need: 2, loadMinutes: 150_000 }),
      ],
      persons: [
        person('p', { positionId: 'ja' }),
        ...Array.from({ length: heads }, (_, at) => person(`q${at}`, { positionId: 'jb' })),
      ],
    }),
  );
}

const NONE = { unit: null, service: null } as const;
const SERVICES = new Map([['KTP', new Map([['jb', 900]])]]);

describe('what rises', () => {
  it('is the office with the highest load where the address names none', () => {
    expect(heaviest(base())).toBe('b');
    expect(heaviest(base(3))).toBe('a');
    expect(scopeOf({ ...NONE, kind: 'unit' }, base(), SERVICES)).toEqual({
      kind: 'unit',
      unitId: 'b',
    });
  });

  it('is the unit of the address, unless the city does not hold it', () => {
    const of = (id: string) => scopeOf({ ...NONE, kind: 'unit', unit: id }, base(), SERVICES);
    expect(of('b1')).toEqual({ kind: 'unit', unitId: 'b1' });
    expect(of('<b>')).toEqual({ kind: 'unit', unitId: 'b' });
  });

  it('is a service by its name; nothing where none is known', () => {
    const of = (service: string | null, services = SERVICES) =>
      scopeOf({ unit: null, kind: 'layanan', service }, base(), services);
    expect(of('KTP')).toEqual({ kind: 'service', minutes: SERVICES.get('KTP') });
    expect(of(null)).toEqual(of('KTP'));
    expect(of('lain')).toBeNull();
    expect(of(null, new Map())).toBeNull();
  });

  it('is nothing in a city whose loads nobody knows', () => {
    const blank = city({ posts: [post('j', { need: null, loadMinutes: null })] });
    expect(scopeOf({ ...NONE, kind: 'unit' }, scenarioBase(blank), SERVICES)).toBeNull();
  });
});

describe('units to choose from', () => {
  it('are offices first, then the units within with their office', () => {
    expect(unitChoices(base()).map(({ label }) => label)).toEqual([
      'Badan',
      'Dinas',
      'Bidang, Dinas',
    ]);
  });
});

describe('columns of a histogram', () => {
  it('hold every value once, the greatest in the last', () => {
    const bins = binsOf([0, 1, 2, 3, 4], 4);
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 1, 2]);
    expect(bins[0]).toMatchObject({ from: 0, to: 1 });
    expect(bins.at(-1)).toMatchObject({ to: 4 });
  });

  it('are one where all are the same, none without values', () => {
    expect(binsOf([2, 2])).toEqual([{ from: 2, to: 2, count: 2 }]);
    expect(binsOf([])).toEqual([]);
  });
});

describe('the address', () => {
  it('has a default for everything, and falls back to it', () => {
    const defaults = shockSearch.parse({});
    expect(defaults).toMatchObject({
      view: 'guncangan',
      kind: 'unit',
      rise: 20,
      target: 'sebelum',
    });
    const broken = {
      view: 'x',
      kind: 1,
      rise: 900,
      target: null,
      curable: 'ya',
      unit: {},
      post: [],
    };
    expect(shockSearch.parse(broken)).toEqual(defaults);
    expect(shockSearch.parse({ rise: -20, unit: 12 })).toMatchObject({ rise: -20, unit: '12' });
  });
});
