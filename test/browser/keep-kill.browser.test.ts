import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { siteUrl } from '#test/support/chromium.ts';
import { importFiles, goTo } from './pages.ts';
import {
  importTiny,
  inState,
  launchProfile,
  onDisk,
  openDevice,
  pressSave,
  save,
  tinyCity,
} from './keep-pages.ts';

/** Trials on the store alone, with files of several pieces; every seventh ends the whole browser. */
const STORE_TRIALS = 42;
/** Trials with the whole application: half of them during an import. */
const APP_TRIALS = 8;
const random = new Random(20261124);

/** What the page of a store trial has; see keep-kill-page.ts. */
interface Probe {
  readonly save: (version: number) => Promise<void>;
  readonly look: () => Promise<readonly (number | string)[]>;
}

async function probeScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'keep-kill-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'probe' } },
    resolve: { alias: [{ find: /^#/u, replacement: `${resolve('src')}/` }] },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The probe was not built');
  return `${output.output[0].code}; globalThis.probe = probe;`;
}

/** The random moment is the only thing that is waited for without a condition. */
function moment(longest: number): Promise<void> {
  const ms = random.next() * longest;
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

async function crash(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close');
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('No way to end the browser');
  cdp.send('Browser.crash').catch(() => undefined);
  await closed;
}

describe('a page that dies at any moment', () => {
  let folder: string;
  let context: BrowserContext;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tepat-mati-'));
    context = await launchProfile(folder);
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`leaves the old or the new in the store, whole, ${STORE_TRIALS} times`, async () => {
    const script = await probeScript();
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      // A page of the origin that is not the application: it has nothing else to load.
      await page.goto(`${siteUrl()}sample/first-view.json`);
      await page.evaluate(script);
      return page;
    };
    const probe = <T>(page: Page, work: (found: Probe, version: number) => Promise<T>, n = 0) =>
      page.evaluate<T>(`(${work.toString()})(globalThis.probe, ${n})`);
    let page = await open();
    await probe(page, (found, version) => found.save(version), 1);
    const began = performance.now();
    await probe(page, (found, version) => found.save(version), 2);
    const longest = (performance.now() - began) * 1.3;
    let old = 2;
    const ends = { old: 0, fresh: 0 };
    for (let trial = 0; trial < STORE_TRIALS; trial += 1) {
      const fresh = old + 1;
      probe(page, (found, version) => found.save(version), fresh).catch(() => undefined);
      await moment(longest);
      if (trial % 7 === 6) {
        await killBrowser(context);
        context = await launchProfile(folder);
      } else await crash(page);
      page = await open();
      const there = await probe(page, (found) => found.look());
      expect([[old], [fresh]]).toContainEqual(there);
      ends[there[0] === fresh ? 'fresh' : 'old'] += 1;
      old = Number(there[0]);
    }
    await page.close();
    // The moments lie on both sides of the one that counts.
    expect(ends.old).toBeGreaterThan(0);
    expect(ends.fresh).toBeGreaterThan(0);
  }, 300_000);

  it(`opens the old or the new dataset, whole, ${APP_TRIALS} times`, async () => {
    // A profile of its own: what the trials of the store have left is no dataset.
    await context.close();
    rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'tepat-mati-'));
    context = await launchProfile(folder);
    let page = await context.newPage();
    await openDevice(page);
    const timeOf = async (work: Promise<void>): Promise<number> => {
      const began = performance.now();
      await work;
      return performance.now() - began;
    };
    const importing = await timeOf(importTiny(page, 10));
    const saving = (await timeOf(save(page, 'Kota 10'))) * 1.3;
    let employees = [10];
    for (let trial = 0; trial < APP_TRIALS; trial += 1) {
      const rows = 11 + trial;
      if (trial % 2 === 0) {
        importFiles(page, tinyCity(rows)).catch(() => undefined);
        await moment(importing);
      } else {
        await importTiny(page, rows);
        await pressSave(page, `Kota ${rows}`);
        await moment(saving);
      }
      await crash(page);
      page = await context.newPage();
      await openDevice(page);
      await inState(page, 'saved');
      const disk = await onDisk(page);
      const found = disk?.baselines.map(({ counts }) => counts['employees'] ?? 0) ?? [];
      const allowed = trial % 2 === 0 ? [employees] : [employees, [...employees, rows]];
      expect(allowed).toContainEqual(found);
      employees = found;
      await page
        .getByRole('banner')
        .getByText(`${found.at(-1)} ASN`)
        .waitFor();
      await goTo(page, 'data/perangkat');
    }
  }, 300_000);
});
