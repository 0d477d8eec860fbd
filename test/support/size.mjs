/** What a first visit loads before anything can be seen, and what the sample city weighs, against their budgets. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = resolve(import.meta.dirname, '..', '..', 'dist');
const KB = 1000;

const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const firstLoad = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(
  ([, name]) => name,
);

const zipped = (name) => gzipSync(readFileSync(join(DIST, name))).length;
const total = (names) => names.reduce((sum, name) => sum + zipped(name), 0);

const BUDGETS = [
  ['first load, JS and CSS, gzip', firstLoad, 600 * KB],
  ['sample city snapshot, gzip', ['sample/city.tepat'], 2000 * KB],
  ['first view, gzip', ['sample/first-view.json'], 60 * KB],
];

for (const [name, files, budget] of BUDGETS) {
  const missing = files.filter((file) => !existsSync(join(DIST, file)));
  const size = missing.length === 0 && files.length > 0 ? total(files) : null;
  const said = size === null ? `missing: ${missing.join(', ')}` : `${Math.round(size / KB)} kB`;
  console.log(`${name}: ${said} (at most ${budget / KB} kB)`);
  if (size === null || size > budget) process.exitCode = 1;
}
