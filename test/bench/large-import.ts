import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { AS_OF } from '#data-samples/generator/days.ts';
import { RELATIONS } from '#model/views/list.ts';
import { importFile, type CheckedPart } from '#session/import-file.ts';
import { openNode } from '#store/open-node.ts';
import { coldPage, type Site } from './browser.ts';
import { counted, figuresOf, timed, type Figure } from './figures.ts';
import { largeFile } from './large-file.ts';

const ROWS = 200_000;
const NAME = 'import.200k';

/** A large file read, checked and encoded, then loaded, in Node; against PapaParse on its bytes. */
export async function measureLargeImport(runs: number): Promise<Figure[]> {
  const bytes = largeFile(ROWS);
  const papa = await timed(`${NAME}.papaparse`, runs, () =>
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: ';', newline: '\n' }),
  );
  let part: CheckedPart | null = null;
  const read = await timed(`${NAME}.read`, runs, async () => {
    let people = 0;
    const job = { name: 'besar.csv', bytes, asOf: AS_OF, parts: new Map() };
    const { parts } = await importFile(
      job,
      () => `p${(people += 1)}`,
      () => undefined,
    );
    part = parts[0]?.ok ? parts[0] : null;
  });
  const memory = process.memoryUsage.rss() / 1_000;
  const loaded = await timeOfLoading(part, runs);
  return [
    ...figuresOf(papa, papa),
    ...figuresOf(read, papa),
    ...figuresOf(loaded, papa),
    counted(`${NAME}.peak-memory`, memory, 'kB', 'bytes of the file', bytes.length / 1_000),
  ];
}

async function timeOfLoading(part: CheckedPart | null, runs: number) {
  if (!part) throw new Error('The large file was not read');
  const { encoded } = part;
  const store = await openNode();
  try {
    return await timed(`${NAME}.load`, runs, async () => {
      const city = await store.load([encoded], { asOf: AS_OF, relations: RELATIONS });
      await city.drop();
    });
  } finally {
    await store.terminate();
  }
}

/** Counts how long the page did not answer at most, from now on; read as `globalThis.longestGap`. */
const WATCH = `
  globalThis.longestGap = 0;
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.longestGap = Math.max(globalThis.longestGap, now - before);
    before = now;
  }, 5);
`;

/** The same file dropped on the page in Chromium: until it is read, and how long the page was deaf. */
export async function measureLargeDrop(site: Site): Promise<Figure[]> {
  const { context, page } = await coldPage(site.browser, null);
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  const path = join(folder, 'besar.csv');
  try {
    await page.goto(`${site.url}#/data/impor`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    writeFileSync(path, largeFile(ROWS));
    await page.evaluate(WATCH);
    await page.locator('input[type=file]').first().setInputFiles(path);
    const took = await readTime(page);
    const gap = Number(await page.evaluate('globalThis.longestGap'));
    return [
      counted(`${NAME}.chromium-read`, took, 'ms', 'the aim of 10 s', 10_000),
      counted(`${NAME}.chromium-longest-gap`, gap, 'ms', 'the aim of 200 ms', 200),
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of the reading of a file, as the page notes them. */
async function readTime(page: Page): Promise<number> {
  const entries = 'performance.getEntriesByName("tepat read")';
  await page.waitForFunction(`${entries}.length > 0`, undefined, { timeout: 180_000 });
  return Number(await page.evaluate(`${entries}[0].duration`));
}
