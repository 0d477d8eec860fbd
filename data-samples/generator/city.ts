import { DATASET_IDS } from '#core/ids.ts';
import type { DatasetId } from '#core/ids.ts';
import { Random } from '#core/random.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { headerOf, linesOf } from './csv.ts';
import type { Row } from './csv.ts';
import { giveLoad } from './load.ts';
import { buildOrganisation } from './organisation.ts';
import { populate } from './people.ts';
import type { Serials } from './people.ts';
import { competencyRows, standardRows } from './standards.ts';
import { employeeRow, positionRow, unitRow, workloadRows } from './tables.ts';

/** What decides the city: the same options give the same bytes. */
export interface CityOptions {
  readonly seed: number;
  /** How many copies of the city stand beside each other; 1 is the city itself. */
  readonly scale: number;
}

/** A file to be written, header first. */
export interface CityFile {
  readonly name: string;
  readonly text: string;
}

/** Lines of one copy by dataset, without header. */
export type CopyLines = Readonly<Record<DatasetId, readonly string[]>>;

/** Makes the copies one after the other, so that a large scale need not be held at once. */
export function* cityCopies({ seed, scale }: CityOptions): Generator<CopyLines> {
  const serials: Serials = new Map();
  for (let copy = 0; copy < scale; copy += 1) yield buildCopy(seed, copy, serials);
}

function buildCopy(seed: number, copy: number, serials: Serials): CopyLines {
  const random = new Random(seed).fork(`city ${copy}`);
  const draft = buildOrganisation(seed, copy);
  const people = populate(draft.posts, random.fork('people'), serials);
  giveLoad(draft, random.fork('load'));
  const rows: Record<DatasetId, Row[]> = {
    units: draft.units.map(unitRow),
    positions: draft.posts.map(positionRow),
    competencies: copy === 0 ? competencyRows() : [],
    position_standards: draft.posts.flatMap(standardRows),
    workload: draft.posts.flatMap(workloadRows),
    employees: people.map(employeeRow),
    assessments: [],
    performance: [],
    position_history: [],
    discipline: [],
    training: [],
    competency_tests: [],
    unit_results: [],
    office: [],
    aspirations: [],
  };
  return mapDatasets((dataset) => linesOf(dataset, rows[dataset]));
}

/** An object with an entry for every dataset. */
function mapDatasets(make: (dataset: DatasetId) => string[]): Record<DatasetId, string[]> {
  return {
    units: make('units'),
    positions: make('positions'),
    competencies: make('competencies'),
    position_standards: make('position_standards'),
    workload: make('workload'),
    employees: make('employees'),
    assessments: make('assessments'),
    performance: make('performance'),
    position_history: make('position_history'),
    discipline: make('discipline'),
    training: make('training'),
    competency_tests: make('competency_tests'),
    unit_results: make('unit_results'),
    office: make('office'),
    aspirations: make('aspirations'),
  };
}

/** The whole city as files: pure, the same options give the same bytes. */
export function generateCity(options: CityOptions): { files: CityFile[] } {
  const lines = mapDatasets((dataset) => [headerOf(dataset)]);
  for (const copy of cityCopies(options)) {
    for (const dataset of DATASET_IDS) for (const line of copy[dataset]) lines[dataset].push(line);
  }
  const files = DATASET_IDS.map((dataset) => ({
    name: SCHEMAS[dataset].file,
    text: `${lines[dataset].join('\r\n')}\r\n`,
  }));
  return { files };
}
