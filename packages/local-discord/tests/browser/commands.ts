import { expect, test } from 'vitest';
import { composer, lastMessage, menuOfLast, type Orchard } from './orchard.ts';

/** Tests of commands on the page. */
export function commandTests({ open, discord }: Orchard): void {
  test('a newcomer uses a command by keyboard alone', async () => {
    const page = await open();
    await page.keyboard.type('/pi');
    await page.getByRole('option', { name: '/pick' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ap');
    await page.getByRole('option', { name: 'Apricot' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('for');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tom');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('fruit-apricot for Tomas').waitFor();
    expect(await lastMessage(page).textContent()).toContain('Mira used /pick');
    await expect.poll(() => composer(page).inputValue()).toBe('');
  });

  test('a whole line that is typed goes through as it is', async () => {
    const page = await open();
    await page.keyboard.type('/pick fruit: some pear');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('some pear').waitFor();
  });

  test('a link brings a command into the composer and leaves the sending to the user', async () => {
    const page = await open('#/questions?command=/pick%20fruit:fig&as=tomas');
    await page
      .getByRole('option', { name: 'private' })
      .or(page.getByText('No options match'))
      .first()
      .waitFor();
    await expect.poll(() => composer(page).inputValue()).toBe('/pick fruit:fig');
    expect(discord().messages('questions')).toEqual([]);
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('fig').waitFor();
    expect(await lastMessage(page).textContent()).toContain('Tomas used /pick');
  });

  test('a required option that is missing is asked for', async () => {
    const page = await open();
    await page.keyboard.type('/pick ');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('fruit: this option needs a value.').waitFor();
  });

  test('a private answer is seen by its user alone, and waved away', async () => {
    const page = await open();
    const other = await open('#/general?as=ada');
    await page.keyboard.type('/pick fruit: plum private: true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const answer = lastMessage(page);
    await answer.getByText('Only you can see this').waitFor();
    expect(await other.getByText('plum').count()).toBe(0);
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('plum').waitFor({ state: 'detached' });
  });

  test('a file goes along with a command', async () => {
    const page = await open();
    await page.keyboard.type('/pick fruit: kiwi photo: ');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({
      name: 'kiwi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('green'),
    });
    await page.getByText('[kiwi.txt]').waitFor();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('kiwi kiwi.txt').waitFor();
  });

  test('a bot that defers is seen thinking', async () => {
    const page = await open();
    await page.keyboard.type('/slow');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Orchard is thinking…').waitFor();
  });

  test('the command of a message menu answers about that message', async () => {
    const page = await open();
    await page.keyboard.type('twelve chars');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('twelve chars').waitFor();
    await menuOfLast(page);
    await page.getByRole('menuitem', { name: 'Count letters' }).focus();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('12 letters').waitFor();
  });

  test('a member’s menu mentions them and holds the commands that apps have for users', async () => {
    const page = await open();
    await page.keyboard.type('hello');
    const members = page.getByRole('complementary', { name: 'Members' });
    await members.getByRole('button', { name: 'Tomas' }).click();
    await page.getByRole('menuitem', { name: 'Mention' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('hello @Tomas ');
    await members.getByRole('button', { name: 'Tomas' }).click();
    await page.getByRole('menuitem', { name: 'Give a fruit' }).click();
    await lastMessage(page).getByText('For @Tomas').waitFor();
  });

  test('the commands of a server are not offered in direct messages', async () => {
    const page = await open('#/@Orchard');
    await page.keyboard.type('/');
    await page.getByRole('option', { name: '/slow' }).waitFor();
    expect(await page.getByRole('option', { name: '/pick' }).count()).toBe(0);
  });
}
