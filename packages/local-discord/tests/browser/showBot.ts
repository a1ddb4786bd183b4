import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  type AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  Events,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  type ModalSubmitInteraction,
  StringSelectMenuBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import type { LocalDiscord } from '../../src/start.ts';
import { logIn } from '../support/logIn.ts';
import { formModal, moreModal } from './formModal.ts';

const fruits = ['Apple', 'Apricot', 'Banana', 'Cherry'];

const commands = [
  {
    name: 'pick',
    contexts: [InteractionContextType.Guild],
    description: 'Picks a fruit for someone',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'fruit',
        description: 'Which fruit',
        required: true,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for you' },
      { type: ApplicationCommandOptionType.User, name: 'for', description: 'Who gets it' },
      { type: ApplicationCommandOptionType.Attachment, name: 'photo', description: 'A photo of it' },
    ],
  },
  { name: 'form', description: 'Opens a form' },
  { name: 'slow', description: 'Thinks before it answers' },
  { type: ApplicationCommandType.Message, name: 'Count letters' },
  { type: ApplicationCommandType.User, name: 'Give a fruit' },
] as const;

/** A bot with something of everything that the page can show, logged in to a local Discord. */
export async function startShowBot(discord: LocalDiscord): Promise<Client<true>> {
  const client = await logIn(discord);
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot && message.mentions.has(client.user)) await message.reply('You called?');
  });
  return client;
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isChatInputCommand()) return run(interaction);
  if (interaction.isModalSubmit()) {
    return interaction.reply(interaction.customId === 'form' ? formText(interaction) : moreText(interaction));
  }
  if (interaction.isUserContextMenuCommand()) return interaction.reply(`For ${interaction.targetUser}`);
  if (interaction.isMessageContextMenuCommand()) {
    const { length } = interaction.targetMessage.content;
    return interaction.reply({ content: `${length} letters`, flags: MessageFlags.Ephemeral });
  }
  if (interaction.isStringSelectMenu()) return interaction.reply(`Chosen: ${interaction.values.join(', ')}`);
  if (interaction.isUserSelectMenu()) return interaction.reply(`For <@${interaction.values[0]}>`);
  if (!interaction.isButton()) return undefined;
  if (interaction.customId === 'more') return interaction.showModal(moreModal);
  return interaction.update({ components: [card(`${interaction.customId} it is`)] });
}

function complete(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused().toLowerCase();
  const found = fruits.filter((fruit) => fruit.toLowerCase().startsWith(typed));
  return interaction.respond(found.map((name) => ({ name, value: `fruit-${name.toLowerCase()}` })));
}

async function run(interaction: ChatInputCommandInteraction): Promise<unknown> {
  if (interaction.commandName === 'form') return interaction.showModal(formModal);
  if (interaction.commandName === 'slow') {
    await interaction.deferReply();
    return undefined;
  }
  const { options } = interaction;
  const who = options.getUser('for');
  const photo = options.getAttachment('photo');
  const words = [options.getString('fruit', true), who && `for ${who.displayName}`, photo?.name];
  const flags = options.getBoolean('private') ? MessageFlags.Ephemeral : undefined;
  return interaction.reply({
    components: [card(words.filter(Boolean).join(' '))],
    files: [new AttachmentBuilder(Buffer.from(dot, 'base64'), { name: 'dot.png' })],
    flags: flags ? [MessageFlags.IsComponentsV2, flags] : [MessageFlags.IsComponentsV2],
  });
}

function card(text: string): ContainerBuilder {
  const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('more').setLabel('Form').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setURL('https://example.com').setLabel('Source').setStyle(ButtonStyle.Link),
    new ButtonBuilder().setCustomId('no').setLabel('Not now').setStyle(ButtonStyle.Danger).setDisabled(true),
  );
  const several = new StringSelectMenuBuilder()
    .setCustomId('several')
    .setPlaceholder('Several fruits')
    .setMinValues(1)
    .setMaxValues(3)
    .addOptions(fruits.map((label) => ({ label, value: label.toLowerCase() })));
  const someone = new UserSelectMenuBuilder().setCustomId('someone').setPlaceholder('For whom');
  return new ContainerBuilder()
    .setAccentColor(0x5865f2)
    .addTextDisplayComponents({ type: 10, content: `## Your fruit\n${text}\n-# From the orchard` })
    .addMediaGalleryComponents({
      type: 12,
      items: [{ media: { url: 'attachment://dot.png' }, description: 'A dot' }],
    })
    .addActionRowComponents(buttons)
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(several))
    .addActionRowComponents(new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(someone));
}

function formText(interaction: ModalSubmitInteraction): string {
  const { fields } = interaction;
  return [
    `Title: ${fields.getTextInputValue('title')}`,
    `Level: ${fields.getRadioGroup('level')}`,
    `Topics: ${fields.getCheckboxGroup('topics').join(' and ')}`,
    `Kind: ${fields.getStringSelectValues('kind').join()}`,
  ].join('\n');
}

function moreText({ fields }: ModalSubmitInteraction): string {
  return [
    `Text: ${fields.getTextInputValue('text')}`,
    `Who: ${fields.getSelectedUsers('who')?.first()}`,
    `Agreed: ${fields.getCheckbox('agree')}`,
    `Files: ${fields
      .getUploadedFiles('files', true)
      .map(({ name }) => name)
      .join()}`,
  ].join('\n');
}

/** A picture of one dot, as PNG in base64. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
