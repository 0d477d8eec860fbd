import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, siteUrl } from '#test/support/chromium.ts';
import words from '#words/id/device.json';
import { inState, openDevice, save } from './keep-pages.ts';

const HOST = 'tepat.kantor.test';

describe('kept on a plain-http host', () => {
  let browser: Browser | undefined;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    browser = await launchChromium([
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    const site = new URL(siteUrl());
    site.hostname = HOST;
    address = site.href;
    await openDevice(page, address);
  }, 300_000);
  afterAll(() => browser?.close());

  it('the page says that the browser may evict what is saved', async () => {
    expect(await page.evaluate(() => [isSecureContext, 'storage' in navigator])).toEqual([
      false,
      false,
    ]);
    await page.getByText(words.device.persisted.unavailable).waitFor();
  });

  it('what is saved is opened again, and another tab is told', async () => {
    const second = await page.context().newPage();
    await save(page, 'Dasar');
    await openDevice(second, address);
    await inState(second, 'saved');
    await save(page, 'Kedua');
    await second.getByText(words.elsewhere.changed).waitFor();
  }, 300_000);
});
