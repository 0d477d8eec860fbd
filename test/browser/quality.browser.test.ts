import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, importFiles, settled } from '#test/browser/pages.ts';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import { textFile } from '#test/support/messy-files.ts';
import qualityWords from '#words/id/quality.json';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENT = 240_000;
const OFFICE = 'Dinas Kesehatan';
const ORPHANS = qualityWords.check['discipline-orphan'].name;

/** Sanctions of nobody in the city: two rows that load, one without a day, one destroyed NIP. */
const BROKEN = textFile('hukuman-disiplin.csv', [
  'NIP;TINGKAT HUKUMAN;TMT HUKUMAN',
  '196001011985031999;RINGAN;21-02-2025',
  '196001011985032998;SEDANG;22-03-2025',
  '196001011985031997;BERAT;',
  '1,96001E+17;RINGAN;23-04-2025',
]);

let browser: Browser | undefined;
let page: Page;
let main: Locator;
let complaints: string[] = [];

/** The findings that the heading names. */
async function found(): Promise<number> {
  const heading = await main.getByRole('heading', { level: 1 }).innerText();
  const [, count] = /([\d.]+) temuan/u.exec(heading) ?? [];
  return Number(count?.replaceAll('.', ''));
}

const offers = () => main.getByRole('button', { name: qualityWords.merge.accept, exact: true });
const undo = () => main.getByRole('button', { name: qualityWords.merge.undo });
const checks = () => main.getByRole('table', { name: qualityWords.checks.caption });

beforeAll(async () => {
  browser = await launchChromium();
  // The policy refuses a script that is put into the page; axe is put there by the test alone.
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    bypassCSP: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.addInitScript(AXE);
  complaints = watch(page);
  main = page.locator('main');
  await page.goto(`${siteUrl()}#/data/impor`);
  await page.waitForFunction(() => performance.getEntriesByName('tepat city').length > 0);
  await importFiles(page, [BROKEN]);
  await goTo(page, 'data/mutu');
  await main.getByRole('heading', { level: 1, name: /temuan dari/u }).waitFor();
}, PATIENT);
afterAll(() => browser?.close());

describe('Mutu data of the sample city with a broken file', () => {
  it(
    'opens the rows of a check by keyboard and gives the focus back',
    async () => {
      const row = checks().getByRole('row', { name: ORPHANS });
      await row.focus();
      await page.keyboard.press('Enter');
      const rows = main.getByRole('table', { name: `Temuan: ${ORPHANS}` });
      await rows.getByRole('row').nth(2).waitFor();
      const text = await rows.innerText();
      expect(text).toContain('1999');
      expect(text).toContain('2998');
      expect(text).not.toMatch(/\d{18}/u);
      expect(await rows.getByRole('row').count()).toBe(3);
      await main.getByRole('button', { name: qualityWords.rows.close }).press('Enter');
      await rows.waitFor({ state: 'detached' });
    },
    PATIENT,
  );

  it(
    'shows one office by the filter and writes its findings as CSV',
    async () => {
      const whole = await found();
      const filter = page.getByRole('combobox', { name: qualityWords.filter.opd }).first();
      await filter.or(page.getByRole('textbox', { name: qualityWords.filter.opd }).first()).focus();
      await page.keyboard.type(OFFICE);
      await page.getByRole('option', { name: OFFICE }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await main.getByRole('heading', { level: 1, name: OFFICE }).waitFor();
      const own = await found();
      expect(own).toBeGreaterThan(0);
      expect(own).toBeLessThan(whole);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        main
          .getByRole('button', { name: qualityWords.owners.download, exact: true })
          .first()
          .press('Enter'),
      ]);
      const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/u, '');
      const [header, ...lines] = text.trimEnd().split('\r\n');
      expect(header?.split(/[;,]/u)[0]).toBe(qualityWords.export.header.check);
      expect(lines).toHaveLength(own);
      expect(lines.filter((line) => !line.includes(OFFICE))).toEqual([]);
      expect(text).not.toMatch(/\d{18}/u);

      await main.getByRole('button', { name: 'Atur ulang' }).first().press('Enter');
      await main.getByRole('heading', { level: 1, name: OFFICE }).waitFor({ state: 'detached' });
      expect(await found()).toBe(whole);
    },
    PATIENT,
  );

  it(
    'merges two spellings of a unit and takes it back',
    async () => {
      await offers().first().waitFor();
      const [before, offered] = [await found(), await offers().count()];
      await offers().first().press('Enter');
      await undo().waitFor();
      await settled(page);
      await expect.poll(found, { timeout: 60_000 }).toBeLessThan(before);
      expect(await offers().count()).toBe(offered - 1);
      await undo().press('Enter');
      await undo().waitFor({ state: 'detached' });
      await expect.poll(found, { timeout: 60_000 }).toBe(before);
      await expect.poll(() => offers().count()).toBe(offered);
    },
    PATIENT,
  );

  it(
    'has no fault that axe finds, and neither it nor its map runs past the edge',
    async () => {
      await main.locator('[role="img"] svg').waitFor();
      const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
      const past = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main [role="img"], main table')]
          .map((one) => (one instanceof HTMLTableElement ? one.parentElement : one) ?? one)
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(past).toEqual([]);
      expect(complaints).toEqual([]);
    },
    PATIENT,
  );
});
