import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { describeInBrowser, openWindow } from '../../packages/local-discord/tests/browser/launch.ts';
import { loadTea } from '../fixtures/tea.ts';
import { keepQuestions } from '../wire/editing.ts';
import { startWire, type Wire } from '../wire/startWire.ts';
import { expectForEveryone } from './forEveryone.ts';
import { press } from './keyboard.ts';

// A machine that does much else at the same time draws slowly.
vi.setConfig({ testTimeout: 240_000 });

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const MUSHROOM = 'best kombucha mushroom for tea';
const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();

describeInBrowser('what nobody found on the local Discord’s page', (browser) => {
  let wire: Wire | undefined;
  beforeAll(async () => {
    wire = await startWire(await loadTea(), { dir });
    await keepQuestions(wire);
  });

  test('is listed, opened and taken into the form of an answer with the keyboard alone', async () => {
    for (const who of ['mira', 'tomas'])
      await wire?.discord.person(who).command('ask', { question: MUSHROOM });
    const page = await openWindow(browser(), `${wire?.discord.page}#/general?as=ada`);
    page.setDefaultTimeout(60_000);
    await page.getByRole('textbox', { name: /^Message / }).waitFor();
    await page.keyboard.type('/faq gaps');
    for (const key of ['Escape', 'Enter']) await page.keyboard.press(key);
    await lastMessage(page).getByText('1 group waits').waitFor();
    await expectForEveryone(page);

    await press(page, lastMessage(page).getByRole('combobox'));
    await page.getByRole('option', { name: MUSHROOM }).waitFor();
    for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
    await lastMessage(page).getByRole('button', { name: 'Write an answer' }).waitFor();
    await expectForEveryone(page);

    await press(page, lastMessage(page).getByRole('button', { name: 'Write an answer' }));
    const question = page.getByRole('dialog').getByRole('textbox').first();
    await question.waitFor();
    expect(await question.inputValue()).toBe(MUSHROOM);
    await expectForEveryone(page);
    await page.close();
  });
});
