import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, planted, stepDone } from '#test/browser/pages.ts';
import { launchChromium, siteUrl } from '#test/support/chromium.ts';

/** Time for a page that works the whole city out, on a busy machine. */
const SLOW = 180_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A post with much to show: the officer of the ground truth is a candidate for it. */
const position = planted('S9-analis-kebijakan').target_position_id ?? '';

const ROUTES = [
  ['beban-kerja', 'Beban kerja'],
  ['kompetensi', 'Kesenjangan kompetensi'],
  ['mutasi', 'Dampak mutasi'],
  ['mutasi/pemeriksaan', 'Dampak mutasi'],
  ['skenario', 'Skenario'],
  ['jabatan', 'Jabatan'],
  [`jabatan/${position}`, 'Jabatan'],
  [`jabatan/${position}/banding`, 'Jabatan'],
  ['pegawai', 'Pegawai'],
  ['salah-kamar', 'Salah kamar'],
  ['kecocokan', 'Kecocokan tersembunyi'],
  ['aturan', 'Aturan'],
  ['bobot', 'Pengaturan bobot'],
  ['metodologi', 'Metodologi'],
  ['data/impor', 'Impor data'],
  ['data/mutu', 'Mutu data'],
  ['data/perangkat', 'Data di perangkat'],
  ['tidak/ada', 'Halaman tidak ditemukan'],
] as const;

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ].map((viewport) => ({ colorScheme, viewport })),
);

/** Runs in the page, where axe was put before the page began. */
async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
  );
}

/** Who is compared is in no address: two candidates are picked in a window that has the boxes. */
async function pickTwo(page: Page, address: string): Promise<void> {
  const viewport = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, address.replace('/banding', '?view=setelah'));
  const boxes = page.locator('main table').first().getByRole('checkbox');
  for (const at of [0, 1]) await boxes.nth(at).check();
  if (viewport !== null) await page.setViewportSize(viewport);
  await goTo(page, address);
  await page.locator('main table').waitFor();
}

describe.each(LOOKS)('$colorScheme, $viewport.width px', ({ colorScheme, viewport }) => {
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    // The policy refuses a script that is put into the page; axe is put there by the test alone.
    const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
    page = await context.newPage();
    await page.addInitScript(AXE);
    await page.goto(siteUrl());
    await stepDone(page, 'workload/cells');
  });
  afterAll(() => browser?.close());

  it.each(ROUTES)(
    '%s: axe finds nothing and the page does not scroll sideways',
    async (route, name) => {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, route);
      await page.waitForFunction((title) => document.title.startsWith(title), name);
      await page.locator('main h1').waitFor({ state: 'attached' });
      if (route.endsWith('banding')) await pickTwo(page, route);
      await page.waitForFunction(
        () =>
          document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root') === null,
      );
      expect(await violationsIn(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
    SLOW,
  );
});
