/** Bytes received of all; `total` null where nobody said how many there are. */
export interface ByteProgress {
  readonly received: number;
  readonly total: number | null;
}

/** A file of the page could not be fetched: its address and the answer of the host. */
export class FetchError extends Error {
  readonly url: string;
  readonly status: number | null;

  constructor(url: string, status: number | null, cause?: unknown) {
    super(status === null ? `${url} could not be reached` : `${url} answered ${status}`, { cause });
    this.name = 'FetchError';
    this.url = url;
    this.status = status;
  }
}

/** What {@link fetchBytes} may be told. `total`: the size to report, by the first bytes that come. */
export interface FetchOptions {
  readonly onProgress?: ((progress: ByteProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly total?: ((first: Uint8Array) => number) | undefined;
}

/** A file beside the page, by its address relative to the page. */
async function ask(path: string, signal?: AbortSignal): Promise<Response> {
  const url = new URL(path, document.baseURI).href;
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new FetchError(url, null, cause);
  }
  if (!response.ok) throw new FetchError(url, response.status);
  return response;
}

/** Parsed JSON of a file beside the page; its shape is the caller's to check. */
export async function fetchJson(path: string, signal?: AbortSignal): Promise<unknown> {
  return (await ask(path, signal)).json();
}

/**
 * The bytes of a file beside the page, as the browser hands them over: unpacked already where the
 * host declares an encoding.
 */
export async function fetchBytes(
  path: string,
  { onProgress, signal, total }: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(path, signal);
  if (!response.body || !onProgress) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let known: number | null = null;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    known ??= total?.(part.value) ?? null;
    onProgress({ received, total: known });
  }
  return joined(parts, received);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Whether bytes begin with the marks of a format. */
export function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Unpacked bytes: gzip unless the bytes already begin with `magic`; throws where neither fits. */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  magic: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (beginsWith(bytes, magic)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const unpacked = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!beginsWith(unpacked, magic)) {
    throw new TypeError('The unpacked bytes are not of the kind that was expected');
  }
  return unpacked;
}

/** Sizes of the engine's files, written beside them by the build. */
export async function fetchManifest(
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly wasmBytes: number; readonly wasmGzBytes: number }> {
  const found = await fetchJson(path, signal);
  const { wasmBytes, wasmGzBytes } = found as Record<string, unknown>;
  if (typeof wasmBytes !== 'number' || typeof wasmGzBytes !== 'number') {
    throw new TypeError(`${path} does not state the sizes of the engine`);
  }
  return { wasmBytes, wasmGzBytes };
}
