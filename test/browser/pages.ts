import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { siteUrl } from '#test/support/chromium.ts';
import commonWords from '#words/id/common.json';
import importWords from '#words/id/import.json';
import transferWords from '#words/id/transfer.json';

const SAMPLE = resolve(import.meta.dirname, '..', '..', 'dist', 'sample', 'csv');

/** The CSV files that the site offers, by their paths. */
export function sampleFiles(): string[] {
  return readdirSync(SAMPLE)
    .filter((name) => name.endsWith('.csv'))
    .toSorted()
    .map((name) => resolve(SAMPLE, name));
}

/** Somebody planted in the sample city, who is to be found without being told. */
export interface Planted {
  readonly name: string;
  readonly position_id: string;
  readonly target_position_id?: string;
  readonly open?: readonly { readonly position_id: string }[];
}

/** A case of the ground truth that the site offers beside its sample. */
export function planted(id: 'S6-perawat' | 'S9-analis-kebijakan'): Planted {
  const file = resolve(SAMPLE, '..', 'ground-truth.json');
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly cases: readonly (Planted & { readonly id: string })[];
  };
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** Waits until the page has noted a step in its timeline: `city` loaded, an answered statement, `rest`. */
export async function stepDone(page: Page, step: string): Promise<void> {
  await page.waitForFunction(
    (name) => performance.getEntriesByName(name).length > 0,
    `tepat ${step}`,
  );
}

/** Opens the site; resolves when the engine answers and nothing of the site is left to be fetched. */
export async function openWhole(page: Page, site = siteUrl()): Promise<void> {
  await page.goto(`${site}#/beban-kerja`);
  await stepDone(page, 'workload/cells');
  await stepDone(page, 'rest');
}

/** Goes to an address behind the hash and waits until what it shows is there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/${address}`);
  await page.waitForFunction((to) => location.hash.startsWith(`#/${to}`), address.split('?')[0]);
  await settled(page);
}

/** Waits until nothing of the page is on its way: no skeleton, nothing busy, figures there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return (
      main?.querySelector('h1') &&
      main.querySelector('table tbody tr, [role="img"], [role="group"], input') &&
      !main.querySelector('[aria-busy="true"], .mantine-Skeleton-root')
    );
  });
}

/** All that the page says, a line each; what stands in inputs as well. */
export async function saidBy(page: Page): Promise<string[]> {
  await settled(page);
  const { text, values } = await page.locator('main').evaluate((main) => ({
    text: (main as HTMLElement).innerText,
    values: [...main.querySelectorAll('input')].map(({ value }) => value),
  }));
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  return [...lines, ...values].filter((line) => line !== '');
}

/** Opens the last step of an import whose files are being read. */
export async function toSave(page: Page): Promise<void> {
  await page.locator('main button[data-step="save"]:enabled').click();
}

/** Files by their paths, or as they are made. */
type Given = Parameters<Locator['setInputFiles']>[0];

/** Takes files in on the import page with the day of the sample and loads them as the data in use. */
export async function importFiles(page: Page, files: Given): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/data/impor';
  });
  // The result of the import before stays on the page until another one is begun.
  const again = page.getByRole('button', { name: importWords.result.again });
  const asOf = page.getByLabel(importWords.asOf.label);
  await again.or(asOf).first().waitFor();
  if (await again.isVisible()) await again.click();
  await asOf.fill('2026-09-30');
  await page.locator('main input[type="file"]').setInputFiles(files);
  await toSave(page);
  await page
    .locator('main')
    .getByRole('button', { name: importWords.confirm.load, exact: true, disabled: false })
    .click();
  await page.getByRole('heading', { name: importWords.result.next }).waitFor();
}

/** The table of a page as the CSV that it hands out: header and rows of text. */
export async function downloadedCsv(page: Page): Promise<string[][]> {
  const main = page.locator('main');
  await main.getByRole('button', { name: commonWords.export.label, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: commonWords.export.csv }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  return Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { delimiter: ';' }).data;
}

/** Opens the candidates of the vacant post that Dampak mutasi offers; the name of the first of them. */
export async function openCandidates(page: Page): Promise<string> {
  await goTo(page, 'mutasi');
  await page.getByRole('link', { name: transferWords.empty.candidates }).click();
  const first = page.locator('main table').first().getByRole('rowheader').first();
  const [name] = (await first.innerText()).split('\n');
  await settled(page);
  return name ?? '';
}

/** Looks at what it does when a person goes to that post, by what is on screen. */
export async function openTransfer(page: Page, name: string): Promise<void> {
  await goTo(page, 'mutasi');
  await page.getByRole('button', { name: transferWords.empty.take }).click();
  await page.getByRole('textbox', { name: transferWords.choose.person }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('heading', { name: transferWords.side.receives }).waitFor();
  await settled(page);
}
