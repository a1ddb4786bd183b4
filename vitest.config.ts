import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The bot and the examples import the package by its name; the tests run its source, not what was built before.
  resolve: { alias: { 'wireside-local-discord': path.resolve('packages/local-discord/src/start.ts') } },
  test: {
    include: ['{tests,packages/*/tests,packages/*/examples}/**/*.test.{ts,tsx}'],
    // Much of it waits for programs that it started; as it is, a machine of two cores runs one file at a time.
    maxWorkers: '100%',
    // Against hanging only: a slow or busy machine is no fault of the code.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
