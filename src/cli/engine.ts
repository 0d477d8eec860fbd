import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that the site ships without passing through the bundler: its address below the site and its bytes. */
export interface ShippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The database engine as the site ships it: the `eh` build gzipped (hosts seldom compress wasm by
 * themselves, and 34 MB become 7.6), its worker script, and a manifest with the lengths, so that a
 * progress bar has a total even where the host sends none. `cache` keeps the gzipped bytes.
 */
export function engineFiles(cache: string): ShippedFile[] {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const wasm = readFileSync(join(dist, 'duckdb-eh.wasm'));
  const zipped = gzippedOnce(wasm, join(cache, `duckdb-eh-${versionOf(dist)}.wasm.gz`));
  const worker = readFileSync(join(dist, 'duckdb-browser-eh.worker.js'), 'utf8');
  const manifest = {
    version: versionOf(dist),
    wasmBytes: wasm.length,
    wasmGzBytes: zipped.length,
  };
  return [
    { name: 'engine/duckdb-eh.wasm.gz', bytes: zipped },
    {
      name: 'engine/duckdb-browser-eh.worker.js',
      // Its source map is not shipped, so that nobody asks for it.
      bytes: Buffer.from(worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')),
    },
    { name: 'engine/manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest)}\n`) },
  ];
}

function versionOf(dist: string): string {
  const text = readFileSync(join(dist, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function gzippedOnce(bytes: Uint8Array, file: string): Uint8Array {
  if (existsSync(file)) return readFileSync(file);
  const zipped = gzipSync(bytes, { level: 9 });
  mkdirSync(dirname(file), { recursive: true });
  // Another build may be reading: the name appears only when the bytes are whole.
  writeFileSync(`${file}.${process.pid}`, zipped);
  renameSync(`${file}.${process.pid}`, file);
  return zipped;
}
