import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

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
export interface Look {
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
export async function openWindow(browser: Browser, url: string, look: Look = {}): Promise<Page> {
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
