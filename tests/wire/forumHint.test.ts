import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { startBot } from '../../src/discord/bot.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { keepIn, startWire } from './startWire.ts';

const pack = await loadTea();
const { discord, log } = await startWire(pack);
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const answerOf = (id: string) => pack.entries.get(id)?.answer ?? 'no such entry';

/** Asks the bot by name and waits for its answer: by then it has dealt with what came before. */
async function settle(): Promise<void> {
  const asked = await mira.say('general', `<@${discord.botId}> what is tea?`);
  await discord.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === asked.id,
  );
}

test('a new post whose title is surely answered gets one small answer, which its author deletes', async () => {
  const { thread } = await mira.post('What is oolong?', 'I saw it in a shop.');
  const hint = await discord.waitForMessage(thread.name, ({ author }) => author.bot === true);
  expect(seenIn(hint)).toContain(answerOf('what-is-oolong'));
  expect(seenIn(hint)).toContain('-# An answer to the title of this post.');
  expect(hint.mentions).toEqual([]);
  await settle();
  expect(discord.messages(thread.name).filter(({ author }) => author.bot)).toHaveLength(1);
  await mira.click(hint, 'Delete');
  await expect.poll(() => discord.messages(thread.name).some(({ id }) => id === hint.id)).toBe(false);
});

test.each(['Who won the cup?', 'tea or so', 'Tomorrow at nine?'])(
  'a post with the title “%s” is met with silence, and so is what is written under it',
  async (title) => {
    const { thread } = await tomas.post(title, 'What is oolong?');
    await mira.say(thread.id, 'how do I store tea?');
    await settle();
    expect(discord.messages(thread.name).some(({ author }) => author.bot)).toBe(false);
  },
);

test('where it may not write, a line in the log says so', async () => {
  discord.faults.deny('help', 'SendMessagesInThreads');
  await mira.post('How do I store tea?', 'It gets stale.');
  await expect.poll(() => log.filter((line) => line.startsWith('warn Discord refused'))).toHaveLength(1);
  discord.faults.deny('help');
});

test('a forum that the owner did not name gets no hints', async () => {
  const other = await startLocalDiscord();
  const library = { current: knowledgeOf(pack) };
  const bot = await startBot({
    token: other.token,
    api: other.api,
    forums: new Set([other.channel('general')]),
    commands: commandsFor(library),
    library,
    log: keepIn([]),
  });
  afterAll(async () => {
    await bot.stop();
    await other.close();
  });
  const { thread } = await other.person('mira').post('What is oolong?', 'I saw it in a shop.');
  const asked = await other.person('mira').say('general', `<@${other.botId}> what is tea?`);
  await other.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === asked.id,
  );
  expect(other.messages(thread.name).some(({ author }) => author.bot)).toBe(false);
});
