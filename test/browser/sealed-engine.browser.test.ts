import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '#cli/static-server.ts';
import { launchChromium, siteUrl } from '#test/support/chromium.ts';

const MANIFEST = resolve(import.meta.dirname, '..', '..', 'dist', '.vite', 'manifest.json');

/** Address of the chunk that opens the engine, below the site. */
function engineChunk(): string {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, { file: string }>;
  const chunk = manifest['src/store/open-browser.ts'];
  if (!chunk) throw new Error('the build has no chunk of its own for src/store/open-browser.ts');
  return chunk.file;
}

/**
 * Opens an engine in the page as the site does and asks it for a relation: `answered`, or why not.
 * As text, since the test's own build rewrites an import that stands in a function.
 */
function askEngine(page: Page, sql: string): Promise<string> {
  return page.evaluate(`(async () => {
    const { openBrowser } = await import(new URL(${JSON.stringify(engineChunk())}, location.href));
    const store = await openBrowser({});
    const relations = [{ name: 'asked', kind: 'table', sql: ${JSON.stringify(sql)} }];
    try {
      return await store.load([], { asOf: 20000, relations }).then(() => 'answered', String);
    } finally {
      await store.terminate();
    }
  })()`);
}

/** In the page: fetches from a worker made from a blob, as all workers of the site are. */
async function fetchInWorker(address: string): Promise<string> {
  const source = `fetch(${JSON.stringify(address)}).then(() => 'reached', String).then(postMessage)`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return new Promise((answer) => {
    worker.addEventListener('message', ({ data }) => answer(String(data)));
    worker.addEventListener('error', ({ message }) => answer(message));
  });
}

async function fetchInPage(address: string): Promise<string> {
  return fetch(address).then(() => 'reached', String);
}

describe('the sealed engine', () => {
  let browser: Browser | undefined;
  let page: Page;
  let unbound: Page;
  let server: Server;
  let other: string;
  let hits = 0;

  beforeAll(async () => {
    // Another host that would let itself be read by anyone.
    server = createServer((_, response) => {
      hits += 1;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a,b\n1,2\n');
    });
    other = `http://127.0.0.1:${await listen(server, 0)}/other.csv`;
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(siteUrl());
    unbound = await (await browser.newContext({ bypassCSP: true })).newPage();
    await unbound.goto(siteUrl());
  }, 60_000);
  beforeEach(() => {
    hits = 0;
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    server.closeAllConnections();
  });

  it('answers what it may be asked', async () => {
    expect(await askEngine(page, 'SELECT 1 AS one')).toBe('answered');
  });

  it.each([
    ['an address', () => `SELECT * FROM read_csv('${other}')`],
    ['a file', () => `SELECT * FROM read_csv('other.csv')`],
    ['an extension', () => `SELECT * FROM read_parquet('${other}')`],
  ])('refuses to read %s, and asks no host', async (_, sql) => {
    const said = await askEngine(page, sql());
    expect(said).toMatch(/disabled by configuration|Permission Error|Catalog Error/u);
    expect(hits).toBe(0);
  });

  it('refuses even where no policy of the page stands behind it', async () => {
    const sql = `SELECT * FROM read_csv('${other}')`;
    const said = await askEngine(unbound, sql);
    expect(said).toMatch(/disabled by configuration|Permission Error/u);
    expect(hits).toBe(0);
  });

  it.each([
    ['the page', fetchInPage],
    ['a worker', fetchInWorker],
  ])('%s reaches no other host, for the policy’s sake alone', async (_, fetchFrom) => {
    expect(await page.evaluate(fetchFrom, other)).not.toBe('reached');
    expect(hits).toBe(0);
    expect(await unbound.evaluate(fetchFrom, other)).toBe('reached');
    expect(hits).toBe(1);
  });

  it('Trusted Types are enforced: markup, foreign scripts and text as code are refused', async () => {
    const refused = await page.evaluate(() => {
      const tries: Record<string, () => unknown> = {
        markup: () => {
          document.createElement('div').innerHTML = '<img src="x">';
        },
        foreignScript: () => {
          document.createElement('script').src = 'http://127.0.0.2:1/x.js';
        },
        foreignWorker: () => new Worker('http://127.0.0.2:1/x.js'),
        scriptText: () => {
          document.createElement('script').text = 'window.intruder = true';
        },
        // oxlint-disable-next-line no-eval -- that it is refused is the point
        code: () => (0, eval)('1 + 1'),
        secondPolicy: () =>
          (
            globalThis as unknown as {
              trustedTypes: { createPolicy(name: string, rules: object): unknown };
            }
          ).trustedTypes.createPolicy('default', { createHTML: String }),
      };
      const isRefused = (name: string): boolean => {
        try {
          tries[name]?.();
          return false;
        } catch {
          return true;
        }
      };
      // In a task of its own: what the test's tool runs itself may evaluate text.
      return new Promise<string[]>((answer) => {
        setTimeout(() => answer(Object.keys(tries).filter(isRefused)));
      });
    });
    expect(refused).toEqual([
      'markup',
      'foreignScript',
      'foreignWorker',
      'scriptText',
      'code',
      'secondPolicy',
    ]);
  });
});
