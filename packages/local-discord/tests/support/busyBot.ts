import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
  ApplicationCommandOptionType as OptionType,
  TextInputStyle,
} from 'discord.js';

/** Commands of every kind, with options of every kind. */
const COMMANDS = [
  { name: 'say', description: 'Says it', options: [text('text'), { ...text('how'), autocomplete: true }] },
  { name: 'private', description: 'Says it to you alone' },
  { name: 'late', description: 'Says it later' },
  { name: 'blocks', description: 'Shows everything there is to show' },
  { name: 'form', description: 'Asks for much' },
  {
    name: 'all',
    description: 'Takes everything',
    descriptionLocalizations: { de: 'Nimmt alles' },
    options: [
      { type: OptionType.User, name: 'user', description: 'A user', required: true },
      { type: OptionType.Role, name: 'role', description: 'A role' },
      { type: OptionType.Channel, name: 'channel', description: 'A channel' },
      { type: OptionType.Integer, name: 'count', description: 'A number', minValue: 1, maxValue: 9 },
      { type: OptionType.Number, name: 'size', description: 'A size' },
      { type: OptionType.Boolean, name: 'sure', description: 'Yes or no' },
      { type: OptionType.String, name: 'pick', description: 'One of', choices: [{ name: 'A', value: 'a' }] },
    ],
  },
  { name: 'Quote this', type: ApplicationCommandType.Message },
  { name: 'Who is it', type: ApplicationCommandType.User },
] as const;

function text(name: string) {
  return { type: OptionType.String, name, description: 'Some text' } as const;
}

/** A bot that uses as much of Discord as it can, to see whether the local one has it. */
export async function busyBot(client: Client<true>): Promise<void> {
  await client.application.commands.set(COMMANDS);
  client.on(Events.InteractionCreate, (interaction) => answer(interaction));
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'loudly' }]);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Got ${interaction.fields.getTextInputValue('name')}` });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `> ${interaction.targetMessage.content}`, withResponse: true });
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply({ content: interaction.targetUser.username });
  } else if (interaction.isMessageComponent()) {
    if (interaction.customId === 'later') await interaction.deferUpdate();
    if (interaction.customId === 'later') await interaction.deleteReply();
    else
      await interaction.update({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 10, content: 'Used' }],
      });
  } else if (interaction.isChatInputCommand()) {
    await ANSWERS.get(interaction.commandName)?.(interaction);
  }
}

type Chat = ChatInputCommandInteraction;

const ANSWERS = new Map<string, (interaction: Chat) => Promise<unknown>>([
  [
    'say',
    (chat: Chat) => chat.reply({ content: chat.options.getString('text') ?? 'nothing', withResponse: true }),
  ],
  ['private', (chat: Chat) => chat.reply({ content: 'psst', flags: MessageFlags.Ephemeral })],
  ['late', late],
  ['blocks', (chat: Chat) => chat.reply(BLOCKS)],
  ['form', (chat: Chat) => chat.showModal(FORM)],
  ['all', (chat: Chat) => chat.reply({ content: `For ${chat.options.getUser('user', true).username}` })],
]);

async function late(chat: Chat): Promise<void> {
  await chat.deferReply({ withResponse: true });
  await chat.editReply('now');
  const more = await chat.followUp({
    content: 'more',
    files: [{ attachment: Buffer.from('hello'), name: 'a.txt' }],
  });
  await chat.webhook.editMessage(more, { content: 'much more', attachments: [] });
  await chat.fetchReply();
  await chat.deleteReply(more);
}

const button = (customId: string, label = customId) =>
  ({ type: ComponentType.Button, style: ButtonStyle.Secondary, customId, label }) as const;

const option = (value: string) => ({ label: value.toUpperCase(), value, description: `The letter ${value}` });

const BLOCKS: InteractionReplyOptions = {
  flags: MessageFlags.IsComponentsV2,
  files: [{ attachment: Buffer.from('picture'), name: 'picture.png', description: 'A picture' }],
  components: [
    {
      type: ComponentType.Container,
      accentColor: 0x5865f2,
      components: [
        { type: ComponentType.TextDisplay, content: '# Everything' },
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: 'Beside a button' }],
          accessory: button('side'),
        },
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: 'Beside a picture' }],
          accessory: { type: ComponentType.Thumbnail, media: { url: 'attachment://picture.png' } },
        },
        { type: ComponentType.Separator, divider: false },
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: 'attachment://picture.png' }, description: 'The picture' }],
        },
        { type: ComponentType.File, file: { url: 'attachment://picture.png' } },
        { type: ComponentType.ActionRow, components: [button('later', 'Later'), button('now')] },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          customId: 'letters',
          placeholder: 'Letters',
          maxValues: 2,
          options: [option('a'), option('b')],
        },
      ],
    },
    { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, customId: 'user' }] },
    { type: ComponentType.ActionRow, components: [{ type: ComponentType.ChannelSelect, customId: 'where' }] },
  ],
};

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'A form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Name',
      description: 'Any name',
      component: { type: ComponentType.TextInput, custom_id: 'name', style: TextInputStyle.Short },
    },
    {
      type: ComponentType.Label,
      label: 'Letter',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'letter',
        options: [option('a'), option('b')],
      },
    },
    { type: ComponentType.TextDisplay, content: 'Nothing is kept.' },
  ],
};
