import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Where Debian, other Linux systems and macOS have a browser that Playwright can drive. CHROMIUM names another. */
const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without sandbox and graphics card, and without calls to anyone, as in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser on this machine; undefined where there is none. */
export const browserPath = places.find((place) => place !== '' && existsSync(place));

/** How a page is looked at. */
export interface Appearance {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'dark' | 'light';
}

/** Starts the browser of this machine. Throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  if (browserPath === undefined)
    throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.');
  return chromium.launch({ executablePath: browserPath, args: flags });
}

/** Opens an address in a window of its own, as if on a new machine: nothing is remembered from other windows. */
export async function openWindow(browser: Browser, url: string, look: Appearance = {}): Promise<Page> {
  const { width = 1280, height = 800, theme = 'dark' } = look;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await page.goto(url);
  return page;
}

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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it is now. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}
