import type { Day } from '#core/day.ts';
import type { PersonId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { NO_MOVES, type Move } from './moves.ts';
import type { ScenarioFile, WorkingMethod } from './scenario-file.ts';
import { newScenario, type Scenario, type ScenarioAbout } from './scenario.ts';

/** What is different where a file is opened from where it was written; each null or empty where nothing is. */
export interface FileDifferences {
  /** The data are not the same. */
  readonly data: boolean;
  readonly asOf: { readonly made: Day; readonly now: Day } | null;
  readonly rules: { readonly made: string; readonly now: string } | null;
  /** Method of competency or weights. */
  readonly method: boolean;
  /** Names of people that the data do not hold, in the order of the file. */
  readonly persons: readonly string[];
  /** Titles of posts that the data do not hold. */
  readonly posts: readonly string[];
  /** Moves from a post to itself, which are none. */
  readonly nowhere: number;
  /** The file was changed by hand since it was written. */
  readonly edited: boolean;
}

/** A scenario from a file, on the data that are there, and what is different. */
export interface OpenedFile {
  readonly scenario: Scenario;
  readonly differences: FileDifferences;
}

/** The data and settings on which a file is opened. */
export interface OpenOn extends Omit<ScenarioAbout, 'name'> {
  readonly city: CityFacts;
  /** Person by NIP: ids of people are drawn anew by every import. */
  readonly people: ReadonlyMap<string, PersonId>;
  readonly method: WorkingMethod;
}

/**
 * The scenario of a file brought up to the data that are there. People are found by NIP, else by their
 * id; who is not found keeps the id of the file, so that the move stays listed as one that no longer
 * holds. Moves and locks keep their order; of a person's moves none is dropped.
 */
export function openScenarioFile(file: ScenarioFile, on: OpenOn): OpenedFile {
  const ids = personIds(file, on);
  const own = (id: PersonId): PersonId => ids.get(id) ?? id;
  const all = file.moves.map(({ person, ...move }): Move => ({ personId: own(person), ...move }));
  const moves = all.filter(({ from, to }) => from !== to);
  const fresh = newScenario({ ...on, name: file.name }, [], file.source);
  const scenario: Scenario = {
    ...fresh,
    note: file.note,
    createdAt: file.createdAt,
    history: {
      ...NO_MOVES,
      moves,
      locks: { persons: file.locks.persons.map(own), posts: file.locks.posts },
    },
    labels: {
      persons: Object.fromEntries(file.people.map(({ id, name }) => [own(id), name])),
      posts: Object.fromEntries(file.posts.map(({ id, title }) => [id, title])),
    },
  };
  const nowhere = all.length - moves.length;
  return { scenario, differences: { ...differencesOf(file, on, own), nowhere } };
}

function differencesOf(
  { data, method: made, people, posts, edited }: ScenarioFile,
  { city, method }: OpenOn,
  own: (id: PersonId) => PersonId,
): Omit<FileDifferences, 'nowhere'> {
  const sameRules = made.rules === method.rules && made.parameters === method.parameters;
  const sameMethod =
    made.competency === method.competency &&
    JSON.stringify(made.weights) === JSON.stringify(method.weights);
  return {
    data: data.fingerprint !== fingerprintOf(city),
    asOf: data.asOf === city.asOf ? null : { made: data.asOf, now: city.asOf },
    rules: sameRules ? null : { made: made.rules, now: method.rules },
    method: !sameMethod,
    persons: people.filter(({ id }) => !city.persons.has(own(id))).map(nameOf),
    posts: posts.filter(({ id }) => !city.posts.has(id)).map(({ title, id }) => title || id),
    edited,
  };
}

/** Whether anything is different. */
export function isDifferent(differences: FileDifferences): boolean {
  const { data, asOf, rules, method, persons, posts, nowhere, edited } = differences;
  const lists = persons.length + posts.length + nowhere;
  return data || asOf !== null || rules !== null || method || lists > 0 || edited;
}

/** Before the id of somebody of the file whose id is somebody else's here. */
const ABSENT = 'tidak-ada:';

function personIds(file: ScenarioFile, { city, people }: OpenOn): ReadonlyMap<PersonId, PersonId> {
  const nips = new Map([...people].map(([nip, id]) => [id, nip]));
  return new Map(
    file.people.flatMap(({ id, nip }) => {
      const known = nip === null ? undefined : people.get(nip);
      if (known !== undefined) return [[id, known] as const];
      const other = city.persons.has(id) && nip !== null && nips.get(id) !== nip;
      return other ? [[id, `${ABSENT}${id}`] as const] : [];
    }),
  );
}

function nameOf({ name, id }: { readonly name: string; readonly id: string }): string {
  return name || id;
}
