import { afterEach, describe, expect, test } from 'vitest';
import { parseIsoDay } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { readFacts } from '#session/use-facts.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity, type GivenRow, type GivenRows } from '#test/support/node-engine.ts';

const AS_OF = '2026-08-31';
let city: StoredCity | undefined;
afterEach(async () => {
  await city?.drop();
  city = undefined;
});

const POST = { unit_id: 'u', kind: 'PELAKSANA', tier: 'PELAKSANA', seats: 3, job_family: 'arsip' };
const NIPS = ['1', '2', '3', '4', '5', '6'];

/** A city in which every component is known of somebody; `extra` is put on every person. */
function given(extra: (at: number) => GivenRow): GivenRows {
  return {
    units: [{ unit_id: 'u', name: 'U', district: 'Pahandut' }],
    positions: [
      { ...POST, position_id: 'x', title: 'Arsiparis', min_education: '30', job_class: 7 },
      { ...POST, position_id: 'now', title: 'Staf', job_class: 6 },
    ],
    position_standards: [{ position_id: 'x', competency_id: 'INT', level: 3 }],
    competencies: [{ competency_id: 'INT', name: 'Integritas', kind: 'managerial' }],
    employees: NIPS.map((nip, at) => ({
      nip,
      name: `SINTETIS ${nip}`,
      status: 'PNS',
      legal_status: '01',
      position_id: 'now',
      position_since: '2020-01-01',
      education_level: '40',
      home_district: at % 2 === 0 ? 'Pahandut' : 'Rakumpit',
      retirement_date: '2045-01-01',
      ...extra(at),
    })),
    assessments: NIPS.map((nip, at) => {
      return { nip, competency_id: 'INT', level: 1 + (at % 4), assessed_on: '2026-01-01' };
    }),
    performance: NIPS.map((nip) => ({ nip, period: '2025', predicate: 'BAIK' })),
    position_history: [],
    discipline: [],
    aspirations: [{ nip: '1', rank: 1, position_id: 'x', willingness: 'ya' }],
    office: [{ setting: 'distance', ref_a: 'Pahandut', ref_b: 'Rakumpit', value: 78 }],
  };
}

async function scoresOf(rows: GivenRows) {
  city = await givenCity(rows, AS_OF);
  const loaded = new Set(Object.keys(rows) as DatasetId[]);
  const facts = await readFacts(city, { asOf: parseIsoDay(AS_OF) ?? 0, loaded });
  await city.drop();
  city = undefined;
  const list = candidatesOf(indexCity(facts), 'x', { by: 'combined' });
  return [...(list?.eligible.rows ?? []), ...(list?.curable.rows ?? [])].map(
    ({ personId, da, ns, combined, layer, rank }) => ({ personId, da, ns, combined, layer, rank }),
  );
}

describe('what may be no criterion', () => {
  test('sex and age move no score, whoever has which', async () => {
    const before = await scoresOf(given(() => ({ sex: 'L', birth_date: '1990-05-10' })));
    const after = await scoresOf(
      given((at) => ({
        sex: at % 2 === 0 ? 'P' : 'L',
        birth_date: `${1970 + 5 * at}-0${1 + at}-10`,
      })),
    );
    expect(before).toHaveLength(NIPS.length);
    expect(before.every(({ da, ns }) => da !== null && ns !== null)).toBe(true);
    expect(after).toEqual(before);
    const unknown = await scoresOf(given(() => ({ sex: null, birth_date: null })));
    expect(unknown).toEqual(before);
  });

  test('religion, marital status, origin and disability have no column that a score could read', async () => {
    city = await givenCity(
      given(() => ({ sex: 'P', birth_date: '1990-05-10' })),
      AS_OF,
    );
    const facts = await readFacts(city, { asOf: parseIsoDay(AS_OF) ?? 0, loaded: new Set() });
    const names = [...facts.persons.values()].flatMap((person) => Object.keys(person));
    expect(names).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /sex|birth|age$|religi|agama|marit|kawin|origin|suku|disab|ethnic|polit/iu,
        ),
      ]),
    );
  });
});
