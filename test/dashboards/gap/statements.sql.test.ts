import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { cellOf, indexOf } from '#dashboards/gap/grid.ts';
import { categoriesOf } from '#dashboards/gap/finding.ts';
import { knownMatches } from '#dashboards/gap/people.ts';
import {
  gapCellsStatement,
  gapCoverageStatement,
  gapMatchesStatement,
  gapPeopleStatement,
  type GapCellRow,
  type GapFilter,
} from '#model/gap/statements.ts';
import { WHOLE_CITY } from '#model/workload/statements.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity, type GivenRow, type GivenRows } from '#test/support/node-engine.ts';
import { cellsFrom, type Pair } from './fixture.ts';

const KINDS = ['JF', 'PELAKSANA', 'PENGAWAS'] as const;
const TIER = { JF: 'AHLI_MUDA', PELAKSANA: 'PELAKSANA', PENGAWAS: 'PENGAWAS' } as const;
const IDS = ['INT', 'KS', 'PB', 'TEK'];

function chanceCity(random: Random): GivenRows {
  const units = ['dinas', 'badan', 'bidang'].map((unit_id) => ({
    unit_id,
    name: unit_id,
    parent_id: unit_id === 'bidang' ? 'dinas' : null,
  }));
  const positions = Array.from({ length: 15 }, (_, at): GivenRow => {
    const kind = random.pick(KINDS);
    const unit_id = random.pick(['dinas', 'badan', 'bidang']);
    return { position_id: `j${at}`, unit_id, title: `J ${at}`, kind, tier: TIER[kind], seats: 3 };
  });
  const position_standards = positions.flatMap((row) =>
    random.sample(IDS, random.int(0, 4)).map((competency_id) => ({
      position_id: row['position_id'] ?? null,
      competency_id,
      level: random.int(1, 5),
    })),
  );
  const employees = Array.from({ length: 80 }, (_, at): GivenRow => ({
    nip: `n${at}`,
    person_id: `p${at}`,
    name: `SINTETIS ${at}`,
    status: random.pick(['PNS', 'PPPK']),
    legal_status: '01',
    position_id: random.chance(0.9) ? `j${random.int(0, 14)}` : null,
  }));
  const assessments = employees.flatMap(({ nip }) =>
    random.sample(IDS, random.int(0, 4)).map((competency_id): GivenRow => ({
      nip: nip ?? null,
      competency_id,
      level: random.int(1, 5),
      assessed_on: `${random.int(2021, 2026)}-06-01`,
      status: random.pick(['FINAL', 'FINAL', 'DRAFT']),
    })),
  );
  return { units, positions, position_standards, employees, assessments };
}

const GIVEN = chanceCity(new Random(31));
let city: StoredCity;
beforeAll(async () => {
  city = await givenCity(GIVEN, '2026-09-30');
});
afterAll(async () => city.drop());

const filter = (some: Partial<GapFilter> = {}): GapFilter => ({ ...WHOLE_CITY, ...some });

/** Row of a post as seen from the whole city, or from inside the dinas. */
function rowOf(unit: unknown, scope: string | null): string {
  return scope === null && unit === 'bidang' ? 'dinas' : String(unit);
}

const FILTERS: readonly (readonly [string, Partial<GapFilter>])[] = [
  ['no filter', {}],
  ['a kind', { kinds: 'JF' }],
  ['a status', { statuses: 'PNS' }],
  ['a tier group and a status', { tierGroups: 'PELAKSANA,PENGAWAS', statuses: 'PPPK' }],
  ['inside a unit', { unit: 'dinas' }],
];

describe.each(FILTERS)('with %s', (_, some) => {
  const asked = filter(some);

  test('cells are what the given rows say by the plain definitions', async () => {
    const people = await city.run(gapPeopleStatement, { ...asked, row: null, competency: null });
    const units = new Map(
      GIVEN.positions?.map((row) => [row['position_id'], row['unit_id']] as const),
    );
    const pairs = people.map((row): Pair => ({
      row: rowOf(units.get(row.positionId), asked.unit),
      competency: row.competencyId,
      person: row.personId,
      standard: row.standard,
      level: row.recorded,
      ...(row.state === null ? {} : { state: row.state }),
    }));
    const expected = indexOf(cellsFrom(pairs));
    const cells = await city.run(gapCellsStatement, asked);
    expect(cells.length).toBe(cellsFrom(pairs).length);
    for (const cell of cells) {
      const other = cellOf(expected, { row: cell.rowId, column: cell.competencyId });
      for (const [field, value] of Object.entries(cell)) {
        const witness = other?.[field as keyof GapCellRow];
        if (typeof value === 'number') expect(value).toBeCloseTo(Number(witness), 9);
        else expect(value, field).toBe(witness);
      }
    }
  });

  test('the four statements agree on who is assessed', async () => {
    const index = indexOf(await city.run(gapCellsStatement, asked));
    const total = cellOf(index, { row: null, column: null });
    const [coverage] = await city.run(gapCoverageStatement, asked);
    const matches = await city.run(gapMatchesStatement, { ...asked, row: null });
    expect(coverage).toMatchObject({ withStandard: total?.holders, assessed: total?.assessed });
    expect(categoriesOf(matches).assessed).toBe(total?.assessed);
    expect(knownMatches(matches).expired).toHaveLength(coverage?.expiredOnly ?? -1);
    const known = matches.filter(({ jpmCapped }) => jpmCapped !== null);
    const sum = known.reduce((all, { jpmCapped }) => all + (jpmCapped ?? 0), 0);
    expect(sum / known.length).toBeCloseTo(total?.jpmCapped ?? Number.NaN, 9);
    expect(matches.reduce((all, { below }) => all + below, 0)).toBe(total?.below);
  });

  test('the people of a cell are its counts, and the matches of a row its margin', async () => {
    const index = indexOf(await city.run(gapCellsStatement, asked));
    for (const [row, own] of index) {
      const matches = await city.run(gapMatchesStatement, { ...asked, row });
      expect(matches).toHaveLength(own.get(null)?.holders ?? -1);
      const [competency = null] = [...own.keys()].filter((id) => id !== null);
      const cell = own.get(competency);
      const people = await city.run(gapPeopleStatement, { ...asked, row, competency });
      expect(people).toHaveLength(cell?.holders ?? -1);
      expect(people.filter(({ level }) => level !== null)).toHaveLength(cell?.known ?? -1);
      expect(people.filter(({ gap }) => gap !== null && gap < 0)).toHaveLength(cell?.below ?? -1);
    }
  });
});

test('kinds of post part the holders and the assessed', async () => {
  const total = async (some: Partial<GapFilter>): Promise<GapCellRow | null> =>
    cellOf(indexOf(await city.run(gapCellsStatement, filter(some))), { row: null, column: null });
  const all = await total({});
  const parts = await Promise.all(KINDS.map((kinds) => total({ kinds })));
  for (const field of ['holders', 'assessed', 'pairs', 'known', 'below', 'expired'] as const)
    expect(parts.reduce((sum, part) => sum + (part?.[field] ?? 0), 0)).toBe(all?.[field]);
});
