import { Client, Events, GatewayIntentBits } from 'discord.js';

/** A bot in the idiom of discord.js's own guide: it replies, then waits for a click on its reply. */
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.API } });
const row = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const response = await interaction.reply({ content: 'Press', components: [row], withResponse: true });
  const click = await response.resource.message.awaitMessageComponent();
  await click.update({ content: 'Pressed', components: [] });
});
client.once(Events.ClientReady, async () => {
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  console.log('ready');
});
await client.login(process.env.TOKEN);
