import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { FLAGS, findChromium, siteUrl } from '#test/support/chromium.ts';
import type { KeepManifest } from '#store/keep.ts';
import { importFile } from '#session/import-file.ts';
import { recipeOf } from '#session/import-recipe.ts';
import { unpackSnapshot } from '#store/snapshot.ts';
import { recipeText } from '#validate/recipe.ts';
import words from '#words/id/device.json';
import { goTo, importFiles, sampleFiles } from './pages.ts';

const TINY = /(?:unit-organisasi|peta-jabatan|pegawai)\.csv$/u;

/** Three files of the sample with their first rows only. */
export function tinyCity(rows: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-kecil-'));
  return sampleFiles()
    .filter((file) => TINY.test(file))
    .map((file) => {
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, rows + 1);
      const small = join(folder, basename(file));
      writeFileSync(small, `${lines.join('\n')}\n`);
      return small;
    });
}

/** The file of a recipe for a file of {@link tinyCity}: the units, read as they are. */
export async function recipeFile(name: string): Promise<string> {
  const [units] = tinyCity(5).filter((file) => file.endsWith('unit-organisasi.csv'));
  if (units === undefined) throw new Error('The sample has no units');
  const bytes = new Uint8Array(readFileSync(units));
  const job = { name: 'unit.csv', bytes, asOf: 20_000, parts: new Map() };
  const { parts } = await importFile(
    job,
    () => '',
    () => undefined,
  );
  const [part] = parts;
  if (!part?.ok) throw new Error('The units of the sample cannot be read');
  const file = join(mkdtempSync(join(tmpdir(), 'tepat-resep-')), 'resep.json');
  writeFileSync(file, recipeText(recipeOf(name, part)));
  return file;
}

/** A browser with a profile on the disk, so that it can be ended and started again. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: [...FLAGS],
    headless: true,
    viewport: { width: 1440, height: 900 },
  });
}

/** Opens the page of the device and waits until the dataset in use is in the engine. */
export async function openDevice(page: Page, site = siteUrl()): Promise<void> {
  // The engine takes its time where several browsers share two cores.
  page.setDefaultTimeout(120_000);
  await page.goto(`${site}#/data/perangkat`);
  await ready(page);
}

/** Waits until the dataset in use can be saved. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-save-state]').waitFor();
  await page.getByText(words.current.waiting).waitFor({ state: 'detached' });
}

/** Takes the tiny city in as the data in use and goes to the page of the device. */
export async function importTiny(page: Page, rows: number): Promise<void> {
  await importFiles(page, tinyCity(rows));
  await goTo(page, 'data/perangkat');
  await ready(page);
}

/** Presses the save button under a name, and resolves at once. */
export async function pressSave(page: Page, name: string): Promise<void> {
  await page.getByLabel(words.current.newName).fill(name);
  const button = page.getByRole('button', { name: words.current.save, disabled: false });
  await button.evaluate((element) => (element as HTMLButtonElement).click());
}

/** The dataset in use is in the state that the page says. */
export async function inState(page: Page, state: keyof typeof words.state): Promise<void> {
  await page.locator(`[data-save-state="${state}"]`).waitFor();
}

/** Saves the data in use under a name and waits for Tersimpan. */
export async function save(page: Page, name: string): Promise<void> {
  await pressSave(page, name);
  await page.locator('[data-save-state="saved"]').getByText(name).waitFor();
}

/** What this origin has left in any store of the browser. */
export function leftBehind(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: 'caches' in globalThis ? await caches.keys() : [],
  }));
}

/** A kept dataset as it is on the disk, read without the application and opened by its checksums. */
export interface OnDisk {
  readonly id: string;
  readonly name: string;
  readonly crc32: string;
  readonly datasetId: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Every baseline on the disk; throws where the bytes of one are not whole. Null: no database. */
export async function onDisk(page: Page): Promise<{
  readonly manifest: KeepManifest;
  readonly baselines: readonly OnDisk[];
  readonly bodies: number;
} | null> {
  const raw = await page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'tepat-simpanan')) return null;
    const ended = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const db = await ended(indexedDB.open('tepat-simpanan'));
    const tx = db.transaction(['parts', 'about']);
    const manifest: unknown = await ended(tx.objectStore('about').get('manifest'));
    const keys = await ended(tx.objectStore('parts').getAllKeys());
    const parts = (await ended(tx.objectStore('parts').getAll())) as Uint8Array[];
    db.close();
    const texts = parts.map((part) => Array.from(part, (byte) => String.fromCharCode(byte)));
    return { manifest, keys, parts: texts.map((text) => btoa(text.join(''))) };
  });
  if (raw === null) return null;
  const manifest = (raw.manifest ?? { revision: 0, baselines: [] }) as KeepManifest;
  const keys = raw.keys as unknown as readonly (readonly [string, number])[];
  const baselines = manifest.baselines.map(
    ({ id, name, body, crc32, bytes, datasetId, counts }) => {
      const own = raw.parts.filter((_, index) => keys[index]?.[0] === body);
      const file = Buffer.concat(own.map((part) => Buffer.from(part, 'base64')));
      if (file.length !== bytes) throw new Error(`${name}: ${file.length} of ${bytes} bytes`);
      const snapshot = unpackSnapshot(file);
      const found = Object.fromEntries(snapshot.tables.map((table) => [table.dataset, table.rows]));
      if (snapshot.id !== datasetId || JSON.stringify(found) !== JSON.stringify(counts)) {
        throw new Error(`${name}: the manifest speaks of another dataset`);
      }
      return { id, name, crc32, datasetId, counts: found };
    },
  );
  return { manifest, baselines, bodies: new Set(keys.map(([body]) => body)).size };
}
