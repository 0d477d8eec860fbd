import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';
import {
  goTo,
  importFiles,
  openCandidates,
  openTransfer,
  openWhole,
  sampleFiles,
  saidBy,
  stepDone,
} from '#test/browser/pages.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const openPage = async (): Promise<Page> => {
  if (!browser) throw new Error('no browser');
  return browser.newPage({ viewport: { width: 1440, height: 900 } });
};

describe('the figures that the build prepared are those of the engine', () => {
  let page: Page;
  let letGo: () => void = () => undefined;

  /** What stands in the picture of the heat map. */
  const picture = async (): Promise<string[]> => {
    await page.locator('[role="img"] svg text').nth(100).waitFor();
    return page.locator('[role="img"] svg text').allTextContents();
  };

  beforeAll(async () => {
    page = await openPage();
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The engine does not come before the prepared figures were read.
    await page.route('**/engine/**', (route: Route) => held.then(() => route.continue()));
    await page.goto(`${siteUrl()}#/beban-kerja`);
  });
  afterAll(() => page.close());

  it('in the ledger, the table and the picture, before and after it takes over', async () => {
    const drawn = await picture();
    await goTo(page, 'beban-kerja?view=tabel');
    const prepared = await saidBy(page);
    const asked = () =>
      page.evaluate(() => performance.getEntriesByName('tepat workload/cells').length);
    expect(prepared.length).toBeGreaterThan(200);
    expect(await asked()).toBe(0);

    letGo();
    for (const step of ['cells', 'units', 'families', 'headcount'])
      await stepDone(page, `workload/${step}`);
    expect(await saidBy(page)).toEqual(prepared);
    await goTo(page, 'beban-kerja');
    expect(await picture()).toEqual(drawn);
    expect(await asked()).toBe(1);
  });
});

describe('the CSV files of the sample, dropped in by hand, give the figures of the sample', () => {
  const PAGES = {
    'load by tier': 'beban-kerja?view=tabel',
    'load by month': 'beban-kerja?view=tabel&columns=month',
    'people missing by job family': 'beban-kerja?view=tabel&columns=family&measure=people',
    'competency gap': 'kompetensi?view=tabel',
    positions: 'jabatan',
  } as const;

  let page: Page;
  let complaints: string[];
  let candidate: string;
  const before = new Map<string, string[]>();

  const readAll = async (into: Map<string, string[]>, name: string | null): Promise<string> => {
    for (const [what, address] of Object.entries(PAGES)) {
      await goTo(page, address);
      into.set(what, await saidBy(page));
    }
    const first = await openCandidates(page);
    into.set('candidates', await saidBy(page));
    await openTransfer(page, name ?? first);
    into.set('transfer', await saidBy(page));
    return first;
  };

  const dataset = () => page.locator('header').first().innerText();

  beforeAll(async () => {
    page = await openPage();
    complaints = watch(page);
    await openWhole(page);
    candidate = await readAll(before, null);
  }, 180_000);
  afterAll(() => page.close());

  it('on every page of figures, candidates of a post and a transfer’s impact', async () => {
    const sample = await dataset();
    await importFiles(page, sampleFiles());
    expect(await dataset()).not.toBe(sample);
    const after = new Map<string, string[]>();
    await readAll(after, candidate);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [what, said] of after) expect(said, what).toEqual(before.get(what));
  }, 180_000);

  it('and what was compared is not empty', () => {
    for (const [what, said] of before) expect(said.length, what).toBeGreaterThan(40);
    expect(before.get('transfer')?.join(' ')).toContain(candidate);
  });

  it('without an error, a refusal of the policy or a request to another host', () => {
    expect(complaints).toEqual([]);
  });
});
