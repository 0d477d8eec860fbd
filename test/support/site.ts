import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createStaticServer, listen } from '#cli/static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}

/** Serves dist/ on a free port while the browser tests run. Without a build every page is a 404 and they fail. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = createStaticServer(resolve(import.meta.dirname, '..', '..', 'dist'));
  const port = await listen(server, 0);
  project.provide('siteUrl', `http://127.0.0.1:${port}/`);
  return () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
}
