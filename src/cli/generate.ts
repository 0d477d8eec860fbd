import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { cityCopies, type CityOptions } from '#data-samples/generator/city.ts';
import { headerOf } from '#data-samples/generator/csv.ts';

const USAGE =
  'node .cache/cli/generate.js [--seed 6271] [--scale 1] [--out .cache/sample/csv]\n' +
  'Writes the synthetic city as CSV files into a folder, and beside the folder ground-truth.json with\n' +
  'what is planted in it.';

function readOptions(): CityOptions & { readonly out: string } {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '6271' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string', default: join('.cache', 'sample', 'csv') },
    },
  });
  const seed = Number(values.seed);
  const scale = Number(values.scale);
  if (!Number.isInteger(seed) || !Number.isInteger(scale) || scale < 1) {
    throw new RangeError('--seed must be a whole number and --scale one from 1 up');
  }
  return { seed, scale, out: values.out };
}

/** Not in the folder, which holds nothing but what an import reads. */
function truthBeside(out: string): string {
  return join(dirname(resolve(out)), 'ground-truth.json');
}

/** Writes copy after copy, so that a hundred cities need no more memory than one. */
function writeCity(options: CityOptions, out: string): void {
  mkdirSync(out, { recursive: true });
  const open = (dataset: DatasetId): [DatasetId, number] => [
    dataset,
    openSync(join(out, SCHEMAS[dataset].file), 'w'),
  ];
  const files = new Map(DATASET_IDS.map(open));
  for (const [dataset, file] of files) writeSync(file, `${headerOf(dataset)}\r\n`);
  for (const { lines, truth } of cityCopies(options)) {
    for (const [dataset, file] of files) {
      if (lines[dataset].length > 0) writeSync(file, `${lines[dataset].join('\r\n')}\r\n`);
    }
    if (truth) writeFileSync(truthBeside(out), `${JSON.stringify(truth, null, 1)}\n`);
  }
  for (const file of files.values()) closeSync(file);
}

try {
  const { out, ...options } = readOptions();
  writeCity(options, out);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
