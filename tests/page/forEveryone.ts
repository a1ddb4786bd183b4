import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faults } from '../../packages/local-discord/tests/browser/launch.ts';

/** What everyone can use: no fault for axe-core and nothing wider than the screen, dark and light, wide and narrow. */
export async function expectForEveryone(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.setAttribute('data-theme', '${theme}')`);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ theme, width, faults: await faults(page) }).toEqual({ theme, width, faults: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  }
}
