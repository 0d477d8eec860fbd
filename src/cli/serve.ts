import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createStaticServer, listen } from './static-server.ts';

const USAGE = `node .cache/cli/serve.js [--port 4173] [--host 127.0.0.1]`;

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const root = resolve('dist');
const port = Number(option('port', '4173'));
const host = option('host', '127.0.0.1');

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port must be a number from 0 to 65535.\n${USAGE}`);
  process.exit(2);
}
if (!existsSync(resolve(root, 'index.html'))) {
  console.error('There is no built site in dist/. Build it first: npm run build');
  process.exit(1);
}
const taken = await listen(createStaticServer(root), port, host);
console.log(`Tepat: http://${host}:${taken}/\nCtrl+C stops it.`);
