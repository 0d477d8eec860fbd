/**
 * Builds the bench for Node, which runs no TypeScript before version 22, and runs it. Options: --json
 * FILE, --dist FOLDER, --runs N, --scale N, --only node|browser.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const OUT = resolve(import.meta.dirname, '..', '..', '.cache', 'bench');

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: resolve(import.meta.dirname, 'main.ts'),
    outDir: OUT,
    emptyOutDir: true,
    copyPublicDir: false,
  },
});
await import(pathToFileURL(resolve(OUT, 'main.js')).href);
