import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { describeInBrowser, openWindow } from '../../packages/local-discord/tests/browser/launch.ts';
import { loadTea } from '../fixtures/tea.ts';
import { startWire } from '../wire/startWire.ts';
import { expectForEveryone } from './forEveryone.ts';
import { press, reach } from './keyboard.ts';

vi.setConfig({ testTimeout: 120_000 });

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
afterAll(() => rm(packs, { recursive: true }));
const { discord } = await startWire(await loadTea(), { dir: path.join(fixtures, 'knowledge'), packs });

const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();

describeInBrowser('what managers and members set and read, on the page', setupTests);

function setupTests(browser: () => Browser): void {
  let page: Page | undefined;
  afterEach(() => page?.close());

  async function open(who: string, command: string): Promise<Page> {
    page = await openWindow(browser(), `${discord.page}#/general?as=${who}`);
    page.setDefaultTimeout(60_000);
    await page.getByRole('textbox', { name: /^Message / }).waitFor();
    const messages = page.getByRole('log').getByRole('article');
    const before = await messages.count();
    await page.keyboard.type(command);
    for (const key of ['Escape', 'Enter']) await page.keyboard.press(key);
    await messages.nth(before).waitFor();
    return page;
  }

  test('a manager chooses a pack and what is kept, by keyboard', async () => {
    const window = await open('ada', '/setup');
    await lastMessage(window).getByText('Setup of this server').waitFor();
    await expectForEveryone(window);
    await press(window, lastMessage(window).getByRole('button', { name: 'Change' }));
    const form = window.getByRole('dialog', { name: 'Setup of this server' });
    await form.waitFor();
    await expectForEveryone(window);
    await reach(window, form.getByRole('combobox', { name: 'Knowledge' }), 'Tab');
    for (const key of ['Enter', 'ArrowDown', 'Enter']) await window.keyboard.press(key);
    await reach(window, form.getByRole('radio', { name: /^Counts only/ }), 'Tab');
    await window.keyboard.press('ArrowDown');
    await reach(window, form.getByRole('button', { name: 'Submit' }), 'Tab');
    await window.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await lastMessage(window).getByText('From now on').waitFor();
    await lastMessage(window).getByText('“boats”').waitFor();
    await expectForEveryone(window);
  });

  test('and what is answered in a channel, by mouse', async () => {
    const window = await open('ada', '/setup');
    await lastMessage(window).getByRole('button', { name: 'Channels' }).click();
    const form = window.getByRole('dialog', { name: 'Channels' });
    await form.waitFor();
    await expectForEveryone(window);
    await form.getByRole('combobox', { name: 'Which channels' }).click();
    await window.getByRole('option', { name: /questions/ }).click();
    await form.getByRole('heading', { name: 'Channels' }).click();
    await form.getByText('Only commands, such as /ask').click();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await expect
      .poll(() => lastMessage(window).textContent(), { timeout: 20_000 })
      .toContain('questions: only commands are answered');
    await expectForEveryone(window);
  });

  test('a member reads what is kept, and has a question deleted', async () => {
    const window = await open('mira', '/privacy');
    await lastMessage(window).getByText('What I keep').waitFor();
    await expectForEveryone(window);
    await press(window, lastMessage(window).getByRole('button', { name: 'Delete a question of mine' }));
    const form = window.getByRole('dialog', { name: 'Delete a question' });
    await form.waitFor();
    await expectForEveryone(window);
    await reach(window, form.getByRole('textbox'), 'Tab');
    await window.keyboard.type('what is my question');
    await reach(window, form.getByRole('button', { name: 'Submit' }), 'Tab');
    await window.keyboard.press('Enter');
    await lastMessage(window).getByText('No such question is kept here.').waitFor();
    await expectForEveryone(window);
    expect(await lastMessage(window).getByText('Only you can see this').count()).toBeGreaterThan(0);
  });
}
