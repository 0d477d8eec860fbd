import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { beginsWith, inflated } from '#store/download.ts';

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const wasm = new Uint8Array([...MAGIC, 1, 2, 3]);

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
