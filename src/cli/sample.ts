import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes the sample city (.cache/sample): its CSV files, then the snapshot and the first view from
 * them by the import that a planner uses. Nothing is made again while what it depends on is unchanged.
 */
const OUT = resolve('.cache', 'sample');
const STAMP = resolve('.cache', 'sample.stamp');
const INPUTS = [
  'data-samples',
  ...['core', 'load', 'validate', 'store', 'model', 'cli'].map((room) => join('src', room)),
  'package-lock.json',
];
const MADE = ['csv', 'ground-truth.json', 'city.tepat', 'first-view.json'];

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function stampOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const files = input.endsWith('.json') ? [input] : filesBelow(input);
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(entry: string): void {
  const script = resolve('.cache', 'cli', `${entry}.js`);
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The sample city was not made: ${entry} failed.`);
    process.exit(1);
  }
}

const stamp = stampOf(INPUTS);
const fresh =
  MADE.every((name) => existsSync(join(OUT, name))) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === stamp;

if (fresh) {
  console.log('Sample city: unchanged.');
} else {
  rmSync(OUT, { recursive: true, force: true });
  rmSync(STAMP, { force: true });
  mkdirSync(OUT, { recursive: true });
  run('generate');
  run('pack');
  writeFileSync(STAMP, stamp);
}
