import { describe, expect, onTestFinished, test } from 'vitest';
import { endOf, messageIn, modalIn } from '../support/ended.ts';
import { open } from '../support/scene.ts';
import { startCoreBot } from './coreBot.ts';
import { startOceanicBot } from './oceanicBot.ts';

describe.each([
  ['@discordjs/core', startCoreBot],
  ['oceanic.js', startOceanicBot],
])('a bot on %s', (_, start) => {
  /** Its user, once it is there. */
  async function mira() {
    const discord = await open();
    onTestFinished(await start(discord));
    return discord.person('mira');
  }

  test('completes what is typed', async () => {
    const user = await mira();
    expect(await user.complete('show', 'what', 'pe')).toEqual([{ name: 'A pear', value: 'pear' }]);
  });

  test('shows an embed, a file, a button and a select, and opens a form that is handed in', async () => {
    const user = await mira();
    const shown = messageIn(await user.command('show', { what: 'pear' }));
    expect(shown.embeds).toMatchObject([{ title: 'A pear', footer: { text: 'fruit' } }]);
    const [file] = shown.attachments;
    expect(await (await fetch(file?.url ?? '')).text()).toBe('a pear');
    const form = modalIn(await user.click(shown, 'Write'));
    expect(messageIn(await user.submit(form, { text: 'x' })).content).toBe('Written');
    expect(await user.select(shown, 'Choose', ['a'])).toMatchObject({
      kind: 'updated',
      message: { content: 'Chosen' },
    });
  });

  test('answers later', async () => {
    const user = await mira();
    const end = await endOf(await user.command('late'));
    expect(end).toMatchObject({ kind: 'message', message: { content: 'There it is' } });
  });
});
