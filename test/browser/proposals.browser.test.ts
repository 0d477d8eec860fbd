import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { goTo, stepDone } from '#test/browser/pages.ts';
import { launchChromium, siteUrl } from '#test/support/chromium.ts';
import words from '#words/id/proposals.json';
import scenarioWords from '#words/id/scenarios.json';

/** Time for a page that works the whole city out, on a busy machine. */
const SLOW = 240_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** A window on the sample city with an empty scenario, at its page of proposals. */
async function openProposals(options: BrowserContextOptions): Promise<Page> {
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
  const link = page.locator('main a[href*="#/skenario/"]').first();
  const id = /skenario\/(\w+)/u.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  await goTo(page, `skenario/${id}/usulan?moves=5`);
  return page;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('proposals for the sample city', () => {
  it.each([
    { width: 1440, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])(
    'are found, decided on by keys, and without a fault for axe at $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const page = await openProposals({ viewport: { width, height: 900 }, colorScheme });
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: words.run.start, exact: true }).press('Enter');
      await page.getByRole('heading', { level: 2, name: words.end.title, exact: true }).waitFor();
      await page.getByText(words.end.checked).waitFor();
      const refuse = page.getByRole('button', { name: /^Tolak usulan/u });
      const found = await refuse.count();
      expect(found).toBeGreaterThan(0);
      await refuse.first().press('Enter');
      await page.getByText(words.list.refused, { exact: true }).waitFor();
      expect(await refuse.count()).toBe(found - 1);
      expect(await faults(page)).toEqual([]);
    },
    SLOW,
  );
});
