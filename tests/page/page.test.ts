import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { describeInBrowser, openWindow } from '../../packages/local-discord/tests/browser/launch.ts';
import { createLog } from '../../src/app/createLog.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createPainter } from '../../src/compare/picture/painter.ts';
import { startBot } from '../../src/discord/bot.ts';
import { loadTea } from '../fixtures/tea.ts';
import { expectForEveryone } from './forEveryone.ts';
import { press, reach } from './keyboard.ts';

const worker = path.join(packageRoot, 'dist', 'src', 'compare', 'picture', 'worker.js');

// A machine that does much else at the same time draws slowly.
vi.setConfig({ testTimeout: 120_000 });

const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });
const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();

// Everything by keyboard, and every screen for everyone.
describeInBrowser('the bot on the local Discord’s page', botTests);

function botTests(browser: () => Browser): void {
  const closers: (() => unknown)[] = [];
  let discord: LocalDiscord | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    discord = await startLocalDiscord({ appName: 'Wireside' });
    closers.push(discord.close);
    const library = { current: knowledgeOf(await loadTea()) };
    const painter = createPainter({ worker, patience: 60_000 });
    closers.push(painter.close);
    const log = createLog({ level: 'warn' });
    const { token, api, guildId } = discord;
    const commands = commandsFor(library, { pictures: { painter, log } });
    const bot = await startBot({ token, api, guildId, library, log, commands });
    closers.push(bot.stop);
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  async function open(): Promise<Page> {
    page = await openWindow(browser(), `${discord?.page}#/general`);
    page.setDefaultTimeout(60_000);
    await composer(page).waitFor();
    return page;
  }

  test('a question is completed, asked, and one of the answer’s buttons pressed', async () => {
    const window = await open();
    await window.keyboard.type('/ask ');
    await window.keyboard.type('caffeine');
    await window.getByRole('option', { name: 'Does tea have caffeine?' }).waitFor();
    await expectForEveryone(window);
    for (const key of ['ArrowDown', 'Enter', 'Enter']) await window.keyboard.press(key);
    await lastMessage(window).getByRole('button', { name: 'Delete' }).waitFor();
    await expectForEveryone(window);
    await composer(window).press('Escape');
    await window.keyboard.type('/ask will tea keep me awake');
    await window.keyboard.press('Enter');
    await press(window, lastMessage(window).getByRole('button', { name: 'Why?' }));
    await lastMessage(window).getByText('Only you can see this').waitFor();
    await expectForEveryone(window);
  });

  test('a comparison has its picture, and one of its aspects is opened', async () => {
    const window = await open();
    await window.keyboard.type('/compare');
    for (const key of ['Escape', 'Enter']) await window.keyboard.press(key);
    const answer = lastMessage(window);
    await answer.getByRole('img', { name: /^Both come from the same plant/ }).waitFor();
    await expectForEveryone(window);
    await press(window, answer.getByRole('button', { name: /^ALT/ }));
    await answer.getByRole('paragraph').getByText('Both come from the same plant').last().waitFor();
    await press(window, answer.getByRole('combobox', { name: 'Read about one aspect' }));
    for (const key of ['ArrowDown', 'Enter']) await window.keyboard.press(key);
    await answer.getByRole('button', { name: 'Overview' }).waitFor();
    await expectForEveryone(window);
  });

  test('advice is taken step by step to its end', async () => {
    const window = await open();
    await window.keyboard.type('/advise guide: which-tea');
    await window.keyboard.press('Enter');
    const step = lastMessage(window);
    await step.getByText('Question 1').waitFor();
    await expectForEveryone(window);
    await press(window, step.getByRole('button', { name: 'In the morning' }));
    await step.getByText('Question 2').waitFor();
    await press(window, step.getByRole('button', { name: 'Always' }));
    await press(window, step.getByRole('combobox', { name: 'Choose one' }));
    await expectForEveryone(window);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await window.keyboard.press(key);
    await step.getByText('Code:').waitFor();
    await step.getByRole('heading', { name: 'A black tea' }).waitFor();
    await expectForEveryone(window);
  });

  test('the form is filled in and sent', async () => {
    const window = await open();
    await window.keyboard.type('/advise guide: which-tea express: true');
    for (const key of ['Enter', 'Enter']) await window.keyboard.press(key);
    const form = window.getByRole('dialog', { name: 'Which tea suits you' });
    await form.waitFor();
    await expectForEveryone(window);
    for (const name of ['In the morning', 'Always', 'Fresh and grassy']) {
      await reach(window, form.getByRole('radio', { name }), 'Tab');
      await window.keyboard.press('Space');
    }
    await reach(window, form.getByRole('button', { name: 'Submit' }), 'Tab');
    await window.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await lastMessage(window).getByRole('heading', { name: 'One of each' }).waitFor();
    await expectForEveryone(window);
  });
}
