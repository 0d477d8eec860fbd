import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { coldPage, type Site } from './browser.ts';
import { counted, type Figure } from './figures.ts';
import { largeFile } from './large-file.ts';

/** How long a large file may take, in milliseconds, before the measure gives up. */
const PATIENCE = 240_000;
/** Between two looks at the page, in milliseconds. */
const PAUSE = 200;

/**
 * A large file dropped on the page in Chromium: until it is read and checked, until it is loaded after
 * that, how long the page was deaf at most in each, and the most memory that its process held.
 */
export async function measureLargeDrop(site: Site, rows: number, name: string): Promise<Figure[]> {
  const { context, page } = await coldPage(site.browser, null);
  const folder = mkdtempSync(join(tmpdir(), 'tepat-bench-'));
  const path = join(folder, 'besar.csv');
  try {
    await page.goto(`${site.url}#/data/impor`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    const bytes = largeFile(rows);
    writeFileSync(path, bytes);
    // A person takes longer to choose a file than the engine to start.
    await stepTime(page, 'tepat city');
    // The process is told by work in the page, which would be counted as a gap.
    const process = await rendererOf(site, page);
    await watchGaps(page);
    await page.locator('input[type=file]').first().setInputFiles(path);
    const read = await stepTime(page, 'tepat read');
    const readGap = await longestGap(page);
    await page.locator('button[data-step="save"]').click();
    await page.locator('main button:not([data-disabled])', { hasText: /^Muat data$/u }).click();
    const load = await stepTime(page, 'tepat commit');
    const loadGap = await longestGap(page);
    return [
      counted(`${name}.chromium-read`, read, 'ms', 'the aim of 10 s', 10_000),
      counted(`${name}.chromium-load`, load, 'ms', 'the aim of 10 s', 10_000),
      counted(`${name}.chromium-read-gap`, readGap, 'ms', 'the aim of 200 ms', 200),
      counted(`${name}.chromium-load-gap`, loadGap, 'ms', 'the aim of 200 ms', 200),
      counted(
        `${name}.chromium-peak-memory`,
        peakMemory(process),
        'kB',
        'bytes of the file',
        bytes.length / 1_000,
      ),
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

interface Watched {
  longestGap: number;
}

/** From now on the page notes how long it did not answer at most. */
async function watchGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.longestGap = 0;
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longestGap = Math.max(watched.longestGap, now - before);
      before = now;
    }, 5);
  });
}

/** The longest gap since the last time that it was asked. */
function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    const gap = watched.longestGap;
    watched.longestGap = 0;
    return gap;
  });
}

/** Milliseconds of a step as the page notes it; throws what the page says where it does not end. */
async function stepTime(page: Page, step: string): Promise<number> {
  try {
    await page.waitForFunction((one) => performance.getEntriesByName(one).length > 0, step, {
      timeout: PATIENCE,
      polling: PAUSE,
    });
    return await page.evaluate((one) => performance.getEntriesByName(one)[0]?.duration ?? 0, step);
  } catch (cause) {
    const said = await page.locator('main').innerText();
    throw new Error(`${step} did not end. The page says: ${said}`, { cause });
  }
}

/** The process of the page, workers included: the renderer that has worked most so far. */
async function rendererOf({ browser }: Site, page: Page): Promise<number> {
  await page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const [busiest] = renderers.toSorted((a, b) => b.cpuTime - a.cpuTime);
  if (!busiest) throw new Error('The browser has no page');
  return busiest.id;
}

/** The most memory that a process ever held (resident set), in kB. */
function peakMemory(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  const found = /^VmHWM:\s+(\d+) kB$/mu.exec(status);
  if (!found) throw new Error('The system does not tell the memory of a process');
  return Number(found[1]);
}
