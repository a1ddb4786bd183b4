import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const pack = await loadBoats();
const { discord, restart } = await startWire(pack);
const mira = discord.person('mira');
const titled = (id: string) => `### ${pack.entries.get(id)?.question}`;

async function replied(words: string, replyTo?: APIMessage): Promise<APIMessage> {
  const content = replyTo ? words : `<@${discord.botId}> ${words}`;
  const asked = await mira.say('general', content, replyTo ? { replyTo } : {});
  return discord.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === asked.id,
  );
}

test('a chain of replies goes on from the answer above, after a restart too', async () => {
  const definition = await replied('what is a canoe?');
  expect(seenIn(definition)).toContain(titled('what-is-a-canoe'));
  await restart();
  const other = await replied('and for a ferry?', definition);
  expect(seenIn(other)).toContain(titled('what-is-a-ferry'));
  const cost = await replied('what about cost', other);
  expect(seenIn(cost)).toContain(titled('aspect-cost'));
  const cell = await replied('and for the ferry?', cost);
  expect(seenIn(cell)).toContain('### Cost: Ferry');
  expect(seenIn(await replied('safety?', cell))).toContain(titled('aspect-safety'));
});

test('“why?” gets what explains the answer, or what goes on from it, and never the same again', async () => {
  const answer = await replied('what is a ferry?');
  const reason = await replied('why?', answer);
  expect(seenIn(reason)).not.toContain(titled('what-is-a-ferry'));
  expect(seenIn(reason)).toMatch(/^### |^I have no reason beside that answer\. These go further:/);
});

test('a reply to a comparison, with the bot’s name, takes its aspects', async () => {
  const comparison = messageOf(await mira.command('compare', { topic: 'boats' }));
  expect(seenIn(await replied(`<@${discord.botId}> what about the cost?`, comparison))).toContain(
    titled('aspect-cost'),
  );
});

test('a reply that stands on its own is answered as before', async () => {
  const answer = await replied('what is a canoe?');
  expect(seenIn(await replied('where may I land?', answer))).toContain(titled('where-do-i-land'));
});
