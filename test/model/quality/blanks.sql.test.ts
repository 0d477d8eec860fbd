import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { blankGrid } from '#model/quality/blank-grid.ts';
import { blankCountsStatement, blankRowsStatement } from '#model/quality/blanks.ts';
import { blankColumns } from '#session/use-quality-blanks.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity, type GivenRows } from '#test/support/node-engine.ts';
import { ANI, ani, BUDI, budi, GONE, post } from './given.ts';

const AS_OF = '2026-08-31';
const EMPLOYEES = blankColumns('employees');
const column = (name: string) => ({ name, label: name, required: false, list: false });
const ROWS: GivenRows = {
  units: [
    { unit_id: 'D', name: 'Dinas Satu', kind: 'dinas' },
    { unit_id: 'D1', parent_id: 'D', name: 'Bidang Satu', kind: 'bidang' },
    { unit_id: 'E', name: 'Dinas Dua', kind: 'dinas' },
  ],
  positions: [post('A', { unit_id: 'D1' }), post('B', { unit_id: 'E' })],
  employees: [
    ani({ position_id: 'A', licenses: ['SIP'] }),
    budi({ position_id: 'B', birth_date: '1990-01-01', licenses: [] }),
    ani({ nip: GONE, position_id: 'X', birth_date: '1970-01-01' }),
  ],
  performance: [
    { nip: ANI, period: '2025', predicate: 'BAIK' },
    { nip: BUDI, period: '2025' },
    { nip: BUDI, period: '2024', predicate: 'BAIK' },
    { nip: '199001012015059999', period: '2025' },
  ],
};

let city: StoredCity;
// The first city of a worker starts its engine.
beforeAll(async () => {
  city = await givenCity(ROWS, AS_OF);
}, 120_000);
afterAll(() => city.drop());

describe('blank cells of a dataset', () => {
  it('are counted by perangkat daerah and column; no value anywhere is said apart', async () => {
    const answer = await city.run(blankCountsStatement('employees', EMPLOYEES), {});
    const { columns, lines, all } = blankGrid(EMPLOYEES, answer);
    const at = (name: string) => columns.findIndex((one) => one.name === name);
    const told = (name: string) =>
      lines
        .map(({ opdName, cells }) => [opdName, cells[at(name)]?.blank, cells[at(name)]?.rows])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
    expect(told('birth_date')).toEqual([
      ['Dinas Dua', 0, 1],
      ['Dinas Satu', 1, 1],
      [null, 0, 1],
    ]);
    // A list without entries is blank like one that is missing.
    expect(told('licenses')).toEqual([
      ['Dinas Dua', 1, 1],
      ['Dinas Satu', 0, 1],
      [null, 1, 1],
    ]);
    expect(all.cells[at('birth_date')]).toMatchObject({ rows: 3, blank: 1, never: false });
    expect(all.cells[at('golongan')]).toMatchObject({ rows: 3, blank: 3, never: true });
    expect(columns.some(({ required }) => required)).toBe(false);
    const used = all.cells.filter(({ never }) => !never);
    expect(all.whole.blank).toBe(used.reduce((sum, { blank }) => sum + blank, 0));
    expect(all.whole.rows).toBe(3 * used.length);
  });

  it('open the rows of one perangkat daerah, of nobody, or of all', async () => {
    const statement = blankRowsStatement('performance', column('predicate'));
    const of = (opd: string | null) => city.run(statement, { asOf: AS_OF, opd });
    const rows = { all: await of(null), two: await of('E'), nobody: await of('') };
    expect(rows.two).toMatchObject([
      { personName: 'Budi', positionId: 'B', opdName: 'Dinas Dua', label: '2025', found: null },
    ]);
    expect(rows.nobody).toMatchObject([{ personId: null, opdId: null, label: '2025' }]);
    expect(rows.all).toHaveLength(2);
  });

  it('are as many as the rows that open, in the last column of every dataset', async () => {
    for (const dataset of DATASET_IDS) {
      const columns = blankColumns(dataset);
      const answer = await city.run(blankCountsStatement(dataset, columns), {});
      for (const asked of columns.slice(-1)) {
        const statement = blankRowsStatement(dataset, asked);
        const rows = await city.run(statement, { asOf: AS_OF, opd: null });
        const counted = answer
          .filter((row) => row.column === asked.name)
          .reduce((sum, { rows: of, filled }) => sum + of - filled, 0);
        expect(rows.length, statement.id).toBe(counted);
      }
    }
  });

  it('of a column that does not exist are not asked for', () => {
    expect(() => blankRowsStatement('units', column('"; DROP TABLE units'))).toThrow(/no column/u);
  });
});
