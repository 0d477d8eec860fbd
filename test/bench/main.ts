import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '#core/stats.ts';
import { readFile } from '#load/read.ts';
import { openSite } from './browser.ts';
import { scaledFiles, shippedFiles, type SourceFile } from './city-data.ts';
import { calibrate, counted, figuresOf, type Figure, type Measured } from './figures.ts';
import { firstPaints, stepOf } from './first-paint.ts';
import { measureFit } from './fit.ts';
import { measureLargeDrop } from './large-drop.ts';
import { measureLargeImport, NAME, ROWS } from './large-import.ts';
import { measureLive } from './live.ts';
import { measureCity } from './node-city.ts';
import { measureOptimise } from './optimise.ts';
import { measureQuality } from './quality.ts';
import { measureSolve } from './solve.ts';

/** What the issue of speed is measured at: a town's mobile network. */
const SLOW = { bits: 10_000_000, latency: 40 };

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '10' },
    scale: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});

const dist = resolve(options.dist);
const runs = Number(options.runs);
const scale = Number(options.scale);

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (!existsSync(join(dist, 'sample', 'csv')) || !existsSync(join(dist, 'index.html')))
  fail(`There is no built site with its sample in ${dist}. Run: npm run build`);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(scale) || scale < 1)
  fail('--runs and --scale must be whole numbers from 1 up');
if (!['', 'node', 'browser', 'fit', 'solve', 'optimise'].includes(options.only))
  fail('--only is node, browser, fit, solve or optimise');

function yardstickOfNode(): Measured {
  const times = Array.from({ length: 8 }, () => calibrate()).slice(1);
  return { name: 'node/calibration', times };
}

async function nodeFigures(files: readonly SourceFile[]): Promise<Figure[]> {
  const yardstick = yardstickOfNode();
  const { measures, persons, rows } = await measureCity(files, runs);
  const figures = [
    ...[yardstick, ...measures].flatMap((one) => figuresOf(one, yardstick)),
    ...(await measureLargeImport(Math.min(runs, 3))),
  ];
  console.log(`Node: ${persons} persons, ${rows} rows`);
  if (scale === 1) return figures;
  const large = await measureCity(scaledFiles(scale), Math.min(runs, 5), `@${scale}`);
  console.log(`Node at scale ${scale}: ${large.persons} persons, ${large.rows} rows`);
  // A larger city is set against the same measure of the city itself.
  return [
    ...figures,
    ...large.measures.flatMap((one, at) => figuresOf(one, measures[at] ?? yardstick)),
  ];
}

/** Ids of the posts as the sample's own file has them. */
async function postIds(files: readonly SourceFile[]): Promise<string[]> {
  const file = files.find(({ name }) => name === 'peta-jabatan.csv');
  const [read] = file ? await readFile(file.bytes, file.name) : [];
  if (!read?.ok) return fail('peta-jabatan.csv could not be read');
  const column = read.table.header.indexOf('ID JABATAN');
  return [...new Set(read.table.rows.flatMap((row) => row[column] ?? []))];
}

async function browserFigures(files: readonly SourceFile[]): Promise<Figure[]> {
  const site = await openSite(dist);
  console.log(`Chromium ${site.version}`);
  try {
    const slow = await firstPaints(site, SLOW, runs);
    const fast = await firstPaints(site, null, runs);
    const unlimited = stepOf('browser/heatmap-no-limit', fast, 'heatmap');
    const live = await measureLive(site, await postIds(files), runs);
    const quality = await measureQuality(site, Math.max(3, Math.ceil(runs / 2)));
    const kilobytes = slow.map((paint) => paint.kilobytes);
    const first = median(kilobytes) ?? Number.NaN;
    return [
      ...figuresOf(live.yardstick, live.yardstick),
      ...figuresOf(unlimited, live.yardstick),
      ...(['text', 'ledger', 'heatmap'] as const).flatMap((step) =>
        figuresOf(stepOf(`browser/${step}-at-10-mbit`, slow, step), unlimited),
      ),
      // One second of that network carries 1,250 kB.
      counted('browser/first-view-size', first, 'kB', '1250 kB, a second at 10 Mbit/s', 1250),
      ...[...live.measures, ...quality].flatMap((one) => figuresOf(one, live.yardstick)),
      ...(await measureLargeDrop(site, ROWS, NAME)),
    ];
  } finally {
    await site.close();
  }
}

const machine = cpus();
console.log(`${machine.length} x ${machine[0]?.model ?? 'unknown'}, Node ${process.version}`);
const files = shippedFiles(dist);
const asked = (half: string): boolean => options.only === '' || options.only === half;
const figures = [
  ...(asked('node') ? await nodeFigures(files) : []),
  ...(asked('node') || asked('fit') ? await measureFit(runs, yardstickOfNode()) : []),
  ...(asked('node') || asked('solve') ? await measureSolve(runs, yardstickOfNode()) : []),
  ...(asked('node') || asked('optimise') ? await measureOptimise(runs, yardstickOfNode()) : []),
  ...(asked('browser') ? await browserFigures(files) : []),
];
for (const { name, value, unit, against, ratio } of figures)
  console.log(`${name.padEnd(48)} ${String(value).padStart(8)} ${unit}  x${ratio} of ${against}`);
if (options.json !== undefined) {
  mkdirSync(dirname(resolve(options.json)), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
