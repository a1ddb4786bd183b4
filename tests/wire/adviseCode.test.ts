import { afterEach, expect, test } from 'vitest';
import { guideOf } from '../../commands/advise/click.ts';
import { code } from '../../src/advise/code.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { go } from './walkAdvice.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const guide = guideOf(pack, 'which-tea');

const know = (change: Partial<Guide>) => {
  library.current = knowledgeOf({ ...pack, guides: new Map([[guide.id, { ...guide, ...change }]]) });
};

afterEach(() => {
  library.current = knowledgeOf(pack);
});

const replay = async (text: string) => mira.command('advise', { code: text });

/** A code for a black tea. */
const made = code(
  guide,
  new Map([
    ['time', 'morning'],
    ['milk', 'always'],
    ['taste', 'malt'],
  ]),
);

test('the code under a result shows it again, privately, to whoever has it', async () => {
  const first = messageOf(await mira.command('advise'));
  const result = await go(mira, first, 'In the morning', 'Always', 'Malty');
  const shared = seenIn(messageOf(await mira.click(result, 'Share to channel')));
  const text = shared.match(/-# Code: `([\w-]+)`/)?.[1] ?? '';
  await restart();
  const again = await tomas.command('advise', { code: ` ${text} ` });
  expect(mannerOf(again)).toBe('private');
  expect(seenIn(messageOf(again))).toBe(seenIn(result));
});

test('a code on a newer guide says which answers are gone, and goes on', async () => {
  know({ questions: guide.questions.filter(({ id }) => id !== 'milk'), rules: [] });
  expect(seenIn(messageOf(await replay(made)))).toMatch(
    /^The guide has changed since this code was made: 1 answer no longer counts, because its question or that choice is gone\. The outcome is the same\.\n### /,
  );
});

test('a code on other points says what the outcome was', async () => {
  const questions = guide.questions.map((question) => ({
    ...question,
    choices: question.choices.map((choice) => ({ ...choice, points: { green: choice.points.black ?? 0 } })),
  }));
  know({ questions, rules: [] });
  expect(seenIn(messageOf(await replay(made)))).toMatch(
    /^The points of the guide have changed since this code was made\. Before, the outcome was “A black tea”\.\n### A green tea/,
  );
});

test.each([
  [
    'damaged',
    'Axxxxxx',
    '“Axxxxxx” is not a whole code. Copy it again, from its first to its last character.',
  ],
  ['of another guide', code({ ...guide, id: 'which-pot' }, new Map()), 'This code is of no guide here'],
])('a code that is %s is refused in a plain private sentence', async (_, text, sentence) => {
  const outcome = await replay(text);
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain(sentence);
});
