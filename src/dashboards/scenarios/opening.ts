import type { PersonId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import type { FileFault } from '#scenario/scenario-file.ts';
import type { FileDifferences, OpenedFile } from '#scenario/scenario-open.ts';
import { openScenario, scenarioOfLines, type PeopleByNip } from '#session/scenario-files.ts';
import { movesOf, readMoveFile, type MoveLine, type MoveList } from '#session/move-list.ts';
import { useScenarioStore } from '#session/scenarios.ts';

/** A list longer than this is none. */
const MOST_BYTES = 20_000_000;

/** What became of a file; `name` is its name (hostile text), `scenario` that of the scenario made. */
export type Opening =
  | {
      readonly kind: 'scenario';
      readonly name: string;
      readonly scenario: string;
      readonly differences: FileDifferences;
    }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: FileFault }
  | {
      readonly kind: 'list';
      readonly name: string;
      /** Null where not one line became a move. */
      readonly scenario: string | null;
      readonly taken: number;
      readonly faulty: readonly MoveLine[];
    }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string; readonly missing: MoveList['missing'] };

/** Opens a file as what it is: a scenario where it is JSON, else a list of the office. Never rejects. */
export function openFile(file: File, city: CityFacts, people: PeopleByNip): Promise<Opening> {
  const isJson = file.type === 'application/json' || /\.json$/iu.test(file.name);
  return isJson ? openJson(file, city, people) : openList(file, city, people.people);
}

async function openJson(file: File, city: CityFacts, people: PeopleByNip): Promise<Opening> {
  const opened: OpenedFile | FileFault = await openScenario(file, city, people);
  if ('fault' in opened) return { kind: 'fault', name: file.name, fault: opened };
  const { scenario, differences } = opened;
  return { kind: 'scenario', name: file.name, scenario: nameOf(scenario.id), differences };
}

async function openList(
  file: File,
  city: CityFacts,
  people: ReadonlyMap<string, PersonId>,
): Promise<Opening> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { kind: 'unreadable', name };
  const table = await file
    .arrayBuffer()
    .then((bytes) => readMoveFile(new Uint8Array(bytes), name))
    .catch(() => null);
  if (table === null) return { kind: 'unreadable', name };
  const { lines, missing } = movesOf(table, city, people);
  if (missing.length > 0) return { kind: 'missing', name, missing };
  const scenario = scenarioOfLines(name, lines);
  const faulty = lines.filter(({ move }) => move === null);
  return { kind: 'list', name, scenario, taken: lines.length - faulty.length, faulty };
}

function nameOf(id: string): string {
  return useScenarioStore.getState().scenarios.find((one) => one.id === id)?.name ?? '';
}
