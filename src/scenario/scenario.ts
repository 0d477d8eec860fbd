import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import { NO_MOVES, reduceMoves, type History, type MoveAction, type Moves } from './moves.ts';

/** A random local id, for addresses and state; derived from nothing. */
export type ScenarioId = string;

/** Where the first moves of a scenario come from. */
export interface ScenarioSource {
  readonly kind: 'empty' | 'copy' | 'list' | 'file' | 'optimiser';
  /** The name of the file, or of the mode of the optimiser; empty where there is none. */
  readonly what: string;
  /** The seed that the optimiser drew by; null where none was used. */
  readonly seed: number | null;
}

/** A scenario that begins without moves. */
export const EMPTY_SOURCE: ScenarioSource = { kind: 'empty', what: '', seed: null };

/** What is said of people and posts once fresh data holds them no longer. */
export interface ScenarioLabels {
  readonly persons: Readonly<Record<PersonId, string>>;
  readonly posts: Readonly<Record<PositionId, string>>;
}

/** The data that a scenario was made on, or brought up to. */
export interface ScenarioBasis {
  /** Random id of the dataset. */
  readonly datasetId: string;
  readonly asOf: Day;
}

/**
 * A named list of moves over a dataset that never changes. Moves that the data do not carry any more
 * stay in it, in their place, until the planner takes them away.
 */
export interface Scenario extends ScenarioBasis {
  readonly id: ScenarioId;
  readonly name: string;
  /** What the planner writes beside the name; empty where there is nothing. */
  readonly note: string;
  /** The scenario that this one was forked from; null = from the baseline. It may be gone. */
  readonly parentId: ScenarioId | null;
  readonly source: ScenarioSource;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC: of the last change of anything in it. */
  readonly changedAt: string;
  readonly history: History;
  readonly labels: ScenarioLabels;
}

/** What has to be known to make a scenario; `now` is ISO 8601, UTC. */
export interface ScenarioAbout extends ScenarioBasis {
  readonly id: ScenarioId;
  readonly name: string;
  readonly now: string;
}

/** Longest name; what is longer is cut. */
export const NAME_LENGTH = 80;

const NO_LABELS: ScenarioLabels = { persons: {}, posts: {} };

/** A scenario with its first moves, which are no step that can be undone. */
export function newScenario(
  { id, name, now, datasetId, asOf }: ScenarioAbout,
  moves: Moves = [],
  source: ScenarioSource = EMPTY_SOURCE,
): Scenario {
  return {
    id,
    name: tidyName(name),
    note: '',
    datasetId,
    asOf,
    parentId: null,
    source,
    createdAt: now,
    changedAt: now,
    history: { ...NO_MOVES, moves },
    labels: NO_LABELS,
  };
}

/** A copy under another name that goes its own way; its steps begin anew. */
export function forkScenario(
  scenario: Scenario,
  { id, name, now }: Pick<ScenarioAbout, 'id' | 'name' | 'now'>,
): Scenario {
  const { moves, locks } = scenario.history;
  return {
    ...scenario,
    id,
    name: tidyName(name),
    parentId: scenario.id,
    source: { kind: 'copy', what: scenario.name, seed: scenario.source.seed },
    createdAt: now,
    changedAt: now,
    history: { ...NO_MOVES, moves, locks },
  };
}

/** The scenario after an action on its moves or locks; the very same object where nothing changes. */
export function changeMoves(scenario: Scenario, action: MoveAction, now: string): Scenario {
  const history = reduceMoves(scenario.history, action);
  return history === scenario.history ? scenario : { ...scenario, history, changedAt: now };
}

/** Gives it another name or note; a name without a letter leaves the old one. */
export function describeScenario(
  scenario: Scenario,
  change: { readonly name?: string; readonly note?: string },
  now: string,
): Scenario {
  const name = tidyName(change.name ?? scenario.name) || scenario.name;
  const note = change.note ?? scenario.note;
  if (name === scenario.name && note === scenario.note) return scenario;
  return { ...scenario, name, note, changedAt: now };
}

/** A name without line breaks, controls and marks of direction, cut to {@link NAME_LENGTH}. */
export function tidyName(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(plain).slice(0, NAME_LENGTH).join('').trim();
}

/** A name that no other has: the wish itself, else with the next free number. */
export function freeName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken);
  let free = wish;
  for (let n = 2; used.has(free); n += 1) free = `${wish} (${n})`;
  return free;
}
