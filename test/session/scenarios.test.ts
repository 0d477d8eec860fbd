import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '#scenario/moves.ts';
import { useSession } from '#session/engine.ts';
import { currentLog, replaceLog } from '#session/log.ts';
import {
  activeScenario,
  addForked,
  changeScenario,
  createScenario,
  duplicateScenario,
  forgetScenarios,
  nameScenarios,
  rebaseOnCurrent,
  removeScenario,
  renameScenario,
  setActive,
  useScenarioStore,
} from '#session/scenarios.ts';
import { AS_OF, city, person, post } from '#test/support/city.ts';
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

  it('making, copying and taking away are in the log, by name and number of moves alone', () => {
    replaceLog({ entries: [], dropped: 0 });
    const id = made('A', [move('ani')]);
    duplicateScenario(id, 'B');
    removeScenario(id);
    expect(currentLog().entries.map(({ kind, what, details }) => [kind, what, details])).toEqual([
      ['edit', 'A', { moves: 1 }],
      ['edit', 'B', { moves: 1 }],
      ['delete', 'A', { moves: 1 }],
    ]);
  });

  it('names of people and posts are taken down, and stay when later data do not hold them', () => {
    const id = made('A', [move('ani')]);
    const named = (): unknown => useScenarioStore.getState().scenarios[0]?.labels;
    const town = city({ posts: [post('x')], persons: [person('ani')] });
    nameScenarios('satu', town);
    expect(named()).toEqual({ persons: { ani: 'SINTETIS ani' }, posts: { x: 'Jabatan x' } });
    changeScenario(id, { type: 'lock-post', postId: 'x' });
    nameScenarios('satu', city({}));
    expect(named()).toEqual({ persons: { ani: 'SINTETIS ani' }, posts: { x: 'Jabatan x' } });
  });

  it('one of other data is brought up to the current, moves and all, and worked on', () => {
    const id = made('A', [move('ani')]);
    const dataset = { ...useSession.getState().dataset, id: 'dua', asOf: AS_OF + 30 };
    useSession.setState({ dataset } as Partial<ReturnType<typeof useSession.getState>>);
    expect(activeScenario()).toBeNull();
    rebaseOnCurrent(id);
    expect(activeScenario()).toMatchObject({ id, datasetId: 'dua', asOf: AS_OF + 30 });
    expect(activeScenario()?.history.moves).toEqual([move('ani')]);
  });

  it('where two pages changed one, both are there under names of their own', () => {
    const id = made('A', [move('ani')]);
    const [own] = useScenarioStore.getState().scenarios;
    if (own === undefined) throw new Error('no scenario');
    expect(addForked(own, { ...own, note: 'dari tab lain' })).toBe('A (2)');
    const [first, second] = useScenarioStore.getState().scenarios;
    expect([first?.id, first?.note]).toEqual([id, 'dari tab lain']);
    expect(second).toMatchObject({ name: 'A (2)', parentId: id, note: '' });
    expect(activeScenario()?.id).toBe(second?.id);
  });

  it('without data none is made', () => {
    useSession.setState(EMPTY, true);
    expect(createScenario('A')).toBeNull();
    expect(names()).toEqual([]);
  });
});
