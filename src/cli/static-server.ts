import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

const COMPRESSIBLE = new Set(['.css', '.csv', '.html', '.js', '.json', '.svg', '.txt', '.wasm']);

/** What a request comes down to: a file of the folder, or the reason why there is none. */
type Target = { readonly file: string } | { readonly status: 400 | 403 | 404 };

/**
 * The file that a request's path names inside `root`; a folder means its `index.html`. There is no
 * fallback page: the engine asks for extensions and must hear a real 404.
 */
export function targetOf(root: string, url: string): Target {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return { status: 400 };
  }
  if (path.includes('\0')) return { status: 400 };
  const base = resolve(root);
  const file = join(base, path);
  const asked = file.endsWith(sep) ? join(file, 'index.html') : file;
  if (!asked.startsWith(base + sep)) return { status: 403 };
  const hidden = asked
    .slice(base.length)
    .split(sep)
    .some((part) => part.startsWith('.'));
  if (hidden || !existsSync(asked) || !statSync(asked).isFile()) return { status: 404 };
  return { file: asked };
}

/** Names with a hash never change; everything else is asked for again and answered by its tag. */
function cacheControl(root: string, file: string): string {
  return file.startsWith(join(resolve(root), 'assets') + sep)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

/** A server of one folder of files, for a look at the built site and for its tests. */
export function createStaticServer(root: string): Server {
  const packed = new Map<string, Buffer>();
  return createServer((request, response) => {
    answer(root, packed, request, response).catch(() => {
      response.destroy();
    });
  });
}

async function answer(
  root: string,
  packed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = targetOf(root, request.url ?? '/');
  const allowed = request.method === 'GET' || request.method === 'HEAD';
  if (!allowed) refuse(response, 405);
  else if ('status' in target) refuse(response, target.status);
  else await send(root, packed, target.file, request, response);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

async function send(
  root: string,
  packed: Map<string, Buffer>,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const headers = {
    'cache-control': cacheControl(root, file),
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    etag: tag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (COMPRESSIBLE.has(extname(file)) && acceptsGzip(request)) {
    const body = await gzipped(packed, `${file}${tag}`, file);
    const length = { 'content-encoding': 'gzip', 'content-length': body.length };
    response.writeHead(200, { ...headers, ...length }).end(body);
  } else if (request.method === 'HEAD') {
    response.writeHead(200, { ...headers, 'content-length': size }).end();
  } else {
    response.writeHead(200, { ...headers, 'content-length': size });
    createReadStream(file).pipe(response);
  }
}

function acceptsGzip(request: IncomingMessage): boolean {
  return [request.headers['accept-encoding']].flat().some((value) => value?.includes('gzip'));
}

async function gzipped(packed: Map<string, Buffer>, key: string, file: string): Promise<Buffer> {
  const known = packed.get(key);
  if (known) return known;
  const made = await compress(await readFile(file));
  packed.set(key, made);
  return made;
}

/** Starts `server` at `port`, or at the next free one up to ten higher; 0 means any. */
export async function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  for (let candidate = port; candidate < port + 10; candidate++) {
    if (await tryListen(server, candidate, host)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    }
  }
  throw new Error(`No free port from ${port} to ${port + 9} on ${host}`);
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      done(true);
    });
  });
}
