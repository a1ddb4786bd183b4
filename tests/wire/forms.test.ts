import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { noticeView } from '../../src/discord/message.ts';
import { publicly } from '../../src/discord/send.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

/** A command with a form. */
const form: SlashCommand = {
  data: { name: 'form', type: ApplicationCommandType.ChatInput, description: 'Asks in a form' },
  run: async (interaction) => {
    await interaction.showModal(modal('form:brew:oolong'));
  },
  submit: async (submitted, { action, parts }) => {
    const said = submitted.fields.getTextInputValue('minutes');
    if (said === 'never') throw new UserError('Then there is no tea.');
    await submitted.reply(publicly(noticeView(`${action} ${parts.join()} for ${said} minutes`)));
  },
};

/** A command whose form an older version made. */
const oldForm: SlashCommand = {
  data: { name: 'old-form', type: ApplicationCommandType.ChatInput, description: 'Shows an old form' },
  run: async (interaction) => {
    await interaction.showModal(modal('tea:brew'));
  },
};

const modal = (custom_id: string) =>
  ({
    custom_id,
    title: 'How long?',
    components: [
      {
        type: ComponentType.Label,
        label: 'Minutes',
        component: { type: ComponentType.TextInput, custom_id: 'minutes', style: TextInputStyle.Short },
      },
    ],
  }) satisfies APIModalInteractionResponseCallbackData;

const { discord } = await startWire(await loadTea(), { commands: [form, oldForm] });
const mira = discord.person('mira');

/** Opens the form of a command and hands it in. */
async function fillIn(command: string, minutes: string) {
  const shown = await mira.command(command);
  if (shown.kind !== 'modal') throw new Error('No form came.');
  return mira.submit(shown.modal, { minutes });
}

test('a form goes to the command that owns it', async () => {
  expect(seenIn(messageOf(await fillIn('form', 'three')))).toBe('brew oolong for three minutes');
});

test('what a person can put right in a form is told privately', async () => {
  const outcome = await fillIn('form', 'never');
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe('Then there is no tea.');
});

test('a form that no command owns any more gets a kind private answer', async () => {
  const outcome = await fillIn('old-form', 'three');
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain('older version');
});
