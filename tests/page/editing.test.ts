import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { describeInBrowser, openWindow } from '../../packages/local-discord/tests/browser/launch.ts';
import { loadTea } from '../fixtures/tea.ts';
import { startWire, type Wire } from '../wire/startWire.ts';
import { expectForEveryone } from './forEveryone.ts';
import { press } from './keyboard.ts';

// A machine that does much else at the same time draws slowly.
vi.setConfig({ testTimeout: 240_000 });

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });
const lastMessage = (page: Page) => page.getByRole('log').getByRole('article').last();
/** What the bot told somebody alone, last. */
const toldAlone = (page: Page) =>
  page.getByRole('log').getByRole('article').filter({ hasText: 'Only you can see this' }).last();
const button = (page: Page, name: string) => toldAlone(page).getByRole('button', { name, exact: true });
const looked = (page: Page) =>
  lastMessage(page)
    .getByText(/^(?!.*so far).*questions that are right today/)
    .waitFor();

describeInBrowser('answers on the local Discord’s page', (browser) => {
  let wire: Wire | undefined;
  beforeAll(async () => {
    wire = await startWire(await loadTea(), { dir });
  });

  async function open(as: string): Promise<Page> {
    const page = await openWindow(browser(), `${wire?.discord.page}#/general?as=${as}`);
    page.setDefaultTimeout(60_000);
    await composer(page).waitFor();
    return page;
  }

  test('what nobody knew is written, looked at, published, asked, and undone, each after a restart', async () => {
    const [mira, ada] = [await open('mira'), await open('ada')];
    const ask = async () => {
      await composer(mira).press('Escape');
      await mira.keyboard.type('/ask what is kombucha');
      await mira.keyboard.press('Enter');
    };
    await ask();
    await lastMessage(mira).getByRole('button').first().waitFor();
    expect(await lastMessage(mira).getByText('yeast and bacteria').count()).toBe(0);

    await ada.keyboard.type('/faq add');
    for (const key of ['Escape', 'Enter']) await ada.keyboard.press(key);
    const form = ada.getByRole('dialog');
    await form.getByRole('textbox').first().waitFor();
    await expectForEveryone(ada);
    await wire?.restart();
    const [question, answer, phrasings] = await form.getByRole('textbox').all();
    await question?.fill('What is kombucha?');
    await answer?.fill('Sweet tea that yeast and bacteria have made sour.');
    await phrasings?.fill('fermented tea');
    await press(ada, form.getByRole('button', { name: 'Submit' }));
    await looked(ada);
    await expectForEveryone(ada);

    await wire?.restart();
    await press(ada, button(ada, 'Publish'));
    await toldAlone(ada).getByText('Live:').waitFor();
    await expectForEveryone(ada);

    await wire?.restart();
    await ask();
    await lastMessage(mira).getByText('yeast and bacteria').waitFor();

    await press(ada, button(ada, 'Undo'));
    await looked(ada);
    await wire?.restart();
    await press(ada, button(ada, 'Publish'));
    await toldAlone(ada).getByText('Live:').waitFor();
    await ask();
    await expect.poll(() => lastMessage(mira).getByText('yeast and bacteria').count()).toBe(0);
    await Promise.all([mira.close(), ada.close()]);
  });
});
