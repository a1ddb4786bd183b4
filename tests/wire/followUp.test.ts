import path from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The shipped pack is broken; see `wireside check`.');
const { pack } = loaded;
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
  const definition = await replied('what is iot?');
  expect(seenIn(definition)).toContain(titled('what-is-iot'));
  await restart();
  const other = await replied('and for m2m?', definition);
  expect(seenIn(other)).toContain(titled('what-is-m2m'));
  const cost = await replied('what about cost', other);
  expect(seenIn(cost)).toContain(titled('aspect-cost'));
  const cell = await replied('and m2m?', cost);
  expect(seenIn(cell)).toContain('### Cost: M2M');
  expect(seenIn(await replied('security?', cell))).toContain(titled('aspect-security'));
});

test('“why?” gets what explains the answer, or what goes on from it, and never the same again', async () => {
  const answer = await replied('what is m2m?');
  const reason = await replied('why?', answer);
  expect(seenIn(reason)).not.toContain(titled('what-is-m2m'));
  expect(seenIn(reason)).toMatch(/^### |^I have no reason beside that answer\. These go further:/);
});

test('a reply to a comparison, with the bot’s name, takes its aspects', async () => {
  const comparison = messageOf(await mira.command('compare', { topic: 'iot-vs-m2m' }));
  expect(seenIn(await replied(`<@${discord.botId}> what about the cost?`, comparison))).toContain(
    titled('aspect-cost'),
  );
});

test('a reply that stands on its own is answered as before', async () => {
  const answer = await replied('what is iot?');
  expect(seenIn(await replied('what is lorawan?', answer))).toContain(titled('lorawan'));
});
