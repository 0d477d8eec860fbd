import { settingsText } from '#model/rules/parameters.ts';
import { writeBook } from '#model/fit/weight-sets.ts';
import type { PersonId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import {
  isFileFault,
  LONGEST_FILE,
  readScenarioFile,
  scenarioText,
  type FileFault,
  type WorkingMethod,
} from '#scenario/scenario-file.ts';
import { openScenarioFile, type OpenedFile } from '#scenario/scenario-open.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { randomId } from './dataset.ts';
import { useSession } from './engine.ts';
import { useFitSettings } from './fit-settings.ts';
import { logAction } from './log.ts';
import type { MoveLine } from './move-list.ts';
import { addScenario, createScenario, useScenarioStore } from './scenarios.ts';

/** People of the current data by NIP, and the other way round. */
export interface PeopleByNip {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly nips: ReadonlyMap<PersonId, string>;
}

/** Both ways of a list of people with their NIP. */
export function peopleByNip(
  rows: readonly { readonly personId: PersonId; readonly nip: string }[],
): PeopleByNip {
  return {
    people: new Map(rows.map(({ nip, personId }) => [nip, personId])),
    nips: new Map(rows.map(({ nip, personId }) => [personId, nip])),
  };
}

/** How rules and scores are set now, as a file of a scenario says it. */
export function workingMethod(): WorkingMethod {
  const { catalogue, rules, method, library } = useFitSettings.getState();
  return {
    rules: catalogue.version,
    parameters: settingsText(rules),
    competency: method,
    weights: JSON.parse(writeBook(library.book)) as unknown,
  };
}

/** The text of the file of a scenario. */
export function fileOfScenario(scenario: Scenario, city: CityFacts, { nips }: PeopleByNip): string {
  return scenarioText(scenario, { city, nips, method: workingMethod() });
}

/**
 * Opens a file as a scenario of the current data and works on it; what was there stays. Resolves with
 * what is different, or with why the file is none. Never rejects.
 */
export async function openScenario(
  file: File,
  city: CityFacts,
  { people }: PeopleByNip,
): Promise<OpenedFile | FileFault> {
  const { dataset } = useSession.getState();
  const text = await textOf(file);
  if (text === null || dataset === null) return { fault: 'huge', where: '' };
  const read = readScenarioFile(text);
  if (isFileFault(read)) return read;
  const opened = openScenarioFile(read, {
    id: randomId(),
    datasetId: dataset.id,
    asOf: dataset.asOf,
    now: new Date().toISOString(),
    city,
    people,
    method: workingMethod(),
  });
  addScenario(opened.scenario);
  logAction({ kind: 'open', what: file.name, details: { moves: read.moves.length } });
  return opened;
}

/**
 * Makes a scenario of the lines of a list that are moves, and works on it; its name, null where there
 * are none.
 */
export function scenarioOfLines(fileName: string, lines: readonly MoveLine[]): string | null {
  const moves = lines.flatMap(({ move }) => (move === null ? [] : [move]));
  if (moves.length === 0) return null;
  const title = fileName.replace(/\.[^.]*$/u, '');
  const id = createScenario(title, moves, { kind: 'list', what: fileName, seed: null });
  if (id === null) return null;
  logAction({ kind: 'open', what: fileName, details: { moves: moves.length } });
  return useScenarioStore.getState().scenarios.find((one) => one.id === id)?.name ?? null;
}

/** The text of a file; null where it is longer than any scenario, or gone. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > 4 * LONGEST_FILE) return null;
  return file.text().catch(() => null);
}
