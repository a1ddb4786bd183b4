import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const bot = `<@${discord.botId}>`;

async function answerIn(words: string) {
  const asked = await mira.say('general', `${bot} ${words}`);
  return discord.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === asked.id,
  );
}

test('“Why?” under an answer tells whoever presses it how it came about, in the same words after a restart', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'waht is oolong: a kind of tea?' }));
  const why = await tomas.click(answer, 'Why?');
  expect(mannerOf(why)).toBe('private');
  const seen = seenIn(messageOf(why));
  expect(seen).toContain('“waht is oolong: a kind of tea?” → **What is oolong?**');
  expect(seen).toContain('-# Put right: waht → what');
  expect(seen).toContain('-# Nearest phrasing: “');
  expect(seen).toContain('Confidence: ');
  expect(seen).toContain(`on version ${pack.version}`);
  expect(seen.replace(pack.version, '')).not.toMatch(/\d\.\d/);
  await restart();
  expect(seenIn(messageOf(await tomas.click(answer, 'Why?')))).toBe(seen);
});

test('the numbers behind it are a click away, also after a restart', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'waht is oolong: a kind of tea?' }));
  const why = messageOf(await tomas.click(answer, 'Why?'));
  await restart();
  const numbers = await tomas.click(why, 'Numbers');
  expect(mannerOf(numbers)).toBe('updated');
  const seen = seenIn(messageOf(numbers));
  expect(seen).toContain('“waht is oolong: a kind of tea?” → **What is oolong?**');
  expect(seen).toMatch(/\*\*First\*\* What is oolong\? · \d/);
  expect(seen).toMatch(/Confidence 0\.\d+/);
});

test('an answer in chat says why, and so does the menu of the answer and of the question', async () => {
  const answer = await answerIn('how do I store tea?');
  const clicked = seenIn(messageOf(await mira.click(answer, 'Why?')));
  expect(clicked).toContain('→ **How do I store tea?**');
  expect(seenIn(messageOf(await mira.menu('Why this answer', answer)))).toBe(clicked);
  const question = discord.messages('general').find(({ id }) => id === answer.message_reference?.message_id);
  if (!question) throw new Error('There is no question.');
  expect(seenIn(messageOf(await mira.menu('Why this answer', question)))).toBe(clicked);
});

test('silence can be asked about too', async () => {
  const none = await answerIn('who won the cup final yesterday?');
  expect(seenIn(messageOf(await mira.click(none, 'Why?')))).toContain(
    'It is about something else than what I know.',
  );
});

test('after the knowledge has changed, it says so', async () => {
  const answer = await answerIn('what is tea?');
  const { current } = library;
  library.current = { ...current, pack: { ...pack, version: 'changed0' } };
  const seen = seenIn(messageOf(await mira.click(answer, 'Why?')));
  library.current = current;
  expect(seen).toContain(`The knowledge has changed since then (version ${pack.version})`);
});

test('a question too long for a button has the menu', async () => {
  const long = `Good morning everyone in this channel, what is oolong? I have seen it in a shop window yesterday`;
  const answer = await answerIn(long);
  expect(seenIn(answer)).not.toContain('[Why?]');
  expect(seenIn(messageOf(await mira.menu('Why this answer', answer)))).toContain('→ **What is oolong?**');
});

test('of a message whose question is nowhere to be seen, it says what to do', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'what is tea?' }));
  expect(seenIn(messageOf(await mira.menu('Why this answer', answer)))).toBe(
    'I cannot see which question that answers. Press “Why?” under the answer, or open the menu of the question itself.',
  );
});
