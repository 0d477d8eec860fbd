import { describe, expect, test } from 'vitest';
import type { PersonFact } from '#model/facts.ts';
import {
  distanceScore,
  kilometresOf,
  locationMeasure,
  locationTable,
} from '#model/fit/location.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { city, person, post, unit } from '#test/support/city.ts';

const UNITS = [
  unit('a', { district: 'Pahandut' }),
  unit('b', { district: 'RAKUMPIT' }),
  unit('c', { district: 'Bukit Batu' }),
  unit('nowhere'),
];
const DISTANCES = [
  { origin: 'Pahandut', destination: 'Rakumpit', km: 78 },
  { origin: 'Rakumpit', destination: 'Pahandut', km: 75 },
  { origin: 'Pahandut', destination: 'Jekan Raya', km: -4 },
  { origin: 'Jekan Raya', destination: 'Bukit Batu', km: Number.NaN },
  { origin: '-', destination: 'Bukit Batu', km: 3 },
];
const at = (id: string, homeDistrict: string | null): PersonFact => person(id, { homeDistrict });

function tableOf(...persons: PersonFact[]) {
  return locationTable(city({ units: UNITS, distances: DISTANCES }), persons);
}

describe('distance from home to work', () => {
  test('its score falls by e every 15 km and never rises above 100', () => {
    expect(distanceScore(0)).toBe(100);
    expect(distanceScore(-4)).toBe(100);
    expect(distanceScore(15)).toBeCloseTo(36.7879, 4);
    expect(distanceScore(78)).toBeCloseTo(0.5517, 4);
    expect(distanceScore(1e9)).toBe(0);
  });

  test('holds in both directions, the longer one where they differ, in any spelling', () => {
    const table = tableOf(at('p', 'pahandut'), at('q', 'Rakumpit '));
    expect(kilometresOf(table, 0, 'b')).toBe(78);
    expect(kilometresOf(table, 1, 'a')).toBe(78);
    expect(locationMeasure(table, 0, 'b')).toMatchObject({
      reason: 'L.known',
      known: 1,
      value: distanceScore(78),
    });
  });

  test('within one kecamatan is none, whether or not the office names it', () => {
    const table = tableOf(at('p', 'Bukit Batu'));
    expect(locationMeasure(table, 0, 'c')).toMatchObject({ reason: 'L.same', value: 100 });
    expect(kilometresOf(table, 0, 'c')).toBe(0);
  });

  test('that is not stated is unknown between 0 and 100, never a default', () => {
    const table = tableOf(at('p', null), at('q', '-'), at('r', 'Jekan Raya'));
    const unknown = { value: null, lo: 0, hi: 100, known: 0 };
    expect(locationMeasure(table, 0, 'a')).toMatchObject({ ...unknown, reason: 'L.noHome' });
    expect(locationMeasure(table, 1, 'a')).toMatchObject({ ...unknown, reason: 'L.noHome' });
    expect(locationMeasure(table, 2, 'nowhere')).toMatchObject({ ...unknown, reason: 'L.noPlace' });
    expect(locationMeasure(table, 2, 'gone')).toMatchObject({ ...unknown, reason: 'L.noPlace' });
    expect(locationMeasure(table, 2, 'c')).toMatchObject({ ...unknown, reason: 'L.noWay' });
    expect(kilometresOf(table, 2, 'c')).toBeNull();
    expect(locationMeasure(table, 2, 'a')).toMatchObject({ reason: 'L.same', value: 100 });
  });

  test('opens into the places and the kilometres it rests on', () => {
    const target = post('x', { unitId: 'b', opdId: 'b' });
    const facts = city({ units: UNITS, posts: [target], distances: DISTANCES });
    const index = indexCity({ ...facts, persons: new Map([['p', at('p', 'Pahandut')]]) });
    const parts = explainPair(index, 'p', 'x')?.components ?? [];
    const own = parts.find(({ id }) => id === 'L');
    expect(own?.facts).toEqual({ home: 'Pahandut', place: 'RAKUMPIT', km: 78 });
  });
});
