import { expect, test } from 'vitest';
import { smallTalkIn, smallTalkView } from '../../../commands/ask/smallTalk.ts';
import { ways } from '../../../commands/index.ts';
import { privateTo, publicFor } from '../../../src/discord/message.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { largestPack } from '../../fixtures/largest.ts';
import { everyLanguage, PRIVATE } from '../../fixtures/readers.ts';
import { loadTea } from '../../fixtures/tea.ts';

const pack = await loadTea();

test.each([
  ['thanks', 'thanks'],
  ['Thank you so much!', 'thanks'],
  ['Vielen Dank!', 'thanks'],
  ["that's wrong", 'wrong'],
  ['No, that is not what I meant.', 'wrong'],
  ['Das stimmt nicht', 'wrong'],
  ['help', 'help'],
  ['Hilfe!', 'help'],
  ['what can you do?', 'help'],
  ['What should I use?', 'choose'],
  ['Was soll ich nehmen?', 'choose'],
])('“%s” is %s', (words, kind) => {
  expect(smallTalkIn(words)).toBe(kind);
});

test.each([
  'thanks, and what is oolong?',
  'what is wrong with my tea?',
  'how does milk help the taste?',
  'what should I use to store tea?',
  'is it wrong to add milk',
  '',
])('“%s” may be a question', (words) => {
  expect(smallTalkIn(words)).toBeUndefined();
});

test('help says what each command is for, and offers questions and the ways into the rest', () => {
  const view = smallTalkView({ kind: 'help', pack, audience: PRIVATE, ways });
  const seen = seenIn(view);
  for (const name of ['/ask', '/compare', '/advise', '/browse']) expect(seen).toContain(name);
  expect(seen).toContain(`[${pack.popular[0]?.question}]`);
  expect(seen).toContain('[All topics]\n[Green tea and black tea]\n[Which tea suits you]');
});

test('what was wrong is followed by what is related to it, and thanks by no questions', () => {
  const shown = pack.entries.get('what-is-oolong');
  const wrong = seenIn(smallTalkView({ kind: 'wrong', pack, audience: PRIVATE, ways, shown }));
  expect(wrong).toContain('[What is tea?]');
  const thanks = seenIn(smallTalkView({ kind: 'thanks', pack, audience: PRIVATE, ways, shown }));
  expect(thanks).not.toContain('[What is tea?]');
  expect(thanks).toContain('You are welcome.');
});

const kinds = ['thanks', 'wrong', 'help', 'choose'] as const;
test.each(everyLanguage)('each is a message that Discord takes in $general.language', (t) => {
  const [shown] = largestPack.entries.values();
  for (const kind of kinds)
    for (const audience of [privateTo(t), publicFor('9'.repeat(20), t)])
      expect(messageFaults(smallTalkView({ kind, pack: largestPack, audience, ways, shown }))).toEqual([]);
});
