import { expect, test } from 'vitest';
import { lastMessage, type Orchard } from './orchard.ts';

/** Tests of modals on the page. */
export function modalTests({ open, discord }: Orchard): void {
  test('a form is filled in by keyboard, corrected and handed in', async () => {
    const page = await open();
    await page.keyboard.type('/form');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Suggest an entry' });
    await form.getByText('Thanks for helping.').waitFor();

    await page.keyboard.press('Enter');
    expect(await form.getByRole('alert').allTextContents()).toEqual(Array(4).fill('This field is required.'));
    await page.keyboard.type('A title');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    for (const key of ['Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await form.getByRole('alert').count()).toBe(0);
    await form.getByRole('button', { name: 'Submit' }).press('Enter');

    await form.waitFor({ state: 'detached' });
    const answer = lastMessage(page);
    await answer.getByText('Title: A title').waitFor();
    for (const line of ['Level: high', 'Topics: iot and lpwa', 'Kind: faq']) {
      expect(await answer.textContent()).toContain(line);
    }
  });

  test('a button opens a form, and files, people and ticks go with it', async () => {
    await discord().person('mira').command('pick', { fruit: 'fig' });
    const page = await open();
    await lastMessage(page).getByRole('button', { name: 'Form' }).click();
    const form = page.getByRole('dialog', { name: 'And more' });
    expect(await form.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('as it was');
    await form.getByRole('combobox', { name: 'Who' }).click();
    await page.keyboard.type('tom');
    await page.keyboard.press('Enter');
    await form.getByRole('checkbox', { name: 'I agree' }).check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').getByText('This field is required.').waitFor();
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
    await form.locator('input[type=file]').setInputFiles(file);
    await form.getByText('a.txt').waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    const answer = lastMessage(page);
    await answer.getByText('Text: as it was').waitFor();
    for (const line of ['Who: @Tomas', 'Agreed: true', 'Files: a.txt']) {
      expect(await answer.textContent()).toContain(line);
    }
  });

  test('the focus stays inside a form until Escape, then goes back to where it was', async () => {
    const page = await open();
    await page.keyboard.type('/form');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let n = 0; n < 20; n += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName);
      // Between its last and its first field the focus may pass the browser's own bars, which is the body here.
      expect(['DIALOG', 'BODY']).toContain(inside);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });
}
