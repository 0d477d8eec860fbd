import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen, targetOf } from '#cli/static-server.ts';

let above: string;
let root: string;
let server: Server;
let url: string;

beforeAll(async () => {
  above = mkdtempSync(join(tmpdir(), 'tepat-serve-'));
  root = join(above, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(above, 'dist-secret'));
  writeFileSync(join(above, 'dist-secret', 'key.txt'), 'secret');
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(root, '.hidden.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<p>halaman</p>'.repeat(100));
  writeFileSync(join(root, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(root, 'engine.wasm.gz'), Buffer.from([31, 139, 8]));
  server = createStaticServer(root);
  url = `http://127.0.0.1:${await listen(server, 0)}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(above, { recursive: true });
});

/** `fetch` straightens `..` before it asks; this asks for the path as it is. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(`${url}/`, { path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
}

describe('the static server', () => {
  it('answers a folder with its index page', async () => {
    const response = await fetch(`${url}/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>halaman</p>'.repeat(100));
  });

  it.each([
    ['a file above the folder', '/../secret.txt', 403],
    ['a file above it, written with escapes', '/%2e%2e/secret.txt', 403],
    ['a neighbour whose name begins the same', '/../dist-secret/key.txt', 403],
    ['a file that is hidden', '/.hidden.txt', 404],
    ['a folder without an index page', '/assets/', 404],
    ['a folder without its slash', '/assets', 404],
    ['a file that is not there', '/engine/none.wasm', 404],
    ['a broken escape', '/%E0%A4%A', 400],
    ['a zero byte', '/index.html%00.txt', 400],
  ])('refuses %s', async (_, path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(405);
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await fetch(`${url}/assets/app-1a2b.js`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('compresses text and leaves what is compressed as it is', async () => {
    const page = await fetch(`${url}/index.html`);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(Number(page.headers.get('content-length'))).toBeLessThan(1400);
    const engine = await fetch(`${url}/engine.wasm.gz`);
    expect(engine.headers.get('content-encoding')).toBeNull();
    expect(engine.headers.get('content-length')).toBe('3');
  });

  it('sends plain text to whoever does not take gzip', async () => {
    const page = await fetch(`${url}/`, { headers: { 'accept-encoding': 'identity' } });
    expect(page.headers.get('content-encoding')).toBeNull();
    expect(page.headers.get('content-length')).toBe('1400');
  });

  it('lets hashed files be kept for good and asks again for the rest', async () => {
    const hashed = await fetch(`${url}/assets/app-1a2b.js`);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    const page = await fetch(`${url}/`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const tag = page.headers.get('etag') ?? '';
    const again = await fetch(`${url}/`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('ignores what follows ? in an address', () => {
    expect(targetOf(root, '/index.html?v=1')).toEqual({ file: join(root, 'index.html') });
  });

  it('takes the next port when one is taken', async () => {
    const first = createServer();
    const taken = await listen(first, 0);
    const second = createStaticServer(root);
    const port = await listen(second, taken);
    expect(port).toBeGreaterThan(taken);
    first.close();
    second.close();
  });
});
