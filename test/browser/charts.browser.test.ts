import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';

describe('the heat map under the page’s policy', () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    complaints = watch(page);
    await page.goto(`${siteUrl()}#/beban-kerja`);
    await page.locator('[role="img"] svg text').first().waitFor();
  });
  afterAll(() => browser?.close());

  const region = () => page.getByRole('group', { name: 'Penanda pada bagan' });
  const said = () => page.locator('[aria-live="polite"]').first().textContent();

  it('is drawn as SVG, as wide as its panel', async () => {
    const [drawing, panel] = await Promise.all([
      page.locator('[role="img"] svg').first().boundingBox(),
      region().boundingBox(),
    ]);
    expect(drawing?.width).toBeGreaterThan(600);
    expect(drawing?.width).toBeLessThanOrEqual(panel?.width ?? 0);
  });

  it('arrows move a cursor that shows its tip and is read out', async () => {
    await region().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const tip = page.locator('.chart-tip');
    await tip.waitFor({ state: 'visible' });
    const title = await tip.locator('.chart-tip-title').textContent();
    expect(title).not.toBe('');
    expect(await said()).toContain(title);
  });

  it('Escape lets go of the cursor', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.chart-tip').waitFor({ state: 'hidden' });
    expect(await said()).toBe('');
  });

  it('is drawn anew in the colours of the other scheme', async () => {
    const fills = () =>
      page
        .locator('[role="img"] svg')
        .first()
        .evaluate((svg) =>
          [...svg.querySelectorAll('text')].map((text) => text.getAttribute('fill')).join(' '),
        );
    const light = await fills();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(
      () => document.documentElement.dataset['mantineColorScheme'] === 'dark',
    );
    await page.locator('[role="img"] svg text').first().waitFor();
    await expect.poll(fills).not.toBe(light);
  });

  it('nothing was refused by the policy, and nothing failed', () => {
    expect(complaints).toEqual([]);
  });
});
