import { DATASET_IDS } from '#core/ids.ts';
import type { DatasetId } from '#core/ids.ts';
import { Random } from '#core/random.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { buildCity } from './build.ts';
import { headerOf, linesOf } from './csv.ts';
import { accountOf, spoil } from './dirt.ts';
import type { Serials } from './people.ts';
import { rowsOf } from './rows.ts';
import { truthOf } from './truth.ts';
import type { GroundTruth } from './truth.ts';

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

/** One copy: lines by dataset without header; the first copy says what is planted in it. */
export interface CityCopy {
  readonly lines: Readonly<Record<DatasetId, readonly string[]>>;
  readonly truth: GroundTruth | null;
}

/** Makes the copies one after the other, so that a large scale need not be held at once. */
export function* cityCopies(options: CityOptions): Generator<CityCopy> {
  const serials: Serials = new Map();
  for (let copy = 0; copy < options.scale; copy += 1) yield makeCopy(options, copy, serials);
}

/** Dirt and its account go into the first copy alone. */
function makeCopy(options: CityOptions, copy: number, serials: Serials): CityCopy {
  const { seed } = options;
  const city = buildCity(seed, copy, serials);
  const clean = rowsOf(city, new Random(seed).fork(`rows ${copy}`));
  if (copy > 0) return { lines: mapDatasets((id) => linesOf(id, clean[id])), truth: null };
  const spared = new Set([city.cases.nurse.nip, city.cases.officer.nip]);
  const spoiled = spoil(clean, spared, new Random(seed).fork('dirt'));
  return {
    lines: mapDatasets((id) => linesOf(id, spoiled.rows[id])),
    truth: truthOf(city, options, spoiled.counts, accountOf(spoiled)),
  };
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

/** The whole city as files with its ground truth: pure, the same options give the same bytes. */
export function generateCity(options: CityOptions): {
  files: CityFile[];
  groundTruth: GroundTruth;
} {
  const lines = mapDatasets((dataset) => [headerOf(dataset)]);
  let groundTruth: GroundTruth | null = null;
  for (const copy of cityCopies(options)) {
    groundTruth ??= copy.truth;
    for (const id of DATASET_IDS) for (const line of copy.lines[id]) lines[id].push(line);
  }
  if (!groundTruth) throw new RangeError(`scale ${options.scale} makes no city`);
  const files = DATASET_IDS.map((dataset) => ({
    name: SCHEMAS[dataset].file,
    text: `${lines[dataset].join('\r\n')}\r\n`,
  }));
  return { files, groundTruth };
}
