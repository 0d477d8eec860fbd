import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RELATIONS } from '#model/views/list.ts';
import { variantsStatement } from '#model/quality/statements.ts';
import { describeDataset } from '#session/dataset.ts';
import { switchCity, useSession } from '#session/engine.ts';
import { currentLog, replaceLog } from '#session/log.ts';
import { acceptMerge, undoable, undoMerge, useMergeUnits } from '#session/use-merge-units.ts';
import { readQuality } from '#session/use-quality.ts';
import { day } from '#test/support/city.ts';
import { encodeRows, nodeStore } from '#test/support/node-engine.ts';

vi.mock('#session/open-engine.ts', () => ({ openEngine: () => nodeStore() }));

const EMPTY = useSession.getState();
const ASOF = day('2026-08-31');
const TABLES = [
  encodeRows('units', [
    { unit_id: 'a', name: 'Kelurahan Kalampangan', kind: 'kelurahan' },
    { unit_id: 'b', name: 'Kelurahan Kelampangan', kind: 'kelurahan' },
  ]),
  encodeRows('positions', [
    { position_id: 'J1', unit_id: 'a', title: 'Lurah' },
    { position_id: 'J2', unit_id: 'a', title: 'Sekretaris' },
    { position_id: 'J3', unit_id: 'b', title: 'Pranata' },
  ]),
];

beforeEach(async () => {
  const city = await (await nodeStore()).load(TABLES, { asOf: ASOF, relations: RELATIONS });
  const about = { id: 'before', name: 'Kota', asOf: ASOF, synthetic: false };
  switchCity(describeDataset(about, TABLES), city, TABLES);
});
afterEach(async () => {
  await useSession.getState().city?.drop();
  useSession.setState(EMPTY, true);
  useMergeUnits.setState({ phase: { at: 'idle' }, done: [] });
  replaceLog({ entries: [], dropped: 0 });
});

const offered = async () => (await useSession.getState().city?.run(variantsStatement, {})) ?? [];
const current = () => useSession.getState().dataset?.id ?? null;

describe('a merge of two units', () => {
  it('is only proposed until it is accepted, then made as new data, and undone to the old', async () => {
    const [pair] = await offered();
    if (!pair) throw new Error('nothing offered');
    expect(pair).toMatchObject({ keepId: 'a', dropId: 'b' });
    expect(current()).toBe('before');

    await acceptMerge(pair);
    expect(useMergeUnits.getState().phase).toEqual({ at: 'idle' });
    expect(current()).not.toBe('before');
    expect(await offered()).toEqual([]);
    expect(useSession.getState().dataset?.counts).toEqual({ units: 1, positions: 3 });
    expect(undoable(useMergeUnits.getState(), current())?.changes).toEqual([
      { dataset: 'units', rows: 0, left: 1 },
      { dataset: 'positions', rows: 1, left: 0 },
    ]);

    await undoMerge();
    expect(current()).toBe('before');
    expect(useSession.getState().tables).toBe(TABLES);
    expect(await offered()).toHaveLength(1);
    expect(undoable(useMergeUnits.getState(), current())).toBeNull();
    expect(currentLog().entries.map(({ kind, what }) => [kind, what])).toEqual([
      ['edit', 'Kelurahan Kelampangan → Kelurahan Kalampangan'],
      ['edit', '↶ Kelurahan Kelampangan → Kelurahan Kalampangan'],
    ]);
  });

  it('cannot be undone once other data is there, and says so', async () => {
    const [pair] = await offered();
    if (!pair) throw new Error('nothing offered');
    await acceptMerge(pair);
    const { dataset } = useSession.getState();
    if (!dataset) throw new Error('no dataset');
    useSession.setState({ dataset: { ...dataset, id: 'other' } });
    expect(undoable(useMergeUnits.getState(), current())).toBeNull();
    await undoMerge();
    expect(useMergeUnits.getState().phase.at).toBe('failed');
    expect(current()).toBe('other');
  });
});

describe('the checks of the current data', () => {
  it('name the datasets that they lack, never 0 findings', async () => {
    const { city, dataset } = useSession.getState();
    if (!city || !dataset) throw new Error('no city');
    const outcomes = await readQuality(city, dataset);
    const of = (id: string) => outcomes.find(({ check }) => check.id === id);
    expect(of('nip-birth')?.lacks).toEqual(['employees']);
    expect(of('post-standard-missing')?.lacks).toEqual(['position_standards']);
    expect(of('unit-name-variant')).toMatchObject({
      lacks: null,
      byOpd: [
        { opdId: 'a', checked: 1, found: 0 },
        { opdId: 'b', checked: 1, found: 1 },
      ],
    });
  });
});
