import { afterEach, describe, expect, it } from 'vitest';
import { isoOfDay, parseIsoDay } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { FACTS_STATEMENTS } from '#model/facts-statements.ts';
import { readFacts } from '#session/use-facts.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity, type GivenRows } from '#test/support/node-engine.ts';

const AS_OF = '2026-08-31';
let city: StoredCity | undefined;
afterEach(async () => {
  await city?.drop();
  city = undefined;
});

async function factsOf(given: GivenRows): Promise<CityFacts> {
  city = await givenCity(given, AS_OF);
  const loaded = new Set(Object.keys(given) as DatasetId[]);
  return readFacts(city, { asOf: parseIsoDay(AS_OF) ?? 0, loaded });
}

async function onlyPerson(given: GivenRows): Promise<PersonFact> {
  const facts = await factsOf({ employees: [{ nip: '1', name: 'A', status: 'PNS' }], ...given });
  const person = facts.persons.get('p1');
  if (!person) throw new Error('No person p1');
  return person;
}

const POST = {
  position_id: 'j1',
  unit_id: 'u',
  title: 'Arsiparis',
  kind: 'JF',
  tier: 'MAHIR',
  seats: 2,
};

describe('every statement of the facts', () => {
  it.each(Object.entries(FACTS_STATEMENTS))(
    '%s begins with its grain, has no parameter',
    (_, s) => {
      expect(s.sql).toMatch(/^-- Grain: /);
      expect(s.params).toEqual([]);
    },
  );

  it('answers over an empty city: no facts, nothing loaded', async () => {
    const facts = await factsOf({});
    expect(facts.persons.size + facts.posts.size + facts.units.size).toBe(0);
    expect(facts.loaded.size).toBe(0);
    expect(isoOfDay(facts.asOf)).toBe(AS_OF);
  });
});

describe('posts', () => {
  it('have their need, load and standard', async () => {
    const { posts, competencies } = await factsOf({
      units: [
        { unit_id: 'o', name: 'O' },
        { unit_id: 'u', parent_id: 'o', name: 'U' },
      ],
      positions: [
        { ...POST, min_education: '30', education_families: ['a', 'b'], must_fill: true },
      ],
      workload: [
        { position_id: 'j1', task: 't', period: '2026', volume: 15, norm_minutes: 10_000 },
      ],
      position_standards: [
        { position_id: 'j1', competency_id: 'KS', level: 3, core: true, weight: 2 },
        { position_id: 'j1', competency_id: 'INT', level: 2 },
      ],
      competencies: [{ competency_id: 'INT', name: 'Integritas', kind: 'managerial' }],
    });
    expect(posts.get('j1')).toMatchObject({
      opdId: 'o',
      need: 2,
      loadMinutes: 150_000,
      effectiveMinutes: 75_000,
      minEducation: 6,
      educationFamilies: ['a', 'b'],
      mustFill: true,
      standards: [
        { competencyId: 'INT', level: 2, core: false, weight: null },
        { competencyId: 'KS', level: 3, core: true, weight: 2 },
      ],
    });
    expect(competencies.get('INT')).toEqual({ name: 'Integritas', kind: 'managerial' });
  });

  it('without a need, a requirement or a unit in the file have null and empty, no default', async () => {
    const { posts, units } = await factsOf({ positions: [POST] });
    expect(units.size).toBe(0);
    expect(posts.get('j1')).toMatchObject({
      opdId: 'u',
      need: null,
      loadMinutes: null,
      minEducation: null,
      educationFamilies: [],
      standards: [],
      mustFill: false,
    });
  });
});

describe('persons', () => {
  it('are all in, at work or not, without NIP, birth date or sex', async () => {
    const { persons } = await factsOf({
      employees: [
        { nip: '1', name: 'A', status: 'PNS', sex: 'P', legal_status: '03' },
        { nip: '2', name: 'B', status: 'PPPK_PW', education_level: '40' },
      ],
    });
    expect(persons.get('p1')).toMatchObject({ legalStatus: '03', fte: 1, education: null });
    expect(persons.get('p2')).toMatchObject({ legalStatus: null, fte: 0.5, education: 7 });
    for (const person of persons.values()) {
      expect(Object.keys(person)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/nip|birth|sex/i)]),
      );
    }
  });

  it('retire on the recorded day, else by the BUP of their post, else unknown', async () => {
    const birth_date = '1968-05-10';
    const { persons } = await factsOf({
      positions: [
        { ...POST, retirement_age: 60 },
        { ...POST, position_id: 'j2' },
      ],
      employees: [
        { nip: '1', name: 'A', birth_date, retirement_date: '2030-01-01', position_id: 'j1' },
        { nip: '2', name: 'B', birth_date, position_id: 'j1' },
        { nip: '3', name: 'C', birth_date, position_id: 'j2' },
        { nip: '4', name: 'D', birth_date },
        { nip: '5', name: 'E', position_id: 'j1' },
      ],
    });
    const days = [...persons.values()].map(({ retirement }) =>
      retirement === null ? null : isoOfDay(retirement),
    );
    expect(days).toEqual(['2030-01-01', '2028-06-01', '2026-06-01', null, null]);
  });

  it('have the newest usable level of each competency up to as_of', async () => {
    const row = (competency_id: string, level: number, assessed_on: string, status = 'FINAL') => ({
      nip: '1',
      competency_id,
      level,
      assessed_on,
      status,
    });
    const { levels } = await onlyPerson({
      assessments: [
        row('INT', 2, '2022-01-01'),
        row('INT', 3, '2025-01-01'),
        row('INT', 5, '2026-01-01', 'DRAFT'),
        row('INT', 4, '2026-09-01'),
        row('KS', 1, '2026-02-01', 'DRAFT'),
        row('KOM', 4, '2026-02-01'),
        row('KOM', 3, '2026-02-01'),
        { nip: '9', competency_id: 'INT', level: 5, assessed_on: '2026-01-01' },
      ],
    });
    expect(levels.map(({ competencyId, level, draft }) => [competencyId, level, draft])).toEqual([
      ['INT', 3, false],
      ['KOM', 3, false],
      ['KS', 1, true],
    ]);
  });

  it('have ratings of whole years, newest first, the predicate from the 3 x 3 table if missing', async () => {
    const { ratings } = await onlyPerson({
      performance: [
        { nip: '1', period: '2023', predicate: 'BAIK' },
        { nip: '1', period: '2025', result_rating: 'DI_ATAS', behaviour_rating: 'DI_BAWAH' },
        { nip: '1', period: '2024', result_rating: 'SESUAI' },
        { nip: '1', period: '2026-03', predicate: 'KURANG' },
        { nip: '1', period: '2027', predicate: 'KURANG' },
      ],
    });
    expect(ratings).toEqual([
      { year: 2025, predicate: 'KURANG' },
      { year: 2024, predicate: null },
      { year: 2023, predicate: 'BAIK' },
    ]);
  });

  it('have their spells, the present post among them even where the history lacks it', async () => {
    const employees = [
      { nip: '1', name: 'A', position_id: 'j1', position_since: '2024-01-01' },
      { nip: '2', name: 'B', position_id: 'j1', position_since: '2024-01-01' },
    ];
    const history = (nip: string, title: string, since: string, more: object = {}) => ({
      nip,
      title,
      since,
      ...more,
    });
    const { persons } = await factsOf({
      positions: [{ ...POST, job_family: 'arsip' }],
      employees,
      position_history: [
        history('1', 'Lama', '2020-01-01', { until: '2023-12-31', job_family: 'umum' }),
        history('2', 'Arsiparis', '2024-01-01', { position_id: 'j1' }),
        history('2', 'Nanti', '2027-01-01'),
      ],
    });
    expect(persons.get('p1')?.spells).toMatchObject([
      { title: 'Arsiparis', family: 'arsip', tier: 'MAHIR', until: null },
      { title: 'Lama', family: 'umum', tier: null },
    ]);
    expect(persons.get('p2')?.spells).toMatchObject([{ title: 'Arsiparis', family: 'arsip' }]);
    expect(persons.get('p1')?.spells.map(({ presumed }) => presumed)).toEqual([true, false]);
    expect(persons.get('p2')?.spells.map(({ presumed }) => presumed)).toEqual([false]);
  });

  it('have replied where a row says so, with or without a wish; no row is no reply', async () => {
    const { persons } = await factsOf({
      employees: ['1', '2', '3'].map((nip) => ({ nip, name: nip, status: 'PNS' })),
      aspirations: [
        { nip: '1', rank: 2, unit_id: 'u', willingness: 'ya' },
        { nip: '1', rank: 1, position_id: 'j1', willingness: 'bersyarat' },
        { nip: '2', rank: 1, willingness: 'tidak' },
      ],
    });
    expect(persons.get('p1')?.wishes.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(persons.get('p2')).toMatchObject({ replied: true, wishes: [{ positionId: null }] });
    expect(persons.get('p3')).toMatchObject({ replied: false, wishes: [] });
  });

  it('have their sanctions and competency tests', async () => {
    const person = await onlyPerson({
      discipline: [{ nip: '1', level: 'SEDANG', since: '2025-01-01' }],
      competency_tests: [
        { nip: '1', title: 'Arsiparis', tier: 'MAHIR', passed_on: '2024-05-01' },
        { nip: '1', title: 'Later', passed_on: '2026-12-01' },
      ],
    });
    expect(person.sanctions).toMatchObject([{ level: 'SEDANG', until: null }]);
    expect(person.tests).toMatchObject([{ title: 'Arsiparis', tier: 'MAHIR', validUntil: null }]);
  });
});

describe('loaded datasets', () => {
  it('are told apart from datasets without rows', async () => {
    const facts = await factsOf({ employees: [], discipline: [] });
    expect(facts.loaded.has('discipline')).toBe(true);
    expect(facts.loaded.has('aspirations')).toBe(false);
  });
});

describe('ways between kecamatan', () => {
  it('are those with both names and kilometres, the longer one of two rows', async () => {
    const way = { setting: 'distance', ref_a: 'Pahandut' };
    const { distances } = await factsOf({
      office: [
        { ...way, ref_b: 'Rakumpit', value: 78 },
        { ...way, ref_b: 'Rakumpit', value: 80 },
        { ...way, ref_b: 'Sabangau' },
        { ...way, value: 4 },
        { setting: 'allowance', ref_a: '7', value: 1_000_000 },
      ],
    });
    expect(distances).toEqual([{ origin: 'Pahandut', destination: 'Rakumpit', km: 80 }]);
  });
});
