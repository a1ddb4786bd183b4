import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { Editor, filledInto, formIn } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-edit-'));
await cp(path.join(import.meta.dirname, '..', 'fixtures', 'knowledge'), dir, { recursive: true });
afterAll(() => rm(dir, { recursive: true }));
const loaded = await loadPack(dir);
if (!loaded.ok) throw new Error('The tea is not in order.');

const { discord, restart, library } = await startWire(loaded.pack, {
  dir,
  world: {
    roles: [{ name: 'Manager', permissions: ['ManageGuild'] }],
    people: [{ name: 'ben', roles: ['Manager'] }],
  },
});
const ada = new Editor(discord, discord.person('ada'));
const ben = new Editor(discord, discord.person('ben'));
const mira = discord.person('mira');

const asked = async (question: string) =>
  seenIn(messageOf(await mira.command('ask', { question, private: true })));
const edit = (editor: Editor, answer = 'what-is-oolong') => editor.person.command('faq edit', { answer });

async function publish(editor: Editor, draft: Awaited<ReturnType<Editor['send']>>) {
  const shown = await editor.click(draft, 'Publish');
  return editor.shows(shown, '**Live:**');
}

test('the form of an answer shows it as it is, and what is sent answers', async () => {
  const form = await edit(ada);
  const { question, answer, kind } = filledInto(formIn(form));
  expect([question, kind]).toEqual(['What is oolong?', 'concept']);
  const draft = await ada.send(form, { answer: `${answer}\n\nIt is **half** oxidised.` });
  const changes = await ada.final(await ada.person.click(draft, 'Show changes'));
  expect(seenIn(changes)).toMatch(/What changes: What is oolong\?[\s\S]*\*\*It is \\\*\\\*half/);
  await restart();
  await publish(ada, draft);
  expect(await asked('what is oolong')).toContain('It is **half** oxidised.');
});

test('what was published is undone after a look, and that too', async () => {
  const history = await ada.final(await ada.person.command('faq history', { answer: 'what-is-oolong' }));
  expect(seenIn(history)).toContain('What is oolong?');
  await restart();
  const draft = await ada.final(
    await ada.person.select(history, 'Undo one: see what it would change first', ['1']),
  );
  expect(seenIn(draft)).toContain('Undo');
  expect(seenIn(await ada.final(await ada.person.click(draft, 'Show changes')))).toContain('~~');
  const live = await publish(ada, draft);
  expect(await asked('what is oolong')).not.toContain('half');
  const again = await ada.final(await ada.person.click(live, 'Undo'));
  await publish(ada, again);
  expect(await asked('what is oolong')).toContain('half');
});

test('of two who edit one answer the later is told, sees both and decides', async () => {
  const [hers, his] = [await edit(ada), await edit(ben)];
  const draft = await ben.send(his, { answer: 'His text.' });
  await publish(ada, await ada.send(hers, { answer: 'Her text.' }));
  const refused = await ben.click(draft, 'Publish');
  expect(seenIn(refused)).toContain(`<@${ada.person.id}> changed this`);
  await restart();
  expect(seenIn(await ben.final(await ben.person.click(refused, 'Show both')))).toMatch(/~~Her.*~~|\*\*His/);
  expect(await asked('what is oolong')).toContain('Her text.');
  const over = await ben.click(refused, 'Publish mine over it');
  await ben.shows(over, '**Live:**');
  expect(await asked('what is oolong')).toContain('His text.');
  const texts = seenIn(await ada.final(await ada.person.command('faq history')));
  expect(texts).toContain('replaced');
});

test('a draft waits for any editor, after a restart too', async () => {
  const draft = await ada.send(await edit(ada), { answer: 'Half a text.' });
  expect(seenIn(draft)).toContain('[Publish]');
  await restart();
  const list = await ben.final(await ben.person.command('faq drafts'));
  expect(seenIn(list)).toContain('1 draft');
  const value = JSON.stringify(list.components).match(/"value":"([^"]+)"/)?.[1] ?? '';
  const opened = await ben.final(await ben.person.select(list, 'Open a draft', [value]));
  const mended = await ben.send(await ben.person.click(opened, 'Edit again'), { answer: 'A whole text.' });
  expect(seenIn(mended)).toContain(`<@${ben.person.id}>`);
  expect(seenIn(await ada.click(draft, 'Publish'))).toContain('changed since you looked');
  await publish(ben, mended);
  expect(await asked('what is oolong')).toContain('A whole text.');
  expect(await ada.person.click(ada.now(draft), 'Discard').then(messageOf).then(seenIn)).toContain(
    'published or discarded already',
  );
});

test('an answer that is taken away is named nowhere any more, and comes back whole', async () => {
  const draft = await ada.final(await ada.person.command('faq retire', { answer: 'what-is-oolong' }));
  expect(seenIn(draft)).toContain('Retire');
  const changes = seenIn(await ada.final(await ada.person.click(draft, 'Show changes')));
  expect(changes).toContain('Taken away');
  const live = await publish(ada, draft);
  expect(await asked('what is oolong')).not.toContain('A whole text.');
  await publish(ada, await ada.final(await ada.person.click(live, 'Undo')));
  expect(await asked('what is oolong')).toContain('A whole text.');
});

test('what is edited elsewhere says where', async () => {
  const said = async (answer: string) => seenIn(messageOf(await edit(ada, answer)));
  const aspect = [...library.current.pack.entries.values()].find(({ aspectOf }) => aspectOf);
  expect(await said(aspect?.id ?? '')).toContain('comparisons/green-vs-black.yaml');
  expect(await said('guide:which-tea')).toContain('guides/which-tea.yaml');
  expect(await said('qqqq zzzz')).toContain('No answer here fits');
});

test('a message becomes an answer only when the form is sent, and nobody learns whose it was', async () => {
  const question = await mira.say('general', 'How long does matcha keep?');
  const said = await ben.person.say('general', 'Matcha keeps for **two months** once it is open.', {
    replyTo: question,
  });
  const form = await ada.person.menu('Save as answer', said);
  expect(filledInto(formIn(form))).toMatchObject({
    question: 'How long does matcha keep?',
    answer: said.content,
  });
  expect(seenIn(await ada.final(await ada.person.command('faq drafts')))).toContain('Nothing is waiting');
  const draft = await ada.send(form, {});
  expect(JSON.stringify(draft)).not.toContain(ben.person.id);
  await publish(ada, draft);
  expect(await asked('how long does matcha keep')).toContain('two months');
});

test('a file that changed in the folder too is told, and either is taken', async () => {
  const file = path.join(dir, 'entries', 'concept', 'what-is-oolong.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/---\n[^-]*$/, '---\nThe folder’s text.\n'));
  const list = await ada.final(await ada.person.command('faq drafts'));
  expect(seenIn(list)).toContain('was changed in the pack’s folder too');
  const value = JSON.stringify(list.components).match(/"value":"([^"]+)"/)?.[1] ?? '';
  const look = await ada.final(await ada.person.select(list, 'Edits to look at', [value]));
  await publish(ada, await ada.click(look, 'Take the folder’s'));
  expect(await asked('what is oolong')).toContain('The folder’s text.');
  expect(mannerOf({ kind: 'message', message: look, ephemeral: true })).toBe('private');
});
