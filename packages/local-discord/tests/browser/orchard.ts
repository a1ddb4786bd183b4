import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/start.ts';
import { type Appearance, openWindow } from './launch.ts';
import { startShowBot } from './showBot.ts';

/** A local Discord with the show bot, and its page as the test's user opens it. */
export interface Orchard {
  readonly discord: () => LocalDiscord;
  /** Opens the page in a new window, `hash` is what comes after the address, and waits until it is there. */
  readonly open: (hash?: string, look?: Appearance) => Promise<Page>;
}

/** Starts a local Discord and the show bot for the tests of a group, and closes their windows after each. */
export function orchard(browser: () => Browser): Orchard {
  let discord: LocalDiscord | undefined;
  const closing: (() => unknown)[] = [];
  const windows: Page[] = [];
  const running = (): LocalDiscord => {
    if (!discord) throw new Error('The local Discord is not running.');
    return discord;
  };

  beforeAll(async () => {
    discord = await startLocalDiscord({ appName: 'Orchard' });
    closing.push(discord.close);
    const bot = await startShowBot(discord);
    closing.push(() => bot.destroy());
  });
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  return {
    discord: running,
    open: async (hash = '#/general', look = {}) => {
      const window = await openWindow(browser(), running().page + hash, look);
      windows.push(window);
      window.setDefaultTimeout(60_000);
      // Playwright takes file choosers over while someone listens; beginning that with a key press comes too late.
      window.on('filechooser', () => undefined);
      await composer(window)
        .or(window.getByRole('form', { name: 'New post' }))
        .waitFor();
      return window;
    },
  };
}

/** Where one types. */
export const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });

/** The last message in the list. */
export const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();

/** Opens the menu of the last message from the keyboard. */
export async function menuOfLast(page: Page): Promise<void> {
  await lastMessage(page).focus();
  await page.keyboard.press('ContextMenu');
  await page.locator('[role=menuitem]:focus').waitFor();
}
