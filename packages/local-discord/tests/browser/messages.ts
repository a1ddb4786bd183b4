import { expect, test } from 'vitest';
import { faults } from './launch.ts';
import { composer, lastMessage, menuOfLast, type Orchard } from './orchard.ts';

/** Tests of messages on the page. */
export function messageTests({ open, discord }: Orchard): void {
  test('a bot that is mentioned replies, and its reply leads back to the message', async () => {
    const page = await open();
    await page.keyboard.type('hello @orch');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const reply = lastMessage(page);
    await reply.getByText('You called?').waitFor();
    await reply.getByRole('button', { name: /^In reply to: / }).click();
    const target = page.locator(':focus');
    expect(await target.textContent()).toContain('hello @Orchard');
  });

  test('buttons and selects of an answer work, by keyboard too', async () => {
    await discord().person('mira').command('pick', { fruit: 'quince' });
    const page = await open();
    const card = page.locator(`#message-${await lastMessage(page).getAttribute('data-message')}`);
    await card.getByRole('img', { name: 'A dot' }).waitFor();
    await card.getByRole('combobox', { name: 'Several fruits' }).focus();
    for (const key of ['Enter', 'Enter', 'c', ' ', 'Tab']) await page.keyboard.press(key);
    await lastMessage(page).getByText('Chosen: apple, cherry').waitFor();
    await card.getByRole('combobox', { name: 'For whom' }).click();
    await page.keyboard.type('ada');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('For @Ada').waitFor();
    await card.getByRole('button', { name: 'Again' }).click();
    await card.getByText('again it is').waitFor();
    await card.getByRole('button', { name: 'Again' }).focus();
    await page.keyboard.type('next');
    await expect.poll(() => composer(page).inputValue()).toBe('next');
    expect(await card.getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
    expect(await card.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe('https://example.com');
  });

  test('a text runs as its language does, its lists too', async () => {
    const page = await open();
    await discord().person('mira').say('general', '- مرحبا\n- يوم Monday');
    const item = lastMessage(page).getByText('مرحبا');
    await item.waitFor();
    const list = item.locator('xpath=ancestor-or-self::ul');
    const directionOf = (of: typeof list) => of.evaluate((node) => getComputedStyle(node).direction);
    expect(await directionOf(list)).toBe('rtl');
    await discord().person('mira').say('general', '- hello');
    const other = lastMessage(page).getByText('hello').locator('xpath=ancestor-or-self::ul');
    await other.waitFor();
    expect(await directionOf(other)).toBe('ltr');
  });

  test('one’s own message can be replied to, edited and deleted from the keyboard', async () => {
    const page = await open('#/@Orchard');
    await page.keyboard.type('first draft');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('first draft').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit message' }).fill('second draft');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('second draft(edited)').waitFor();
    await menuOfLast(page);
    await page.keyboard.press('Enter');
    await page.getByText('Replying to Mira').waitFor();
    await page.keyboard.type('to myself');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('to myself').waitFor();
    await menuOfLast(page);
    await page.keyboard.type('d');
    await page.keyboard.press('Enter');
    await page.getByText('to myself').waitFor({ state: 'detached' });
    expect(
      discord()
        .messages('dm:mira')
        .map(({ content }) => content),
    ).toEqual(['second draft']);
  });

  test('a message may have several lines and files', async () => {
    const page = await open();
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('text'),
    });
    await page.getByRole('list', { name: 'Files to send' }).getByText('notes.txt').waitFor();
    await composer(page).press('Enter');
    await lastMessage(page).getByRole('link', { name: 'notes.txt' }).waitFor();
    expect(discord().messages('general').at(-1)?.content).toBe('one\ntwo');
  });

  test('a post that is written in the forum opens, and is listed there', async () => {
    const page = await open('#/help');
    await page.getByRole('textbox', { name: 'Title' }).fill('What is a quince?');
    await page.getByRole('textbox', { name: 'Message' }).fill('It looks like a pear.');
    await page.getByRole('button', { name: 'Post' }).click();
    await lastMessage(page).getByText('It looks like a pear.').waitFor();
    await page.goBack();
    await page
      .getByRole('list', { name: 'Posts' })
      .getByRole('link', { name: /What is a quince/ })
      .waitFor();
  });

  test('a link back to a long message is short to hear', async () => {
    const mira = discord().person('mira');
    const long = await mira.say('questions', `How ${'very '.repeat(60)}long`);
    await mira.say('questions', 'Indeed', { replyTo: long });
    const page = await open('#/questions');
    const link = lastMessage(page).getByRole('button', { name: /^In reply to: / });
    expect((await link.textContent())?.length).toBeLessThan(80);
  });

  test('another language is seen, and left again', async () => {
    const page = await open('?locale=de#/general?as=tomas');
    const reset = page.getByRole('link', { name: 'de: Discord is in German. Reset' });
    expect(await reset.textContent()).toContain('de');
    expect(await faults(page)).toEqual([]);
    await reset.click();
    await composer(page).waitFor();
    await reset.waitFor({ state: 'detached' });
  });

  test('the page is another user after the switch', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'You are' }).selectOption('Tomas');
    await composer(page).fill('I am Tomas');
    await composer(page).press('Enter');
    await page.getByText('I am Tomas').waitFor();
    expect(discord().messages('general').at(-1)?.author.username).toBe('tomas');
  });

  test('the inspector shows a message as the API has it', async () => {
    await discord().person('mira').say('general', 'look inside');
    const page = await open();
    await lastMessage(page).getByText('look inside').hover();
    await lastMessage(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Inspect' }).click();
    const inspector = page.getByRole('dialog', { name: 'Message inspector' });
    await inspector.getByText('"look inside"').waitFor();
    await inspector.getByRole('row', { name: 'Characters of content 11 of 2000' }).waitFor();
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
  });

  test('what was written and not sent stays in its channel', async () => {
    const page = await open();
    await page.keyboard.type('half a thought');
    await page.getByRole('link', { name: 'questions' }).click();
    await page.getByRole('heading', { name: 'questions', exact: true }).waitFor();
    await expect.poll(() => composer(page).inputValue()).toBe('');
    await page.getByRole('link', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
    await expect.poll(() => composer(page).inputValue()).toBe('half a thought');
  });

  test('after a pressed button is gone with its message’s edit, the focus is on the message', async () => {
    await discord().person('mira').command('pick', { fruit: 'medlar' });
    const page = await open();
    const card = page.locator(`#message-${await lastMessage(page).getAttribute('data-message')}`);
    await card.getByRole('button', { name: 'Again' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('again it is').waitFor();
    await expect.poll(() => card.evaluate((row) => row.contains(document.activeElement))).toBe(true);
  });
}
