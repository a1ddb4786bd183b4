import { ApplicationCommandType, MessageFlags, MessageFlagsBitField } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { SlashCommand } from '../../src/discord/command.ts';
import { noticeView } from '../../src/discord/message.ts';
import { publicly } from '../../src/discord/send.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf } from './outcome.ts';
import { startWire } from './startWire.ts';

/** A command whose answers wait until they are let go, as those do that wait for Discord. */
const held: (() => void)[] = [];
const slow: SlashCommand = {
  data: { name: 'slow', type: ApplicationCommandType.ChatInput, description: 'Waits' },
  run: async (interaction) => {
    await new Promise<void>((letGo) => held.push(letGo));
    await interaction.reply(publicly(noticeView('At last.')));
  },
};

/** Milliseconds that the bot's clock is ahead. */
let turned = 0;
const { discord, log } = await startWire(await loadTea(), {
  commands: [slow],
  now: () => Date.now() + turned,
});
const [mira, tomas, ada] = [
  discord.person('mira'),
  discord.person('tomas'),
  discord.person('ada', { locale: 'de' }),
];

/** So many are answered at once for one member, and so many wait. */
const [OPEN, WAITING] = [16, 100];

const said = (beginning: string) =>
  discord.messages('general').filter((message) => seenIn(message).startsWith(beginning));

const letGo = () => {
  for (const one of held.splice(0)) one();
};

afterEach(async () => {
  turned = 0;
  letGo();
  // Whatever was too much, the next question is answered, and nothing of it was a fault.
  expect(mannerOf(await mira.command('about'))).toBe('private');
  expect(log.filter((line) => line.startsWith('error'))).toEqual([]);
});

/** Sends without waiting for the answers, and resolves when the bot has heard all of it. */
async function send(person: typeof mira, count: number) {
  const outcomes = Array.from({ length: count }, () => person.command('slow'));
  expect(mannerOf(await tomas.command('about'))).toBe('private');
  return outcomes;
}

test('what is as good as over when its turn comes is not computed', async () => {
  const outcomes = await send(mira, OPEN + 1);
  await expect.poll(() => held.length).toBe(OPEN);
  turned = 2_600;
  letGo();
  await Promise.all(outcomes.slice(0, OPEN));
  turned = 0;
  expect(mannerOf(await mira.command('about'))).toBe('private');
  expect(held).toEqual([]);
});

test.each([
  ['mira', mira, 'That is more than I answer for one person at once'],
  ['ada', ada, 'Das ist mehr, als ich einer Person auf einmal beantworte'],
] as const)('beyond the budget %s reads one private sentence, once', async (_, person, sentence) => {
  const told = () => said(sentence);
  const answered = said('At last.').length;
  await send(person, OPEN + WAITING + 20);
  expect(told()).toHaveLength(1);
  expect(new MessageFlagsBitField(told()[0]?.flags).has(MessageFlags.Ephemeral)).toBe(true);
  const letting = setInterval(letGo);
  await expect.poll(() => said('At last.').length - answered).toBeGreaterThanOrEqual(WAITING);
  clearInterval(letting);
  expect(told()).toHaveLength(1);
});

test('choices for what was typed many keys ago are an empty list, and for the last key what fits', async () => {
  const outcomes = await send(mira, OPEN);
  await expect.poll(() => held.length).toBe(OPEN);
  const typed = Array.from({ length: 15 }, () => mira.complete('ask', 'question', 'steep'));
  await tomas.command('about');
  letGo();
  const choices = (await Promise.all(typed)).map(({ length }) => length > 0);
  expect(choices).toEqual(choices.map((_, index) => index >= 15 - 1 - 10));
  await Promise.all(outcomes);
});

test('whoever types gets choices for every key', async () => {
  for (const word of 'how long should tea steep'.split(' '))
    for (let key = 2; key <= word.length; key += 1)
      expect(await mira.complete('ask', 'question', word.slice(0, key))).toBeInstanceOf(Array);
  const last = await Promise.all([...'steep'].map(() => mira.complete('ask', 'question', 'steep')));
  for (const choices of last) expect(choices.length).toBeGreaterThan(0);
});

test('many mentions by one member get four replies and one direct message', async () => {
  const replies = () => discord.messages('general').filter(({ author, nonce }) => author.bot && nonce);
  const before = replies().length;
  discord.faults.delay(300, { path: /channels\/\d+\/messages/ });
  const told = discord.waitForMessage('dm:mira');
  for (let count = 0; count < 12; count += 1)
    await mira.say('general', `<@${discord.botId}> how long should tea steep?`);
  expect(seenIn(await told)).toContain('That is more than I answer for one person at once');
  await expect.poll(() => replies().length - before).toBe(4);
  await tomas.say('general', `<@${discord.botId}> how long should tea steep?`);
  await expect.poll(() => replies().length - before).toBe(5);
  expect(discord.messages('dm:mira').filter(({ author }) => author.bot)).toHaveLength(1);
});
