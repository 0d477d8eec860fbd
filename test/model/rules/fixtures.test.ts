import { describe, expect, test } from 'vitest';
import { ALL_RULE_IDS, CATALOGUE, type RuleId } from '#model/rules/catalogue.ts';
import type { RuleState } from '#model/rules/context.ts';
import { FIXTURES } from './fixtures.ts';
import { judge } from './judge.ts';

const STATES: readonly RuleState[] = ['pass', 'fail', 'unknown'];

const CASES = ALL_RULE_IDS.flatMap((id) =>
  STATES.flatMap((state) => (FIXTURES[id][state] === undefined ? [] : [[id, state] as const])),
);

describe('every rule of the catalogue', () => {
  test('M-01 to M-33, each with a fixture for every answer it can give', () => {
    const ids = Array.from({ length: 33 }, (_, at) => `M-${String(at + 1).padStart(2, '0')}`);
    expect(ALL_RULE_IDS).toEqual(ids);
    const short = ALL_RULE_IDS.filter((id) => Object.keys(FIXTURES[id]).length < 3);
    expect(short).toEqual(['M-05', 'M-06', 'M-08', 'M-18', 'M-19', 'M-22', 'M-27', 'M-32']);
  });

  test.each(CASES)('%s: %s', (id, state) => {
    const outcome = judge(id, FIXTURES[id][state] ?? {});
    expect(outcome.state).toBe(state);
    expect(outcome.lack === null).toBe(state !== 'unknown');
  });

  test('what no dataset has a column for is never a pass', () => {
    const lacking: RuleId[] = ALL_RULE_IDS.filter((id) => CATALOGUE.rules[id].lacks.length > 0);
    expect(lacking).toEqual(['M-08', 'M-13', 'M-18', 'M-22', 'M-27']);
    for (const id of ['M-08', 'M-18', 'M-22'] as const) {
      const [missing] = CATALOGUE.rules[id].lacks;
      expect(judge(id, FIXTURES[id].unknown ?? {}).lack).toEqual({
        kind: 'column',
        of: missing?.id,
      });
    }
  });

  test('a dataset that is not loaded is named, and no rule that needs it passes without', () => {
    for (const id of ALL_RULE_IDS) {
      for (const needed of CATALOGUE.rules[id].needs) {
        const outcome = judge(id, { ...FIXTURES[id].unknown, without: [needed] });
        expect([id, outcome.state]).toEqual([id, 'unknown']);
        expect([id, outcome.lack]).toEqual([id, { kind: 'dataset', of: needed }]);
      }
    }
  });
});
