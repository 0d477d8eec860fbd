import { create } from 'zustand';
import type { CityFacts } from '#model/facts.ts';
import type { MoveRefusal } from '#scenario/locks.ts';
import {
  NO_MOVES,
  refusalOfAction,
  type History,
  type MoveAction,
  type Moves,
} from '#scenario/moves.ts';
import { rebaseScenario, withLabels } from '#scenario/rebase.ts';
import {
  changeMoves,
  describeScenario,
  forkScenario,
  freeName,
  newScenario,
  type Scenario,
  type ScenarioId,
  type ScenarioSource,
} from '#scenario/scenario.ts';
import { i18n } from '#words/i18n.ts';
import { randomId } from './dataset.ts';
import { useDataset, useSession } from './engine.ts';
import { logAction } from './log.ts';

/** The scenarios of this page and the one that is worked on; they hold people. */
export interface ScenariosState {
  /** In the order in which they were made. */
  readonly scenarios: readonly Scenario[];
  /** Null before the first; it may be of other data than the current. */
  readonly activeId: ScenarioId | null;
}

const NONE: ScenariosState = { scenarios: [], activeId: null };

/** The facts of the dataset that was read last. */
let facts: { readonly datasetId: string; readonly city: CityFacts } | null = null;

/** Selector hook over {@link ScenariosState}; `getState()` outside of React. */
export const useScenarioStore = create<ScenariosState>(() => NONE);

/** All scenarios, those of other data included, in the order in which they were made. */
export function useScenarios(): readonly Scenario[] {
  return useScenarioStore((state) => state.scenarios);
}

/** A scenario by its id; null where there is none. */
export function useScenario(id: ScenarioId): Scenario | null {
  return useScenarioStore((state) => scenarioOf(state, id));
}

/** The scenario that is worked on; null where there is none, or where it is of other data. */
export function useActiveScenario(): Scenario | null {
  const datasetId = useDataset()?.id ?? null;
  return useScenarioStore((state) => activeOn(state, datasetId));
}

/** The scenario that is worked on, of the current data; for use outside of React. */
export function activeScenario(): Scenario | null {
  return activeOn(useScenarioStore.getState(), useSession.getState().dataset?.id ?? null);
}

/** The scenario that was worked on before other data came in; null where there is none. */
export function useActiveElsewhere(): Scenario | null {
  const datasetId = useDataset()?.id ?? null;
  return useScenarioStore((state) => {
    const active = state.activeId === null ? null : scenarioOf(state, state.activeId);
    return active === null || active.datasetId === datasetId ? null : active;
  });
}

/** Works on another scenario; one that is not there changes nothing. */
export function setActive(id: ScenarioId): void {
  const { scenarios, activeId } = useScenarioStore.getState();
  if (activeId === id || !scenarios.some((one) => one.id === id)) return;
  useScenarioStore.setState({ activeId: id });
}

/**
 * Makes a scenario on the current data and works on it. An empty name takes the next free number; a
 * name that another has takes a number behind it. Null without data.
 */
export function createScenario(
  name: string,
  moves: Moves = [],
  source?: ScenarioSource,
): ScenarioId | null {
  const { dataset } = useSession.getState();
  if (dataset === null) return null;
  const about = { id: randomId(), datasetId: dataset.id, asOf: dataset.asOf, now: now() };
  const id = addScenario(newScenario({ ...about, name: nameOf(name) }, moves, source));
  logScenario('edit', id, moves.length);
  return id;
}

/** Adds a scenario that is whole already, under a name that is free, and works on it. */
export function addScenario(scenario: Scenario): ScenarioId {
  useScenarioStore.setState(({ scenarios }) => ({
    scenarios: [...scenarios, labelled({ ...scenario, name: nameOf(scenario.name) })],
    activeId: scenario.id,
  }));
  return scenario.id;
}

/** Forks a scenario and works on the copy; null where it is not there. */
export function duplicateScenario(id: ScenarioId, name: string): ScenarioId | null {
  const scenario = scenarioOf(useScenarioStore.getState(), id);
  if (scenario === null) return null;
  const copy = addScenario(forkScenario(scenario, { id: randomId(), name, now: now() }));
  logScenario('edit', copy, scenario.history.moves.length);
  return copy;
}

/**
 * Changes the moves or locks of a scenario. The result is the lock that stands against it, null where
 * it was done, or where there was nothing to do.
 */
export function changeScenario(id: ScenarioId, action: MoveAction): MoveRefusal | null {
  const scenario = scenarioOf(useScenarioStore.getState(), id);
  if (scenario === null) return null;
  const refusal = refusalOfAction(scenario.history, action);
  if (refusal === null) replace(changeMoves(scenario, action, now()));
  return refusal;
}

/** Gives a scenario another name or note. A name that another has takes a number behind it. */
export function renameScenario(
  id: ScenarioId,
  change: { readonly name?: string; readonly note?: string },
): void {
  const state = useScenarioStore.getState();
  const scenario = scenarioOf(state, id);
  if (scenario === null) return;
  const others = state.scenarios.filter((one) => one.id !== id).map((one) => one.name);
  const name = change.name === undefined ? {} : { name: freeName(change.name, others) };
  replace(describeScenario(scenario, { ...change, ...name }, now()));
}

/**
 * Two pages have changed one scenario: `theirs` keeps the place, and `own` stands behind under an id and
 * a name of its own, worked on where it was. The result is that name.
 */
export function addForked(own: Scenario, theirs: Scenario): string {
  const fork: Scenario = { ...own, id: randomId(), name: nameOf(own.name), parentId: own.id };
  useScenarioStore.setState(({ scenarios, activeId }) => ({
    scenarios: [...scenarios.map((one) => (one.id === own.id ? theirs : one)), fork],
    activeId: activeId === own.id ? fork.id : activeId,
  }));
  return fork.name;
}

/** Brings a scenario up to the current data, and works on it; nothing in it is lost. */
export function rebaseOnCurrent(id: ScenarioId): void {
  const { dataset } = useSession.getState();
  const scenario = scenarioOf(useScenarioStore.getState(), id);
  if (dataset === null || scenario === null) return;
  replace(rebaseScenario(scenario, { datasetId: dataset.id, asOf: dataset.asOf }, now()));
  setActive(id);
}

/**
 * Takes the names of people and posts down from the facts of a dataset: they are said of moves that
 * later data do not carry.
 */
export function nameScenarios(datasetId: string, city: CityFacts): void {
  facts = { datasetId, city };
  const { scenarios } = useScenarioStore.getState();
  const named = scenarios.map(labelled);
  if (named.some((one, at) => one !== scenarios[at])) {
    useScenarioStore.setState({ scenarios: named });
  }
}

/** Takes a scenario away; the result puts it back in its place. */
export function removeScenario(id: ScenarioId): () => void {
  const { scenarios, activeId } = useScenarioStore.getState();
  const at = scenarios.findIndex((one) => one.id === id);
  const gone = scenarios[at];
  if (gone === undefined) return () => {};
  logScenario('delete', id, gone.history.moves.length);
  useScenarioStore.setState({
    scenarios: scenarios.toSpliced(at, 1),
    activeId: activeId === id ? null : activeId,
  });
  return () =>
    useScenarioStore.setState((state) => ({
      scenarios: state.scenarios.toSpliced(at, 0, gone),
      activeId: activeId === id && state.activeId === null ? id : state.activeId,
    }));
}

/** Takes all scenarios out of memory. */
export function forgetScenarios(): void {
  facts = null;
  useScenarioStore.setState(NONE, true);
}

/** The history of a scenario; one without moves where it is null. */
export function historyOf(scenario: Scenario | null): History {
  return scenario?.history ?? NO_MOVES;
}

/** Names no person: the name of the scenario and how many moves. */
function logScenario(kind: 'edit' | 'delete', id: ScenarioId, moves: number): void {
  const name = scenarioOf(useScenarioStore.getState(), id)?.name ?? '';
  logAction({ kind, what: name, details: { moves } });
}

function replace(scenario: Scenario): void {
  const { scenarios } = useScenarioStore.getState();
  const at = scenarios.findIndex((one) => one.id === scenario.id);
  if (at < 0 || scenarios[at] === scenario) return;
  useScenarioStore.setState({ scenarios: scenarios.with(at, labelled(scenario)) });
}

/** With the names of the facts in hand, where it is of their dataset. */
function labelled(scenario: Scenario): Scenario {
  return facts?.datasetId === scenario.datasetId ? withLabels(scenario, facts.city) : scenario;
}

function scenarioOf({ scenarios }: ScenariosState, id: ScenarioId): Scenario | null {
  return scenarios.find((one) => one.id === id) ?? null;
}

function activeOn(state: ScenariosState, datasetId: string | null): Scenario | null {
  const active = state.activeId === null ? null : scenarioOf(state, state.activeId);
  return active !== null && active.datasetId === datasetId ? active : null;
}

function nameOf(wish: string): string {
  const taken = useScenarioStore.getState().scenarios.map((one) => one.name);
  if (wish.trim() !== '') return freeName(wish, taken);
  let n = taken.length + 1;
  while (taken.includes(numbered(n))) n += 1;
  return numbered(n);
}

function numbered(n: number): string {
  return i18n.t('scenarios:numbered', { n });
}

function now(): string {
  return new Date().toISOString();
}
