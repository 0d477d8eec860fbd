/**
 * Builds the bench for Node, which runs no TypeScript before version 22, and runs it. Options: --json
 * FILE, --dist FOLDER, --runs N, --scale N, --only node|browser|fit|solve.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const OUT = resolve(import.meta.dirname, '..', '..', '.cache', 'bench');

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    // Threads and processes of their own are files of their own.
    rolldownOptions: {
      input: Object.fromEntries(
        ['main', 'fit-node-worker', 'fit-large'].map((name) => [
          name,
          resolve(import.meta.dirname, `${name}.ts`),
        ]),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
    outDir: OUT,
    emptyOutDir: true,
    copyPublicDir: false,
  },
});
await import(pathToFileURL(resolve(OUT, 'main.js')).href);
