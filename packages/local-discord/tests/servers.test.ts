import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from '../src/start.ts';

const world = {
  channels: [
    { name: 'harbour', server: 'The Boatyard' },
    { name: 'boats', kind: 'forum', server: 'The Boatyard' },
  ],
} as const;

async function start() {
  const discord = await startLocalDiscord({ onUnknownRoute: 'throw', world });
  const bot = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: discord.api },
  });
  const log: string[] = [];
  bot.on(Events.GuildCreate, ({ name }) => log.push(`joined ${name}`));
  bot.on(Events.GuildDelete, ({ name }) => log.push(`left ${name}`));
  bot.on(Events.GuildUnavailable, ({ name }) => log.push(`away ${name}`));
  const ready = new Promise((resolve) => bot.once(Events.ClientReady, resolve));
  await Promise.all([bot.login(discord.token), ready]);
  onTestFinished(async () => {
    await bot.destroy();
    await discord.close();
  });
  return { discord, bot, log, boatyard: discord.server('The Boatyard') };
}

test('a bot is in each server, with its channels and roles', async () => {
  const { discord, bot, boatyard } = await start();
  expect([...bot.guilds.cache.keys()].sort()).toEqual([discord.guildId, boatyard].sort());
  const guild = await bot.guilds.fetch(boatyard);
  expect(guild.name).toBe('The Boatyard');
  expect(guild.channels.cache.map(({ name }) => name).sort()).toEqual(['boats', 'harbour']);
  expect(guild.roles.everyone.id).toBe(boatyard);
  expect(bot.guilds.cache.get(discord.guildId)?.channels.cache.some(({ name }) => name === 'harbour')).toBe(
    false,
  );
});

test('what is done in a server tells which it is', async () => {
  const { discord, bot, boatyard } = await start();
  await bot.application?.commands.create({ name: 'where', description: 'Says where' });
  bot.on(
    Events.InteractionCreate,
    (used) => used.isChatInputCommand() && used.reply(`${used.guildId} ${used.guild?.name}`),
  );
  const mira = discord.person('mira');
  const there = await mira.command('where', {}, { channel: 'harbour' });
  expect(there).toMatchObject({ message: { content: `${boatyard} The Boatyard` } });
  expect(await mira.command('where')).toMatchObject({
    message: { content: `${discord.guildId} The Workshop` },
  });
  const heard = new Promise((resolve) => bot.once(Events.MessageCreate, ({ guildId }) => resolve(guildId)));
  await mira.say('harbour', 'hello');
  expect(await heard).toBe(boatyard);
});

test('a bot hears that it left a server and came back, and that one is out of reach', async () => {
  const { discord, bot, log, boatyard } = await start();
  discord.faults.move('left', 'The Boatyard');
  await expect.poll(() => log).toEqual(['left The Boatyard']);
  expect(bot.guilds.cache.has(boatyard)).toBe(false);
  discord.faults.move('joined', 'The Boatyard');
  await expect.poll(() => log.at(-1)).toBe('joined The Boatyard');
  discord.faults.move('away', 'The Boatyard');
  await expect.poll(() => log.at(-1)).toBe('away The Boatyard');
  expect(bot.guilds.cache.has(boatyard)).toBe(true);
  discord.faults.move('joined', 'The Boatyard');
  await expect.poll(() => bot.guilds.cache.get(boatyard)?.available).toBe(true);
});

test('a server of an unknown name is a mistake', async () => {
  const { discord } = await start();
  expect(() => discord.server('The Bakery')).toThrow('There is no server “The Bakery”.');
});
