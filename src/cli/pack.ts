import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isoOfDay, parseIsoDay } from '#core/day.ts';
import { randomIdFrom } from '#core/random-id.ts';
import { Random } from '#core/random.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { openNode } from '#store/open-node.ts';
import { packCity, type FileAccount } from './pack-city.ts';

const USAGE =
  'node .cache/cli/pack.js [--from .cache/sample/csv] [--out .cache/sample] [--as-of YYYY-MM-DD] [--seed 1]';

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

function accountLine({ file, dataset, count, issues }: FileAccount): string {
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const { rowsIn, loaded, listed } = count;
  return `${file} -> ${dataset}: ${rowsIn} rows, ${loaded} loaded, ${listed} listed, ${warnings} warnings`;
}

const from = resolve(option('from', '.cache/sample/csv'));
const out = resolve(option('out', '.cache/sample'));
const seed = Number(option('seed', '1'));
const asOf = parseIsoDay(option('as-of', isoOfDay(AS_OF)));
if (asOf === null || !Number.isInteger(seed)) {
  console.error(`--as-of must be a day and --seed a whole number.\n${USAGE}`);
  process.exit(2);
}

const files = readdirSync(from)
  .filter((name) => name.endsWith('.csv'))
  .toSorted()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(from, name))) }));
if (files.length === 0) {
  console.error(`There are no CSV files in ${from}.\n${USAGE}`);
  process.exit(1);
}

const random = new Random(seed);
const newId = () => randomIdFrom(() => random.int(0, 255));
const store = await openNode();
try {
  const about = { id: newId(), name: 'Kota Palangka Raya (data contoh)', asOf, synthetic: true };
  const packed = await packCity(files, about, newId, store);
  writeFileSync(join(out, 'city.tepat'), packed.snapshot);
  writeFileSync(join(out, 'first-view.json'), packed.firstView);
  for (const account of packed.accounts) console.log(accountLine(account));
  console.log(
    `city.tepat: ${packed.snapshot.length} bytes, first-view.json: ${packed.firstView.length} characters`,
  );
} finally {
  await store.terminate();
}
