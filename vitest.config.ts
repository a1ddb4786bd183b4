import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples import the package by its name; the tests run what is in src, not what was built before.
  resolve: { alias: { 'wireside/local-discord': path.resolve('src/local-discord/start.ts') } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx', 'docs/examples/**/*.test.ts'],
    // Against hanging only: a slow or busy machine is no fault of the code.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
