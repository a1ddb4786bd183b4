import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startLocalDiscord } from 'wireside-local-discord';
import { guideOf } from '../../commands/advise/click.ts';
import { commandsFor } from '../../commands/index.ts';
import {
  type Appearance,
  launchBrowser,
  openWindow,
} from '../../packages/local-discord/tests/browser/launch.ts';
import { code } from '../../src/advise/code.ts';
import { parseConfig } from '../../src/app/config.ts';
import { createLog } from '../../src/app/createLog.ts';
import { openLibrary } from '../../src/app/openLibrary.ts';
import { openServers } from '../../src/app/openServers.ts';
import { NO_METER } from '../../src/base/log.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter } from '../../src/compare/picture/painter.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { createStore } from '../../src/store/store.ts';

const worker = path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js');

/** `npm run pictures`: makes every picture of the docs from the local Discord's page, with the bot itself. */
interface Picture {
  readonly file: string;
  readonly look: Appearance;
  /** A file that is imported as the knowledge of this picture. */
  readonly faq?: string;
  /** Who looks; a member where nothing is said. */
  readonly as?: string;
  readonly act: (page: Page, pack: Pack) => Promise<void>;
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

const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();

/** Writes a whole line and sends it. */
async function send(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

/** A factory that keeps its closed control loop and shares data with partners: a mix of both. */
const FACTORY = new Map(
  Object.entries({
    people: 'some',
    pattern: 'many-to-many',
    'closed-core': 'yes',
    sharing: 'partners',
    network: 'both',
    scale: 'thousands',
    analytics: 'some',
  }),
);

/** The answer of a draft. */
const DRONE = `Yes, where it may fly and for as long as its battery lasts: some 20 to 40 minutes.

Use one to reach a field for a survey or after a storm. For a link that stays, a mast or a satellite is cheaper.`;

/** Brings the start of the last message to the top. */
const fromItsStart = (page: Page) => lastMessage(page).evaluate((row) => row.scrollIntoView());

const PICTURES: readonly Picture[] = [
  {
    file: 'docs/pictures/ask.png',
    look: { width: 1100, height: 760, theme: 'dark' },
    act: async (page) => {
      await mention(page, 'diffrence between iot and m2m');
      await answered(page, 'Source: the IoT/M2M article');
    },
  },
  {
    file: 'docs/pictures/compare.png',
    look: { width: 1100, height: 690, theme: 'dark' },
    act: async (page) => {
      await send(page, '/compare topic: IoT and M2M');
      const topology = lastMessage(page).getByRole('img').first();
      await topology.waitFor();
      await topology.evaluate((picture) => picture.scrollIntoView());
    },
  },
  {
    file: 'docs/pictures/advise.png',
    look: { width: 1100, height: 955, theme: 'light' },
    act: async (page, pack) => {
      await send(page, `/advise code: ${code(guideOf(pack, 'iot-or-m2m'), FACTORY)}`);
      await lastMessage(page).getByRole('img').first().waitFor();
      await fromItsStart(page);
    },
  },
  {
    file: 'docs/pictures/import.png',
    look: { width: 1100, height: 720, theme: 'dark' },
    faq: 'tests/fixtures/imports/faq.md',
    act: async (page) => {
      await mention(page, 'how big is a plot');
      await answered(page, 'Corner plots');
      await send(page, '/ask question: what happens with my plot when I move away');
      await answered(page, 'Autumn');
    },
  },
  {
    file: 'docs/pictures/preview.png',
    look: { width: 1100, height: 620, theme: 'dark' },
    as: 'ada',
    act: async (page) => {
      await send(page, '/faq add');
      const form = page.getByRole('dialog');
      await form.getByRole('textbox').nth(0).fill('Can a drone be a gateway?');
      await form.getByRole('textbox').nth(1).fill(DRONE);
      await form.getByRole('textbox').nth(2).fill('gateway on a plane\ncan i use a drone as a gateway');
      await form.getByRole('button', { name: 'Submit' }).click();
      await page.getByText(/^(?!.*so far).*questions that are right today/).waitFor({ timeout: 120_000 });
    },
  },
  {
    file: 'packages/local-discord/docs/step-phone.png',
    look: { width: 390, height: 780, theme: 'light' },
    act: async (page) => {
      await send(page, '/advise guide: iot-or-m2m');
      await answered(page, 'Question 1');
    },
  },
  {
    file: 'packages/local-discord/docs/why-phone.png',
    look: { width: 390, height: 860, theme: 'dark' },
    act: async (page) => {
      await send(page, '/ask question: do humans have to be involved with m2m');
      await lastMessage(page).getByRole('button', { name: 'Why?' }).click();
      await answered(page, 'Only you can see this');
      await page.mouse.move(0, 0);
      await fromItsStart(page);
    },
  },
  {
    file: 'packages/local-discord/docs/inspector.png',
    look: { width: 1100, height: 720, theme: 'dark' },
    act: async (page) => {
      await send(page, '/ask question: what is lorawan');
      await lastMessage(page).getByRole('button', { name: 'Delete' }).waitFor();
      await lastMessage(page).focus();
      await page.keyboard.press('ContextMenu');
      await page.getByRole('menuitem', { name: 'Inspect' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** The shipped knowledge, or what `wireside import` makes of a file, for as long as `use` takes. */
async function withKnowledge(faq: string | undefined, use: (dir: string) => Promise<void>): Promise<void> {
  if (faq === undefined) return use(path.join(packageRoot, 'knowledge'));
  const parent = await mkdtemp(path.join(os.tmpdir(), 'wireside-pictures-'));
  const dir = path.join(parent, 'pack');
  try {
    const cli = path.join(packageRoot, 'dist', 'src', 'cli.js');
    await promisify(execFile)(process.execPath, [cli, 'import', path.join(packageRoot, faq), '--out', dir]);
    await use(dir);
  } finally {
    await rm(parent, { recursive: true });
  }
}

async function take(browser: Browser, picture: Picture, knowledge: string): Promise<void> {
  const discord = await startLocalDiscord({ appName: 'Wireside' });
  const log = createLog({ level: 'warn' });
  const library = await openLibrary(knowledge, log);
  const painter = createPainter({ worker });
  const { token, api, guildId } = discord;
  const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-pictures-'));
  const store = createStore({ folder: data });
  const config = parseConfig({ KNOWLEDGE_DIR: knowledge, DATA_DIR: data });
  const servers = await openServers({ config, standard: library, store, log, meter: NO_METER });
  const { learning } = servers;
  const commands = commandsFor(library, { pictures: { painter, log }, learning });
  const bot = await startBot({ token, api, guildId, library, log, commands });
  const page = await openWindow(
    browser,
    picture.as === undefined ? discord.page : `${discord.page}#/general?as=${picture.as}`,
    picture.look,
  );
  await page.getByRole('textbox').last().focus();
  await picture.act(page, library.current.pack);
  // Pictures of text that is still sliding in are never twice the same.
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(packageRoot, picture.file) });
  await page.close();
  await bot.stop();
  await servers.close();
  await store.close();
  await rm(data, { recursive: true });
  await library.close();
  await painter.close();
  await discord.close();
  console.log(picture.file);
}

await mkdir(path.join(packageRoot, 'docs', 'pictures'), { recursive: true });
const browser = await launchBrowser();
for (const picture of PICTURES)
  await withKnowledge(picture.faq, (knowledge) => take(browser, picture, knowledge));
await browser.close();
