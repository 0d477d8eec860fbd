import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { goTo, settled, stepDone } from '#test/browser/pages.ts';
import { launchChromium, siteUrl } from '#test/support/chromium.ts';
import scenarioWords from '#words/id/scenarios.json';
import words from '#words/id/shock.json';

/** Time for a page that works the whole city out, on a busy machine. */
const SLOW = 240_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** A window on the sample city with an empty scenario; the result is the address of its page of shocks. */
async function openShock(
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly address: string }> {
  browser ??= await launchChromium();
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOW / 2);
  await page.addInitScript(AXE);
  await page.goto(siteUrl());
  await stepDone(page, 'workload/cells');
  await goTo(page, 'skenario');
  const { label } = scenarioWords.create;
  await page.getByRole('button', { name: label }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: label }).click();
  const link = page.locator('main a[href*="#/skenario/"]:not([href*="banding"])').first();
  const id = /skenario\/(\w+)/u.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  const address = `skenario/${id}/guncangan`;
  await goTo(page, address);
  return { page, address };
}

/** Bars before and after of every giving unit, as they are written: `0,81 → 0,83`. */
async function figuresOf(page: Page, list: string): Promise<number[]> {
  const lines = await page.getByRole('list', { name: list }).getByRole('listitem').allInnerTexts();
  return lines.map((line) => Number(/→ (\d+),(\d+)/u.exec(line)?.slice(1).join('.')));
}

async function heading(page: Page): Promise<string> {
  await settled(page);
  return page.getByRole('heading', { level: 1 }).innerText();
}

describe('the rise of 20 percent at Dukcapil', () => {
  it(
    'is absorbed with one click, no giving unit over 1.00, and the plan is put to the test',
    async () => {
      const { page, address } = await openShock({ viewport: { width: 1440, height: 900 } });
      expect(await heading(page)).toMatch(
        /^Dinas Kependudukan dan Pencatatan Sipil naik 20%: terserap oleh \d+ perpindahan/u,
      );
      const after = await figuresOf(page, words.shock.givers);
      expect(after.length).toBeGreaterThan(1);
      for (const index of after) expect(index).toBeLessThanOrEqual(1);
      const moves = await page
        .getByRole('list', { name: words.move.caption })
        .getByRole('button')
        .count();
      expect(moves).toBeGreaterThan(5);

      await page.getByRole('button', { name: words.move.all, exact: true }).click();
      await page.getByText(`${moves} perpindahan dimasukkan ke skenario`).waitFor();
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: 'sudah terserap oleh perpindahan dalam skenario ini' })
        .waitFor();
      expect(await figuresOf(page, words.shock.givers)).toEqual(after);

      await goTo(page, `${address}?view=uji`);
      expect(await heading(page)).toMatch(/pada \d+% dari 400 putaran$/u);
      const rows = page.getByRole('row').filter({ hasText: '%' });
      expect(await rows.count()).toBeGreaterThanOrEqual(moves);
    },
    SLOW,
  );

  it.each([
    { width: 1440, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])(
    'every part is without a fault for axe at $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const viewport = { width, height: 900 };
      const { page, address } = await openShock({ viewport, colorScheme });
      for (const view of Object.keys(words.views).filter((name) => name !== 'label')) {
        await goTo(page, `${address}?view=${view}`);
        // Without moves the stress test is a sentence, which has nothing that settles.
        if (view !== 'uji') await settled(page);
        const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${view} ${id}: ${target.join(' ')}`),
        );
        expect(found).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      }
    },
    SLOW,
  );
});
