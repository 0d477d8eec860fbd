import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import shellWords from '#words/id/shell.json';
import words from '#words/id/device.json';
import {
  importTiny,
  inState,
  launchProfile,
  leftBehind,
  onDisk,
  openDevice,
  pressSave,
  ready,
  recipeFile,
  save,
  tinyCity,
} from './keep-pages.ts';
import { sampleFiles, importFiles, goTo } from './pages.ts';

const ROWS = 20;
const ROOM = 5 * 1024 * 1024;
let folder: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

async function newPage(): Promise<Page> {
  const fresh = await context.newPage();
  await openDevice(fresh);
  return fresh;
}

describe('kept whole, or not at all', { timeout: 300_000 }, () => {
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tepat-simpanan-'));
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    complaints = watch(page);
    await openDevice(page);
  }, 300_000);
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it('everything goes out as one file and comes back exactly', async () => {
    await importFiles(page, [await recipeFile('Unit'), ...tinyCity(ROWS)]);
    await goTo(page, 'data/perangkat');
    await ready(page);
    await save(page, 'Dasar');
    await importTiny(page, ROWS + 3);
    await save(page, 'Kedua');
    const before = await onDisk(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.device.export }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    await page.getByRole('button', { name: words.device.clear }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.confirm.clearDo }).click();
    await page.getByText(words.device.cleared).waitFor();
    expect(await leftBehind(page)).toEqual({ databases: [], local: [], session: [], caches: [] });
    const cut = join(folder, 'terpotong.zip');
    writeFileSync(cut, readFileSync(file).subarray(0, 5000));
    const input = page.locator('main input[type="file"]');
    await input.setInputFiles(cut);
    await page.getByText(words.failed.next['not-a-backup']).waitFor();
    expect(await onDisk(page)).toBeNull();
    await input.setInputFiles(file);
    await page
      .getByText(words.device.imported.replace('{{file}}', download.suggestedFilename()))
      .waitFor();
    const after = await onDisk(page);
    expect(after?.baselines).toEqual(before?.baselines);
    expect(after?.manifest.restore).toBe(before?.manifest.restore);
    expect(before?.manifest.recipes.map(({ name }) => name)).toEqual(['Unit']);
    expect(after?.manifest.recipes).toEqual(before?.manifest.recipes);
    await page.reload();
    await ready(page);
    await page.getByRole('banner').getByText('Kedua').waitFor();
  });

  it('deleting everything leaves nothing in any store, preferences included', async () => {
    await page.getByRole('button', { name: /^Tema/u }).click();
    await page.getByRole('button', { name: shellWords.collapse }).click();
    await page.getByRole('button', { name: shellWords.language.en }).click();
    await page.getByRole('button', { name: shellWords.language.id }).click();
    await importTiny(page, ROWS);
    await save(page, 'Dasar');
    const second = await newPage();
    const full = (await leftBehind(page)) as { local: string[]; databases: string[] };
    expect(full.databases).toEqual(['tepat-simpanan']);
    expect(full.local.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: words.device.clear }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.confirm.clearDo }).click();
    await page.getByText(words.device.cleared).waitFor();
    await inState(page, 'sample');
    // The other tab lets go of its data, says so, and has nothing left that it could save again.
    await second.getByRole('alert').getByText(words.cleared.what).waitFor();
    await inState(second, 'sample');
    await second.getByRole('button', { name: words.failed.dismiss }).click();
    expect(await leftBehind(second)).toMatchObject({ databases: [], local: [], caches: [] });
    expect(await leftBehind(page)).toEqual({ databases: [], local: [], session: [], caches: [] });
    await page.reload();
    await ready(page);
    expect(await leftBehind(page)).toEqual({ databases: [], local: [], session: [], caches: [] });
  });
});

describe('kept on a device with 5 MB', { timeout: 300_000 }, () => {
  let profile: BrowserContext;

  // Only a profile on the disk has a quota that can be cut, and only before anything is written:
  // the browser asks for the room that is left once, not at every write.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tepat-penuh-'));
    profile = await launchProfile(folder);
    page = await profile.newPage();
    const cdp = await profile.newCDPSession(page);
    const { origin } = new URL(siteUrl());
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
    await openDevice(page);
  }, 300_000);
  afterAll(async () => {
    await profile?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a device that is full says so, and what was kept is there after a reload', async () => {
    await importTiny(page, ROWS);
    await save(page, 'Dasar');
    const before = await onDisk(page);
    await importFiles(page, sampleFiles());
    await goTo(page, 'data/perangkat');
    await ready(page);
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    expect(usage).toBeLessThan(ROOM);
    // The city is less than 5 MB when packed; of the 5 MB all but 100 kB are taken, by bytes that
    // the browser cannot pack.
    await page.evaluate(
      (bytes) =>
        new Promise<void>((resolve) => {
          const filler = new Uint8Array(bytes);
          for (let at = 0; at < bytes; at += 65_536)
            crypto.getRandomValues(filler.subarray(at, Math.min(bytes, at + 65_536)));
          const request = indexedDB.open('pengisi', 1);
          request.addEventListener('upgradeneeded', () => {
            request.result.createObjectStore('isi').put(filler, 1);
          });
          request.addEventListener('success', () => {
            request.result.close();
            resolve();
          });
        }),
      ROOM - (usage ?? 0) - 100_000,
    );
    await pressSave(page, 'Kota');
    await page.getByText(words.failed.next.full).waitFor();
    await inState(page, 'failed');
    expect(await onDisk(page)).toEqual(before);
    await page.reload();
    await ready(page);
    await inState(page, 'saved');
    expect(await onDisk(page)).toEqual(before);
  });
});
