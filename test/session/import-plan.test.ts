import { describe, expect, it } from 'vitest';
import { planImport, withKnownPersons } from '#session/import-plan.ts';
import { personIdsByNip } from '#store/ipc.ts';
import { encodeRows } from '#test/support/node-engine.ts';

const units = encodeRows('units', [{ unit_id: 'a', name: 'A' }]);
const positions = encodeRows('positions', [{ position_id: 'j' }]);
const employees = encodeRows('employees', [
  { nip: '1', name: 'A', person_id: 'one' },
  { nip: '2', name: 'B', person_id: 'two' },
]);
const datasetsOf = (tables: readonly { dataset: string }[]) => tables.map(({ dataset }) => dataset);

describe('a new dataset', () => {
  it('is made of the files alone, unless the others are kept', () => {
    const alone = planImport([employees], [units, positions], false);
    expect(datasetsOf(alone.tables)).toEqual(['employees']);
    expect(alone).toMatchObject({ kept: [], missing: ['units', 'positions'] });
    const kept = planImport([employees], [units, positions], true);
    expect(datasetsOf(kept.tables)).toEqual(['employees', 'units', 'positions']);
    expect(kept).toMatchObject({ fromFiles: ['employees'], missing: [] });
  });

  it('replaces what a file brings and keeps nothing of the old one', () => {
    const fresh = encodeRows('units', [{ unit_id: 'b', name: 'B' }]);
    const plan = planImport([fresh], [units, positions], true);
    expect(plan.tables).toEqual([fresh, positions]);
    expect(plan.kept).toEqual(['positions']);
  });

  it('waits where two files hold one dataset', () => {
    expect(planImport([units, units], [], true).twice).toEqual(['units']);
    expect(planImport([units, positions], [units], true).twice).toEqual([]);
  });
});

describe('persons in fresh data', () => {
  it('keep the id they have, matched by NIP', () => {
    const fresh = encodeRows('employees', [
      { nip: '3', name: 'C', person_id: 'new-3' },
      { nip: '2', name: 'B', person_id: 'new-2' },
    ]);
    const [table] = withKnownPersons([fresh], [employees, units]);
    expect(Object.fromEntries(personIdsByNip(table ?? fresh))).toEqual({ 2: 'two', 3: 'new-3' });
  });

  it('are as they came where no employees were loaded; other tables are left alone', () => {
    expect(withKnownPersons([employees, units], [units])).toEqual([employees, units]);
    expect(withKnownPersons([units], [employees])[0]).toBe(units);
  });
});
