import { describe, expect, it } from 'vitest';
import { samePersons } from '#session/import-plan.ts';
import { encodeRows } from '#test/support/node-engine.ts';

const people = (...nips: string[]) => [
  encodeRows(
    'employees',
    nips.map((nip) => ({ nip, name: `SINTETIS ${nip}`, status: 'PNS' })),
  ),
];

describe('new employees are the loaded persons', () => {
  it('where more than half of them are known by NIP', () => {
    expect(samePersons(people('1', '2', '3'), people('2', '3', '9'))).toBe(true);
  });

  it('not where half of them or fewer are known', () => {
    expect(samePersons(people('1', '2'), people('2', '8'))).toBe(false);
  });

  it('not where either side has no employees', () => {
    expect(samePersons([], people('1'))).toBe(false);
    expect(samePersons(people('1'), [])).toBe(false);
    expect(samePersons(people(), people('1'))).toBe(false);
  });
});
