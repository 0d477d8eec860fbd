import { describe, expect, test } from 'vitest';
import {
  changeMoves,
  describeScenario,
  forkScenario,
  freeName,
  NAME_LENGTH,
  newScenario,
  tidyName,
} from '#scenario/scenario.ts';
import { undoLabel, type Move } from '#scenario/moves.ts';
import { AS_OF } from '#test/support/city.ts';

const MADE = '2026-10-01T08:00:00.000Z';
const LATER = '2026-10-02T09:30:00.000Z';

function move(personId: string): Move {
  return { personId, from: 'x', to: 'y', effective: AS_OF, reasonCode: null, reason: '' };
}

function scenario(name = 'Isi kekosongan') {
  const about = { id: 's1', name, datasetId: 'satu', asOf: AS_OF, now: MADE };
  return newScenario(about, [move('ani')]);
}

describe('a scenario', () => {
  test('begins with its moves, which are no step, on the data that it was made on', () => {
    const one = scenario();
    expect(one).toMatchObject({ id: 's1', datasetId: 'satu', asOf: AS_OF, parentId: null });
    expect(one.history.moves).toEqual([move('ani')]);
    expect(undoLabel(one.history)).toBeNull();
    expect([one.createdAt, one.changedAt]).toEqual([MADE, MADE]);
  });

  test('changes with its moves and says when; what changes nothing leaves the very same one', () => {
    const one = scenario();
    const two = changeMoves(one, { type: 'add', move: move('budi') }, LATER);
    expect(two.history.moves).toHaveLength(2);
    expect([two.createdAt, two.changedAt]).toEqual([MADE, LATER]);
    expect(one.history.moves).toHaveLength(1);
    expect(changeMoves(one, { type: 'redo' }, LATER)).toBe(one);
  });

  test('a fork goes its own way: moves and locks come along, steps do not', () => {
    const locked = changeMoves(scenario(), { type: 'lock-person', personId: 'ani' }, LATER);
    const fork = forkScenario(locked, { id: 's2', name: 'Cadangan', now: LATER });
    expect(fork).toMatchObject({ id: 's2', name: 'Cadangan', parentId: 's1', createdAt: LATER });
    expect(fork.source).toEqual({ kind: 'copy', what: 'Isi kekosongan', seed: null });
    expect(fork.history.locks.persons).toEqual(['ani']);
    expect(undoLabel(fork.history)).toBeNull();
    const changed = changeMoves(fork, { type: 'add', move: move('budi') }, LATER);
    expect(changed.history.moves).toHaveLength(2);
    expect(locked.history.moves).toHaveLength(1);
  });

  test('is described anew; a name without a letter leaves the old one', () => {
    const one = scenario();
    expect(describeScenario(one, { name: 'Baru', note: 'untuk rapat' }, LATER)).toMatchObject({
      name: 'Baru',
      note: 'untuk rapat',
      changedAt: LATER,
    });
    expect(describeScenario(one, { name: ' \u200e\n' }, LATER)).toBe(one);
  });
});

describe('names', () => {
  test('lose line breaks, controls and marks of direction, and are cut', () => {
    expect(tidyName('  a\u0000b\r\nc\u202ed  ')).toBe('a b c d');
    expect(Array.from(tidyName('😀'.repeat(200)))).toHaveLength(NAME_LENGTH);
    expect(scenario('<b>x</b>').name).toBe('<b>x</b>');
  });

  test('that are taken get a number', () => {
    expect(freeName('A', ['B'])).toBe('A');
    expect(freeName('A', ['A', 'A (2)'])).toBe('A (3)');
  });
});
