import type { Page } from 'playwright-core';
import { coldPage, type Site } from './browser.ts';
import type { Measured } from './figures.ts';

/** Waits until Mutu data is complete, the map of its blanks drawn; the page's clock then. */
async function complete(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(
    () => document.querySelector('main [role="img"] svg') !== null && performance.now(),
    undefined,
    { timeout: 120_000 },
  );
  return Number(await drawn.jsonValue());
}

const durationOf = (page: Page, step: string): Promise<number> =>
  page.evaluate((name) => performance.getEntriesByName(name)[0]?.duration ?? Number.NaN, step);

/** Mutu data as the first page of a visit: from the loaded city to the complete page. */
async function atOnce(page: Page, url: string) {
  await page.goto(`${url}#/data/mutu`, { waitUntil: 'commit' });
  const end = await complete(page);
  const loaded = await page.evaluate(() => {
    const [city] = performance.getEntriesByName('tepat city');
    return city === undefined ? Number.NaN : city.startTime + city.duration;
  });
  return { page: end - loaded, checks: await durationOf(page, 'tepat quality') };
}

/** From another page, after the checks were made ahead while nobody asked. */
async function afterAnother(page: Page, url: string): Promise<number> {
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}#/beban-kerja`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('tepat quality').length > 0);
  const start = await page.evaluate(() => {
    location.hash = '#/data/mutu';
    return performance.now();
  });
  await page.waitForURL(/data\/mutu/u);
  await page.getByText('Kolom kosong').first().waitFor();
  return (await complete(page)) - start;
}

/** How long all checks take, and Mutu data until it is complete. */
export async function measureQuality({ browser, url }: Site, runs: number): Promise<Measured[]> {
  const checks: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const one = await coldPage(browser, null);
    const taken = await atOnce(one.page, url);
    checks.push(taken.checks);
    first.push(taken.page);
    await one.context.close();
    const other = await coldPage(browser, null);
    later.push(await afterAnother(other.page, url));
    await other.context.close();
  }
  return [
    { name: 'browser/quality-checks', times: checks },
    { name: 'browser/quality-page-first', times: first },
    { name: 'browser/quality-page-after-another', times: later },
  ];
}
