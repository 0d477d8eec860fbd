import { afterEach, describe, expect, it } from 'vitest';
import { parseIsoDay } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import type { LegalFacts } from '#model/rules/legal-facts.ts';
import { ANOMALY_IDS } from '#model/rules/anomalies.ts';
import { CHECK_IDS } from '#model/quality/list.ts';
import { readFacts } from '#session/use-facts.ts';
import type { StoredCity } from '#store/city-store.ts';
import { day } from '#test/support/city.ts';
import { givenCity, type GivenRows } from '#test/support/node-engine.ts';

const AS_OF = '2026-08-31';
let city: StoredCity | undefined;
afterEach(async () => {
  await city?.drop();
  city = undefined;
});

async function legalOf(given: GivenRows): Promise<LegalFacts> {
  city = await givenCity(given, AS_OF);
  const loaded = new Set(Object.keys(given) as DatasetId[]);
  const facts = await readFacts(city, { asOf: parseIsoDay(AS_OF) ?? 0, loaded });
  return facts.legal;
}

const GOOD = {
  nip: '198609262015051001',
  name: 'SINTETIS A',
  status: 'PNS',
  birth_date: '1986-09-26',
  sex: 'L',
  golongan: 'III/c',
};

describe('legal facts', () => {
  it('of posts are what the file states, null where it states nothing', async () => {
    const { posts } = await legalOf({
      positions: [
        {
          position_id: 'j1',
          unit_id: 'u',
          title: 'Perawat',
          kind: 'JF',
          tier: 'MAHIR',
          seats: 1,
          license: 'STR Perawat',
          min_golongan: 'III/a',
          legal_note: 'masa larangan',
        },
      ],
    });
    expect(posts.get('j1')).toEqual({
      license: 'STR Perawat',
      minGolongan: 'III/a',
      maxGolongan: null,
      note: 'masa larangan',
    });
  });

  it('of people: birth date, a declared constraint without its words, findings of quality', async () => {
    const { persons } = await legalOf({
      employees: [GOOD, { ...GOOD, nip: '199105102022211003', birth_date: '1990-01-01' }],
      aspirations: [
        { nip: GOOD.nip, rank: 1, willingness: 'ya', constraint_note: 'Merawat orang tua' },
      ],
    });
    expect([...persons.values()]).toEqual([
      { birthDate: day('1986-09-26'), declaresConstraint: true, anomalies: [] },
      {
        birthDate: day('1990-01-01'),
        declaresConstraint: false,
        anomalies: ['nip-birth', 'nip-status'],
      },
    ]);
  });

  it('of the office: windows, letters with their day, the newest allowance of a class', async () => {
    const { office } = await legalOf({
      office: [
        { setting: 'inauguration', since: '2025-02-20' },
        { setting: 'ban_window', since: '2024-03-22', until: '2025-08-20' },
        { setting: 'ban_window', until: '2030-01-01' },
        { setting: 'letter', ref_a: 'j1', ref_b: '2024-05-06', document: '100/1' },
        { setting: 'letter', ref_b: '2024-05-06', document: '100/2' },
        { setting: 'allowance', ref_a: '7', value: 2_600_000, since: '2026-01-01' },
        { setting: 'allowance', ref_a: '7', value: 2_000_000, since: '2024-01-01' },
        { setting: 'allowance', ref_a: 'tujuh', value: 1, since: '2026-01-01' },
        { setting: 'distance', ref_a: 'A', ref_b: 'B', value: 6 },
      ],
    });
    expect(office).toEqual({
      inaugurations: [day('2025-02-20')],
      windows: [{ since: day('2024-03-22'), until: day('2025-08-20') }],
      letters: [{ positionId: 'j1', day: day('2024-05-06'), document: '100/1' }],
      allowances: new Map([[7, 2_600_000]]),
    });
  });

  it('heed checks that the catalogue of quality holds', () => {
    expect(ANOMALY_IDS.filter((id) => !CHECK_IDS.includes(id))).toEqual([]);
  });
});
