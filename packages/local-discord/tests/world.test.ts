import { GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../src/start.ts';
import { logIn } from './support/logIn.ts';
import { open, openWithBot } from './support/scene.ts';

const world = {
  roles: [{ name: 'Helper', permissions: ['ManageMessages'], colour: 0xff0000, hoist: true }],
  channels: [{ name: 'quiet' }, { name: 'ideas', kind: 'forum', topic: 'New ones', tags: ['done'] }],
  people: [
    { name: 'noor', shownName: 'Noor', roles: ['Helper'] },
    { name: 'bo', roles: [] },
  ],
  botPermissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageMessages', 'AddReactions'],
  privilegedIntents: true,
} as const;

test('roles, channels and people are there beside the usual ones, with what they may do', async () => {
  const discord = await open({ world });
  const client = await logIn(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers],
  });
  const guild = await client.guilds.fetch(discord.guildId).then((found) => found.fetch());
  expect(guild.channels.cache.map(({ name }) => name)).toEqual([
    'general',
    'questions',
    'help',
    'quiet',
    'ideas',
  ]);
  const members = await guild.members.fetch();
  expect(members.map(({ displayName }) => displayName)).toEqual(
    expect.arrayContaining(['Mira', 'Tomas', 'Ada', 'Noor', 'bo']),
  );
  const noor = members.find(({ displayName }) => displayName === 'Noor');
  expect(noor?.roles.cache.map(({ name }) => name)).toContain('Helper');
  const said = await discord.person('bo').say('quiet', 'hello');
  await discord.person('noor').erase(said);
  await expect(discord.person('bo').say('dm', 'hello')).resolves.toMatchObject({ content: 'hello' });
  await client.destroy();
});

test('the bot may do what its role allows', async () => {
  const { discord, client } = await openWithBot({ world });
  const channel = await client.channels.fetch(discord.channel('quiet'));
  const said = await discord.person('bo').say('quiet', `<@${discord.botId}> hello`);
  if (!channel?.isTextBased()) throw new Error('There is no such channel.');
  await channel.messages.react(said.id, '👍');
  await channel.messages.delete(said.id);
  expect(discord.messages('quiet')).toEqual([]);
});

test('ids stay the same from one start to the next, whatever else is added', async () => {
  const first = await open({ world });
  const second = await open({ world: { people: [{ name: 'noor' }], channels: [{ name: 'quiet' }] } });
  expect(second.person('noor').id).toBe(first.person('noor').id);
  expect(second.channel('quiet')).toBe(first.channel('quiet'));
});

test.each([
  ['a person who is there already', { people: [{ name: 'mira' }] }, 'two of the name “mira”'],
  ['a channel that is there already', { channels: [{ name: 'general' }] }, 'two of the name “general”'],
  [
    'a role that is not there',
    { people: [{ name: 'noor', roles: ['Helper'] }] },
    'There is no role “Helper”.',
  ],
  ['a name that Discord has not', { people: [{ name: 'Noor Ali' }] }, 'people.0.name'],
])('%s stops the start', async (_, wrong, why) => {
  await expect(startLocalDiscord({ world: wrong })).rejects.toThrow(why);
});
