import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import { goTo, importFiles, openWhole, sampleFiles, saidBy } from '#test/browser/pages.ts';

const HOST = 'tepat.kantor.test';
const NEEDED = /(?:unit-organisasi|peta-jabatan|pegawai|beban-kerja)\.csv$/u;

describe('on a plain-http host that is not localhost', () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium([
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const site = new URL(siteUrl());
    site.hostname = HOST;
    complaints = watch(page, site.origin);
    await openWhole(page, site.href);
  }, 120_000);
  afterAll(() => browser?.close());

  it('the page has none of what a secure context has', async () => {
    const has = await page.evaluate(() => ({
      secure: isSecureContext,
      host: location.hostname,
      subtle: 'subtle' in crypto,
      uuid: 'randomUUID' in crypto,
      clipboard: 'clipboard' in navigator,
      serviceWorker: 'serviceWorker' in navigator,
    }));
    expect(has).toEqual({
      secure: false,
      host: HOST,
      subtle: false,
      uuid: false,
      clipboard: false,
      serviceWorker: false,
    });
  });

  it('the heat map is drawn', async () => {
    await page.locator('main [role="img"] svg text').nth(100).waitFor();
  });

  it('files are read and taken over', async () => {
    await importFiles(
      page,
      sampleFiles().filter((file) => NEEDED.test(file)),
    );
    await goTo(page, 'beban-kerja?view=tabel');
    expect((await saidBy(page)).length).toBeGreaterThan(200);
  }, 120_000);

  it('nothing failed and nothing left the host', () => {
    expect(complaints).toEqual([]);
  });
});
