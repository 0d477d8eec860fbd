import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '#scenario/moves.ts';
import { useSession } from '#session/engine.ts';
import {
  activeScenario,
  changeScenario,
  createScenario,
  duplicateScenario,
  forgetScenarios,
  removeScenario,
  renameScenario,
  setActive,
  useScenarioStore,
} from '#session/scenarios.ts';
import { AS_OF } from '#test/support/city.ts';
import { startWords } from '#words/i18n.ts';

const EMPTY = useSession.getState();

function move(personId: string): Move {
  return { personId, from: 'x', to: 'y', effective: AS_OF, reasonCode: null, reason: '' };
}

function made(name: string, moves: readonly Move[] = []): string {
  const id = createScenario(name, moves);
  if (id === null) throw new Error('no data');
  return id;
}

const names = (): readonly string[] =>
  useScenarioStore.getState().scenarios.map(({ name }) => name);

beforeAll(() => startWords('id'));

beforeEach(() => {
  forgetScenarios();
  useSession.setState({
    dataset: {
      id: 'satu',
      name: 'satu',
      asOf: AS_OF,
      synthetic: true,
      counts: {},
      loaded: new Set(),
    },
  });
});

afterEach(() => useSession.setState(EMPTY, true));

describe('scenarios of the session', () => {
  it('the one made last is worked on; another is chosen by its id', () => {
    const first = made('A');
    const second = made('B', [move('ani')]);
    expect(activeScenario()?.id).toBe(second);
    setActive(first);
    expect(activeScenario()?.id).toBe(first);
    setActive('nobody');
    expect(activeScenario()?.id).toBe(first);
  });

  it('no two have one name, and an empty wish takes the next number', () => {
    made('A');
    const second = made('A');
    made('');
    made('');
    expect(names()).toEqual(['A', 'A (2)', 'Skenario 3', 'Skenario 4']);
    renameScenario(second, { name: 'Skenario 3' });
    expect(names()[1]).toBe('Skenario 3 (2)');
    renameScenario(second, { name: 'Skenario 3 (2)' });
    expect(names()[1]).toBe('Skenario 3 (2)');
  });

  it('a fork has the moves of the other and changes alone', () => {
    const first = made('A', [move('ani')]);
    const fork = duplicateScenario(first, 'A');
    expect(names()).toEqual(['A', 'A (2)']);
    changeScenario(fork ?? '', { type: 'add', move: move('budi') });
    const moves = useScenarioStore.getState().scenarios.map((one) => one.history.moves.length);
    expect(moves).toEqual([1, 2]);
    expect(duplicateScenario('nobody', 'x')).toBeNull();
  });

  it('one that is taken away comes back in its place, with what it held', () => {
    const first = made('A', [move('ani')]);
    made('B');
    setActive(first);
    const back = removeScenario(first);
    expect(names()).toEqual(['B']);
    expect(activeScenario()).toBeNull();
    back();
    expect(names()).toEqual(['A', 'B']);
    expect(activeScenario()?.history.moves).toEqual([move('ani')]);
  });

  it('taking away one that is not there does nothing, and bringing it back neither', () => {
    made('A');
    removeScenario('nobody')();
    expect(names()).toEqual(['A']);
  });

  it('a lock that stands against a change is told, and nothing is written', () => {
    const id = made('A', [move('ani')]);
    changeScenario(id, { type: 'lock-person', personId: 'ani' });
    const before = useScenarioStore.getState();
    expect(changeScenario(id, { type: 'remove', personId: 'ani' })).toEqual({
      why: 'person',
      personId: 'ani',
      postId: null,
    });
    expect(useScenarioStore.getState()).toBe(before);
    expect(changeScenario('nobody', { type: 'clear' })).toBeNull();
  });

  it('without data none is made', () => {
    useSession.setState(EMPTY, true);
    expect(createScenario('A')).toBeNull();
    expect(names()).toEqual([]);
  });
});
