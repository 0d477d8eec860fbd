import { describe, expect, test } from 'vitest';
import { PLAN_RULE_IDS } from '#model/rules/catalogue.ts';
import { scenarioBase } from '#scenario/base.ts';
import type { Move } from '#scenario/moves.ts';
import { checkMove, preflight } from '#scenario/preflight.ts';
import { AS_OF, city, levels, person, post, standards, unit } from '#test/support/city.ts';

const x = post('x', { unitId: 'a', opdId: 'a', standards: standards({ PP: 3 }) });
const y = post('y', { unitId: 'b', opdId: 'b' });
const ana = person('ana', { positionId: 'x', levels: levels({ PP: 4 }) });
const budi = person('budi', { positionId: 'y' });
const base = scenarioBase(
  city({ units: [unit('a'), unit('b')], posts: [x, y], persons: [ana, budi] }),
);

function move(personId: string, from: string, to: string, effective = AS_OF): Move {
  return { personId, from, to, effective, reasonCode: null, reason: '' };
}

function answers(moves: readonly Move[], at = 0) {
  const outcomes = preflight(base, moves).moves[at]?.evaluation?.outcomes ?? [];
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]));
}

describe('a list of moves before it is sent', () => {
  test('a move onto a taken seat is blocked, a swap is not', () => {
    const alone = [move('ana', 'x', 'y')];
    expect(answers(alone).get('M-19')).toMatchObject({
      state: 'fail',
      facts: { holders: 2, seats: 1 },
      passesFrom: null,
    });
    expect(preflight(base, alone).moves[0]?.evaluation?.verdict).toBe('blocked');
    const swap = [move('ana', 'x', 'y'), move('budi', 'y', 'x')];
    expect(answers(swap).get('M-19')?.state).toBe('pass');
    expect(answers(swap, 1).get('M-19')?.state).toBe('pass');
    expect(answers(swap).get('M-21')?.state).toBe('pass');
  });

  test('a seat that a later move frees says from when', () => {
    const later = [move('ana', 'x', 'y'), move('budi', 'y', 'x', AS_OF + 30)];
    expect(answers(later).get('M-19')).toMatchObject({ state: 'fail', passesFrom: AS_OF + 30 });
    expect(answers(later, 1).get('M-19')?.state).toBe('pass');
  });

  test('an emptied post, a unit beyond need and the single holder are flagged', () => {
    const found = answers([move('ana', 'x', 'y')]);
    expect(found.get('M-21')).toMatchObject({ state: 'fail', sentence: 'M-21.failVacant' });
    expect(found.get('M-20')).toMatchObject({ state: 'fail', facts: { index: 0.5, over: 1 } });
    expect(found.get('M-26')).toMatchObject({
      state: 'fail',
      facts: { competencies: 'PP', assessed: 1, holders: 1 },
    });
  });

  test('every move is judged by all rules; the bench by none, one that does not hold is named', () => {
    const bench = { ...move('ana', 'x', 'y'), to: null };
    const wrong = move('budi', 'x', 'y');
    const result = preflight(base, [bench, wrong]);
    expect(result.moves).toEqual([{ move: bench, evaluation: null }]);
    expect(result.rejected).toEqual([{ move: wrong, reason: 'from' }]);
    const found = answers([move('ana', 'x', 'y')]);
    expect(found.size).toBe(33);
    expect(PLAN_RULE_IDS.every((id) => found.has(id))).toBe(true);
  });

  test('one move of a list is judged as in the whole list; one that does not hold is not', () => {
    const swap = [move('ana', 'x', 'y'), move('budi', 'y', 'x', AS_OF + 30)];
    for (const [at, own] of swap.entries()) {
      expect(checkMove(base, swap, own)).toEqual(preflight(base, swap).moves[at]);
    }
    const wrong = move('budi', 'x', 'y');
    expect(checkMove(base, [wrong], wrong)).toBeNull();
    expect(checkMove(base, swap, move('ana', 'x', 'y'))).toBeNull();
  });
});
