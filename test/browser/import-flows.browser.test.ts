import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '#test/browser/pages.ts';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import {
  ambiguousDates,
  archiveOfParts,
  ownSpellings,
  textFile,
  workbookOfSheets,
  type GivenFile,
} from '#test/support/messy-files.ts';
import importWords from '#words/id/import.json';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENT = 240_000;

let browser: Browser | undefined;
let page: Page;
let main: Locator;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  // The policy refuses a script that is put into the page; axe is put there by the test alone.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    bypassCSP: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.addInitScript(AXE);
  complaints = watch(page);
  main = page.locator('main');
  await page.goto(`${siteUrl()}#/data/impor`);
  await main.getByRole('heading', { level: 1 }).waitFor();
}, PATIENT);
afterAll(() => browser?.close());
afterEach(async () => {
  const again = main.getByRole('button', { name: importWords.result.again });
  if (await again.isVisible()) await again.click();
  const files = main.locator('button[data-step="files"]:enabled');
  if (await files.isVisible()) await files.click();
  const all = main.getByRole('button', { name: importWords.review.removeAll });
  if (await all.isVisible()) await all.click();
});

/** Waits until nothing is read, checked or compared any more. */
async function idle(): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') &&
      !document.querySelector('main [aria-busy="true"], main [role="progressbar"]'),
  );
}

async function give(...files: readonly GivenFile[]): Promise<void> {
  await main.locator('input[type="file"]').setInputFiles([...files]);
  await main.locator('[data-file]').nth(0).waitFor();
  await idle();
}

async function toStep(step: 'files' | 'columns' | 'check' | 'save'): Promise<void> {
  await main.locator(`button[data-step="${step}"]:enabled`).click();
  await main.locator(`button[data-step="${step}"][aria-current="step"]`).waitFor();
  await idle();
}

/** What axe finds on the page as it is, and what scrolls sideways. */
async function faultsOfPage(): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    ),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ];
}

function loadButton(disabled: boolean): Locator {
  return main.getByRole('button', { name: importWords.confirm.load, exact: true, disabled });
}

describe('an update by key', () => {
  it(
    'says what is added, changed and gone before it is done',
    async () => {
      const path = sampleFiles().find((name) => name.endsWith('unit-organisasi.csv')) ?? '';
      const [header = '', first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
      const changed = first.replace('Sekretariat Daerah', 'Sekretariat Kota');
      expect(changed).not.toBe(first);
      const fresh = 'BARU,SETDA,Bagian Baru,,bagian,Jekan Raya,-2.2001,113.8922,SINTETIS';
      await give(textFile('unit.csv', [header, changed, second, fresh]));
      await toStep('save');
      await main.getByText(importWords.update.update).click();
      await main.getByText(`1 ${importWords.update.added}`).click();
      await idle();
      const text = await main.innerText();
      expect(text).toContain(`1 ${importWords.update.changed}`);
      expect(text).toContain(`1 ${importWords.update.unchanged}`);
      expect(text).toMatch(/\d+ tidak ada di berkas \(dipertahankan\)/u);
      expect(text).toMatch(/LINTANG: [-−]2,2001/u);
      expect(await faultsOfPage()).toEqual([]);
    },
    PATIENT,
  );
});

describe('files of several tables', () => {
  it(
    'are told part by part, and the sum of each comes with the result',
    async () => {
      await give(archiveOfParts(), await workbookOfSheets());
      const closed = main.locator('[data-file][aria-expanded="false"]');
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
      const parts = main.getByRole('list', { name: importWords.parts.title }).getByRole('listitem');
      expect(await parts.count()).toBe(5);
      expect(await main.getByText(importWords.parts.skipped.unknown).count()).toBe(2);

      // Units are in both: joined where no key is in both.
      await toStep('save');
      const text = await main.innerText();
      expect(text).toContain('Unit organisasi digabung dari paket.zip dan buku.xlsx.');
      await loadButton(false).click();
      await page.getByRole('heading', { name: importWords.account.title }).waitFor();
      const result = await main.innerText();
      expect(result).toContain('5 baris dari berkas dimuat ke 2 set data');
      expect(result).toContain(
        '5 baris di berkas = 2 dimuat + 1 didaftar + 1 kosong + 1 judul dan catatan',
      );
      expect(result).toContain('dilewati, 2 baris tidak dimuat');
      expect(await faultsOfPage()).toEqual([]);
    },
    PATIENT,
  );
});

describe('what the file does not answer', () => {
  it(
    'is asked with both readings of its own dates, and nothing is loaded before',
    async () => {
      await give(ambiguousDates());
      await toStep('save');
      await loadButton(true).waitFor();
      expect(await main.innerText()).toContain(importWords.confirm.question);
      expect(await main.locator('button[data-step="columns"]').innerText()).toContain(
        importWords.wizard.state.ask,
      );
      await toStep('columns');
      const group = main.getByRole('radiogroup', { name: /TANGGAL LAHIR/u });
      expect(await group.getByRole('radio', { checked: true }).count()).toBe(0);
      expect(await group.innerText()).toContain('1987-12-06');
      expect(await group.innerText()).toContain('1987-06-12');
      expect(await faultsOfPage()).toEqual([]);
      await group.getByRole('radio', { name: importWords.question['month-first'] }).click();
      await main.getByRole('button', { name: importWords.answered.undo }).waitFor();
      await idle();
      await toStep('save');
      await loadButton(false).waitFor();
    },
    PATIENT,
  );
});

describe('what was settled once', () => {
  it(
    'by rule is a recipe for the next file; what is no recipe is refused in words',
    async () => {
      await give(ownSpellings('januari.csv'));
      await toStep('check');
      const seek = main.getByRole('searchbox');
      await seek.fill('kode 23');
      const last = main.getByRole('combobox', { name: /^Pengganti untuk kode 23/u });
      await last.waitFor();
      await seek.fill('');
      await main.getByRole('combobox', { name: /^Pengganti untuk Cowok/u }).selectOption('L');
      const row = main
        .getByRole('listitem')
        .filter({ has: page.getByText('Cowok', { exact: true }) });
      await row.last().getByRole('button', { name: importWords.fix.apply }).click();
      const undo = main.getByRole('button', { name: /^Batalkan: Kolom JENIS KELAMIN: Cowok/u });
      await undo.waitFor();
      await idle();
      expect(await faultsOfPage()).toEqual([]);
      await toStep('columns');
      await main.getByLabel(importWords.recipe.name).fill('Bulanan');
      await main.getByRole('button', { name: importWords.recipe.save }).click();
      await main.getByText('Resep Bulanan').waitFor();
      await toStep('files');
      await main.getByRole('button', { name: importWords.review.removeAll }).click();

      await give(ownSpellings('februari.csv'), textFile('rusak.json', ['{"format":']));
      expect(await main.getByRole('alert').allInnerTexts()).toEqual([
        expect.stringContaining('rusak.json tidak dapat dibaca'),
      ]);
      await toStep('check');
      await main.getByText(/Terakhir dipakai: resep Bulanan/u).waitFor();
      await undo.waitFor();
    },
    PATIENT,
  );
});

describe('a template', () => {
  it(
    'comes back without a question: its other sheets are set aside',
    async () => {
      await main.getByRole('button', { name: importWords.template.button }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Pegawai', exact: true }).click(),
      ]);
      await main.locator('input[type="file"]').setInputFiles(await download.path());
      await main.locator('[data-file]').click();
      await main.getByText(/^Lembar templat yang hanya untuk dibaca/u).waitFor();
      expect(await main.getByText(importWords.parts.skipped.unknown).count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    PATIENT,
  );
});
