import { describe, expect, test } from 'vitest';
import {
  HISTORY_LIMIT,
  NO_MOVES,
  redoLabel,
  reduceMoves,
  undoLabel,
  type History,
  type Move,
  type MoveAction,
} from '#scenario/moves.ts';
import { AS_OF } from '#test/support/city.ts';

function move(personId: string, to: string | null, extra: Partial<Move> = {}): Move {
  return { personId, from: 'home', to, effective: AS_OF, reason: '', ...extra };
}

function after(...actions: readonly MoveAction[]): History {
  return actions.reduce(reduceMoves, NO_MOVES);
}

const add = (one: Move): MoveAction => ({ type: 'add', move: one });
const undo: MoveAction = { type: 'undo' };
const redo: MoveAction = { type: 'redo' };

describe('moves of a scenario', () => {
  test('are kept in the order in which they were added', () => {
    const { moves } = after(add(move('a', 'x')), add(move('b', null)));
    expect(moves.map((one) => one.personId)).toEqual(['a', 'b']);
  });

  test('a second move of a person replaces the first in its place', () => {
    const history = after(add(move('a', 'x')), add(move('b', 'x')), add(move('a', 'y')));
    expect(history.moves.map((one) => [one.personId, one.to])).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
    expect(undoLabel(history)).toEqual({ action: 'replace', personId: 'a' });
  });

  test('a move back home takes the move away, and is nothing where there is none', () => {
    expect(after(add(move('a', 'x')), add(move('a', 'home'))).moves).toEqual([]);
    expect(after(add(move('a', 'home')))).toBe(NO_MOVES);
  });

  test('what changes nothing is no step', () => {
    const one = after(add(move('a', 'x')));
    expect(reduceMoves(one, add(move('a', 'x')))).toBe(one);
    expect(reduceMoves(one, { type: 'remove', personId: 'b' })).toBe(one);
    expect(reduceMoves(NO_MOVES, { type: 'clear' })).toBe(NO_MOVES);
    expect(reduceMoves(NO_MOVES, undo)).toBe(NO_MOVES);
    expect(reduceMoves(one, redo)).toBe(one);
  });

  test('another day or reason is a change', () => {
    const dated = after(add(move('a', 'x')), add(move('a', 'x', { effective: AS_OF + 30 })));
    expect(dated.moves[0]?.effective).toBe(AS_OF + 30);
    expect(dated.past).toHaveLength(2);
  });
});

describe('undo and redo', () => {
  test('go step by step, each with the label of the step', () => {
    const three = after(add(move('a', 'x')), add(move('b', 'y')), { type: 'clear' });
    const back = reduceMoves(three, undo);
    expect(back.moves).toHaveLength(2);
    expect(redoLabel(back)).toEqual({ action: 'clear', personId: null });
    expect(undoLabel(back)).toEqual({ action: 'add', personId: 'b' });
    const further = reduceMoves(back, undo);
    expect(further.moves.map((one) => one.personId)).toEqual(['a']);
    expect([redo, redo].reduce(reduceMoves, further)).toEqual(three);
  });

  test('a new step forgets what could be done again', () => {
    const history = after(add(move('a', 'x')), undo, add(move('b', 'y')));
    expect(redoLabel(history)).toBeNull();
    expect(history.moves.map((one) => one.personId)).toEqual(['b']);
  });

  test('a hundred steps can be undone, older ones are forgotten', () => {
    const many = Array.from({ length: HISTORY_LIMIT + 5 }, (_, at) => add(move(`p${at}`, 'x')));
    const full = after(...many);
    expect(full.past).toHaveLength(HISTORY_LIMIT);
    const undone = Array.from({ length: HISTORY_LIMIT + 5 }, () => undo).reduce(reduceMoves, full);
    expect(undone.moves).toHaveLength(5);
    expect(undoLabel(undone)).toBeNull();
  });

  test('earlier states are not touched by later steps', () => {
    const one = after(add(move('a', 'x')));
    const before = structuredClone(one);
    reduceMoves(one, add(move('b', 'y')));
    expect(one).toEqual(before);
  });
});
