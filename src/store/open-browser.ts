import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { openStore, type CityStore } from './city-store.ts';
import { beginsWith, fetchBytes, fetchManifest, inflated, type ByteProgress } from './download.ts';

/**
 * Opens the engine in the browser from `engine/` beside the page, in bytes that are reported. The
 * worker starts from a blob, so that the page's content-security policy binds it, and so does the
 * module that it instantiates. Rejects with what failed: a fetch, an unpacking or the start.
 */
export async function openBrowser(options: {
  readonly onProgress?: (progress: ByteProgress) => void;
  readonly signal?: AbortSignal;
}): Promise<CityStore> {
  const { onProgress, signal } = options;
  const manifest = await fetchManifest('engine/manifest.json', signal);
  const [script, packed] = await Promise.all([
    fetchBytes('engine/duckdb-browser-eh.worker.js', { signal }),
    fetchBytes('engine/duckdb-eh.wasm.gz', {
      signal,
      onProgress,
      total: (first) => (beginsWith(first, WASM_MAGIC) ? manifest.wasmBytes : manifest.wasmGzBytes),
    }),
  ]);
  const module = await inflated(packed, WASM_MAGIC);
  const worker = blobUrl(script, 'text/javascript');
  const wasm = blobUrl(module, 'application/wasm');
  try {
    const engine = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
    await engine.instantiate(wasm);
    return await openStore(engine);
  } finally {
    URL.revokeObjectURL(worker);
    URL.revokeObjectURL(wasm);
  }
}

/** `\0asm`: a host that declares the encoding has the browser unpack the file before we see it. */
const WASM_MAGIC: readonly number[] = [0x00, 0x61, 0x73, 0x6d];

function blobUrl(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}
