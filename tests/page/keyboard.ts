import type { Locator, Page } from 'playwright-core';

/** Goes on with Tab until the focus is where it should be. Backwards, as what one looks for is above the composer. */
export async function reach(page: Page, wanted: Locator, key = 'Shift+Tab'): Promise<void> {
  await wanted.waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error('No number of tabs leads there.');
}

/** Goes to a button or a select with the keyboard, and presses Enter. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Enter');
}
