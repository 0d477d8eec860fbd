import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, watch } from '#test/support/chromium.ts';
import words from '#words/id/board.json';
import scenarioWords from '#words/id/scenarios.json';
import { importTiny, openDevice } from './keep-pages.ts';
import { goTo, settled } from './pages.ts';

const ROWS = 400;
const SLOW = 240_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LINE = '[role="option"][data-row]';

let browser: Browser;
let page: Page;
let complaints: string[];
let scenario: string;

/** Whether what has the focus answers to a selector. */
function focusIn(selector: string): Promise<boolean> {
  return page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
}

/** Goes on with Tab until what has the focus answers to a selector. */
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let nth = 0; nth < 120; nth++) {
    if (await focusIn(selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${selector}`);
}

/** Waits until the focus is there, which follows what was done. */
async function focusComes(selector: string): Promise<void> {
  await page.waitForFunction((css) => document.activeElement?.matches(css), selector);
}

/** What the board says of what was done. */
async function said(text: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

function attribute(name: string): Promise<string> {
  return page.evaluate((of) => document.activeElement?.getAttribute(of) ?? '', name);
}

/** Walks up from the end of the column to somebody: its head is too old to go anywhere. */
async function walkToPerson(): Promise<string> {
  await page.keyboard.press('End');
  for (let nth = 0; nth < 60; nth++) {
    const row = await attribute('data-row');
    const person = await attribute('data-person');
    if (person !== '') return person;
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      (was) => document.activeElement?.getAttribute('data-row') !== was,
      row,
    );
  }
  throw new Error('nobody in the column');
}

/** Opens "Pindahkan ke…" with M, waits for the scores and takes the first post; its id. */
async function moveByKeys(): Promise<string> {
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.dialog.wait).waitFor({ state: 'detached' });
  await dialog.locator('[data-option][data-state="open"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const selected = dialog.locator('[data-option][data-combobox-selected]');
  const post = (await selected.getAttribute('data-option')) ?? '';
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return post;
}

async function faultsNow(): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join()}`),
  );
}

describe('the board of a scenario', { timeout: SLOW }, () => {
  beforeAll(async () => {
    browser = await launchChromium();
    // The policy refuses a script that is put into the page; axe is put there by the test alone.
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      bypassCSP: true,
    });
    page = await context.newPage();
    await page.addInitScript(AXE);
    complaints = watch(page);
    await openDevice(page);
    await importTiny(page, ROWS);
    await goTo(page, 'skenario');
    const { label } = scenarioWords.create;
    await page.getByRole('button', { name: label }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: label }).click();
    const link = page.locator('[data-scenario] a[href*="#/skenario/"]').first();
    scenario = /skenario\/(\w+)/u.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
    await link.click();
    await page.getByRole('tree').waitFor();
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    expect(complaints).toEqual([]);
  });

  it('moves, explains, undoes, locks and takes back from the keyboard alone', async () => {
    await tabTo('[role="treeitem"]');
    await page.keyboard.press('Enter');
    await page.locator(LINE).first().waitFor();
    await tabTo(LINE);
    const person = await walkToPerson();
    const line = `[data-row^="person:${person}@"]`;
    const post = await moveByKeys();
    await said(/ dipindahkan ke /u);
    await focusComes(line);
    const item = page.locator(`[data-move="${person}"]`);
    await item.waitFor();

    await tabTo(`[data-move="${person}"] button[aria-expanded]`);
    await page.keyboard.press('Enter');
    await tabTo(`[data-move="${person}"] textarea`);
    await page.keyboard.type('Dekat rumah');
    await tabTo(`[data-move="${person}"] button[type="submit"]`);
    const select = page.getByRole('combobox', { name: scenarioWords.reason.label });
    const optional = page.getByRole('combobox', { name: scenarioWords.reason.labelOptional });
    await select.or(optional).first().waitFor();
    await tabTo(`[data-move="${person}"] input[aria-haspopup="listbox"]`, 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: scenarioWords.reason.code.need }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(`[data-move="${person}"] button[type="submit"]`);
    await page.keyboard.press('Enter');
    await said(/^Perpindahan .* diperbarui\.$/u);
    await item.getByText(/Dekat rumah/u).waitFor();
    await focusComes(`[data-move="${person}"] button[aria-expanded="false"]`);

    await page.keyboard.press('Control+z');
    await said(/^Dibatalkan: /u);
    await item.getByText(/Dekat rumah/u).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await said(/^Dilakukan lagi: /u);
    await item.getByText(/Dekat rumah/u).waitFor();

    await tabTo(LINE, 'Shift+Tab');
    await focusComes(line);
    await page.keyboard.press('l');
    await said(/^Penempatan .* dikunci\.$/u);
    await focusComes(line);
    await page.keyboard.press('Delete');
    await said(/kunci/u);
    await item.waitFor();
    await moveByKeys();
    await said(/kunci/u);
    await focusComes(line);
    await page.keyboard.press('l');
    await said(/^Kunci penempatan .* dibuka\.$/u);
    await page.keyboard.press('Delete');
    await said(/^Perpindahan .* dibatalkan\.$/u);
    await item.waitFor({ state: 'detached' });
    await focusComes(line);
    expect(post).not.toBe('');
  });

  it('a person dragged with the mouse to a post of the tree goes there', async () => {
    const person = page.locator(`${LINE}[data-person][aria-selected="true"]`);
    const id = (await person.getAttribute('data-person')) ?? '';
    await person.focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.dialog.wait).waitFor({ state: 'detached' });
    const open = dialog.locator('[data-option][data-state="open"]').first();
    const post = (await open.getAttribute('data-option')) ?? '';
    const title = (await open.locator('p').first().innerText()).trim();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('searchbox', { name: words.tree.find }).fill(title);
    const target = page.getByRole('tree').locator(`[data-drop="post:${post}"]`);
    await target.waitFor();
    const [from, to] = [await person.boundingBox(), await target.boundingBox()];
    if (from === null || to === null) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x + 40, to.y + 20, { steps: 8 });
    await page.mouse.up();
    await said(/ dipindahkan ke /u);
    await page.locator(`[data-move="${id}"]`).waitFor();
    await focusComes(`[data-row^="person:${id}@"]`);
  });

  it('axe finds nothing on the board, its impact and the comparison', async () => {
    await settled(page);
    expect(await faultsNow()).toEqual([]);
    for (const address of [`skenario/${scenario}/dampak`, 'skenario/banding']) {
      await goTo(page, address);
      expect(await faultsNow(), address).toEqual([]);
    }
  });
});
