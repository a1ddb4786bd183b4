import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { browserPath, launchBrowser } from './launch.ts';

/**
 * A group of tests that need a browser. Where there is none they are skipped, and a line says so; in CI that is an
 * error instead.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (browserPath === undefined && process.env.CI !== 'true') {
    console.warn(`Skipped, as there is no Chromium on this machine: ${name}`);
    describe.skip(name, () => tests(noBrowser));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());
    tests(() => browser ?? noBrowser());
  });
}

function noBrowser(): never {
  throw new Error('The browser is not running.');
}
