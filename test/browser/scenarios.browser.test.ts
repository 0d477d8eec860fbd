import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, watch } from '#test/support/chromium.ts';
import deviceWords from '#words/id/device.json';
import words from '#words/id/scenarios.json';
import { importTiny, leftBehind, openDevice, tinyCity } from './keep-pages.ts';
import { goTo, importFiles } from './pages.ts';

const ROWS = 400;
let browser: Browser;
let context: BrowserContext;
let page: Page;

function rowsOf(files: readonly string[], name: string): Record<string, string>[] {
  const file = files.find((one) => one.endsWith(name));
  if (file === undefined) throw new Error(`no ${name}`);
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** A value of a row under the first header that looks like one of some names. */
function cell(row: Record<string, string>, ...names: readonly string[]): string {
  const key = Object.keys(row).find((one) => names.includes(one.toLowerCase()));
  if (key === undefined) throw new Error(`none of ${names.join()} in ${Object.keys(row).join()}`);
  return row[key] ?? '';
}

/** A list of the office: somebody to a post, a NIP that nobody has, a post that is not there. */
function officeList(files: readonly string[]): { readonly file: string; readonly nip: string } {
  const people = rowsOf(files, 'pegawai.csv');
  const posts = rowsOf(files, 'peta-jabatan.csv').map((row) =>
    cell(row, 'position_id', 'id jabatan'),
  );
  const moved = people.find((row) => posts.includes(cell(row, 'position_id', 'id jabatan')));
  if (moved === undefined) throw new Error('nobody holds a post of the list');
  const nip = cell(moved, 'nip');
  const target = posts.find((one) => one !== cell(moved, 'position_id', 'id jabatan')) ?? '';
  const lines = [
    'NIP;Id jabatan tujuan;Tanggal berlaku',
    `${nip};${target};01-12-2026`,
    `199912312025011999;${target};01-12-2026`,
    `${nip};TIDAK-ADA <b>;01-12-2026`,
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'tepat-daftar-')), 'usulan rapat.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { file, nip };
}

/** The tiny city without the person of a NIP. */
function without(files: readonly string[], nip: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-baru-'));
  return files.map((file) => {
    const text = readFileSync(file, 'utf8');
    const kept = text.split('\n').filter((line) => !line.includes(nip));
    const fresh = join(folder, basename(file));
    writeFileSync(fresh, kept.join('\n'));
    return fresh;
  });
}

async function openFile(at: Page, nth: 0 | 1, file: string): Promise<void> {
  await at.locator('main input[type="file"]').nth(nth).setInputFiles(file);
}

async function downloadScenario(at: Page, name: string): Promise<string> {
  await at.getByRole('button', { name: words.action.more.replace('{{name}}', name) }).click();
  const [download] = await Promise.all([
    at.waitForEvent('download'),
    at.getByRole('menuitem', { name: words.action.download }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'tepat-skenario-')), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The scenario of a name is on the page in this state of keeping. */
async function inList(at: Page, name: string, kept: string): Promise<void> {
  await at
    .locator('[data-scenario]')
    .filter({ hasText: name })
    .locator(`[data-kept="${kept}"]`)
    .waitFor();
}

async function openScenarios(): Promise<Page> {
  const fresh = await context.newPage();
  await openDevice(fresh);
  await goTo(fresh, 'skenario');
  return fresh;
}

describe('scenarios', { timeout: 400_000 }, () => {
  const NAME = 'usulan rapat';
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    });
    page = await context.newPage();
    complaints = watch(page);
    await openDevice(page);
    await importTiny(page, ROWS);
    await goTo(page, 'skenario');
  }, 300_000);
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it('a list of the office becomes one; its file tells on changed data who is missing', async () => {
    const files = tinyCity(ROWS);
    const { file, nip } = officeList(files);
    await openFile(page, 1, file);
    await inList(page, NAME, 'page');
    await page.getByText('1 baris menjadi langkah skenario.').waitFor();
    await page.getByRole('heading', { name: '2 baris tidak dapat dipakai' }).waitFor();
    await page.getByText(/^Baris 3: NIP tidak ada dalam data pegawai/u).waitFor();
    await page.getByText(/^Baris 4: Jabatan tidak ditemukan.*TIDAK-ADA <b>/u).waitFor();
    const saved = await downloadScenario(page, NAME);
    expect(readFileSync(saved, 'utf8')).toContain(nip);

    await importFiles(page, without(files, nip));
    await goTo(page, 'skenario');
    await page.getByRole('heading', { name: '1 skenario dibuat pada data lain' }).waitFor();
    await openFile(page, 0, saved);
    await page.getByText(words.opened.data).waitFor();
    await page.getByText(/^1 pegawai tidak ada dalam data ini: /u).waitFor();
    const fallen = page.getByText('1 langkah tidak sah pada data ini');
    await fallen.click();
    await page.getByText(/pegawai ini tidak ada lagi dalam data/u).waitFor();
    await page.getByRole('button', { name: /^Hapus langkah/u }).click();
    await fallen.waitFor({ state: 'detached' });
  });

  it('a file that was broken by hand is refused with a sentence, and nothing is lost', async () => {
    await openFile(page, 1, officeList(tinyCity(ROWS)).file);
    await inList(page, NAME, 'page');
    const saved = await downloadScenario(page, NAME);
    const text = readFileSync(saved, 'utf8');
    const faults = [
      [text.slice(0, text.length / 2), words.fault.truncated],
      [text.replace('"2026-12-01"', '"2026-02-31"'), 'moves.0.effective'],
      [text.replace('"version": 1', '"version": 99'), 'format 99'],
      ['{}', words.fault.other],
    ] as const;
    for (const [broken, sentence] of faults) {
      writeFileSync(saved, broken);
      await openFile(page, 0, saved);
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      await page.getByText(words.fault.kept).waitFor();
      await page.getByRole('button', { name: words.opened.close }).click();
    }
    expect(await page.locator('[data-scenario]').count()).toBe(1);
  });

  it('is kept with its data when that is asked for, survives a reload, and goes with everything', async () => {
    await openFile(page, 1, officeList(tinyCity(ROWS)).file);
    await inList(page, NAME, 'page');
    expect(await leftBehind(page)).toMatchObject({ databases: [] });
    await page.getByRole('button', { name: words.kept.keep, disabled: false }).click();
    await inList(page, NAME, 'kept');

    await page.reload();
    await inList(page, NAME, 'kept');
    await page.getByText(words.row.active).waitFor();

    const second = await openScenarios();
    await inList(second, NAME, 'kept');
    await second.getByRole('button', { name: words.action.more.replace('{{name}}', NAME) }).click();
    await second.getByRole('menuitem', { name: words.action.rename }).click();
    await second.getByRole('textbox', { name: words.create.name }).fill('Dari tab lain');
    await second.getByRole('button', { name: words.action.save }).click();
    await inList(second, 'Dari tab lain', 'kept');
    await page
      .getByRole('alert')
      .filter({ hasText: words.elsewhere.changed.replace('{{name}}', NAME) })
      .waitFor();
    await inList(page, 'Dari tab lain', 'kept');
    await second.close();

    await goTo(page, 'data/perangkat');
    await page.getByRole('button', { name: deviceWords.device.clear }).click();
    const ask = page.getByRole('dialog');
    await ask.getByRole('button', { name: deviceWords.confirm.clearDo }).click();
    await page.getByText(deviceWords.device.cleared).waitFor();
    await goTo(page, 'skenario');
    await page.getByText(words.empty.title).waitFor();
    expect(await leftBehind(page)).toMatchObject({ databases: [] });
  });
});
