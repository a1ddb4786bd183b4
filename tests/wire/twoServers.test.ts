import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { APIMessage } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { manualClock, startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { createPainter } from '../../src/compare/picture/painter.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Library } from '../../src/discord/command.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor, formIn } from './editing.ts';
import { messageOf } from './outcome.ts';
import { keepIn, startWire } from './startWire.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
const painter = createPainter({ worker: path.resolve('dist/src/compare/picture/worker.js') });
const [tea, boats] = [await loadTea(), await loadBoats()];
const clock = manualClock();
const { discord, folder, restart, log } = await startWire(tea, {
  dir: path.join(fixtures, 'knowledge'),
  packs,
  painter,
  clock,
  isGlobal: true,
  world: { channels: [{ name: 'harbour', server: 'The Boatyard' }] },
});
afterAll(async () => {
  await painter.close();
  await rm(packs, { recursive: true });
});

const ada = new Editor(discord, discord.person('ada'));
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const boatyard = discord.server('The Boatyard');
const AT_SEA = { channel: 'harbour' };

const form = formIn(
  await ada.person.click(messageOf(await ada.person.command('setup', {}, AT_SEA)), 'Change'),
);
await ada.final(await ada.person.submit(form, { pack: ['boats'], learning: 'counts', feedback: true }));

/** Each server with the pack that it has, and that it has not. */
const places = [
  { channel: 'general', own: tea, other: boats },
  { channel: 'harbour', own: boats, other: tea },
];

/** The words of a pack that tell it from the other: its answers, and the questions on its buttons. */
const wordsOf = (pack: typeof tea): readonly string[] =>
  [...pack.entries.values()].flatMap(({ question, answer }) => [`[${question}]`, answer.slice(0, 60)]);

/** What of a message is the other server's. */
const strange = (message: APIMessage, { other, own }: (typeof places)[number]) => {
  const seen = seenIn(message);
  return wordsOf(other).filter((words) => seen.includes(words) && !wordsOf(own).includes(words));
};

/** The answer to what is said to the bot in a channel. */
async function said(question: string, channel: string): Promise<APIMessage> {
  const { id } = await mira.say(channel, `<@${discord.botId}> ${question}`);
  return discord.waitForMessage(channel, ({ message_reference }) => message_reference?.message_id === id);
}

test('over 1,000 questions to both servers no answer crosses, whether asked, typed, clicked or said', {
  timeout: 240_000,
}, async () => {
  const questions = [tea, boats].flatMap(({ entries }) =>
    [...entries.values()].flatMap(({ question, phrasings }) => [question, ...phrasings]),
  );
  const crossed: string[] = [];
  for (let index = 0; index < 1_000; index += 1) {
    const place = places[index % 2] ?? places[0];
    if (!place) throw new Error('There are two.');
    const question = questions[(index * 7) % questions.length] ?? '';
    const offered = await mira.complete('ask', 'question', question.slice(0, 12), {}, place);
    crossed.push(
      ...offered.flatMap(({ value }) => (place.own.entries.has(String(value)) ? [] : [String(value)])),
    );
    const shown =
      index % 10 < 2
        ? await said(question, place.channel)
        : messageOf(await mira.command('ask', { question }, place));
    crossed.push(...strange(shown, place));
    const [, button] = seenIn(shown).match(/\[([^\]]+\?)\]/) ?? [];
    if (index % 5 < 2 && button) crossed.push(...strange(messageOf(await mira.click(shown, button)), place));
  }
  expect(crossed).toEqual([]);
  expect(questions.length).toBeGreaterThan(60);
});

test.each(places)('what is looked through, compared and advised in #$channel is its own', async (place) => {
  const { channel, own, other } = place;
  const at = { channel };
  const browse = messageOf(await mira.command('browse', {}, at));
  expect(seenIn(browse)).toContain(`### ${own.name}`);
  expect(seenIn(messageOf(await mira.command('about', {}, at)))).toContain(`### ${own.name}`);
  const compared = messageOf(await mira.command('compare', {}, at));
  const [comparison] = own.comparisons.values();
  expect(seenIn(compared)).toContain(comparison?.title);
  const titles = (pack: typeof tea) => [...pack.guides.values()].map(({ title }) => title);
  const advised = seenIn(messageOf(await mira.command('advise', {}, at)));
  expect(titles(own).some((title) => advised.includes(title))).toBe(true);
  expect(titles(other).filter((title) => advised.includes(title))).toEqual([]);
});

test('a button of one server’s message finds nothing in the other', async () => {
  const shown = messageOf(await mira.command('ask', { question: 'what is oolong' }));
  const [, button = ''] = seenIn(shown).match(/\[([^\]]+\?)\]/) ?? [];
  const moved = { ...shown, channel_id: discord.channel('harbour') };
  await expect(mira.click(moved, button)).rejects.toThrow();
});

test('a vote of a server is about its own guide, also after a restart', async () => {
  const vote = messageOf(
    await mira.command('advise', { guide: [...boats.guides.keys()][0] ?? '', together: 5 }, AT_SEA),
  );
  await restart();
  const now = () => discord.messages('harbour').find(({ id }) => id === vote.id) ?? vote;
  expect(seenIn(now())).toContain('What do you take along?');
  await tomas.click(now(), 'Bags');
  await expect.poll(() => seenIn(now())).toContain('1 vote');
  await mira.click(now(), 'Stop');
});

test('a server that was left is forgotten after seven days, and not while it is only out of reach', async () => {
  const DAY = 24 * 3_600_000;
  const noted = async () => {
    const store = createStore({ folder });
    const read = store.use((database) =>
      database.selectFrom('server').select(['server', 'left_at']).where('server', '=', boatyard).execute(),
    );
    return read.finally(store.close);
  };
  discord.faults.move('away', 'The Boatyard');
  discord.faults.move('joined', 'The Boatyard');
  discord.faults.move('left', 'The Boatyard');
  await expect.poll(async () => (await noted())[0]?.left_at).toBe(clock.now());
  discord.faults.move('joined', 'The Boatyard');
  await expect.poll(async () => (await noted())[0]?.left_at).toBe(null);
  expect(seenIn(messageOf(await mira.command('ask', { question: 'what is a canoe' }, AT_SEA)))).toContain(
    'light, narrow boat',
  );
  discord.faults.move('left', 'The Boatyard');
  await expect.poll(async () => (await noted())[0]?.left_at).toBe(clock.now());
  const later = async () => {
    clock.advance(DAY);
    return (await noted()).length;
  };
  await expect.poll(later).toBe(0);
  expect(log.some((line) => line.includes('1 server'))).toBe(true);
  discord.faults.move('joined', 'The Boatyard');
});

test('a question whose answers take long to build hears so in time, in chat when they are there, and /privacy needs none', async () => {
  const other = await startLocalDiscord();
  const known = knowledgeOf(tea);
  let build = () => {};
  let isBuilt = false;
  const built = new Promise<void>((resolve) => {
    build = () => {
      isBuilt = true;
      resolve();
    };
  });
  const library: Library = {
    current: known,
    of: () => {
      if (!isBuilt) throw new LocalizedError(({ troubles }) => troubles.packLoading);
      return known;
    },
    ready: () => (isBuilt ? undefined : built),
  };
  const { token, api } = other;
  const bot = await startBot({ token, api, commands: commandsFor(library), library, log: keepIn([]) });
  const noor = other.person('mira');
  const said = await noor.say('general', `<@${other.botId}> what is oolong?`);
  const answered = other.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === said.id,
  );
  expect(seenIn(messageOf(await noor.command('ask', { question: 'what is oolong' })))).toContain(
    'is being loaded',
  );
  expect(await noor.complete('ask', 'question', 'what is')).toEqual([]);
  expect(seenIn(messageOf(await noor.command('privacy')))).toContain('### What I keep');
  build();
  expect(seenIn(await answered)).toContain('oolong');
  await bot.stop();
  await other.close();
});
