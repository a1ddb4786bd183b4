import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor, formIn } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
afterAll(() => rm(packs, { recursive: true }));

const dir = path.join(fixtures, 'knowledge');
const { discord, restart, folder } = await startWire(await loadTea(), { dir, packs });
const ada = new Editor(discord, discord.person('ada'));
const mira = discord.person('mira');
const [QUESTIONS, HELP] = [discord.channel('questions'), discord.channel('help')];
const USUAL = { pack: ['.'], learning: 'counts', feedback: true, forums: [HELP] };

/** What /setup shows, and a form of it sent. */
const open = async (): Promise<APIMessage> => messageOf(await ada.person.command('setup'));
async function set(button: string, values: Readonly<Record<string, string | boolean | readonly string[]>>) {
  const form = formIn(await ada.person.click(await open(), button));
  return seenIn(await ada.final(await ada.person.submit(form, values)));
}

const channels = (answers: string, isPrivate = false, ids = [QUESTIONS]) =>
  set('Channels', { channels: ids, answers, private: isPrivate });

const ask = (question: string, options = {}, channel = 'general') =>
  mira.command('ask', { question, ...options }, { channel });
const said = async (question: string) => seenIn(messageOf(await ask(question)));

/** Whether a message that speaks to the bot is answered; another in the next channel is dealt with by then. */
async function isHeard(channel: string): Promise<boolean> {
  const first = await mira.say(channel, `<@${discord.botId}> what is oolong?`);
  const other = await mira.say('general', `<@${discord.botId}> what is oolong?`);
  await discord.waitForMessage(
    'general',
    ({ message_reference }) => message_reference?.message_id === other.id,
  );
  return discord
    .messages(channel)
    .some(({ message_reference }) => message_reference?.message_id === first.id);
}

beforeEach(async () => {
  await set('Change', USUAL);
  await channels('all');
});

test('a server that chose another pack is answered from it alone, at once and after a restart', async () => {
  expect(await said('what is oolong')).toContain('oolong');
  expect(await said('what is a canoe')).not.toContain('light, narrow boat');
  expect(await set('Change', { ...USUAL, pack: ['boats'] })).toMatch(
    /^### From now on\n\*\*Knowledge\*\*: “boats”$/m,
  );
  for (let restarts = 0; restarts < 2; restarts += 1) {
    expect(await said('what is a canoe')).toContain('light, narrow boat');
    expect(await said('what is oolong')).not.toContain('Oolong is');
    expect((await mira.complete('ask', 'question', 'what is')).map(({ value }) => value)).not.toContain(
      'what-is-oolong',
    );
    expect(seenIn(messageOf(await mira.command('about')))).toContain('### Boats');
    expect(seenIn(messageOf(await mira.command('browse')))).toContain('### Boats');
    await restart();
  }
});

test('the form shows what is set, and what nobody changes stays', async () => {
  await set('Change', { ...USUAL, learning: 'questions', feedback: false });
  await set('Digest and days', { digest: [QUESTIONS], days: '7' });
  expect(seenIn(await open())).toContain('kept for 7 days, without whoever asked');
  const form = formIn(await ada.person.click(await open(), 'Change'));
  expect(form.components.map((each) => 'label' in each && each.label)).toEqual([
    'Knowledge',
    'Editors',
    'Forums',
    'What is kept of questions',
    'Feedback buttons',
  ]);
  const again = { pack: ['.'], learning: 'questions', feedback: false, forums: [HELP] };
  expect(await set('Change', again)).toMatch(/^Nothing was changed\.$/m);
  expect(await set('Change', { ...again, learning: 'off' })).toContain(
    'Questions that are kept already go when their 7 days are over.',
  );
  expect(await set('Digest and days', { digest: [], days: '30' })).toContain('**Weekly digest**: none');
});

test('roles and forums that are chosen hold from then on', async () => {
  const moderator = '1310000000000000201';
  expect(await set('Change', { ...USUAL, editors: [moderator], forums: [] })).toContain(
    `**Editors**: whoever may manage the server, and the members of <@&${moderator}>\n**Forums**: I answer no title of a new post`,
  );
  const { thread } = await mira.post('What is oolong?', 'I saw it in a shop.');
  await isHeard('questions');
  expect(discord.messages(thread.name).some(({ author }) => author.bot)).toBe(false);
});

test('where managers want no answers, what members ask is refused privately, and silence meets who speaks to the bot', async () => {
  expect(await channels('none')).toContain(`- <#${QUESTIONS}>: nothing is answered`);
  for (const command of ['ask', 'compare', 'advise', 'browse']) {
    const refused = await mira.command(command, command === 'ask' ? { question: 'what is oolong' } : {}, {
      channel: 'questions',
    });
    expect(mannerOf(refused)).toBe('private');
    expect(seenIn(messageOf(refused))).toContain('wants no answers in this channel');
  }
  expect(seenIn(messageOf(await mira.command('about', {}, { channel: 'questions' })))).toContain('### Tea');
  expect(await isHeard('questions')).toBe(false);
  expect(await said('what is oolong')).toContain('oolong');
});

test('where only commands are answered, they are, and who speaks to the bot is not', async () => {
  await channels('commands');
  expect(mannerOf(await ask('what is oolong', {}, 'questions'))).toBe('public');
  expect(await isHeard('questions')).toBe(false);
  await channels('all');
  expect(await isHeard('questions')).toBe(true);
});

test('where answers are private, nothing of what is asked comes into the channel', async () => {
  expect(await channels('all', true)).toContain(
    `- <#${QUESTIONS}>: only commands are answered, and only whoever asked sees it`,
  );
  const at = { channel: 'questions' };
  expect(mannerOf(await ask('what is oolong', {}, 'questions'))).toBe('private');
  expect(mannerOf(await mira.command('compare', {}, at))).toBe('private');
  expect(seenIn(messageOf(await ask('what is oolong', { for: 'tomas' }, 'questions')))).toContain(
    'Leave out “for”',
  );
  expect(seenIn(messageOf(await mira.command('advise', { together: 5 }, at)))).toContain(
    'nothing can be shared or voted on here',
  );
  expect(await isHeard('questions')).toBe(false);
});

test('a forum where only commands are answered gets no hints', async () => {
  await channels('commands', false, [HELP]);
  const { thread } = await mira.post('What is oolong, then?', 'I saw it in a shop.');
  await isHeard('questions');
  expect(discord.messages(thread.name).some(({ author }) => author.bot)).toBe(false);
  await channels('all', false, [HELP]);
});

test('days that are no number change nothing', async () => {
  expect(await set('Digest and days', { digest: [], days: 'x' })).toContain(
    'Days are a whole number from 1 to 90.',
  );
});

test('members are not offered it', async () => {
  await expect(mira.command('setup')).rejects.toThrow();
});

test('while the store is out of reach answers go on, and nothing is said to be changed', async () => {
  await set('Change', { ...USUAL, pack: ['boats'] });
  const other = new DatabaseSync(path.join(folder, 'wireside.db'));
  other.exec('BEGIN EXCLUSIVE');
  expect(await said('what is a canoe')).toContain('light, narrow boat');
  expect(await set('Change', USUAL)).toContain('nothing was changed and all goes on as before');
  expect(await said('what is a canoe')).toContain('light, narrow boat');
  other.exec('ROLLBACK');
  other.close();
  expect(seenIn(await open())).toContain('**Knowledge**: “boats”');
});

test('all of it is there in German', async () => {
  const german = discord.person('ada', { locale: 'de' });
  const shown = messageOf(await german.command('setup'));
  expect(seenIn(shown)).toContain('### Einrichtung dieses Servers\n**Wissen**: „Tea“');
  expect(formIn(await german.click(shown, 'Kanäle')).title).toBe('Kanäle');
  discord.person('ada', { locale: '' });
});
