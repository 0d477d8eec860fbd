import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nipsStatement, personsStatement, type PersonRow } from '#model/people/statements.ts';
import { headcountStatement } from '#model/workload/statements.ts';
import type { StoredCity } from '#store/city-store.ts';
import { givenCity } from '#test/support/node-engine.ts';

let city: StoredCity;
let rows: readonly PersonRow[];
beforeAll(async () => {
  const nip = (end: string): string => `19900101201501${end}`;
  city = await givenCity({
    units: [
      { unit_id: 'a', name: 'Dinas A' },
      { unit_id: 'a.1', parent_id: 'a', name: 'Bidang 1' },
    ],
    positions: [
      {
        position_id: 'x',
        unit_id: 'a.1',
        title: 'Analis',
        kind: 'JF',
        tier: 'AHLI_MUDA',
        seats: 1,
      },
      { position_id: 'y', unit_id: 'gone', title: 'Juru', kind: 'PELAKSANA', tier: 'PELAKSANA' },
    ],
    employees: [
      { nip: nip('1001'), name: 'Citra', status: 'PNS', legal_status: '01', position_id: 'x' },
      { nip: nip('1002'), name: 'Adi', status: 'PNS', legal_status: '03', position_id: 'x' },
      { nip: nip('1003'), name: 'Budi', status: 'PPPK', legal_status: null, position_id: 'lost' },
      { nip: nip('1004'), name: 'Dewi', status: 'PNS', legal_status: '99', position_id: 'y' },
    ],
  });
  rows = await city.run(personsStatement, {});
});
afterAll(() => city.drop());

describe('the list of persons', () => {
  it('has everyone of the file once, by name', () => {
    expect(rows.map(({ name }) => name)).toEqual(['Adi', 'Budi', 'Citra', 'Dewi']);
  });

  it('shows no digit of a NIP but the last four', () => {
    expect(rows.map(({ nipMasked }) => nipMasked.replaceAll('•', ''))).toEqual([
      '1002',
      '1003',
      '1001',
      '1004',
    ]);
    expect(new Set(rows.map(({ nipMasked }) => nipMasked.length))).toEqual(new Set([18]));
  });

  it('names the unit of the post and its perangkat daerah', () => {
    const citra = rows.find(({ name }) => name === 'Citra');
    expect(citra).toMatchObject({ unitName: 'Bidang 1', opdId: 'a', opdName: 'Dinas A' });
  });

  it('leaves a post that is not in the file null, and a unit that is not in it unnamed', () => {
    expect(rows.find(({ name }) => name === 'Budi')).toMatchObject({
      positionId: null,
      title: null,
    });
    expect(rows.find(({ name }) => name === 'Dewi')).toMatchObject({
      title: 'Juru',
      unitName: null,
    });
  });

  it('tells who is at work as the head count does', async () => {
    const [heads] = await city.run(headcountStatement, {});
    const atWork = rows.filter((row) => row.atWork).map(({ name }) => name);
    expect(atWork).toEqual(['Budi', 'Citra']);
    expect(heads).toMatchObject({
      headcount: atWork.length,
      notAtWork: rows.length - atWork.length,
    });
  });
});

describe('the NIPs that a list is found by', () => {
  it('are whole, one for each person', async () => {
    const nips = await city.run(nipsStatement, {});
    expect(nips.map(({ nip }) => nip).toSorted()).toEqual(
      ['1001', '1002', '1003', '1004'].map((end) => `19900101201501${end}`),
    );
    expect(new Set(nips.map(({ personId }) => personId))).toEqual(
      new Set(rows.map(({ personId }) => personId)),
    );
  });
});
