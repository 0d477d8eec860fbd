import address from 'highs/runtime?url';

let bytes: Promise<ArrayBuffer> | null = null;

/**
 * The bytes of the solver, read once; a worker that is made from a blob cannot resolve an address of
 * the site. A read that failed is tried again at the next asking.
 */
export function solverBytes(): Promise<ArrayBuffer> {
  bytes ??= read().catch((cause: unknown) => {
    bytes = null;
    throw cause;
  });
  return bytes;
}

async function read(): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}
