/**
 * What a first visit loads before the heat map can be read, what reads files, and what the sample city
 * weighs, against budgets.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = resolve(import.meta.dirname, '..', '..', 'dist');
const KB = 1000;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

/** The scripts and styles of an entry of the build, and of whatever it imports at once. */
function loadedWith(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) return [`${key} (no such entry)`];
  if (seen.has(key)) return [];
  seen.add(key);
  const imported = (chunk.imports ?? []).flatMap((one) => loadedWith(one, seen));
  return [chunk.file, ...(chunk.css ?? []), ...imported];
}

// The first page is part of the entry; what draws its chart may come a moment later.
const charts = Object.keys(manifest).filter((key) => key.startsWith('src/charts/'));
const first = new Set(['index.html', ...charts].flatMap((key) => loadedWith(key)));

// Somewhat above what they weigh.
const BUDGETS = [
  ['app with its first page, JS and CSS', first, 575 * KB],
  // One file each, started from a blob under the page's policy: nothing can be fetched by them later.
  ['worker that reads files', loadedWith('src/session/import.worker.ts?worker&inline'), 350 * KB],
  ['worker that keeps data', loadedWith('src/session/keep.worker.ts?worker&inline'), 10 * KB],
  ['first view', ['sample/first-view.json'], 17 * KB],
  ['sample city', ['sample/city.tepat'], 800 * KB],
];

for (const [name, files, budget] of BUDGETS) {
  const missing = [...files].filter((file) => !existsSync(join(DIST, file)));
  const size = [...files]
    .filter((file) => !missing.includes(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
  const said = missing.length > 0 ? `missing ${missing.join(', ')}` : `${Math.round(size / KB)} kB`;
  console.log(`${name}, gzip: ${said} (at most ${budget / KB} kB)`);
  if (missing.length > 0 || size > budget) process.exitCode = 1;
}
