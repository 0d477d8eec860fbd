import { afterEach, describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { gapMatrix, type GapRow, type GapSummary } from '#model/gap/matrix.ts';
import {
  competenciesStatement,
  gapCellsStatement,
  gapCoverageStatement,
  gapMatchesStatement,
  gapPeopleStatement,
  type GapCellRow,
} from '#model/gap/statements.ts';
import { WHOLE_CITY } from '#model/workload/statements.ts';
import type { StoredCity } from '#store/city-store.ts';
import { ask, givenCity, type GivenRow, type GivenRows } from '#test/support/node-engine.ts';

const AS_OF = '2026-10-01';

let city: StoredCity | undefined;
afterEach(async () => {
  await city?.drop();
  city = undefined;
});

async function load(rows: GivenRows): Promise<StoredCity> {
  city = await givenCity(rows, AS_OF);
  return city;
}

const post = (position_id: string, unit_id: string): GivenRow => ({
  position_id,
  unit_id,
  title: `Jabatan ${position_id}`,
  kind: 'PELAKSANA',
  tier: 'PELAKSANA',
  seats: 3,
});
const holder = (nip: string, position_id: string | null): GivenRow => ({
  nip,
  person_id: nip,
  name: `SINTETIS ${nip}`,
  status: 'PNS',
  legal_status: '01',
  position_id,
});
const standard = (position_id: string, competency_id: string, level: number): GivenRow => ({
  position_id,
  competency_id,
  level,
});
const assessed = (
  nip: string,
  competency_id: string,
  level: number,
  assessed_on = '2025-10-01',
  status: string | null = 'FINAL',
): GivenRow => ({ nip, competency_id, level, assessed_on, status });

const UNITS = [
  { unit_id: 'dinas', name: 'Dinas' },
  { unit_id: 'bidang', parent_id: 'dinas', name: 'Bidang' },
  { unit_id: 'badan', name: 'Badan' },
];

const SMALL: GivenRows = {
  units: UNITS,
  positions: [post('j1', 'bidang'), post('j2', 'badan'), post('j3', 'dinas')],
  position_standards: [standard('j1', 'INT', 3), standard('j1', 'PP', 4), standard('j2', 'INT', 2)],
  competencies: [{ competency_id: 'INT', name: 'Integritas', kind: 'managerial' }],
  employees: [holder('a', 'j1'), holder('b', 'j1'), holder('c', 'j2'), holder('d', 'j3')],
  assessments: [
    assessed('a', 'INT', 2),
    assessed('a', 'PP', 5),
    assessed('b', 'INT', 1, '2023-09-30'),
    assessed('c', 'INT', 4, '2023-10-01', null),
  ],
};

function cellOf(cells: readonly GapCellRow[], rowId: string | null, competencyId: string | null) {
  return cells.find((cell) => cell.rowId === rowId && cell.competencyId === competencyId);
}

describe('cells and margins', () => {
  test('expired levels do not count, the exact boundary does, and coverage says how many', async () => {
    const cells = await (await load(SMALL)).run(gapCellsStatement, WHOLE_CITY);
    expect(cellOf(cells, 'dinas', 'INT')).toMatchObject({
      holders: 2,
      assessed: 1,
      coverage: 0.5,
      expired: 1,
      medianGap: -1,
      below: 1,
      belowShare: 1,
    });
    expect(cellOf(cells, 'badan', 'INT')).toMatchObject({ assessed: 1, medianGap: 2 });
    expect(cellOf(cells, 'badan', 'PP')).toBeUndefined();
    expect(cellOf(cells, 'dinas', null)?.jpmRaw).toBeCloseTo(100, 10);
    expect(cellOf(cells, 'dinas', null)?.jpmCapped).toBeCloseTo(600 / 7, 10);
    expect(cellOf(cells, null, null)).toMatchObject({
      holders: 3,
      assessed: 2,
      pairs: 5,
      known: 3,
    });
  });

  test('inside a unit the rows are its children and itself', async () => {
    const cells = await (
      await load(SMALL)
    ).run(gapCellsStatement, { ...WHOLE_CITY, unit: 'dinas' });
    expect(cells.map((cell) => cell.rowId)).toEqual([
      'bidang',
      'bidang',
      'bidang',
      null,
      null,
      null,
    ]);
  });

  test('a draft beside an older final leaves the final one counting', async () => {
    const assessments = [
      assessed('a', 'INT', 5, '2026-09-01', 'DRAFT'),
      assessed('a', 'INT', 2, '2025-01-01'),
      assessed('b', 'INT', 5, '2026-09-01', 'DRAFT'),
      assessed('b', 'PP', 5, '2026-10-02'),
    ];
    const cells = await (await load({ ...SMALL, assessments })).run(gapCellsStatement, WHOLE_CITY);
    expect(cellOf(cells, 'dinas', 'INT')).toMatchObject({ known: 1, unusable: 1, medianGap: -1 });
    expect(cellOf(cells, 'dinas', 'PP')).toMatchObject({ known: 0, unusable: 1, medianGap: null });
  });

  test('without standards there are no cells, without assessments only unknown ones', async () => {
    const bare = await load({ ...SMALL, position_standards: [] });
    expect(await bare.run(gapCellsStatement, WHOLE_CITY)).toEqual([]);
    await bare.drop();
    const unseen = await (
      await load({ ...SMALL, assessments: [] })
    ).run(gapCellsStatement, WHOLE_CITY);
    expect(unseen).toHaveLength(8);
    expect(unseen.every((cell) => cell.known === 0 && cell.jpmRaw === null)).toBe(true);
  });

  test('they are what the matrix in code makes of the same rows', async () => {
    const given = randomRows(new Random(77));
    const stored = await load(given);
    const cells = await stored.run(gapCellsStatement, WHOLE_CITY);
    const people = await stored.run(gapPeopleStatement, {
      ...WHOLE_CITY,
      row: null,
      competency: null,
    });
    const units = new Map(
      (given.positions ?? []).map((row) => [row['position_id'], String(row['unit_id'])]),
    );
    const rows = people.map((row): GapRow => {
      const unitId = units.get(row.positionId) === 'bidang' ? 'dinas' : units.get(row.positionId);
      return { ...row, unitId: unitId ?? '', level: row.recorded };
    });
    const matrix = gapMatrix(rows);
    expect(cells).toHaveLength(countCells(matrix));
    for (const cell of cells) {
      const { rowId, competencyId, ...sums } = cell;
      const expected = witness(matrix, rowId, competencyId);
      for (const [measure, value] of Object.entries(sums)) {
        const other = expected?.[measure as keyof GapSummary] ?? null;
        if (value === null || other === null) expect(value).toBe(other);
        else expect(value, `${rowId} ${competencyId} ${measure}`).toBeCloseTo(other, 9);
      }
    }
  });
});

type Matrix = ReturnType<typeof gapMatrix>;

function witness(matrix: Matrix, rowId: string | null, competencyId: string | null) {
  if (rowId === null) return competencyId === null ? matrix.total : matrix.competency(competencyId);
  return competencyId === null ? matrix.unit(rowId) : matrix.cell(rowId, competencyId);
}

function countCells(matrix: Matrix): number {
  const { units, competencies } = matrix;
  const cells = units.flatMap((unitId) => competencies.map((id) => matrix.cell(unitId, id)));
  return cells.filter((cell) => cell !== null).length + units.length + competencies.length + 1;
}

function randomRows(random: Random): GivenRows {
  const posts = Array.from({ length: 12 }, (_, at) =>
    post(`j${at}`, random.pick(['bidang', 'badan', 'dinas'])),
  );
  const asked = posts.flatMap((row) =>
    random
      .sample(['INT', 'KS', 'PP', 'PK'], random.int(0, 4))
      .map((id) => standard(String(row['position_id']), id, random.int(1, 5))),
  );
  const employees = Array.from({ length: 60 }, (_, at) =>
    holder(`p${at}`, `j${random.int(0, 12)}`),
  );
  const assessments = employees.flatMap((row) =>
    random.sample(['INT', 'KS', 'PP', 'PK'], random.int(0, 4)).map((id) => {
      const year = random.int(2021, 2026);
      const status = random.pick(['FINAL', 'FINAL', 'DRAFT', null]);
      return assessed(
        String(row['nip']),
        id,
        random.int(1, 5),
        `${year}-10-0${random.int(1, 3)}`,
        status,
      );
    }),
  );
  return { units: UNITS, positions: posts, position_standards: asked, employees, assessments };
}

describe('drill to people', () => {
  test('a cell lists each holder with level, standard, gap, date and state', async () => {
    const people = await (
      await load(SMALL)
    ).run(gapPeopleStatement, {
      ...WHOLE_CITY,
      row: 'dinas',
      competency: 'INT',
    });
    expect(people).toMatchObject([
      { personId: 'a', competencyName: 'Integritas', unitName: 'Bidang', gap: -1, state: 'valid' },
      { personId: 'b', recorded: 1, level: null, gap: null, state: 'expired' },
    ]);
  });

  test('matches list each holder once, the lowest capped match first', async () => {
    const matches = await (
      await load(SMALL)
    ).run(gapMatchesStatement, { ...WHOLE_CITY, row: null });
    expect(matches.map((row) => [row.personId, row.standards, row.known, row.below])).toEqual([
      ['a', 2, 2, 1],
      ['c', 1, 1, 0],
      ['b', 2, 0, 0],
    ]);
    expect(matches[1]).toMatchObject({ jpmRaw: 200, jpmCapped: 100 });
    expect(matches[2]?.jpmCapped).toBeNull();
  });

  test('coverage counts holders with and without standard, assessed, and expired only', async () => {
    const [row] = await (await load(SMALL)).run(gapCoverageStatement, WHOLE_CITY);
    expect(row).toEqual({ holders: 4, withStandard: 3, assessed: 2, expiredOnly: 1 });
  });

  test('competencies come in the order of their kinds, unknown ones last', async () => {
    const rows = await (await load(SMALL)).run(competenciesStatement, {});
    expect(rows).toEqual([
      { competencyId: 'INT', name: 'Integritas', kind: 'managerial', posts: 2 },
      { competencyId: 'PP', name: null, kind: null, posts: 1 },
    ]);
  });
});

describe('every statement', () => {
  const STATEMENTS = [
    gapCellsStatement,
    gapPeopleStatement,
    gapMatchesStatement,
    gapCoverageStatement,
    competenciesStatement,
  ];

  test.each(STATEMENTS.map((statement) => [statement.id, statement] as const))(
    '%s states its grain and can be planned by the engine',
    async (_, { sql, params }) => {
      expect(sql).toMatch(/-- Grain: /);
      const bound = sql.replaceAll(/\$\d/g, 'NULL');
      const plan = await (
        await load({})
      ).run(ask(`EXPLAIN ${bound}`, { explain_value: 'text' }), {});
      expect(plan).toHaveLength(1);
      expect(new Set(sql.match(/\$\d/g)).size).toBe(params.length);
    },
  );
});
