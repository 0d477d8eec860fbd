import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetInfo } from '#session/dataset.ts';
import { useSession } from '#session/engine.ts';
import { changePlan, noticeRead, usePlan } from '#session/plan.ts';
import { NO_MOVES, undoLabel, type Move } from '#scenario/moves.ts';
import { AS_OF } from '#test/support/city.ts';

const EMPTY = useSession.getState();

function dataset(id: string): DatasetInfo {
  return { id, name: id, asOf: AS_OF, synthetic: true, counts: {}, loaded: new Set() };
}

function open(id: string): void {
  useSession.setState({ dataset: dataset(id) });
}

function move(personId: string, to: string): Move {
  return { personId, from: 'staf', to, effective: AS_OF, reason: '' };
}

function planned(): readonly string[] {
  return usePlan.getState().history.moves.map(({ personId, to }) => `${personId}>${to}`);
}

beforeEach(() => {
  usePlan.setState({ datasetId: null, history: NO_MOVES, fallenAway: 0 });
  open('satu');
});

afterEach(() => useSession.setState(EMPTY, true));

describe('the plan of transfers', () => {
  it('keeps moves in order and takes the last step back and does it again', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    changePlan({ type: 'add', move: move('budi', 'loket') });
    expect(planned()).toEqual(['ani>loket', 'budi>loket']);
    expect(undoLabel(usePlan.getState().history)).toEqual({ action: 'add', personId: 'budi' });
    changePlan({ type: 'undo' });
    expect(planned()).toEqual(['ani>loket']);
    changePlan({ type: 'redo' });
    expect(planned()).toEqual(['ani>loket', 'budi>loket']);
  });

  it('an action that changes nothing leaves the very same state', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    const before = usePlan.getState();
    changePlan({ type: 'redo' });
    changePlan({ type: 'remove', personId: 'nobody' });
    changePlan({ type: 'add', move: move('ani', 'loket') });
    expect(usePlan.getState()).toBe(before);
  });

  it('is bound to its dataset: other data empties it, steps included, and says how many fell away', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    changePlan({ type: 'add', move: move('budi', 'loket') });
    open('dua');
    expect(usePlan.getState()).toEqual({ datasetId: 'dua', history: NO_MOVES, fallenAway: 2 });
    changePlan({ type: 'undo' });
    expect(planned()).toEqual([]);
    noticeRead();
    expect(usePlan.getState().fallenAway).toBe(0);
  });

  it('the same dataset, its engine coming up included, keeps it', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    open('satu');
    useSession.setState({ phase: { at: 'ready' } });
    expect(planned()).toEqual(['ani>loket']);
    expect(usePlan.getState().fallenAway).toBe(0);
  });

  it('data after an empty plan leaves no notice', () => {
    open('dua');
    expect(usePlan.getState().fallenAway).toBe(0);
  });
});
