import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const pack = await loadTea();
const { discord, library } = await startWire(pack);
const ada = discord.person('ada', { locale: 'de' });
const mira = discord.person('mira');
const NOTICE = '-# Die Antworten sind auf Englisch.';

test('an answer keeps its own language, says so once, and all around it is German', async () => {
  const seen = seenIn(messageOf(await ada.command('ask', { question: 'what is tea' })));
  expect(seen).toContain(pack.entries.get('what-is-tea')?.answer);
  expect(seen.split(NOTICE)).toHaveLength(2);
  expect(seen).toMatch(/-# Quelle: .* · Einschätzung: sicher/);
  expect(seen).toMatch(/\[Warum\?\]\n\[Löschen\]/);
});

test('somebody else who clicks a public German answer reads their own language', async () => {
  const shown = messageOf(await ada.command('ask', { question: 'what-is-tea' }));
  const refused = messageOf(await mira.click(shown, 'Löschen'));
  expect(seenIn(refused)).toBe('Only whoever asked, or a moderator, can delete this.');
  const beside = seenIn(messageOf(await mira.click(shown, 'What is oolong?')));
  expect(beside).not.toContain(NOTICE);
});

test('what is not known gets an honest answer in German', async () => {
  const outcome = await ada.command('ask', { question: 'who won the cup final' });
  expect(seenIn(messageOf(outcome))).toMatch(
    /^Auf „who won the cup final“ habe ich keine Antwort\. .*\n-# Ich verstehe Fragen auf Englisch\.$/m,
  );
});

test('a mistake is explained in German, and a fault of the program too', async () => {
  const refused = await ada.command('ask', { question: 'what is tea', private: true, for: 'mira' });
  expect(mannerOf(refused)).toBe('private');
  expect(seenIn(messageOf(refused))).toBe(
    'Eine private Antwort siehst nur du: Lass entweder „private“ oder „for“ weg.',
  );
  const nothing = await ada.command('compare', { topic: 'zebra crossing' });
  expect(seenIn(messageOf(nothing))).toMatch(
    /^Zu „zebra crossing“ passt kein Vergleich\. Wähle einen von diesen: /,
  );
  const known = library.current;
  library.current = {
    pack,
    engine: {
      ...known.engine,
      ask: () => {
        throw new Error('broken');
      },
    },
  };
  const failed = await ada.command('ask', { question: 'what is tea' });
  library.current = known;
  expect(seenIn(messageOf(failed))).toMatch(/^Etwas ist schiefgegangen\. Referenz: `[0-9a-f]{8}`$/);
});

test('a comparison and one of its aspects', async () => {
  const shown = messageOf(await ada.command('compare'));
  expect(seenIn(shown)).toContain(NOTICE);
  const [first] = [...pack.comparisons.values()].flatMap(({ aspects }) => aspects);
  const aspect = messageOf(await ada.select(shown, 'Einen Aspekt lesen', [first?.id ?? '']));
  expect(seenIn(aspect)).toContain('[Überblick]');
  expect(seenIn(aspect)).toContain(NOTICE);
});

test('a guide from its first question to its result', async () => {
  let shown = messageOf(await ada.command('advise', { guide: 'which-tea' }));
  expect(seenIn(shown)).toContain('-# Frage 1, höchstens noch 3');
  expect(seenIn(shown)).toContain(NOTICE);
  expect(seenIn(shown)).toContain('[Weiß nicht]');
  while (/-# Frage \d/.test(seenIn(shown))) {
    const [, label = ''] = seenIn(shown).match(/\[(.+)\]/) ?? [];
    shown = messageOf(await ada.click(shown, label));
  }
  expect(seenIn(shown)).toMatch(/\n\*\*(Eindeutig|Tendenz|Gleichstand)\*\*: /);
  expect(seenIn(shown)).toContain('**Was dafür spricht**\n- Deine Antwort „');
  expect(seenIn(shown)).toContain('[Im Kanal teilen]');
  expect(seenIn(shown).split(NOTICE)).toHaveLength(2);
});

test('a vote is held in the language of its host, and each ballot is in that of its voter', async () => {
  const shown = messageOf(await ada.command('advise', { guide: 'which-tea', together: 5 }));
  expect(seenIn(shown)).toContain('-# Gemeinsam entscheiden: Frage 1');
  const ballot = await mira.click(shown, 'In the morning');
  expect(seenIn(messageOf(ballot))).toContain('Your vote: In the morning');
  const own = await ada.click(shown, 'In the evening');
  expect(seenIn(messageOf(own))).toContain('Deine Stimme: In the evening');
  await expect
    .poll(() => discord.messages('general').map(seenIn).join('\n'))
    .toContain('-# 2 Stimmen. Schließt <t:');
});

test('browsing and what the bot is about', async () => {
  expect(seenIn(messageOf(await ada.command('browse')))).toContain('[Grundlagen (');
  expect(seenIn(messageOf(await ada.command('about')))).toMatch(/\*\*\d+ Antworten\*\*: Grundlagen \(/);
});
