import { DATASET_IDS } from '#core/ids.ts';
import type { DatasetId } from '#core/ids.ts';
import { Random } from '#core/random.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { buildCity } from './build.ts';
import { headerOf, linesOf } from './csv.ts';
import type { Serials } from './people.ts';
import { rowsOf } from './rows.ts';

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
  for (let copy = 0; copy < scale; copy += 1) {
    const city = buildCity(seed, copy, serials);
    const rows = rowsOf(city, new Random(seed).fork(`rows ${copy}`));
    yield mapDatasets((dataset) => linesOf(dataset, rows[dataset]));
  }
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
