import { describe, expect, it } from 'vitest';
import { planImport } from '#session/import-plan.ts';
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

  it('says which datasets several parts hold', () => {
    expect(planImport([units, units], [], true).twice).toEqual(['units']);
    expect(planImport([units, positions], [units], true).twice).toEqual([]);
  });
});
