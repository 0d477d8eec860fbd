import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  FetchError,
  beginsWith,
  fetchBytes,
  fetchJson,
  fetchManifest,
  inflated,
  type ByteProgress,
} from '#store/download.ts';

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const wasm = new Uint8Array([...MAGIC, 1, 2, 3]);
const FILES: Readonly<Record<string, Uint8Array>> = {
  '/app/big.bin': new Uint8Array(300_000).fill(7),
  '/app/manifest.json': new TextEncoder().encode('{"wasmBytes":34,"wasmGzBytes":7}'),
  '/app/other.json': new TextEncoder().encode('{"wasmBytes":"34"}'),
};

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const bytes = FILES[request.url ?? ''];
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubGlobal('document', { baseURI: `http://127.0.0.1:${port}/app/index.html` });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  vi.unstubAllGlobals();
});

describe('unpacking', () => {
  it('takes gzip off', async () => {
    expect(await inflated(new Uint8Array(gzipSync(wasm)), MAGIC)).toEqual(wasm);
  });

  it('leaves bytes that the host had unpacked already', async () => {
    expect(await inflated(wasm, MAGIC)).toBe(wasm);
  });

  it('refuses what is neither: a page sent in place of the file, or another file', async () => {
    const page = new TextEncoder().encode('<!doctype html>');
    await expect(inflated(page, MAGIC)).rejects.toThrow();
    await expect(inflated(new Uint8Array(gzipSync(page)), MAGIC)).rejects.toThrow(
      /not of the kind/,
    );
  });

  it('knows marks only at the beginning, and not in fewer bytes', () => {
    expect(beginsWith(new Uint8Array([0, 0x61]), MAGIC)).toBe(false);
    expect(beginsWith(wasm, MAGIC)).toBe(true);
  });
});

describe('fetching', () => {
  it('is relative to the page, whole, and tells the bytes up to the last', async () => {
    const seen: ByteProgress[] = [];
    const bytes = await fetchBytes('big.bin', {
      onProgress: (progress) => seen.push(progress),
      total: (first) => (first[0] === 7 ? 300_000 : 0),
    });
    expect(bytes).toEqual(FILES['/app/big.bin']);
    expect(seen.at(-1)).toEqual({ received: 300_000, total: 300_000 });
    const received = seen.map((progress) => progress.received);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
  });

  it('says that it does not know a total where nobody does', async () => {
    const totals = new Set<number | null>();
    await fetchBytes('big.bin', { onProgress: ({ total }) => totals.add(total) });
    expect([...totals]).toEqual([null]);
  });

  it('names the address and the answer of a file that is not there', async () => {
    const error = await fetchBytes('gone.bin').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ status: 404, url: expect.stringMatching(/app\/gone\.bin$/) });
  });

  it('names the address of a host that does not answer', async () => {
    const error = await fetchJson('http://127.0.0.1:1/x.json').catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'FetchError', status: null });
  });

  it('stops on a signal without calling it a failure of the host', async () => {
    const aborted = fetchBytes('big.bin', { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reads the sizes of the engine, and refuses a manifest without them', async () => {
    expect(await fetchManifest('manifest.json')).toEqual({ wasmBytes: 34, wasmGzBytes: 7 });
    await expect(fetchManifest('other.json')).rejects.toThrow(/sizes/);
  });
});
