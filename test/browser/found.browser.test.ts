import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF } from '#data-samples/generator/days.ts';
import { importAll, shippedFiles } from '#test/bench/city-data.ts';
import { downloadedCsv, goTo, openWhole, planted } from '#test/browser/pages.ts';
import { WITNESS_RELATIONS } from '#test/model/witness/relations.ts';
import { launchChromium } from '#test/support/chromium.ts';
import { nodeStore } from '#test/support/node-engine.ts';
import foundWords from '#words/id/found.json';
import fitWords from '#words/id/fit.json';

const SLOW = 300_000;
const DIST = resolve(import.meta.dirname, '..', '..', 'dist');
const nurse = planted('S6-perawat');
const officer = planted('S9-analis-kebijakan');

let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(SLOW);
  await openWhole(page);
}, SLOW);
afterAll(() => browser?.close());

describe('who is planted in the sample city is found without being told', () => {
  it(
    'the nurse stands first on Salah kamar, with her field and the post that mends it',
    async () => {
      await goTo(page, 'salah-kamar');
      const table = page.getByRole('table', { name: foundWords.misplaced.caption });
      const first = await table.getByRole('row').nth(1).innerText();
      expect(first).toContain(nurse.name);
      expect(first).toContain('kesehatan keperawatan');
      const [header = [], ...rows] = await downloadedCsv(page);
      const own = rows.filter(([name]) => name === nurse.name);
      expect(own.length).toBeGreaterThan(0);
      expect(header[3]).toBe(foundWords.misplaced.column.reason);
      expect(own[0]?.[5]).toContain('Dinas Kesehatan');
    },
    SLOW,
  );

  it(
    'the officer is among the hidden matches, for the work of a policy analyst after the test',
    async () => {
      await goTo(page, 'kecocokan');
      const [, ...rows] = await downloadedCsv(page);
      const own = rows.filter(
        ([name, , , post]) => name === officer.name && post?.startsWith('Analis Kebijakan'),
      );
      expect(own.length).toBeGreaterThan(0);
      for (const row of own) expect(row[5]).toContain('M-17');

      // The title alone is sought; who can do it is the answer of the page.
      await goTo(page, 'kecocokan?q=analis+kebijakan');
      const row = page.getByRole('row').filter({ hasText: officer.name });
      await row.first().waitFor();
      expect(await row.first().innerText()).toContain('Analis Kebijakan');
    },
    SLOW,
  );
});

interface WitnessRow {
  readonly name: string;
  readonly lo: number;
  readonly hi: number;
  readonly point: number;
  readonly completeness: number;
}

const WITNESS_SQL = `
  SELECT employees.name, da.lo, da.hi, da.completeness,
    greatest(da.lo, least(da.hi, da.mean)) AS point
  FROM witness_abilities AS da
  JOIN employees ON employees.person_id = da.person_id
  WHERE da.post_id = $1::VARCHAR
`;

/** Ability of everyone at a post, as the witness computes it from the files of the site. */
async function witnessOf(post: string): Promise<WitnessRow[]> {
  const tables = (await importAll(shippedFiles(DIST))).map(({ encoded }) => encoded);
  const store = await (
    await nodeStore()
  ).load(tables, { asOf: AS_OF, relations: WITNESS_RELATIONS });
  const columns = {
    name: 'text',
    lo: 'real',
    hi: 'real',
    completeness: 'real',
    point: 'real',
  } as const;
  return store.run<{ readonly post: string }, WitnessRow>(
    { id: 'witness of a post', sql: WITNESS_SQL, params: ['post'], columns },
    { post },
  );
}

/** A score as text, so that two lists of namesakes can be compared. */
function written(name: string, lo: number, point: number, hi: number, completeness: number) {
  return [name, ...[lo, point, hi, completeness].map((value) => value.toFixed(9))].join(' ');
}

/** Whether a label of the screen has these figures, each as near as its digits allow. */
function isSaid(label: string, { lo, point, hi, completeness }: WitnessRow): boolean {
  const numbers = [...label.matchAll(/\d+(?:,\d+)?/gu)].map(([text]) =>
    Number(text.replace(',', '.')),
  );
  const asked = completeness >= 1 ? [point] : [point, lo, hi];
  const share = numbers.pop() ?? Number.NaN;
  return (
    label.startsWith(`${fitWords.score.da}: `) &&
    numbers.length === asked.length &&
    asked.every((value, at) => Math.abs((numbers[at] ?? Number.NaN) - value) <= 0.05 + 1e-9) &&
    Math.abs(share - 100 * completeness) <= 0.5 + 1e-9
  );
}

describe('the figures of a list of candidates are those of the witness', () => {
  const post = officer.target_position_id ?? '';
  let witness: WitnessRow[];
  let rows: readonly (readonly string[])[];
  let header: readonly string[];

  beforeAll(async () => {
    witness = await witnessOf(post);
    await goTo(page, `jabatan/${post}?view=setelah`);
    [header = [], ...rows] = await downloadedCsv(page);
  }, SLOW);

  it(
    'bounds, point and completeness of ability of every candidate, to 1e-9',
    () => {
      const places = ['lo', 'point', 'hi', 'completeness'].map((part) =>
        header.indexOf(fitWords.export[part as 'lo'].replace('{{score}}', fitWords.score.da)),
      );
      expect(places.every((place) => place > 0)).toBe(true);
      const state = header.indexOf(fitWords.export.view);
      const ranked = rows.filter((row) => row[state] !== fitWords.export.views.terhalang);
      expect(ranked.length).toBeGreaterThan(100);
      const numberOf = (text: string | undefined): number =>
        text === undefined || text === '' ? Number.NaN : Number(text.replace(',', '.'));
      const known = new Set(
        witness.map(({ name, lo, point, hi, completeness }) =>
          written(name, lo, point, hi, completeness),
        ),
      );
      const strange = ranked
        .map((row) => {
          const [lo, point, hi, completeness] = places.map((place) => numberOf(row[place]));
          return written(row[0] ?? '', lo ?? 0, point ?? 0, hi ?? 0, completeness ?? 0);
        })
        .filter((text) => !known.has(text));
      expect(strange).toEqual([]);
    },
    SLOW,
  );

  it(
    'as they stand on the screen, rounded',
    async () => {
      const table = page.locator('main table').first();
      const seen = await table.locator('tbody tr[data-index]').evaluateAll((all) =>
        all.map((row) => ({
          name: (row.querySelector('th')?.innerText ?? '').split('\n')[0] ?? '',
          label: row.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '',
        })),
      );
      expect(seen.length).toBeGreaterThan(0);
      const strange = seen.filter(
        ({ name, label }) => !witness.some((row) => row.name === name && isSaid(label, row)),
      );
      expect(strange).toEqual([]);
    },
    SLOW,
  );
});
