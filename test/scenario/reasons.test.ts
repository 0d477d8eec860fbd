import { describe, expect, test } from 'vitest';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { Evaluation } from '#model/rules/evaluate.ts';
import {
  hasReason,
  movesWithoutReason,
  printedReason,
  REASON_CODES,
  reasonRules,
  type Reasoned,
} from '#scenario/reasons.ts';
import en from '#words/en/scenarios.json';
import id from '#words/id/scenarios.json';

function outcome(ruleId: RuleOutcome['id'], extra: Partial<RuleOutcome>): RuleOutcome {
  return {
    id: ruleId,
    state: 'fail',
    severity: 'flag',
    curable: false,
    lack: null,
    sentence: 'M-24.fail',
    facts: {},
    passesFrom: null,
    ...extra,
  };
}

const FLAGGED: Evaluation = {
  verdict: 'needs-reason',
  outcomes: [
    outcome('M-24', {}),
    outcome('M-01', { state: 'pass' }),
    outcome('M-25', { state: 'unknown', lack: { kind: 'dataset', of: 'position_history' } }),
    outcome('M-17', { severity: 'gate', curable: true }),
    outcome('M-10', { severity: 'gate' }),
    outcome('M-02', { severity: 'info' }),
  ],
};
const CLEAR: Evaluation = { verdict: 'clear', outcomes: [outcome('M-24', { state: 'pass' })] };

describe('a reason', () => {
  test('is one of the list; `other` says nothing without words', () => {
    const given = (reasonCode: Reasoned['reasonCode'], reason = ''): boolean =>
      hasReason({ reasonCode, reason });
    expect(REASON_CODES.filter((code) => !given(code))).toEqual(['other']);
    expect(given('other', ' \n')).toBe(false);
    expect(given('other', 'tugas khusus')).toBe(true);
    expect(given(null, 'tugas khusus')).toBe(false);
  });

  test('is asked for by failing flags and by gates that a step can open, and by nothing else', () => {
    expect(reasonRules(FLAGGED)).toEqual(['M-24', 'M-17']);
    expect(reasonRules(CLEAR)).toEqual([]);
  });

  test('of health and family never leaves the desk, its words included', () => {
    expect(printedReason({ reasonCode: 'health', reason: 'sakit' })).toEqual({
      reasonCode: null,
      reason: '',
    });
    const other: Reasoned = { reasonCode: 'need', reason: 'loket ramai' };
    expect(printedReason(other)).toEqual(other);
  });

  test('every code has words in both languages', () => {
    expect(Object.keys(id.reason.code)).toEqual([...REASON_CODES]);
    expect(Object.keys(en.reason.code)).toEqual([...REASON_CODES]);
  });
});

describe('moves that still lack one', () => {
  const move = (reasonCode: Reasoned['reasonCode']): Reasoned => ({ reasonCode, reason: '' });

  test('are named with the rules that ask, in their order', () => {
    const [first, second, third, bench] = [move(null), move('need'), move(null), move(null)];
    const found = movesWithoutReason([
      { move: first, evaluation: FLAGGED },
      { move: second, evaluation: FLAGGED },
      { move: third, evaluation: CLEAR },
      { move: bench, evaluation: null },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.move).toBe(first);
    expect(found[0]?.rules).toEqual(['M-24', 'M-17']);
  });
});
