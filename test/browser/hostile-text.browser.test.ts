import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formulaSafe, withoutGuard } from '#core/formula.ts';
import { goTo, openWhole, settled } from '#test/browser/pages.ts';
import { launchChromium, watch } from '#test/support/chromium.ts';
import importWords from '#words/id/import.json';

/** Texts that would be more than text somewhere: in a page, a query, a catalogue, a spreadsheet. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'x"; DROP TABLE employees; --',
  '<img src=x onerror=alert(1)>',
  '<script>alert(2)</script>',
  '{{7*7}} $t(close)',
  "'; --",
  '\u202eterbalik\u202c',
  'Sangatpanjang'.repeat(30),
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)',
];
const [, , , IMAGE = ''] = HOSTILE;
const LISTED = '=HYPERLINK("http://127.0.0.2:1/","x")';

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function csv(name: string, header: readonly string[], rows: readonly (readonly string[])[]): Given {
  const text = Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: '\r\n' });
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const nip = (at: number): string => `198501012010011${String(at + 1).padStart(3, '0')}`;

/** A city in which every name, title, id and header is hostile. */
function hostileCity(): Given[] {
  const own = ['constructor', IMAGE, 'toString'];
  return [
    csv(
      `${IMAGE}.csv`,
      ['ID UNIT', 'NAMA UNIT', 'JENIS UNIT', ...own],
      HOSTILE.map((text) => [text, text, 'dinas', ...own]),
    ),
    csv(
      '__proto__',
      [
        'ID JABATAN',
        'ID UNIT',
        'NAMA JABATAN',
        'JENIS JABATAN',
        'JENJANG',
        'RUMPUN JABATAN',
        'FORMASI',
        'METODE KEBUTUHAN',
        'KEBUTUHAN',
        '__proto__',
      ],
      HOSTILE.map((text) => [text, text, text, 'JF', 'Ahli Muda', text, '2', 'manual', '3', text]),
    ),
    csv(
      'x"; DROP TABLE employees; --.csv',
      ['NIP', 'NAMA', 'STATUS ASN', 'ID JABATAN', 'PENDIDIKAN NAMA', '{{7*7}}'],
      [
        ...HOSTILE.map((text, at) => [nip(at), text, 'PNS', text, text, text]),
        ['123', LISTED, 'PNS', '=1+1', '', ''],
      ],
    ),
    csv(
      '../../constructor.csv',
      ['KODE KOMPETENSI', 'NAMA KOMPETENSI', 'JENIS KOMPETENSI'],
      HOSTILE.map((text) => [text, text, 'manajerial']),
    ),
    csv(
      '{{file}}.csv',
      ['ID JABATAN', 'KODE KOMPETENSI', 'LEVEL STANDAR'],
      HOSTILE.map((text) => [text, text, '3']),
    ),
    csv(
      '$t(close).csv',
      ['NIP', 'KODE KOMPETENSI', 'LEVEL', 'TANGGAL ASESMEN', 'SUMBER', 'STATUS'],
      HOSTILE.map((text, at) => [nip(at), text, '2', '2026-01-15', text, 'FINAL']),
    ),
  ];
}

/** What one line of the screen shows of a text. */
const shown = (text: string): string => text.replaceAll(/[\u202a-\u202e]/gu, '').trim();

describe('a city of hostile texts', () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];
  const dialogs: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    complaints = watch(page);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await openWhole(page);
    page.on('request', (request) => asked.push(request.url()));
    await goTo(page, 'data/impor');
    await page.getByLabel(importWords.asOf.label).fill('2026-09-30');
    await page.locator('main input[type="file"]').setInputFiles(hostileCity());
  }, 240_000);
  afterAll(() => browser?.close());

  /** Whatever the texts would have made of the page, had one of them been more than text. */
  const intruders = () =>
    page.evaluate(() => ({
      elements: [...document.querySelectorAll('img[src="x"], [onerror], script:not([src])')].map(
        ({ outerHTML }) => outerHTML,
      ),
      inherited: Object.keys(Object.prototype),
      title: document.title,
    }));

  const expectPlain = async (): Promise<void> => {
    const { elements, inherited, title } = await intruders();
    expect(elements).toEqual([]);
    expect(inherited).toEqual([]);
    expect(title).not.toMatch(/[<>{}"]|\b49\b/u);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  };

  const mainText = async (): Promise<string> => {
    await settled(page);
    return shown(await page.locator('main').evaluate((main) => main.textContent ?? ''));
  };

  it('is taken in: files, headers and rows that are not loaded are shown as they are', async () => {
    const load = page
      .locator('main')
      .getByRole('button', { name: importWords.confirm.load, exact: true, disabled: false });
    await page.locator('main [data-file]').first().waitFor();
    expect(await mainText()).toContain(`${IMAGE}.csv`);
    await expectPlain();
    for (const step of ['columns', 'check', 'save']) {
      await page.locator(`main button[data-step="${step}"]:enabled`).click();
      await mainText();
      await expectPlain();
    }
    await load.waitFor();
    await load.click();
    await page.getByRole('heading', { name: importWords.result.next }).waitFor();
    await expectPlain();
  }, 240_000);

  it('gives the row that is not loaded as a CSV in which nothing runs', async () => {
    const label = importWords.issues.rejects_other.replace('{{n}}', '1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main').getByRole('button', { name: label }).first().click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
    const cells = Papa.parse<string[]>(text.trim(), { delimiter: ';' }).data.flat();
    expect(cells.map(withoutGuard)).toEqual(expect.arrayContaining([LISTED, '=1+1', '123']));
    for (const cell of cells) expect(formulaSafe(withoutGuard(cell))).toBe(cell);
    await expectPlain();
  }, 120_000);

  it.each(['id', 'en'])(
    'is text on every page (%s)',
    async (language) => {
      await page.locator(`button[lang="${language}"]`).click();
      await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
      for (const address of [
        'beban-kerja?view=tabel',
        'kompetensi?view=tabel',
        'jabatan',
        'pegawai',
      ]) {
        await goTo(page, address);
        const text = await mainText();
        for (const name of HOSTILE) expect(text, `${name} on ${address}`).toContain(shown(name));
        await expectPlain();
      }
      for (const address of [
        'beban-kerja',
        'beban-kerja?columns=family',
        'kompetensi',
        'mutasi',
        'data/impor',
        ...HOSTILE.map((text) => `jabatan/${encodeURIComponent(shown(text))}`),
      ]) {
        await goTo(page, address);
        await expectPlain();
      }
    },
    240_000,
  );

  it.each(['beban-kerja', 'kompetensi'])(
    'is text in tips and panels of %s',
    async (address) => {
      await goTo(page, address);
      const region = page.locator('main [role="group"][tabindex="0"]').first();
      await page.locator('[role="img"] svg text').first().waitFor();
      await region.focus();
      const titles = new Set<string>();
      for (let step = 0; step <= HOSTILE.length; step++) {
        await page.keyboard.press('ArrowDown');
        const tip = page.locator('.chart-tip');
        await tip.waitFor({ state: 'visible' });
        titles.add((await tip.locator('.chart-tip-title').textContent()) ?? '');
      }
      expect([...titles].map(shown)).toEqual(expect.arrayContaining(HOSTILE.map(shown)));
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').locator('h2').waitFor();
      await expectPlain();
      await page.keyboard.press('Escape');
      const area = await page.locator('[role="img"]').first().boundingBox();
      const { x = 0, y = 0, width = 0, height = 0 } = area ?? {};
      for (let part = 1; part < 12; part++) {
        await page.mouse.move(x + (width * part) / 12, y + (height * part) / 12);
        await page.mouse.move(x + 60, y + (height * part) / 12);
        await expectPlain();
      }
    },
    240_000,
  );

  it('has still all of its people, and asked for nothing', async () => {
    await goTo(page, 'pegawai');
    const text = await mainText();
    for (const name of HOSTILE) expect(text).toContain(shown(name));
    expect(asked.filter((url) => /\/x$|alert|calc/.test(url))).toEqual([]);
    await expectPlain();
  }, 120_000);
});
