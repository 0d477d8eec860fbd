import { defineConfig } from 'vitest/config';

/** Runs over files that are not part of this project: `EXTERNAL_DATA=folder npm run external`. */
export default defineConfig({
  test: { environment: 'node', include: ['test/external/**/*.external.ts'], testTimeout: 60_000 },
});
