import type { Browser } from 'playwright-core';
import { test } from 'vitest';
import { startLocalDiscord } from '../../src/start.ts';
import { openWindow } from './launch.ts';
import { lastMessage } from './orchard.ts';

/** Tests of the page while its stand-in is away. */
export function reconnectTests(browser: () => Browser): void {
  test('says so, and comes back by itself with what is there then', async () => {
    const first = await startLocalDiscord();
    await first.person('mira').say('general', 'before');
    const page = await openWindow(browser(), first.page);
    await lastMessage(page).getByText('before').waitFor();
    await first.close();
    await page.getByText('The local Discord is not answering.').waitFor();
    const second = await startLocalDiscord({ port: Number(new URL(first.page).port) });
    await second.person('mira').say('general', 'after');
    await lastMessage(page).getByText('after').waitFor();
    await page.getByText('The local Discord is not answering.').waitFor({ state: 'detached' });
    await page.close();
    await second.close();
  });
}
