import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { TIERS } from '#core/tiers.ts';
import { FIRST_VIEW } from '#model/workload/first-view.ts';
import { matrixOf, sumOf, type AxisSort } from '#model/workload/heatmap.ts';
import * as statements from '#model/workload/statements.ts';
import {
  WHOLE_CITY,
  cellPeopleStatement,
  cellPostsStatement,
  cellsQuestion,
  cellsStatement,
  codesParam,
  familiesStatement,
  headcountStatement,
  monthCellsStatement,
  nipStatement,
  postPeopleStatement,
  unitsStatement,
  type CellRow,
  type PostSums,
  type WorkloadFilter,
} from '#model/workload/statements.ts';
import type { StoredCity } from '#store/city-store.ts';
import { questionKey, type SqlParams, type Statement } from '#store/statement.ts';
import { givenCity, type GivenRow } from '#test/support/node-engine.ts';

/** A small city at random: odd units, vacant posts, half holders, unknown loads, all methods. */
function randomCity(seed: number) {
  const random = new Random(seed);
  const pick = <T extends string>(items: readonly T[]): T => random.pick(items);
  const units: GivenRow[] = ['opd1', 'opd2', 'opd3'].flatMap((opd) => [
    { unit_id: opd, name: `Dinas ${opd}`, short_name: opd.toUpperCase() },
    ...[1, 2].flatMap((n) => [
      { unit_id: `${opd}.${n}`, parent_id: opd, name: `Bidang ${n}` },
      { unit_id: `${opd}.${n}.1`, parent_id: `${opd}.${n}`, name: `Seksi ${n}` },
    ]),
  ]);
  const unitIds = [...units.map(({ unit_id }) => String(unit_id)), 'unknown'];
  const positions = Array.from({ length: 80 }, (_, index): GivenRow => {
    const method = pick(['abk', 'abk', 'abk', 'rombel', 'statutory']);
    return {
      position_id: `p${index}`,
      unit_id: pick(unitIds),
      title: `Jabatan ${index % 9}`,
      kind: pick(['JF', 'PELAKSANA']),
      tier: pick(TIERS),
      job_family: pick(['umum', 'kesehatan', '']) || null,
      seats: random.int(0, 3),
      need_method: method,
      need: method === 'abk' || random.next() < 0.2 ? null : random.int(1, 4),
    };
  });
  const employees = Array.from({ length: 150 }, (_, index): GivenRow => {
    const status = pick(['PNS', 'PNS', 'CPNS', 'PPPK', 'PPPK_PW']);
    return {
      nip: `1990010120150110${String(index).padStart(2, '0')}`.slice(0, 18),
      name: `Orang ${index}`,
      status,
      legal_status: pick(['01', '01', '01', '71', '03']),
      position_id: pick([...positions.map((post) => String(post['position_id'])), 'gone']),
    };
  });
  const workload = positions.flatMap((post, index): GivenRow[] => {
    const position_id = String(post['position_id']);
    if (index % 7 === 0) return [];
    const minutes = random.int(1, 30) * 7500;
    const yearly = { position_id, task: 'a', period: '2026', volume: 1, norm_minutes: minutes };
    const monthly = Array.from({ length: index % 3 === 0 ? 12 : 0 }, (_unused, month) => ({
      position_id,
      task: 'b',
      period: month < 4 ? `2025-${String(month + 9).padStart(2, '0')}` : `2026-0${month - 3}`,
      volume: random.int(0, 60),
      norm_minutes: 60,
    }));
    return [yearly, ...monthly];
  });
  return { units, positions, employees, workload };
}

let city: StoredCity;
beforeAll(async () => {
  city = await givenCity(randomCity(7));
});
afterAll(() => city.drop());

const filters: readonly (readonly [string, WorkloadFilter])[] = [
  ['the whole city', WHOLE_CITY],
  ['one perangkat daerah', { ...WHOLE_CITY, unit: 'opd2' }],
  ['a unit below one', { ...WHOLE_CITY, unit: 'opd2.1' }],
  ['a kind', { ...WHOLE_CITY, kinds: codesParam(['JF']) }],
  ['tier groups', { ...WHOLE_CITY, tierGroups: codesParam(['JF_AHLI', 'PELAKSANA']) }],
  ['statuses', { ...WHOLE_CITY, statuses: codesParam(['PNS', 'CPNS']) }],
  ['a family', { ...WHOLE_CITY, family: 'kesehatan' }],
];

const cellsOf = (filter: WorkloadFilter, dimension: 'tier' | 'family') =>
  city.run(cellsStatement, { ...filter, dimension });

function expectSame(actual: PostSums, expected: PostSums): void {
  for (const [key, value] of Object.entries(expected)) {
    const found = actual[key as keyof PostSums];
    if (value === null) expect([key, found]).toEqual([key, null]);
    else expect(found, key).toBeCloseTo(value, 6);
  }
}

describe('every statement', () => {
  const all = Object.values(statements).flatMap((value) =>
    typeof value === 'object' && 'sql' in value ? [value as Statement<SqlParams, object>] : [],
  );

  it.each(all.map((statement) => [statement.id, statement] as const))(
    '%s begins with its grain and runs with every parameter null',
    async (_, statement) => {
      expect(statement.sql).toMatch(/^-- Grain: /);
      const nulls = Object.fromEntries(statement.params.map((name) => [name, null]));
      expect(Array.isArray(await city.run(statement, nulls))).toBe(true);
    },
  );

  it('has an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(8);
  });
});

describe('cells', () => {
  it.each(filters)('of %s add up to the same total by tier as by family', async (_, filter) => {
    const tiers = await cellsOf(filter, 'tier');
    const families = await cellsOf(filter, 'family');
    expect(tiers.length).toBeGreaterThan(0);
    expectSame(sumOf(tiers), sumOf(families));
  });

  it.each(filters)('of %s keep seats = holders + vacant - excess', async (_, filter) => {
    for (const cell of await cellsOf(filter, 'tier')) {
      expect(cell.seats).toBe(cell.holders + cell.vacantSeats - cell.excess);
    }
  });

  it.each(filters)(
    'of %s keep need - fte = shortage - surplus of known posts',
    async (_, filter) => {
      const cells = await cellsOf(filter, 'tier');
      const posts = await city.run(cellPostsStatement, { ...filter, ...ALL_CELLS });
      const known = posts.filter(({ need }) => need !== null);
      const { shortage, surplus, need } = sumOf(cells);
      const fte = known.reduce((sum, post) => sum + post.fte, 0);
      expect((shortage ?? 0) - (surplus ?? 0)).toBeCloseTo((need ?? 0) - fte, 6);
    },
  );

  it('of the city and of each perangkat daerah by itself are the same sums', async () => {
    const whole = matrixOf(await cellsOf(WHOLE_CITY, 'tier'), 'parts', BY_NAME);
    for (const row of whole.rows.filter(({ id }) => id !== '')) {
      const own = await cellsOf({ ...WHOLE_CITY, unit: row.id }, 'tier');
      expectSame(sumOf(own), row.margin);
    }
  });

  it('of a unit have its children and, for its own posts, the unit itself as rows', async () => {
    const rows = new Set((await cellsOf({ ...WHOLE_CITY, unit: 'opd1' }, 'tier')).map(idOfRow));
    expect([...rows].toSorted()).toEqual(['opd1', 'opd1.1', 'opd1.2']);
  });

  it('keep posts of an unknown unit in a row of their own, so that nothing is lost', async () => {
    const rows = new Set((await cellsOf(WHOLE_CITY, 'tier')).map(idOfRow));
    expect([...rows].toSorted()).toEqual(['', 'opd1', 'opd2', 'opd3']);
  });

  it('filtered by status lose holders and capacity, never load, need or seats', async () => {
    const all = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    const pns = sumOf(await cellsOf({ ...WHOLE_CITY, statuses: 'PNS' }, 'tier'));
    expect([pns.load, pns.need, pns.seats, pns.posts]).toEqual([
      all.load,
      all.need,
      all.seats,
      all.posts,
    ]);
    expect(pns.holders).toBeLessThan(all.holders);
    const others = codesParam(['CPNS', 'PPPK', 'PPPK_PW']);
    const rest = sumOf(await cellsOf({ ...WHOLE_CITY, statuses: others }, 'tier'));
    expect(pns.holders + rest.holders).toBe(all.holders);
    expect(pns.capacity + rest.capacity).toBeCloseTo(all.capacity, 6);
  });

  it('filtered by kind part the city', async () => {
    const all = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    const parts = await Promise.all(
      ['JF', 'PELAKSANA'].map((kinds) => cellsOf({ ...WHOLE_CITY, kinds }, 'tier')),
    );
    expectSame(sumOf(parts.flat()), all);
  });

  it('count capacity only where the load is known: unknown load is not a light load', async () => {
    const posts = await city.run(cellPostsStatement, { ...WHOLE_CITY, ...ALL_CELLS });
    const known = posts.filter(({ load }) => load !== null);
    const capacity = known.reduce((sum, post) => sum + post.fte * post.effectiveMinutes, 0);
    const all = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    expect(all.capacity).toBeCloseTo(capacity, 6);
    expect(all.unknownPosts).toBe(posts.length - known.length);
    expect(all.unknownPosts).toBeGreaterThan(0);
  });

  it('hold the load of empty posts in the load and say it by itself', async () => {
    const posts = await city.run(cellPostsStatement, { ...WHOLE_CITY, ...ALL_CELLS });
    const vacant = posts.filter(({ holders }) => holders === 0);
    const load = vacant.reduce((sum, post) => sum + (post.load ?? 0), 0);
    const all = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    expect(all.vacantLoad).toBeCloseTo(load, 6);
    expect(all.vacantPosts).toBe(vacant.length);
    expect(load).toBeGreaterThan(0);
  });
});

describe('month cells', () => {
  it('are the twelve months up to as_of for every row', async () => {
    const cells = await city.run(monthCellsStatement, WHOLE_CITY);
    const months = [...new Set(cells.map(({ columnId }) => columnId))].toSorted();
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['2025-09', '2026-08']);
    expect(cells).toHaveLength(12 * new Set(cells.map(idOfRow)).size);
  });

  it('add up over the year to the load and capacity of the annual cells', async () => {
    const months = sumOf(await city.run(monthCellsStatement, WHOLE_CITY));
    const year = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    expect(months.load).toBeCloseTo(year.load ?? Number.NaN, 5);
    expect(months.capacity).toBeCloseTo(year.capacity, 5);
    expect(months.vacantLoad).toBeCloseTo(year.vacantLoad, 5);
  });

  it('say how many of their posts have volumes of that month', async () => {
    const cells = await city.run(monthCellsStatement, WHOLE_CITY);
    const measured = cells.reduce((sum, cell) => sum + cell.measuredPosts, 0);
    expect(measured).toBeGreaterThan(0);
    expect(cells.every((cell) => cell.measuredPosts <= cell.posts)).toBe(true);
  });

  it('are what the month dimension asks for', () => {
    expect(cellsQuestion(WHOLE_CITY, 'month').statement).toBe(monthCellsStatement);
    expect(cellsQuestion(WHOLE_CITY, 'family')).toEqual({
      statement: cellsStatement,
      params: { ...WHOLE_CITY, dimension: 'family' },
    });
  });
});

describe('the list behind a cell', () => {
  it('has the posts that the cell counts, by tier and by family', async () => {
    for (const dimension of ['tier', 'family'] as const) {
      for (const cell of await cellsOf(WHOLE_CITY, dimension)) {
        const choice = { ...WHOLE_CITY, dimension, row: cell.rowId, column: cell.columnId };
        const posts = await city.run(cellPostsStatement, choice);
        const people = await city.run(cellPeopleStatement, choice);
        expect(posts).toHaveLength(cell.posts);
        expect(people).toHaveLength(cell.holders);
      }
    }
  });

  it('has the load of the chosen month where the cell is a month', async () => {
    const [cell] = (await city.run(monthCellsStatement, WHOLE_CITY)).filter(
      ({ columnId, measuredPosts }) => columnId === '2026-08' && measuredPosts > 0,
    );
    if (!cell) throw new Error('The random city has no measured month');
    const posts = await city.run(cellPostsStatement, {
      ...WHOLE_CITY,
      dimension: 'month',
      row: cell.rowId,
      column: '2026-08',
    });
    const load = posts.reduce((sum, post) => sum + (post.monthLoad ?? 0), 0);
    expect(load).toBeCloseTo(cell.load ?? Number.NaN, 6);
    expect(posts.filter(({ monthMeasured }) => monthMeasured)).toHaveLength(cell.measuredPosts);
  });

  it('shows the last four digits of a NIP, the full one only when it is asked for', async () => {
    const people = await city.run(cellPeopleStatement, { ...WHOLE_CITY, ...ALL_CELLS });
    const [person] = people;
    if (!person) throw new Error('Nobody holds a post');
    expect(person.nipMasked).toMatch(/^•{14}\d{4}$/);
    const [full] = await city.run(nipStatement, { personId: person.personId });
    expect(full?.nip).toMatch(/^\d{18}$/);
    expect(full?.nip.slice(14)).toBe(person.nipMasked.slice(14));
  });

  it('of a post has the people who hold it', async () => {
    const posts = await city.run(cellPostsStatement, { ...WHOLE_CITY, ...ALL_CELLS });
    for (const post of posts) {
      const people = await city.run(postPeopleStatement, { positionId: post.positionId });
      expect(people).toHaveLength(post.holders);
      expect(people.reduce((sum, person) => sum + person.fte, 0)).toBeCloseTo(post.fte, 9);
    }
  });
});

describe('heads', () => {
  it('of people at work are holders and people without a post', async () => {
    const [row] = await city.run(headcountStatement, {});
    const all = sumOf(await cellsOf(WHOLE_CITY, 'tier'));
    expect(row?.headcount).toBe((row?.holders ?? 0) + (row?.withoutPost ?? 0));
    expect(row?.holders).toBe(all.holders);
    expect((row?.headcount ?? 0) + (row?.notAtWork ?? 0)).toBe(150);
    expect(row).toMatchObject({ measuredMonths: 12 });
    expect(row?.withoutPost).toBeGreaterThan(0);
  });
});

describe('options', () => {
  it('list every unit with what it holds together with the units below', async () => {
    const units = await city.run(unitsStatement, {});
    expect(units).toHaveLength(15);
    const roots = units.filter(({ depth }) => depth === 0);
    const known = (await cellsOf(WHOLE_CITY, 'tier')).filter(({ rowId }) => rowId !== '');
    expect(roots.reduce((sum, unit) => sum + unit.holders, 0)).toBe(sumOf(known).holders);
    expect(units.find(({ unitId }) => unitId === 'opd2.1.1')).toMatchObject({
      parentId: 'opd2.1',
      opdId: 'opd2',
      depth: 2,
      shortName: null,
    });
    expect(roots.map(({ shortName }) => shortName)).toEqual(['OPD1', 'OPD2', 'OPD3']);
  });

  it('list the job families that have posts', async () => {
    const families = await city.run(familiesStatement, {});
    expect(families.map(({ family }) => family)).toEqual(['kesehatan', 'umum']);
  });

  it('join codes with commas, and none into no filter', () => {
    expect(codesParam(['PNS', 'CPNS'])).toBe('PNS,CPNS');
    expect(codesParam([])).toBeNull();
  });
});

describe('the first view', () => {
  it('has one key a question and rows for each', async () => {
    const keys = FIRST_VIEW.map(({ statement, params }) => questionKey(statement, params));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(questionKey(cellsStatement, { dimension: 'tier', ...WHOLE_CITY }));
    for (const { statement, params } of FIRST_VIEW) {
      expect((await city.run(statement, params)).length).toBeGreaterThan(0);
    }
  });
});

const ALL_CELLS = { dimension: 'tier', row: null, column: null } as const;
const byName: AxisSort = { by: 'name', descending: false, nameOf: (id) => id };
const BY_NAME = { rows: byName, columns: byName };
const idOfRow = ({ rowId }: CellRow) => rowId;

describe('need that is not known', () => {
  it('gives a cell without shortage, not a shortage of zero', async () => {
    const bare = await givenCity({
      units: [{ unit_id: 'u', name: 'Dinas' }],
      positions: [
        { position_id: 'p', unit_id: 'u', title: 'x', kind: 'JF', tier: 'MAHIR', seats: 1 },
      ],
      employees: [],
    });
    const rows = await bare.run(cellsStatement, { ...WHOLE_CITY, dimension: 'tier' });
    expect(rows.map(({ need, shortage, load }) => ({ need, shortage, load }))).toEqual([
      { need: null, shortage: null, load: null },
    ]);
    await bare.drop();
  });
});
