import { describe, expect, test } from 'vitest';
import {
  HISTORY_LIMIT,
  NO_MOVES,
  redoLabel,
  reduceMoves,
  refusalOfAction,
  undoLabel,
  type History,
  type Move,
  type MoveAction,
} from '#scenario/moves.ts';
import { NO_LOCKS } from '#scenario/locks.ts';
import { AS_OF } from '#test/support/city.ts';

function move(personId: string, to: string | null, extra: Partial<Move> = {}): Move {
  return { personId, from: 'home', to, effective: AS_OF, reasonCode: null, reason: '', ...extra };
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
    expect(undoLabel(history)).toEqual({
      action: 'replace',
      personId: 'a',
      postId: null,
      count: 1,
    });
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
    expect(redoLabel(back)).toEqual({ action: 'clear', personId: null, postId: null, count: 2 });
    expect(undoLabel(back)).toMatchObject({ action: 'add', personId: 'b' });
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

describe('several moves as one step', () => {
  test('come and go together', () => {
    const moves = [move('a', 'x'), move('b', 'y')];
    const history = after(add(move('c', 'z')), { type: 'add-many', moves });
    expect(history.moves.map((one) => one.personId)).toEqual(['c', 'a', 'b']);
    expect(undoLabel(history)).toMatchObject({ action: 'add-many', personId: null, count: 2 });
    expect(reduceMoves(history, undo).moves.map((one) => one.personId)).toEqual(['c']);
  });

  test('replace in place, take away what goes home, and are no step where nothing changes', () => {
    const history = after(add(move('a', 'x')), add(move('b', 'y')));
    const many = (...moves: readonly Move[]): History =>
      reduceMoves(history, { type: 'add-many', moves });
    const changed = many(move('a', 'q'), move('b', 'home'));
    expect(changed.moves.map((one) => [one.personId, one.to])).toEqual([['a', 'q']]);
    expect(many(move('a', 'x'))).toBe(history);
    expect(many()).toBe(history);
  });

  test('none of them comes where a lock stands against one', () => {
    const locked = after({ type: 'lock-person', personId: 'b' });
    const action: MoveAction = { type: 'add-many', moves: [move('a', 'x'), move('b', 'y')] };
    expect(reduceMoves(locked, action)).toBe(locked);
    expect(refusalOfAction(locked, action)).toEqual({ why: 'person', personId: 'b', postId: null });
  });
});

describe('locks', () => {
  const lockA: MoveAction = { type: 'lock-person', personId: 'a' };
  const lockX: MoveAction = { type: 'lock-post', postId: 'x' };

  test('a locked person cannot be moved, nor the move that they have be changed or removed', () => {
    const history = after(add(move('a', 'x')), lockA);
    const refusal = { why: 'person', personId: 'a', postId: null };
    for (const action of [add(move('a', 'y')), { type: 'remove', personId: 'a' }] as const) {
      expect(reduceMoves(history, action)).toBe(history);
      expect(refusalOfAction(history, action)).toEqual(refusal);
    }
    expect(refusalOfAction(history, add(move('a', 'x')))).toBeNull();
    expect(refusalOfAction(history, add(move('b', 'x')))).toBeNull();
  });

  test('a locked post is neither entered nor left', () => {
    const history = after(lockX);
    const into = add(move('a', 'x'));
    const out = add({ ...move('b', 'y'), from: 'x' });
    expect(reduceMoves(history, into)).toBe(history);
    expect(refusalOfAction(history, into)).toEqual({ why: 'post', personId: 'a', postId: 'x' });
    expect(refusalOfAction(history, out)).toEqual({ why: 'post', personId: 'b', postId: 'x' });
    expect(reduceMoves(history, add(move('a', null))).moves).toHaveLength(1);
  });

  test('a move into a post that was locked since is held, also against another target', () => {
    const history = after(add(move('a', 'x')), add(move('b', 'y')), lockX);
    expect(refusalOfAction(history, add(move('a', 'y')))).toMatchObject({ why: 'post' });
    const cleared = reduceMoves(history, { type: 'clear' });
    expect(cleared.moves.map((one) => one.personId)).toEqual(['a']);
    expect(undoLabel(cleared)).toMatchObject({ action: 'clear', count: 1 });
    expect(reduceMoves(cleared, { type: 'clear' })).toBe(cleared);
  });

  test('are steps that are undone and done again with the moves', () => {
    const history = after(lockA, add(move('b', 'x')), lockX);
    expect(history.locks).toEqual({ persons: ['a'], posts: ['x'] });
    expect(undoLabel(history)).toMatchObject({ action: 'lock-post', postId: 'x', count: 0 });
    const back = [undo, undo, undo].reduce(reduceMoves, history);
    expect(back.locks).toEqual(NO_LOCKS);
    expect([redo, redo, redo].reduce(reduceMoves, back)).toEqual(history);
  });

  test('twice the same lock, or none to open, is no step', () => {
    const history = after(lockA, lockX);
    expect(reduceMoves(history, lockA)).toBe(history);
    expect(reduceMoves(history, lockX)).toBe(history);
    expect(reduceMoves(history, { type: 'unlock-person', personId: 'b' })).toBe(history);
    const opened = [
      { type: 'unlock-person', personId: 'a' } as const,
      { type: 'unlock-post', postId: 'x' } as const,
    ].reduce(reduceMoves, history);
    expect(opened.locks).toEqual(NO_LOCKS);
  });
});

describe('two moves of one person, as a file written by hand may hold', () => {
  test('are removed one by one, the last first', () => {
    const history: History = { ...NO_MOVES, moves: [move('a', 'x'), move('a', 'y')] };
    const once = reduceMoves(history, { type: 'remove', personId: 'a' });
    expect(once.moves.map((one) => one.to)).toEqual(['x']);
  });
});
