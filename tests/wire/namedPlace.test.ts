import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const { discord, restart } = await startWire(await loadBoats());
const mira = discord.person('mira');
const asked = async (question: string): Promise<APIMessage> =>
  messageOf(await mira.command('ask', { question }));

async function said(words: string, replyTo?: APIMessage): Promise<APIMessage> {
  const content = replyTo ? words : `<@${discord.botId}> ${words}`;
  const message = await mira.say('general', content, replyTo ? { replyTo } : {});
  return discord.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === message.id,
  );
}

test('two subjects named together open their comparison, in /ask and in chat', async () => {
  for (const ask of [asked, said])
    expect(seenIn(await ask('yacht vs powerboat'))).toContain('### Sailing boat and Motorboat compared');
});

test('a subject and an aspect open that cell, in /ask and in chat', async () => {
  for (const ask of [asked, said])
    expect(seenIn(await ask('noise of a powerboat'))).toContain('### Noise: Motorboat');
});

test('where more is asked, the way to the cell stands beside the offers, and works after a restart', async () => {
  const message = await asked('noise of a powerboat at night near the harbour wall');
  expect(seenIn(message)).toContain('[Noise: Motorboat]');
  await restart();
  const opened = messageOf(await mira.click(message, 'Noise: Motorboat'));
  expect(seenIn(opened)).toContain('### Noise: Motorboat');
});

test('a question about an aspect, in reply to an answer about a subject, opens that subject’s cell', async () => {
  const ferry = await said('what is a ferry?');
  expect(seenIn(await said('and how loud is it?', ferry))).toContain('### Noise: Ferry');
});
