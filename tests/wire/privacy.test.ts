import path from 'node:path';
import { expect, test } from 'vitest';
import { createEdits } from '../../src/learning/edits.ts';
import { redact } from '../../src/learning/redact.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor, formIn } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const { discord, folder, restart } = await startWire(await loadTea(), {
  dir,
  isGlobal: true,
  operator: 'the admins, privacy@example.org',
});
const ada = new Editor(discord, discord.person('ada'));
const mira = discord.person('mira');
const { guildId } = discord;

/** The store, read and written beside the bot. */
async function beside<T>(work: (store: ReturnType<typeof createStore>) => Promise<T>): Promise<T> {
  const store = createStore({ folder });
  return work(store).finally(store.close);
}

const keep = (question: string, server = guildId) => {
  const { text = '', norm = '' } = redact(question, 'en') ?? {};
  const seen = { first_day: '2026-11-01', last_day: '2026-11-01', count: 3, askers: 2, confidence: 0.2 };
  const row = { id: `${server}${norm}`, server, kind: 'near' as const, text, norm, entry: '', ...seen };
  return beside((store) =>
    store.use((database) =>
      database
        .insertInto('gap')
        .values({ ...row, top: '[]', version: '0', state: 'open' })
        .execute(),
    ),
  );
};

const kept = () =>
  beside((store) =>
    store.use(async (database) => {
      const rows = await database.selectFrom('gap').select(['server', 'text']).orderBy('server').execute();
      return rows.map(({ server, text }) => `${server === guildId ? 'here' : 'elsewhere'}: ${text}`);
    }),
  );

test('everybody reads what is kept, how long, and who runs the bot', async () => {
  const outcome = await mira.command('privacy');
  expect(mannerOf(outcome)).toBe('private');
  const seen = seenIn(messageOf(outcome));
  expect(seen).toContain('**Questions**: only how many were answered, and how many were not, is kept');
  expect(seen).toContain('all of it is deleted 7 days later');
  expect(seen).toContain('**Who runs me**: the admins, privacy@example.org');
  expect(seen).toContain('[Delete a question of mine]');
  expect(seen).not.toContain('[Forget that I edited]');
});

test('in a direct message, and where the bot is no part of the place, nothing is kept', async () => {
  for (const channel of ['dm', 'weekend']) {
    const seen = seenIn(messageOf(await mira.command('privacy', {}, { channel })));
    expect(seen).toContain('nothing of what you ask here is kept');
    expect(seen).not.toContain('[');
  }
});

test('what the managers changed is what members read', async () => {
  const form = formIn(await ada.person.click(messageOf(await ada.person.command('setup')), 'Change'));
  await ada.final(await ada.person.submit(form, { learning: 'questions', feedback: true }));
  expect(seenIn(messageOf(await mira.command('privacy')))).toContain(
    'kept for 30 days, without whoever asked',
  );
});

test('a question of one’s own is deleted, however its words stand, and in this server alone', async () => {
  await keep('Can I use a drone as a gateway?');
  await keep('Can I use a drone as a gateway?', '1200000000000000001');
  await keep('How do I bake bread with tea?');
  const shown = messageOf(await mira.command('privacy'));
  await restart();
  const form = formIn(await mira.click(shown, 'Delete a question of mine'));
  await restart();
  const said = seenIn(messageOf(await mira.submit(form, { question: 'as a gateway, can I use a drone' })));
  expect(said).toBe('It was kept once, and is deleted.');
  expect(await kept()).toEqual([
    'elsewhere: Can I use a drone as a gateway?',
    'here: How do I bake bread with tea?',
  ]);
  const again = formIn(await mira.click(shown, 'Delete a question of mine'));
  expect(seenIn(messageOf(await mira.submit(again, { question: 'gateway drone' })))).toBe(
    'No such question is kept here.',
  );
});

test('an editor has their name taken off what they wrote, and off nobody else’s', async () => {
  const written = async (question: string, editor: string) =>
    beside(async (store) => {
      const edits = createEdits(store);
      const files = [
        { path: `entries/faq/${editor}.md`, text: `---\nquestion: ${question}\n---\nYes.\n`, began: null },
      ];
      const form = { question, answer: 'Yes.', phrasings: [], kind: 'faq' as const, sources: [] };
      const draft = {
        id: editor,
        server: guildId,
        files,
        editor,
        at: 1,
        gaps: [],
        form,
        note: 'add' as const,
      };
      await edits.keep({ ...draft, preview: null, previewOf: null });
      const { generation } = await edits.now(guildId);
      return edits.publish(guildId, editor, { editor, generation, folder: new Map() });
    });
  await written('Is it tea?', ada.person.id);
  await written('Is it coffee?', mira.id);
  const shown = messageOf(await ada.person.command('privacy'));
  expect(seenIn(messageOf(await ada.person.click(shown, 'Forget that I edited')))).toBe(
    'The one answer that you wrote here no longer names you.',
  );
  const editors = await beside(async (store) =>
    (await createEdits(store).history(guildId)).map(({ editor }) => editor),
  );
  expect(editors).toEqual([mira.id, null]);
  expect(seenIn(messageOf(await ada.person.command('privacy')))).not.toContain('[Forget that I edited]');
});

test('all of it is there in German', async () => {
  const german = discord.person('tomas', { locale: 'de' });
  const shown = messageOf(await german.command('privacy'));
  expect(seenIn(shown)).toContain('### Was ich aufbewahre');
  expect(seenIn(shown)).toContain('**Wer mich betreibt**: the admins');
  expect(formIn(await german.click(shown, 'Eine Frage von mir löschen')).title).toBe('Eine Frage löschen');
});
