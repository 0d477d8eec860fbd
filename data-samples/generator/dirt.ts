import type { DatasetId } from '#core/ids.ts';
import type { Random } from '#core/random.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import type { Row } from './csv.ts';
import { addBadPeople, spoilAssessments, spoilPeople, spoilRatings } from './dirt-people.ts';
import {
  spoilHistory,
  spoilPositions,
  spoilUnits,
  spoilWishes,
  spoilWorkload,
} from './dirt-work.ts';
import { Spoiler } from './spoiler.ts';
import type { DirtCount } from './spoiler.ts';

const SPOILERS: Partial<
  Record<DatasetId, (spoiler: Spoiler, rows: readonly Row[], random: Random) => void>
> = {
  units: spoilUnits,
  positions: spoilPositions,
  workload: spoilWorkload,
  employees: (spoiler, rows, random) => {
    spoilPeople(spoiler);
    addBadPeople(spoiler, rows.length, random);
  },
  assessments: spoilAssessments,
  performance: spoilRatings,
  position_history: spoilHistory,
  aspirations: spoilWishes,
};

/** Rows in a file and how many of them must be listed. */
export interface FileAccount {
  readonly dataset: DatasetId;
  readonly file: string;
  readonly rowsIn: number;
  readonly listed: number;
}

/** The rows with dirt of each kind, the account of the dirt, and the rows of each file. */
export interface SpoiledRows {
  readonly rows: Record<DatasetId, Row[]>;
  readonly counts: readonly DirtCount[];
}

/** Puts dirt into the files. `spared` are the NIPs of the planted people. */
export function spoil(
  clean: Record<DatasetId, Row[]>,
  spared: ReadonlySet<string>,
  random: Random,
): SpoiledRows {
  const rows = { ...clean };
  const counts: DirtCount[] = [];
  for (const schema of Object.values(SCHEMAS)) {
    const make = SPOILERS[schema.id];
    if (!make) continue;
    const stream = random.fork(schema.id);
    const spoiler = new Spoiler(schema.file, clean[schema.id], spared, stream);
    make(spoiler, clean[schema.id], stream);
    const finished = spoiler.finish();
    rows[schema.id] = finished.rows;
    counts.push(...finished.counts);
  }
  return { rows, counts };
}

/** What the import must report for each file. */
export function accountOf(spoiled: SpoiledRows): FileAccount[] {
  return Object.values(SCHEMAS).map(({ id, file }) => ({
    dataset: id,
    file,
    rowsIn: spoiled.rows[id].length,
    listed: spoiled.counts
      .filter((count) => count.file === file && count.effect === 'listed')
      .reduce((sum, count) => sum + count.rows, 0),
  }));
}
