import { afterEach, describe, expect, it } from 'vitest';
import { TIERS, tierGroupOf } from '#core/tiers.ts';
import { RELATIONS } from '#model/views/list.ts';
import type { StoredCity } from '#store/city-store.ts';
import type { ColumnType } from '#store/statement.ts';
import { ask, givenCity, type GivenRows } from '#test/support/node-engine.ts';

let city: StoredCity | undefined;
afterEach(async () => {
  await city?.drop();
  city = undefined;
});

async function rowsOf(
  given: GivenRows,
  sql: string,
  columns: Readonly<Record<string, ColumnType>>,
  asOf = '2026-08-31',
) {
  city = await givenCity(given, asOf);
  return city.run(ask(sql, columns), {});
}

describe('every relation', () => {
  it.each(RELATIONS.map((relation) => [relation.name, relation] as const))(
    '%s begins with its grain and units and can be planned by the engine',
    async (name, relation) => {
      expect(relation.sql).toMatch(/^-- Grain: /);
      expect(relation.sql).toMatch(/Units: /);
      const call =
        relation.kind === 'macro' ? `(${relation.parameters.map(() => 'NULL').join()})` : '';
      const plan = await rowsOf({}, `EXPLAIN SELECT * FROM ${name}${call}`, {
        explain_value: 'text',
      });
      expect(plan).toHaveLength(1);
    },
  );
});

describe('unit_paths', () => {
  const SQL = 'SELECT unit_id, opd_id, opd_name, parent_id, depth, path FROM unit_paths ORDER BY 1';
  const COLUMNS = {
    unit_id: 'text',
    opd_id: 'text',
    opd_name: 'text',
    parent_id: 'text',
    depth: 'int',
    path: 'list',
  } as const;

  it('leads from the root down to the unit', async () => {
    const units = [
      { unit_id: 'seksi', parent_id: 'bidang', name: 'Seksi' },
      { unit_id: 'dinas', name: 'Dinas' },
      { unit_id: 'bidang', parent_id: 'dinas', name: 'Bidang' },
    ];
    const found = await rowsOf({ units }, SQL, COLUMNS);
    expect(found.map(({ unit_id, opd_id, depth }) => [unit_id, opd_id, depth])).toEqual([
      ['bidang', 'dinas', 1],
      ['dinas', 'dinas', 0],
      ['seksi', 'dinas', 2],
    ]);
    expect(found[2]).toMatchObject({
      path: ['dinas', 'bidang', 'seksi'],
      parent_id: 'bidang',
      opd_name: 'Dinas',
    });
  });

  it('takes a unit with an unknown parent, or itself as parent, for a root', async () => {
    const units = [
      { unit_id: 'a', parent_id: 'nowhere', name: 'A' },
      { unit_id: 'b', parent_id: 'b', name: 'B' },
    ];
    const found = await rowsOf({ units }, SQL, COLUMNS);
    expect(found).toMatchObject([
      { unit_id: 'a', opd_id: 'a', parent_id: null, depth: 0 },
      { unit_id: 'b', opd_id: 'b', parent_id: null, depth: 0 },
    ]);
  });

  it('ends on a ring of parents, keeps its units once, and takes the least id for its root', async () => {
    const units = [
      { unit_id: 'c', parent_id: 'd', name: 'C' },
      { unit_id: 'd', parent_id: 'e', name: 'D' },
      { unit_id: 'e', parent_id: 'c', name: 'E' },
      { unit_id: 'x', parent_id: 'd', name: 'X' },
    ];
    const found = await rowsOf({ units }, SQL, COLUMNS);
    expect(found.map(({ unit_id, path }) => [unit_id, path])).toEqual([
      ['c', ['c']],
      ['d', ['c', 'e', 'd']],
      ['e', ['c', 'e']],
      ['x', ['c', 'e', 'd', 'x']],
    ]);
  });
});

describe('people', () => {
  const POST = { position_id: 'p', unit_id: 'u', title: 'T', kind: 'JF', tier: 'MAHIR', seats: 1 };
  const SQL = 'SELECT name, position_id, fte FROM people ORDER BY name';
  const COLUMNS = { name: 'text', position_id: 'text', fte: 'real' } as const;

  it('are those at work: active PNS, PPPK codes, or no legal status recorded', async () => {
    const employees = ['01', '71', '72', '73', null, '02', '03', '20', '99'].map(
      (legal_status, index) => ({ nip: `${index}`, name: legal_status ?? 'none', legal_status }),
    );
    const found = await rowsOf({ employees }, SQL, COLUMNS);
    expect(found.map(({ name }) => name)).toEqual(['01', '71', '72', '73', 'none']);
  });

  it('count half where they are paruh waktu, unless the file says otherwise', async () => {
    const employees = [
      { nip: '1', name: 'a', status: 'PPPK_PW' },
      { nip: '2', name: 'b', status: 'PPPK_PW', fte: 0.75 },
      { nip: '3', name: 'c', status: 'PNS' },
      { nip: '4', name: 'd', status: 'PNS', fte: 0 },
    ];
    const found = await rowsOf({ employees }, SQL, COLUMNS);
    expect(found.map(({ fte }) => fte)).toEqual([0.5, 0.75, 1, 0]);
  });

  it('have no post where the file of posts does not hold theirs', async () => {
    const employees = [
      { nip: '1', name: 'a', position_id: 'p' },
      { nip: '2', name: 'b', position_id: 'gone' },
      { nip: '3', name: 'c' },
    ];
    const found = await rowsOf({ employees, positions: [POST] }, SQL, COLUMNS);
    expect(found.map(({ position_id }) => position_id)).toEqual(['p', null, null]);
  });
});

describe('post_load', () => {
  const SQL =
    'SELECT position_id, yearly_minutes AS y, monthly_minutes AS m, months AS n, load_minutes AS l, effective_minutes AS e FROM post_load ORDER BY 1';
  const COLUMNS = {
    position_id: 'text',
    y: 'real',
    m: 'real',
    n: 'int',
    l: 'real',
    e: 'real',
  } as const;
  const task = (period: string, volume: number, more: object = {}) => ({
    position_id: 'p',
    task: 't',
    period,
    volume,
    norm_minutes: 10,
    ...more,
  });

  it('is volume x norm over the tasks of the newest year up to as_of', async () => {
    const workload = [
      task('2024', 1),
      task('2025', 2),
      task('2025', 3, { task: 'u' }),
      task('2027', 100),
    ];
    expect(await rowsOf({ workload }, SQL, COLUMNS)).toEqual([
      { position_id: 'p', y: 50, m: 0, n: 0, l: 50, e: null },
    ]);
  });

  it('takes the newest year of each post by itself', async () => {
    const workload = [task('2026', 1), task('2024', 7, { position_id: 'q' })];
    const found = await rowsOf({ workload }, SQL, COLUMNS);
    expect(found.map(({ l }) => l)).toEqual([10, 70]);
  });

  it('adds the twelve months that end with the month of as_of, no others', async () => {
    const months = Array.from({ length: 24 }, (_, index) => {
      const year = index < 12 ? 2025 : 2026;
      return task(`${year}-${String((index % 12) + 1).padStart(2, '0')}`, index < 8 ? 1000 : 1);
    });
    const found = await rowsOf({ workload: months }, SQL, COLUMNS, '2026-08-01');
    expect(found).toEqual([{ position_id: 'p', y: 0, m: 120, n: 12, l: 120, e: null }]);
  });

  it('scales fewer than twelve months to twelve, by the months of the post', async () => {
    const workload = [task('2026-07', 3), task('2026-08', 5), task('2026-08', 2, { task: 'u' })];
    const found = await rowsOf({ workload }, SQL, COLUMNS);
    expect(found).toEqual([{ position_id: 'p', y: 0, m: 600, n: 2, l: 600, e: null }]);
  });

  it('ignores a yearly row whose task has monthly rows in the window, not the other tasks', async () => {
    const workload = [
      task('2026', 999),
      task('2026', 4, { task: 'u' }),
      ...Array.from({ length: 12 }, (_, index) =>
        task(index < 4 ? `2025-${String(index + 9).padStart(2, '0')}` : `2026-0${index - 3}`, 1),
      ),
    ];
    const found = await rowsOf({ workload }, SQL, COLUMNS);
    expect(found).toEqual([{ position_id: 'p', y: 40, m: 120, n: 12, l: 160, e: null }]);
  });

  it('keeps the yearly row where the monthly rows lie outside of the window', async () => {
    const workload = [task('2026', 4), task('2024-01', 99)];
    expect(await rowsOf({ workload }, SQL, COLUMNS)).toMatchObject([{ l: 40 }]);
  });

  it('reads effective minutes of a monthly row as a month, unless no month is that long', async () => {
    const workload = [
      task('2026-08', 1, { effective_minutes: 6500 }),
      task('2026-08', 1, { position_id: 'q', effective_minutes: 72_000 }),
      task('2026', 1, { position_id: 'r', effective_minutes: 72_000 }),
    ];
    const found = await rowsOf({ workload }, SQL, COLUMNS);
    expect(found.map(({ e }) => e)).toEqual([78_000, 72_000, 72_000]);
  });

  it('is 0 for tasks without volume, which is not unknown', async () => {
    expect(await rowsOf({ workload: [task('2026', 0)] }, SQL, COLUMNS)).toMatchObject([{ l: 0 }]);
  });
});

describe('post_staffing', () => {
  const SQL =
    'SELECT position_id AS id, load_source AS source, load_minutes AS l, need, holders, fte, acting, opd_id FROM post_staffing ORDER BY 1';
  const COLUMNS = {
    id: 'text',
    source: 'text',
    l: 'real',
    need: 'real',
    holders: 'int',
    fte: 'real',
    acting: 'int',
    opd_id: 'text',
  } as const;
  const post = (position_id: string, more: object = {}) => ({
    position_id,
    unit_id: 'u',
    title: position_id,
    kind: 'JF',
    tier: 'MAHIR',
    seats: 1,
    ...more,
  });
  const task = (position_id: string, minutes: number) => ({
    position_id,
    task: 't',
    period: '2026',
    volume: 1,
    norm_minutes: minutes,
  });

  it('has the need of an ABK post from its tasks, whatever need the sheet states', async () => {
    const positions = [post('a', { need_method: 'abk', need: 9 }), post('b')];
    const workload = [task('a', 187_500), task('b', 75_000)];
    expect(await rowsOf({ positions, workload }, SQL, COLUMNS)).toMatchObject([
      { id: 'a', source: 'tasks', l: 187_500, need: 2.5 },
      { id: 'b', source: 'tasks', l: 75_000, need: 1 },
    ]);
  });

  it('has the load of other methods from the stated need, tasks or not', async () => {
    const positions = [
      post('a', { need_method: 'rombel', need: 6 }),
      post('b', { need_method: 'abk_kes', need: 1.5 }),
    ];
    const workload = [task('b', 1)];
    expect(await rowsOf({ positions, workload }, SQL, COLUMNS)).toMatchObject([
      { id: 'a', source: 'need', l: 450_000, need: 6 },
      { id: 'b', source: 'need', l: 112_500, need: 1.5 },
    ]);
  });

  it('knows neither load nor need where neither tasks nor a sheet state them', async () => {
    const positions = [post('a', { need_method: 'abk' }), post('b', { need_method: 'rombel' })];
    const workload = [task('b', 1)];
    expect(await rowsOf({ positions, workload }, SQL, COLUMNS)).toMatchObject([
      { id: 'a', source: null, l: null, need: null },
      { id: 'b', source: null, l: null, need: null },
    ]);
  });

  it('counts holders at work in heads and FTE, and who acts in the post apart', async () => {
    const employees = [
      { nip: '1', name: 'a', status: 'PNS', position_id: 'p' },
      { nip: '2', name: 'b', status: 'PPPK_PW', position_id: 'p' },
      { nip: '3', name: 'c', status: 'PNS', position_id: 'p', legal_status: '03' },
      { nip: '4', name: 'd', status: 'PNS', position_id: 'x', acting_position_id: 'p' },
    ];
    const found = await rowsOf({ positions: [post('p')], employees }, SQL, COLUMNS);
    expect(found).toMatchObject([{ holders: 2, fte: 1.5, acting: 1 }]);
  });

  it('keeps a post whose unit is not in the file, without a perangkat daerah', async () => {
    const found = await rowsOf({ positions: [post('p')] }, SQL, COLUMNS);
    expect(found).toMatchObject([{ id: 'p', opd_id: null, holders: 0, fte: 0 }]);
  });

  it('sorts every tier into the group that the domain gives it', async () => {
    const positions = TIERS.map((tier) => post(tier, { tier }));
    const sql = 'SELECT tier, tier_group FROM post_staffing';
    const found = await rowsOf({ positions }, sql, { tier: 'text', tier_group: 'text' });
    const expected = TIERS.map((tier) => ({ tier, tier_group: tierGroupOf(tier) }));
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe('post_month_load', () => {
  const SQL =
    'SELECT position_id AS id, month, measured, load_minutes AS l FROM post_month_load ORDER BY 1, 2';
  const COLUMNS = { id: 'text', month: 'text', measured: 'bool', l: 'real' } as const;
  const post = (position_id: string, more: object = {}) => ({
    position_id,
    unit_id: 'u',
    title: 'T',
    kind: 'JF',
    tier: 'MAHIR',
    seats: 1,
    ...more,
  });

  it('is the volume of the month with a twelfth of the yearly tasks, marked as measured', async () => {
    const workload = [
      { position_id: 'p', task: 'monthly', period: '2026-08', volume: 7, norm_minutes: 10 },
      { position_id: 'p', task: 'yearly', period: '2026', volume: 12, norm_minutes: 10 },
    ];
    const found = await rowsOf({ positions: [post('p')], workload }, SQL, COLUMNS);
    expect(found).toHaveLength(12);
    expect(found[11]).toEqual({ id: 'p', month: '2026-08', measured: true, l: 80 });
    expect(found[0]).toEqual({ id: 'p', month: '2025-09', measured: false, l: (120 + 840) / 12 });
  });

  it('is a twelfth of the year where the need is stated, never measured', async () => {
    const positions = [post('p', { need_method: 'rombel', need: 2 })];
    const workload = [
      { position_id: 'p', task: 'x', period: '2026-08', volume: 7, norm_minutes: 10 },
    ];
    const found = await rowsOf({ positions, workload }, SQL, COLUMNS);
    expect(found.every(({ l, measured }) => l === 12_500 && measured === false)).toBe(true);
  });

  it('sums over twelve recorded months to the load of the year', async () => {
    const workload = Array.from({ length: 12 }, (_, index) => ({
      position_id: 'p',
      task: 'x',
      period: index < 4 ? `2025-${String(index + 9).padStart(2, '0')}` : `2026-0${index - 3}`,
      volume: index * 3,
      norm_minutes: 10,
    }));
    const sql =
      'SELECT sum(month.load_minutes) AS months, any_value(post.load_minutes) AS year FROM post_month_load AS month JOIN post_staffing AS post USING (position_id)';
    const found = await rowsOf({ positions: [post('p')], workload }, sql, {
      months: 'real',
      year: 'real',
    });
    expect(found).toEqual([{ months: 1980, year: 1980 }]);
  });

  it('leaves out a post whose load is not known', async () => {
    expect(await rowsOf({ positions: [post('p')] }, SQL, COLUMNS)).toEqual([]);
  });
});
