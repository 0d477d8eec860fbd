import { describe, expect, it } from 'vitest';
import { candidateOf, refusalOf, sidesOf, type Candidate } from '#dashboards/transfer/candidate.ts';
import { scenarioBase } from '#scenario/base.ts';
import type { Moves } from '#scenario/moves.ts';
import { reasonRules, type Reasoned } from '#scenario/reasons.ts';
import { AS_OF } from '#test/support/city.ts';
import { TOWN } from './town.ts';

const BASE = scenarioBase(TOWN);

function look(personId: string, postId: string, moves: Moves = [], day = AS_OF): Candidate {
  const found = candidateOf(BASE, moves, { personId, postId, day });
  if (found === null) throw new Error(`${personId} to ${postId} is no move`);
  return found;
}

describe('a move that is looked at', () => {
  it('has a giving and a receiving side, each with its post, its unit and its perangkat daerah', () => {
    const sides = sidesOf(look('ani', 'loket'));
    expect(
      sides.map(({ role, place, units }) => [role, place.id, units.map((u) => u.unitId)]),
    ).toEqual([
      ['gives', 'staf', ['bidang', 'dinas']],
      ['receives', 'loket', ['badan']],
    ]);
  });

  it('within one perangkat daerah shows the shared units once, on the giving side', () => {
    const [gives, receives] = sidesOf(look('ani', 'kepala'));
    expect(gives?.units.map(({ unitId }) => unitId)).toEqual(['bidang', 'dinas']);
    expect(receives?.units).toEqual([]);
    expect(receives?.shared).toEqual(['bidang', 'dinas']);
  });

  it('is set against the moves of everyone else, its own planned one left out', () => {
    const planned = { ...look('ani', 'meja').move, reason: 'x' };
    const other = look('citra', 'staf').move;
    const again = look('ani', 'loket', [planned, other]);
    expect(again.others).toEqual([other]);
    expect(again.planned).toBe(planned);
    // Citra left the counter in the plan: Ani is alone there.
    expect(sidesOf(again)[1]?.post.before.holders).toBe(0);
    expect(sidesOf(again)[1]?.post.after.holders).toBe(1);
  });

  it('is none to the post already held, nor with a person or post that is not there', () => {
    expect(candidateOf(BASE, [], { personId: 'ani', postId: 'staf', day: AS_OF })).toBeNull();
    expect(candidateOf(BASE, [], { personId: 'x', postId: 'loket', day: AS_OF })).toBeNull();
    expect(candidateOf(BASE, [], { personId: 'ani', postId: 'x', day: AS_OF })).toBeNull();
  });

  it('of a person on leave changes no unit', () => {
    const away = look('dewi', 'loket');
    expect(away.counts).toBe(false);
    expect(sidesOf(away)).toEqual([]);
  });
});

const NO_REASON: Reasoned = { reasonCode: null, reason: '' };

function told(reason: string): Reasoned {
  return { reasonCode: 'other', reason };
}

describe('what keeps a move out of the plan', () => {
  it('a gate that nothing opens, whatever the reason', () => {
    const blocked = look('ani', 'sarjana');
    expect(blocked.evaluation.verdict).toBe('blocked');
    expect(refusalOf(blocked, AS_OF, told('perlu sekali'))).toBe('blocked');
  });

  it('a curable gate asks for a reason, and `other` without words is none', () => {
    const curable = look('ani', 'meja');
    expect(curable.evaluation.verdict).toBe('curable');
    expect(reasonRules(curable.evaluation)).toContain('M-17');
    expect(refusalOf(curable, AS_OF, NO_REASON)).toBe('reason');
    expect(refusalOf(curable, AS_OF, told('  '))).toBe('reason');
    expect(refusalOf(curable, AS_OF, { reasonCode: 'need', reason: '' })).toBeNull();
    expect(refusalOf(curable, AS_OF, told('ikut uji bulan depan'))).toBeNull();
  });

  it('rules that could not be checked let it in without one', () => {
    const unsure = look('citra', 'staf');
    expect(unsure.evaluation.verdict).toBe('needs-check');
    expect(refusalOf(unsure, AS_OF, NO_REASON)).toBeNull();
  });

  it('a day before that of the data, and the very same move again', () => {
    expect(refusalOf(look('citra', 'staf', [], AS_OF - 1), AS_OF, NO_REASON)).toBe('early');
    const planned = { ...look('citra', 'staf').move, ...told('tukar') };
    const again = look('citra', 'staf', [planned]);
    expect(refusalOf(again, AS_OF, told(' tukar '))).toBe('planned');
    expect(refusalOf(again, AS_OF, told('lain'))).toBeNull();
    expect(refusalOf(again, AS_OF, { reasonCode: 'wish', reason: 'tukar' })).toBeNull();
  });
});
