import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, sampleFiles, saidBy } from '#test/browser/pages.ts';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import {
  encryptedWorkbook,
  entityBomb,
  HOSTILE_NAMES,
  lyingBomb,
  manyMerges,
  nestedBomb,
  textCell,
  xlsxOf,
  zipBomb,
  zipped,
} from '#test/support/hostile-files.ts';
import importWords from '#words/id/import.json';
import issueWords from '#words/id/issues.json';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');
const { failure } = issueWords;

const folder = mkdtempSync(join(tmpdir(), 'tepat-hostile-'));

function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A file of 2 GB that takes no room on the disk. */
function sparse(name: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  ftruncateSync(file, 2 * 1024 ** 3);
  closeSync(file);
  return path;
}

const UNITS =
  'ID UNIT,NAMA UNIT,URUTAN\n' +
  [1, 2, 3].map((at) => `U${at},SINTETIS Unit ${at},${at}\n`).join('');

const REFUSED: readonly (readonly [string, () => string, keyof typeof failure])[] = [
  ['a ZIP bomb', () => onDisk('bom.zip', zipBomb()), 'expands-too-far'],
  ['bombs inside a ZIP', () => onDisk('sarang.zip', nestedBomb()), 'expands-too-far'],
  ['a ZIP that lies of its size', () => onDisk('bohong.zip', lyingBomb()), 'expands-too-far'],
  ['a workbook of entities', () => onDisk('entitas.xlsx', entityBomb()), 'damaged'],
  ['a workbook with a password', () => onDisk('sandi.xlsx', encryptedWorkbook()), 'encrypted'],
  [
    'a workbook that was cut short',
    () => onDisk('potong.xlsx', readFileSync(resolve(FIXTURES, 'sel.xlsx')).subarray(0, 4_000)),
    'damaged',
  ],
  [
    'a picture that is called a workbook',
    () => onDisk('gambar.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
    'not-csv',
  ],
  [
    'a file of Tepat itself',
    () => onDisk('kota.tepat', zipped({ 'manifest.json': '{"format":"tepat"}' })),
    'own-file',
  ],
  ['a file of 2 GB', () => sparse('besar.csv'), 'too-large'],
];

describe('hostile files on the import page', () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];
  const dialogs: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    complaints = watch(page);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${siteUrl()}#/data/impor`);
    await page.locator('main input[type="file"]').waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Takes one file in and waits until nothing of it is on its way. */
  async function take(path: string): Promise<void> {
    await page.locator('main input[type="file"]').setInputFiles(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await page.locator('main [data-file]', { hasText: name }).waitFor();
    await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
    const closed = page.locator('main [data-file][aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
  }

  /** All that the page says, as one text. */
  async function said(): Promise<string> {
    return (await saidBy(page)).join('\n');
  }

  /** What the step of columns says, with examples of the cells; goes back to the files. */
  async function saidOfColumns(): Promise<string> {
    await page.locator('main button[data-step="columns"]:enabled').click();
    const closed = page.locator('main [aria-expanded="false"][aria-controls]');
    while ((await closed.count()) > 0) await closed.first().click();
    const text = await said();
    expect(await page.locator('main img').count()).toBe(0);
    await page.locator('main button[data-step="files"]').click();
    return text;
  }

  async function removeAll(): Promise<void> {
    const removes = page.locator('main li:has([data-file]) > div > button[aria-label]');
    while ((await removes.count()) > 0) await removes.first().click();
  }

  it.each(REFUSED)(
    '%s is refused in words, and the next file is read',
    async (_name, make, code) => {
      await take(make());
      expect(await said()).toContain(failure[code].advice);
      await removeAll();
      await take(onDisk('unit.csv', new TextEncoder().encode(UNITS)));
      expect(await said()).toContain('unit.csv');
      expect(await said()).not.toContain(failure[code].advice);
      await removeAll();
    },
  );

  it.each(['xlsx', 'xls', 'ods', 'parquet', 'arrow'])(
    'rows of a .%s file are read',
    async (format) => {
      await take(resolve(FIXTURES, `pegawai.${format}`));
      expect(await saidOfColumns()).toContain('SINTETIS Ani Lestari');
      await removeAll();
    },
  );

  it('50,000 merged cells are read like any others', async () => {
    await take(onDisk('gabung.xlsx', manyMerges(50_000)));
    expect(await said()).toMatch(/50\.000/);
    await removeAll();
  });

  it.each(HOSTILE_NAMES)('a sheet and a column called %s are text', async (name) => {
    const written = name.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const rows = [
      ['ID UNIT', 'NAMA UNIT', written],
      ...[1, 2, 3].map((at) => [`U${at}`, written, '']),
    ];
    const xml = rows.map(([id = '', unit = '', own = ''], at) => {
      const number = at === 0 ? textCell('D1', 'URUTAN') : `<c r="D${at + 1}"><v>${at}</v></c>`;
      const cells = textCell(`A${at + 1}`, id) + textCell(`B${at + 1}`, unit);
      return `<row r="${at + 1}">${cells}${textCell(`C${at + 1}`, own)}${number}</row>`;
    });
    await take(onDisk('nama.xlsx', xlsxOf({ sheet: written, rows: xml.join('') })));
    expect(await saidOfColumns()).toContain(name);
    await removeAll();
  });

  it('the sample is imported after all of them, and the page has nothing to complain of', async () => {
    await importFiles(page, sampleFiles());
    expect(await page.getByRole('heading', { name: importWords.result.next }).count()).toBe(1);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
