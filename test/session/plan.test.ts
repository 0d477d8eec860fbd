import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetInfo } from '#session/dataset.ts';
import { useSession } from '#session/engine.ts';
import { changePlan } from '#session/plan.ts';
import {
  activeScenario,
  forgetScenarios,
  historyOf,
  useScenarioStore,
} from '#session/scenarios.ts';
import { undoLabel, type Move } from '#scenario/moves.ts';
import { AS_OF } from '#test/support/city.ts';
import { startWords } from '#words/i18n.ts';

const EMPTY = useSession.getState();

function dataset(id: string): DatasetInfo {
  return { id, name: id, asOf: AS_OF, synthetic: true, counts: {}, loaded: new Set() };
}

function open(id: string): void {
  useSession.setState({ dataset: dataset(id) });
}

function move(personId: string, to: string): Move {
  return { personId, from: 'staf', to, effective: AS_OF, reasonCode: null, reason: '' };
}

function planned(): readonly string[] {
  return historyOf(activeScenario()).moves.map(({ personId, to }) => `${personId}>${to}`);
}

beforeAll(() => startWords('id'));

beforeEach(() => {
  forgetScenarios();
  open('satu');
});

afterEach(() => useSession.setState(EMPTY, true));

describe('the plan of transfers', () => {
  it('keeps moves in order and takes the last step back and does it again', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    changePlan({ type: 'add', move: move('budi', 'loket') });
    expect(planned()).toEqual(['ani>loket', 'budi>loket']);
    expect(undoLabel(historyOf(activeScenario()))).toMatchObject({
      action: 'add',
      personId: 'budi',
    });
    changePlan({ type: 'undo' });
    expect(planned()).toEqual(['ani>loket']);
    changePlan({ type: 'redo' });
    expect(planned()).toEqual(['ani>loket', 'budi>loket']);
  });

  it('its first move makes a scenario with a name of its own, and nothing else does', () => {
    changePlan({ type: 'undo' });
    changePlan({ type: 'remove', personId: 'ani' });
    expect(useScenarioStore.getState().scenarios).toEqual([]);
    changePlan({ type: 'add', move: move('ani', 'loket') });
    expect(activeScenario()).toMatchObject({ name: 'Skenario 1', datasetId: 'satu' });
  });

  it('an action that changes nothing leaves the very same state', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    const before = useScenarioStore.getState();
    changePlan({ type: 'redo' });
    changePlan({ type: 'remove', personId: 'nobody' });
    changePlan({ type: 'add', move: move('ani', 'loket') });
    expect(useScenarioStore.getState()).toBe(before);
  });

  it('tells of the lock that stands against a move', () => {
    changePlan({ type: 'lock-post', postId: 'loket' });
    const refusal = changePlan({ type: 'add', move: move('ani', 'loket') });
    expect(refusal).toEqual({ why: 'post', personId: 'ani', postId: 'loket' });
    expect(planned()).toEqual([]);
  });

  it('is of its dataset: other data begin without moves, and it is there again on its own', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    open('dua');
    expect(planned()).toEqual([]);
    changePlan({ type: 'undo' });
    changePlan({ type: 'add', move: move('budi', 'loket') });
    expect(planned()).toEqual(['budi>loket']);
    const [first] = useScenarioStore.getState().scenarios;
    expect(first?.history.moves.map(({ personId }) => personId)).toEqual(['ani']);
  });

  it('the same dataset, its engine coming up included, keeps it', () => {
    changePlan({ type: 'add', move: move('ani', 'loket') });
    open('satu');
    useSession.setState({ phase: { at: 'ready' } });
    expect(planned()).toEqual(['ani>loket']);
  });

  it('without data there is nothing to plan on', () => {
    useSession.setState(EMPTY, true);
    expect(changePlan({ type: 'add', move: move('ani', 'loket') })).toBeNull();
    expect(useScenarioStore.getState().scenarios).toEqual([]);
  });
});
