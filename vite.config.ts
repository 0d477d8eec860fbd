import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { zipSync } from 'fflate';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { engineFiles } from './src/cli/engine.ts';
import type { ShippedFile } from './src/cli/engine.ts';

const CACHE = resolve(import.meta.dirname, '.cache');

/** The page's policy (src/decisions/001). Only the build has it: hot reload needs inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'tepat-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * What the first view needs beside the entry, asked for with it instead of one after the other: the
 * figures that the build prepared, the script that draws them and the letters that they are set in.
 */
function earlyFiles(): Plugin {
  const early = (href: string, attrs: Record<string, string>) => ({
    tag: 'link',
    attrs: { href: `./${href}`, crossorigin: true, ...attrs },
    injectTo: 'head' as const,
  });
  return {
    name: 'tepat-early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const files = Object.values(bundle);
        const charts = files.filter((file) => file.type === 'chunk' && file.name === 'echarts');
        const letters = files.filter(({ fileName }) => fileName.endsWith('.woff2'));
        return [
          early('sample/first-view.json', { rel: 'preload', as: 'fetch' }),
          ...charts.map(({ fileName }) => early(fileName, { rel: 'modulepreload' })),
          ...letters.map(({ fileName }) =>
            early(fileName, { rel: 'preload', as: 'font', type: 'font/woff2' }),
          ),
        ];
      },
    },
  };
}

/** The sample city as `npm run sample` left it, with all its CSV files in one archive as well. */
function sampleFiles(): ShippedFile[] {
  const dir = join(CACHE, 'sample');
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const shipped = files.map((file) => ({
    name: `sample/${file.slice(dir.length + 1).replaceAll('\\', '/')}`,
    bytes: readFileSync(file),
  }));
  const tables = shipped.filter(({ name }) => name.startsWith('sample/csv/'));
  if (tables.length === 0) return shipped;
  const entries = tables.map(({ name, bytes }) => [name.slice('sample/csv/'.length), bytes]);
  const archive = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2026, 0, 1) });
  return [...shipped, { name: 'sample/csv.zip', bytes: archive }];
}

/** Ships the engine and the sample city beside the bundle; the development server answers with the same bytes. */
function shippedFiles(): Plugin {
  return {
    name: 'tepat-shipped-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?', 1)[0] ?? '';
        if (!/^\/(engine|sample)\//.test(path)) return next();
        const files = path.startsWith('/engine/') ? engineFiles(CACHE) : sampleFiles();
        const bytes = files.find(({ name }) => `/${name}` === path)?.bytes;
        if (bytes) response.end(bytes);
        else response.writeHead(404).end();
      });
    },
    generateBundle() {
      for (const { name, bytes } of [...engineFiles(CACHE), ...sampleFiles()])
        this.emitFile({ type: 'asset', fileName: name, source: bytes });
    },
  };
}

/** The script entries for Node, which runs no TypeScript before version 22. */
const COMMANDS = ['convert', 'generate', 'pack', 'sample', 'serve', 'solve'];

const site = {
  plugins: [react(), contentPolicy(), earlyFiles(), shippedFiles()],
  build: {
    outDir: 'dist',
    // The policy refuses fonts from `data:` addresses.
    assetsInlineLimit: 0,
    // What is loaded for which page; the size check reads it.
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What the first page imports comes as one file: a dozen small ones, cut by what other pages
        // share with it, wait for each other's round trips.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial' as const] }] },
      },
    },
  },
};

const commands = {
  build: {
    ssr: true,
    outDir: join(CACHE, 'cli'),
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(
        COMMANDS.map((name) => [name, resolve(import.meta.dirname, 'src', 'cli', `${name}.ts`)]),
      ),
    },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  ...(isSsrBuild ? commands : site),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Files share their modules: to load these anew for each took longer than the tests.
          isolate: false,
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.sql.test.ts', 'test/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sql',
          environment: 'node',
          include: ['test/**/*.sql.test.ts'],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          testTimeout: 30_000,
          include: ['test/**/*.dom.test.tsx'],
          setupFiles: ['test/support/dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.browser.test.ts'],
          globalSetup: ['test/support/site.ts'],
          fileParallelism: false,
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
}));
