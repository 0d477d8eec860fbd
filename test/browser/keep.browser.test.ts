import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, watch } from '#test/support/chromium.ts';
import words from '#words/id/device.json';
import {
  importTiny,
  inState,
  leftBehind,
  onDisk,
  openDevice,
  pressSave,
  ready,
  recipeFile,
  save,
  tinyCity,
} from './keep-pages.ts';
import { importFiles, goTo } from './pages.ts';

const ROWS = 20;
let browser: Browser;
let context: BrowserContext;
let page: Page;

async function newPage(): Promise<Page> {
  const fresh = await context.newPage();
  await openDevice(fresh);
  return fresh;
}

async function menu(at: Page, name: string, item: string): Promise<void> {
  await at
    .getByRole('button', {
      name: words.baselines.actionsFor.replace('{{name}}', name),
      exact: true,
    })
    .click();
  await at.getByRole('menuitem', { name: item }).click();
}

describe('kept on the device', { timeout: 300_000 }, () => {
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());
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

  it('nothing is written before it is asked for', async () => {
    await importTiny(page, ROWS);
    await inState(page, 'unsaved');
    expect(await leftBehind(page)).toMatchObject({ databases: [], caches: [] });
  });

  it('several names are kept, and the start opens the one that was chosen', async () => {
    await importTiny(page, ROWS);
    await save(page, 'Dasar');
    await importTiny(page, ROWS + 5);
    await save(page, 'Rencana <b>2027</b>');
    await page.reload();
    await ready(page);
    await page.getByRole('banner').getByText('Rencana <b>2027</b>').waitFor();
    await page.getByLabel(words.baselines.restore).selectOption({ label: 'Dasar' });
    await page.waitForFunction(() => document.querySelector('select')?.disabled === false);
    await page.reload();
    await ready(page);
    await page.getByRole('banner').getByText('Dasar').waitFor();
    await inState(page, 'saved');
    await menu(page, 'Dasar', words.baselines.rename);
    await page.getByRole('dialog').getByLabel(words.baselines.name).fill('Awal');
    await page.getByRole('button', { name: words.confirm.renameDo }).click();
    await page.getByRole('list', { name: words.baselines.caption }).getByText('Awal').waitFor();
    await page
      .getByRole('button', {
        name: words.baselines.openNamed.replace('{{name}}', 'Rencana <b>2027</b>'),
      })
      .click();
    await page.getByRole('banner').getByText('Rencana <b>2027</b>').waitFor();
    await menu(page, 'Awal', words.baselines.remove);
    await page.getByRole('dialog').getByRole('button', { name: words.confirm.removeDo }).click();
    await page
      .getByRole('list', { name: words.baselines.caption })
      .getByText('Awal')
      .waitFor({ state: 'detached' });
    const disk = await onDisk(page);
    expect(disk?.baselines.map(({ name, counts }) => [name, counts['employees']])).toEqual([
      ['Rencana <b>2027</b>', ROWS + 5],
    ]);
    expect(disk?.bodies).toBe(1);
  });

  it('a damaged baseline is said, and the sample is opened', async () => {
    await importTiny(page, ROWS);
    await save(page, 'Dasar');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('tepat-simpanan');
          request.addEventListener('error', () => reject(new Error('open')));
          request.addEventListener('success', () => {
            const tx = request.result.transaction('parts', 'readwrite');
            const cursor = tx.objectStore('parts').openCursor();
            cursor.addEventListener('success', () => {
              const part = cursor.result?.value as Uint8Array | undefined;
              if (!part) return;
              part[part.length >> 1] = (part[part.length >> 1] ?? 0) ^ 1;
              cursor.result?.update(part);
            });
            tx.addEventListener('complete', () => {
              request.result.close();
              resolve();
            });
          });
        }),
    );
    await page.reload();
    await page.getByText(words.unopened.what.replace('{{name}}', 'Dasar')).waitFor();
    await ready(page);
    await inState(page, 'sample');
    await page.getByRole('list', { name: words.baselines.caption }).getByText('Dasar').waitFor();
  });

  it('a second tab is told, and what it knows too late is refused', async () => {
    await importTiny(page, ROWS);
    await save(page, 'Dasar');
    const second = await newPage();
    await inState(second, 'saved');
    await importTiny(page, ROWS + 7);
    await menu(page, 'Dasar', words.baselines.replace);
    await page.getByRole('dialog').getByRole('button', { name: words.confirm.replaceDo }).click();
    await inState(page, 'saved');
    await second.getByText(words.elsewhere.changed).waitFor();
    await inState(second, 'elsewhere');
    await pressSave(second, 'Dari tab kedua');
    await second.getByText(words.failed.next.outdated).waitFor();
    const disk = await onDisk(page);
    expect(disk?.baselines.map(({ counts }) => counts['employees'])).toEqual([ROWS + 7]);
    await second.getByRole('button', { name: words.elsewhere.load }).click();
    await inState(second, 'saved');
    await second
      .getByRole('banner')
      .getByText(`${ROWS + 7} ASN`)
      .waitFor();
    await save(second, 'Dari tab kedua');
    await page.getByText(words.elsewhere.changed).waitFor();
    expect((await onDisk(page))?.baselines.map(({ name }) => name)).toEqual([
      'Dasar',
      'Dari tab kedua',
    ]);
  });

  it('recipes are kept once something is saved, and tabs share them', async () => {
    const name = 'Resep <b>unit</b>';
    const entry = (at: Page) =>
      at.getByRole('list', { name: words.recipes.caption }).getByRole('listitem');
    await importFiles(page, [await recipeFile(name), ...tinyCity(ROWS)]);
    await goTo(page, 'data/perangkat');
    await entry(page).getByText(name, { exact: true }).waitFor();
    const used = words.recipes.used.replace('{{date}}', '');
    await entry(page).filter({ hasText: used }).getByText(words.recipes.notKept).waitFor();
    expect(await leftBehind(page)).toMatchObject({ databases: [] });
    await save(page, 'Dasar');
    await page.getByText(words.recipes.notKept).waitFor({ state: 'detached' });
    const disk = (await onDisk(page))?.manifest.recipes ?? [];
    expect(disk.map((one) => [one.name, one.usedAt === null])).toEqual([[name, false]]);
    await page.reload();
    await entry(page).getByText(name, { exact: true }).waitFor();
    await entry(page).getByText(used).waitFor();
    const second = await newPage();
    const remove = words.recipes.removeNamed.replace('{{name}}', name);
    await second.getByRole('button', { name: remove }).click();
    await second.getByRole('dialog').getByRole('button', { name: words.confirm.removeDo }).click();
    await entry(page).waitFor({ state: 'detached' });
    expect((await onDisk(page))?.manifest.recipes).toEqual([]);
    // No dataset has changed: the first tab goes on saving.
    await ready(page);
    await save(page, 'Kedua');
  });
});
