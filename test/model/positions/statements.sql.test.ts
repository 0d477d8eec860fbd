import { afterAll, beforeAll, expect, it } from 'vitest';
import { requirementsStatement } from '#model/positions/statements.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity } from '#test/support/node-engine.ts';

let city: StoredCity;
beforeAll(async () => {
  const bare = { unit_id: 'a', kind: 'JF', tier: 'AHLI_MUDA', seats: 1 };
  city = await givenCity({
    units: [{ unit_id: 'a', name: 'Dinas A' }],
    positions: [
      {
        ...bare,
        position_id: 'full',
        title: 'Perawat',
        min_golongan: 'III/a',
        max_golongan: 'III/d',
        retirement_age: 60,
        license: 'STR Perawat',
        legal_note: 'Perlu STR',
      },
      { ...bare, position_id: "o'dd", title: 'Lain' },
    ],
  });
});
afterAll(() => city.drop());

it('gives what the sheet asks of a holder', async () => {
  expect(await city.run(requirementsStatement, { positionId: 'full' })).toEqual([
    {
      minGolongan: 'III/a',
      maxGolongan: 'III/d',
      retirementAge: 60,
      license: 'STR Perawat',
      echelon: null,
      legalNote: 'Perlu STR',
    },
  ]);
});

it('leaves what the sheet does not state null, and takes ids with apostrophes', async () => {
  const [row] = await city.run(requirementsStatement, { positionId: "o'dd" });
  expect(Object.values(row ?? { none: 1 })).toEqual([null, null, null, null, null, null]);
});

it('has no row for a post that is not in the data', async () => {
  expect(await city.run(requirementsStatement, { positionId: 'gone' })).toEqual([]);
});
