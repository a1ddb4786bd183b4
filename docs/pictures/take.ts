import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { commandsFor } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { startLocalDiscord } from '../../src/local-discord/start.ts';
import { createLog } from '../../src/log.ts';
import { openLibrary } from '../../src/openLibrary.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type Look, launchBrowser, openWindow } from '../../tests/page/launch.ts';

/** `npm run pictures`: makes every picture of the docs from the local Discord's page, with the bot itself. */
interface Picture {
  readonly file: string;
  readonly look: Look;
  readonly act: (page: Page) => Promise<void>;
}

const answered = (page: Page, text: string) => page.getByText(text).last().waitFor();

async function mention(page: Page, text: string): Promise<void> {
  await page.keyboard.type('@Wire');
  await page
    .getByRole('option', { name: /Wireside/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const PICTURES: readonly Picture[] = [
  {
    file: 'ask.png',
    look: { width: 1100, height: 720, theme: 'dark' },
    act: async (page) => {
      await mention(page, 'diffrence between iot and m2m');
      await answered(page, 'Source: the IoT/M2M article');
    },
  },
  {
    file: 'advise.png',
    look: { width: 1100, height: 620, theme: 'dark' },
    act: async (page) => {
      await page.keyboard.type('/advise');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'IoT, M2M or both?' }).click();
      await answered(page, 'Question 1');
    },
  },
  {
    file: 'chat-phone.png',
    look: { width: 390, height: 780, theme: 'light' },
    act: async (page) => {
      await mention(page, 'do humans have to be involved with m2m');
      await answered(page, '· sure');
    },
  },
];

async function take(browser: Browser, picture: Picture): Promise<void> {
  const discord = await startLocalDiscord({
    appName: 'Wireside',
    pageDir: path.join(packageRoot, 'dist', 'page'),
  });
  const log = createLog('warn');
  const library = await openLibrary(path.join(packageRoot, 'knowledge'), log);
  const { token, api, guildId } = discord;
  const bot = await startBot({ token, api, guildId, library, log, commands: commandsFor(library) });
  const page = await openWindow(browser, discord.page, picture.look);
  await page.getByRole('textbox').last().focus();
  await picture.act(page);
  // Pictures of text that is still sliding in are never twice the same.
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(packageRoot, 'docs', 'pictures', picture.file) });
  await page.close();
  await bot.stop();
  await library.close();
  await discord.close();
  console.log(`docs/pictures/${picture.file}`);
}

await mkdir(path.join(packageRoot, 'docs', 'pictures'), { recursive: true });
const browser = await launchBrowser();
for (const picture of PICTURES) await take(browser, picture);
await browser.close();
