import { expect, test } from 'vitest';
import { type Appearance, faults } from './launch.ts';
import { composer, lastMessage, type Orchard } from './orchard.ts';

const looks: readonly Appearance[] = [{ theme: 'dark' }, { theme: 'light', width: 390, height: 844 }];

/** Tests of the page for everyone. */
export function accessTests({ open, discord }: Orchard): void {
  test.each(looks)('axe-core finds no fault, %o', async (look) => {
    const { person, botId } = discord();
    await person('tomas').say(
      'general',
      `Look, <@${person('mira').id}> and <@${botId}>: \`code\` ||hidden||\n-# small, see https://example.com for more`,
    );
    await person('mira').command('pick', { fruit: 'fig' });
    await person('mira').command('pick', { fruit: 'fig', private: true });
    const page = await open('#/general?as=mira', look);
    expect(await faults(page)).toEqual([]);
    await composer(page).fill('/');
    await page.getByRole('option', { name: '/pick' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await composer(page).fill('/form');
    await composer(page).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    expect(await faults(page)).toEqual([]);
  });

  test('nothing is wider than a phone', async () => {
    await discord()
      .person('mira')
      .command('pick', { fruit: 'x'.repeat(400) });
    const page = await open('#/general', { width: 390, height: 844 });
    await lastMessage(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('on a phone the channels come out of a drawer and go back after choosing', async () => {
    const page = await open('#/general', { width: 390, height: 844 });
    const channels = page.getByRole('navigation', { name: 'Channels' });
    expect(await channels.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels' }).click();
    await channels.getByRole('link', { name: 'questions' }).click();
    await page.getByRole('heading', { name: 'questions', exact: true }).waitFor();
    expect(await channels.isVisible()).toBe(false);
  });

  test('the theme follows the browser, then the toggle, and is remembered', async () => {
    const page = await open('#/general', { theme: 'light' });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('light');
    await page.getByRole('button', { name: 'Switch to dark theme' }).click();
    await page.reload();
    await composer(page).waitFor();
    expect(await theme()).toBe('dark');
  });

  test('arrow keys go from message to message, and typing goes back to the composer', async () => {
    await discord().person('mira').say('questions', 'one');
    await discord().person('mira').say('questions', 'two');
    const page = await open('#/questions');
    await lastMessage(page).focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').textContent()).toContain('one');
    await page.keyboard.type('three');
    await expect.poll(() => composer(page).inputValue()).toBe('three');
  });
}
