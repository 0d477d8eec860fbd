import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, watch } from '#test/support/chromium.ts';
import {
  goTo,
  importFiles,
  openCandidates,
  openTransfer,
  openWhole,
  sampleFiles,
  saidBy,
} from '#test/browser/pages.ts';

describe('with the network cut after load', () => {
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    complaints = watch(page);
    await openWhole(page);
    await context.setOffline(true);
    await context.route('**/*', (route) => route.abort());
    page.on('request', (request) => {
      if (/^https?:/u.test(request.url())) asked.push(request.url());
    });
  }, 120_000);
  afterAll(() => browser?.close());

  it('the network is cut indeed', async () => {
    const reached = await page.evaluate(() =>
      fetch('robots.txt', { cache: 'no-store' }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(asked).toHaveLength(1);
    asked.length = 0;
    complaints.length = 0;
  });

  it('Beban kerja answers filters, other columns and the panel of a cell', async () => {
    const whole = await saidBy(page);
    await goTo(page, 'beban-kerja?columns=month&kinds=PELAKSANA');
    expect(await saidBy(page)).not.toEqual(whole);
    await goTo(page, 'beban-kerja?view=tabel');
    await page.locator('main tbody button').first().click();
    await page.getByRole('complementary').getByRole('heading').first().waitFor();
  });

  it('Kompetensi is there as a picture and as a table', async () => {
    await goTo(page, 'kompetensi');
    await page.locator('main [role="img"] svg text').nth(50).waitFor();
    await goTo(page, 'kompetensi?view=tabel');
    expect((await saidBy(page)).length).toBeGreaterThan(100);
  });

  it('a post shows its candidates, a person the posts, a transfer its impact', async () => {
    const name = await openCandidates(page);
    expect(name).not.toBe('');
    await page.locator('main table').first().getByRole('rowheader').first().click();
    await page.getByRole('complementary').getByRole('heading').first().waitFor();
    await openTransfer(page, name);
    expect((await saidBy(page)).join(' ')).toContain(name);
    await page.getByRole('link', { name: 'Buka halaman pegawai' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/pegawai/'));
    expect((await saidBy(page)).join(' ')).toContain(name);
    await goTo(page, 'pegawai');
    expect((await saidBy(page)).length).toBeGreaterThan(40);
  });

  it('files are read and taken over', async () => {
    await importFiles(page, sampleFiles());
    await goTo(page, 'beban-kerja?view=tabel');
    expect((await saidBy(page)).length).toBeGreaterThan(200);
  }, 120_000);

  it('English words are at hand', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
  });

  it('nothing was asked of any host and nothing failed', () => {
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
