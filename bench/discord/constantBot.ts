import { Client, GatewayIntentBits } from 'discord.js';

/** A bot of the same library that answers every slash command with a constant: the floor to measure against. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API ?? '' },
});

client.on('interactionCreate', async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply({ content: 'A constant answer.' });
});

client.once('clientReady', async (ready) => {
  const question = { type: 3, name: 'question', description: 'What to ask.', required: true } as const;
  await ready.application.commands.set(
    [{ name: 'ask', description: 'Answers.', options: [question] }],
    process.env.DISCORD_GUILD_ID ?? '',
  );
  console.log(`Ready as ${ready.user.tag}.`);
});

process.once('SIGTERM', () => void client.destroy());
await client.login(process.env.DISCORD_TOKEN ?? '');
