import { describe, expect, it } from 'vitest';
import type { Rating } from '#core/ratings.ts';
import { predicateOf } from '#core/ratings.ts';
import { educationRank, EDUCATION_LEVELS } from '#core/education.ts';
import { CHECK_IDS, type CheckId } from '#model/quality/list.ts';
import {
  countsStatement,
  findingsStatement,
  variantsStatement,
} from '#model/quality/statements.ts';
import { ask, givenCity, type GivenRows } from '#test/support/node-engine.ts';
import { CASES } from './cases.ts';

const AS_OF = '2026-08-31';

const asText = (row: readonly (string | null)[]): string => row.map(String).join(' | ');

async function answers(id: CheckId, rows: GivenRows, asOf = AS_OF) {
  const city = await givenCity(rows, asOf);
  try {
    const counts = await city.run(countsStatement([id]), { asOf });
    const findings = await city.run(findingsStatement(id), { asOf, opd: null });
    const sum = (of: 'checked' | 'found') => counts.reduce((total, row) => total + row[of], 0);
    return { counts, findings, checked: sum('checked'), found: sum('found') };
  } finally {
    await city.drop();
  }
}

describe('each check of the catalogue', () => {
  it('has rows that fail and rows that pass', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(CHECK_IDS.toSorted());
  });

  it.each(CHECK_IDS.map((id) => [id, CASES[id]] as const))('%s', async (id, given) => {
    const { counts, findings, checked, found } = await answers(id, given.rows, given.asOf);
    expect({ checked, found }).toEqual({ checked: given.checked, found: given.bad.length });
    const subject = ({ personId, positionId, unitId, label }: (typeof findings)[number]) =>
      given.by === 'person'
        ? personId
        : given.by === 'post'
          ? positionId
          : given.by === 'unit'
            ? unitId
            : label;
    const told = findings.map((row) => [subject(row), row.found, row.expected]);
    expect(told.map(asText).toSorted()).toEqual(given.bad.map(asText).toSorted());
    expect(counts.reduce((sum, row) => sum + row.found, 0)).toBe(findings.length);
  });

  it('looks at nothing where there is nothing, and is bound by the engine', async () => {
    const city = await givenCity({});
    expect(await city.run(countsStatement(CHECK_IDS), { asOf: AS_OF })).toEqual([]);
    for (const id of CHECK_IDS) {
      const { sql } = findingsStatement(id);
      const bound = sql.replaceAll('$1', `'${AS_OF}'`).replaceAll('$2', 'NULL');
      const plan = await city.run(ask(`EXPLAIN ${bound}`, { explain_value: 'text' }), {});
      expect(plan.length, id).toBe(1);
    }
    await city.drop();
  });
});

describe('the owner of a finding', () => {
  const units = [
    { unit_id: 'D', name: 'Dinas Satu', kind: 'dinas' },
    { unit_id: 'D1', parent_id: 'D', name: 'Bidang Satu', kind: 'bidang' },
  ];

  it('is the perangkat daerah above the unit of the person’s post; the NIP stays masked', async () => {
    const checkId = 'person-birth-missing';
    const { findings, counts } = await answers(checkId, {
      units,
      positions: [{ position_id: 'J', unit_id: 'D1', title: 'Analis' }],
      employees: [
        { nip: '198609262015051001', name: 'Ani', status: 'PNS', position_id: 'J' },
        { nip: '199001012015052001', name: 'Budi', status: 'PNS', birth_date: '1990-01-01' },
      ],
    });
    expect(findings).toEqual([
      {
        personId: 'p1',
        personName: 'Ani',
        nipMasked: '••••••••••••••1001',
        positionId: 'J',
        title: 'Analis',
        unitId: 'D1',
        unitName: 'Bidang Satu',
        opdId: 'D',
        opdName: 'Dinas Satu',
        label: null,
        found: null,
        expected: null,
      },
    ]);
    expect(counts).toEqual([
      { checkId, opdId: '', opdName: null, checked: 1, found: 0 },
      { checkId, opdId: 'D', opdName: 'Dinas Satu', checked: 1, found: 1 },
    ]);
  });

  it('is nobody where the row belongs to none that is known', async () => {
    const { findings } = await answers('rating-orphan', {
      employees: [],
      performance: [{ nip: '198609262015051001', period: '2025' }],
    });
    expect(findings).toMatchObject([{ opdId: null, personId: null, found: '••••••••••••••1001' }]);
  });
});

describe('tables of the domain in the checks', () => {
  const RATINGS: readonly Rating[] = ['DI_ATAS', 'SESUAI', 'DI_BAWAH'];

  it('have the nine predicates of the regulation', async () => {
    const nine = RATINGS.flatMap((result) => RATINGS.map((behaviour) => ({ result, behaviour })));
    const { findings } = await answers('predicate-table', {
      performance: nine.map(({ result, behaviour }, index) => ({
        nip: '198609262015051001',
        period: String(2000 + index),
        result_rating: result,
        behaviour_rating: behaviour,
        predicate: 'NONE',
      })),
    });
    expect(findings.map(({ expected }) => expected)).toEqual(
      nine.map(({ result, behaviour }) => predicateOf(result, behaviour)),
    );
  });

  it('compare every two levels of education as the core does', async () => {
    const pairs = EDUCATION_LEVELS.flatMap((held) =>
      EDUCATION_LEVELS.map((asked) => ({ held: held.id, asked: asked.id })),
    );
    const { findings } = await answers('education-below', {
      positions: pairs.map(({ asked }, index) => ({
        position_id: `J${index}`,
        min_education: asked,
      })),
      employees: pairs.map(({ held }, index) => ({
        nip: `198609262015051${String(index).padStart(3, '0')}`,
        position_id: `J${index}`,
        education_level: held,
      })),
    });
    const below = pairs.flatMap(({ held, asked }, index) =>
      (educationRank(held) ?? 0) < (educationRank(asked) ?? 0) ? [`J${index}`] : [],
    );
    expect(new Set(findings.map(({ positionId }) => positionId))).toEqual(new Set(below));
    expect(findings).toHaveLength(below.length);
  });
});

describe('units that differ only in spelling', () => {
  const offered = async (units: readonly Record<string, string>[]) => {
    const city = await givenCity({ units, positions: [{ position_id: 'J', unit_id: 'a' }] });
    const rows = await city.run(variantsStatement, {});
    await city.drop();
    return rows.map(({ keepId, dropId }) => `${dropId} -> ${keepId}`);
  };
  const below = (names: readonly string[], kind = 'kelurahan') => [
    { unit_id: 'top', name: 'Kecamatan', kind: 'kecamatan' },
    ...names.map((name, index) => ({
      unit_id: 'abc'.charAt(index),
      parent_id: 'top',
      name,
      kind,
    })),
  ];

  it.each([
    ['Kelurahan Kalampangan', 'Kelurahan Kelampangan'],
    ['Kelurahan Petuk Barunai', 'KELURAHAN PETUK BERUNAI'],
    ['Dinas Sosial', 'Dinas Sosial Kota Palangkaraya'],
    ['Dinas Kependudukan dan Pencatatan Sipil', 'Dinas Kependudukan & Pencatatan Sipil'],
    ['Bagian Umum', 'KECAMATAN - BAGIAN UMUM'],
  ])('%s and %s are offered as one, the one with posts kept', async (one, other) => {
    expect(await offered(below([one, other]))).toEqual(['b -> a']);
    expect(await offered(below([one, other]).toReversed())).toEqual(['b -> a']);
  });

  it.each([
    ['SD Negeri 1 Menteng', 'SD Negeri 2 Menteng'],
    ['Seksi Pelayanan I', 'Seksi Pelayanan II'],
    ['Kelurahan Marang', 'Kelurahan Sarang'],
    ['Kelurahan Petuk Bukit', 'Kelurahan Petuk Katimpun'],
    ['Kelurahan Pahandut', 'Kelurahan Pahandut Seberang'],
    ['Bidang Mutasi', 'Bidang Promosi'],
  ])('%s and %s are two', async (one, other) => {
    expect(await offered(below([one, other]))).toEqual([]);
  });

  it('not with another parent or another kind', async () => {
    const [top, a, b] = below(['Kelurahan Kalampangan', 'Kelurahan Kelampangan']);
    const other = { unit_id: 'other', name: 'Kecamatan Lain', kind: 'kecamatan' };
    const moved = { ...b, parent_id: 'other' };
    expect(await offered([top ?? {}, other, a ?? {}, moved])).toEqual([]);
    expect(await offered([top ?? {}, a ?? {}, { ...b, kind: 'puskesmas' }])).toEqual([]);
  });
});
