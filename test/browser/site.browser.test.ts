import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '#cli/static-server.ts';
import { launchChromium, siteUrl, watch } from '#test/support/chromium.ts';

describe('the built site', () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];
  let policy: string | null;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    complaints = watch(page);
    await page.goto(siteUrl(), { waitUntil: 'networkidle' });
    policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
  });
  afterAll(() => browser?.close());

  it('replaces its first paint by the app', async () => {
    expect(await page.locator('.first-paint').count()).toBe(0);
    expect(await page.locator('#root > *').count()).toBeGreaterThan(0);
  });

  it('forbids what the decision on the content policy forbids', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self' blob:;");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('starts without an error, a refusal of its policy or a request to another host', () => {
    expect(complaints).toEqual([]);
  });

  it('has a policy that is in force: a script written into the page does not run', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.intruder = true';
        document.head.append(script);
      } catch {
        // Trusted Types refuse the text before the policy has to.
      }
      return 'intruder' in window;
    });
    expect(ran).toBe(false);
  });

  it('has a policy that is in force: another host cannot be reached', async () => {
    const reached = await page.evaluate(() =>
      fetch('http://127.0.0.2:1/', { mode: 'no-cors' }).then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    );
    expect(reached).not.toBe('reached');
    expect(complaints.some((line) => line.includes('connect-src'))).toBe(true);
  });

  it('ships the engine with the lengths that its manifest names', async () => {
    const manifest = (await (await fetch(`${siteUrl()}engine/manifest.json`)).json()) as {
      wasmBytes: number;
      wasmGzBytes: number;
    };
    const engine = await (await fetch(`${siteUrl()}engine/duckdb-eh.wasm.gz`)).arrayBuffer();
    expect(engine.byteLength).toBe(manifest.wasmGzBytes);
    const unzipped = new Response(engine).body?.pipeThrough(new DecompressionStream('gzip'));
    const wasm = new Uint8Array(await new Response(unzipped).arrayBuffer());
    expect(wasm.length).toBe(manifest.wasmBytes);
    expect([...wasm.subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
  });

  it('answers 404 where the engine asks for an extension', async () => {
    const { status } = await fetch(`${siteUrl()}engine/extensions/v1.4.3/wasm_eh/json.wasm`);
    expect(status).toBe(404);
  });

  it('works in any folder of a host', async () => {
    const server = createStaticServer(resolve(import.meta.dirname, '..', '..'));
    const origin = `http://127.0.0.1:${await listen(server, 0)}`;
    const inFolder = await browser?.newPage();
    if (!inFolder) throw new Error('no browser');
    const said = watch(inFolder, origin);
    await inFolder.goto(`${origin}/dist/`, { waitUntil: 'networkidle' });
    expect(await inFolder.locator('.first-paint').count()).toBe(0);
    expect(said).toEqual([]);
    await inFolder.close();
    server.close();
    server.closeAllConnections();
  });
});
