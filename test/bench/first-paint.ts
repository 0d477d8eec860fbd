import type { Page } from 'playwright-core';
import type { Measured } from './figures.ts';
import { coldPage, type Network, type Site } from './browser.ts';

/** Milliseconds from navigation to each step of the first view. */
export interface FirstPaint {
  /** The first text on screen. */
  readonly text: number;
  /** Figures of the ledger. */
  readonly ledger: number;
  /** The heat map with the figures of its cells, in the product's own letters. */
  readonly heatmap: number;
  /** Kilobytes over the wire until then. */
  readonly kilobytes: number;
}

interface Watched {
  ledger?: number;
  heatmap?: number;
}

/**
 * Put into the page before it begins. A heat map can be read when its picture holds more texts than
 * a frame has, and the font has arrived; the time is that of the frame which shows it.
 */
function watchPage(): void {
  const seen: Watched = {};
  Object.assign(globalThis, { seen });
  const look = (now: number): void => {
    // A frame that begins with something in the tree comes after the frame that has drawn it.
    if (seen.ledger === undefined && document.querySelector('main dl dd')) seen.ledger = now;
    const texts = document.querySelectorAll('[role="img"] svg text').length;
    const fonts = document.fonts.check("12px 'Plus Jakarta Sans Variable'");
    if (seen.heatmap === undefined && texts > 100 && fonts) seen.heatmap = now;
    if (seen.heatmap === undefined || seen.ledger === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function firstPaint(page: Page, url: string): Promise<FirstPaint> {
  await page.addInitScript(watchPage);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as unknown as { seen?: Watched }).seen?.heatmap);
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Watched };
    const heatmap = seen.heatmap ?? Number.NaN;
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const before = entries.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= heatmap);
    const text = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return {
      text: text ?? Number.NaN,
      ledger: seen.ledger ?? Number.NaN,
      heatmap,
      kilobytes: before.reduce((sum, entry) => sum + entry.transferSize, 0) / 1000,
    };
  });
}

/** First visits, each with an empty cache. The first one of all only warms the server up. */
export async function firstPaints(
  { browser, url }: Site,
  network: Network | null,
  runs: number,
): Promise<FirstPaint[]> {
  const paints: FirstPaint[] = [];
  for (let run = -1; run < runs; run += 1) {
    const { context, page } = await coldPage(browser, network);
    const paint = await firstPaint(page, url);
    if (run >= 0) paints.push(paint);
    await context.close();
  }
  return paints;
}

/** One step of the first views as a measure. */
export function stepOf(
  name: string,
  paints: readonly FirstPaint[],
  step: 'text' | 'ledger' | 'heatmap',
): Measured {
  return { name, times: paints.map((paint) => paint[step]) };
}
