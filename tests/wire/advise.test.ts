import { expect, test } from 'vitest';
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

const start = async () => messageOf(await mira.command('advise', { guide: 'which-tea' }));

test('a guide begins privately with its first question', async () => {
  const outcome = await mira.command('advise', { guide: 'which-tea' });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe(
    [
      '### Which tea suits you',
      'Four questions about when and how you drink it lead to a green or a black tea, or to both.',
      '-# Question 1, at most 3 left',
      '**When do you drink it?**',
      'Strong tea late in the day keeps some people awake.',
      '[In the morning]',
      '[In the afternoon]',
      '[In the evening]',
      '[Don’t know]',
      '[Answer several at once]',
    ].join('\n'),
  );
});

test('the only guide need not be named, and guides are offered while they are typed', async () => {
  expect(seenIn(messageOf(await mira.command('advise')))).toContain('### Which tea suits you');
  expect(await mira.complete('advise', 'guide', 'tea')).toEqual([
    { name: 'Which tea suits you', value: 'which-tea' },
  ]);
});

test('a guide that there is not is named, with those there are', async () => {
  const outcome = await mira.command('advise', { guide: 'which-pot' });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe(
    'No guide is called “which-pot”. Choose one of these: “Which tea suits you”.',
  );
});

test.each([
  ['black', ['In the morning', 'Always', 'Malty', 'It only boils'], 'A black tea'],
  ['green', ['In the evening', 'Never', 'Fresh and grassy', 'It can'], 'A green tea'],
  ['both', ['In the afternoon', 'Always', 'Fresh and grassy', 'Don’t know'], 'One of each'],
])('answers lead to %s, killed and started again between any two clicks', async (_, labels, title) => {
  let shown = await start();
  for (const label of labels) {
    if (seenIn(shown).includes('What speaks for it')) break;
    await restart();
    shown = await go(mira, shown, label);
  }
  expect(seenIn(shown)).toContain(`### ${title}`);
});

test('the outcome says how sure it is, why in terms of the answers, and what to do first', async () => {
  const shown = seenIn(await go(mira, await start(), 'In the morning', 'Always', 'Malty'));
  expect(shown).toContain('### A black tea\n**Firm**: 8 points ahead of “One of each”, the runner-up.');
  expect(shown).toContain('- You said “Always”: Milk needs the strength of black tea.');
  expect(shown).toContain('1. Buy a small bag of Assam.');
  expect(shown).toContain('-# Source: the tea handbook');
});

test('what would change the outcome names every other answer and where it leads', async () => {
  const shown = seenIn(
    await go(mira, await start(), 'In the evening', 'Always', 'Don’t know', 'It only boils'),
  );
  expect(shown).toContain(
    [
      '**What would change this**',
      '- Can your kettle stop below the boil? “It can” instead of “It only boils”: “A green tea”',
      '- Do you take milk? “Never” instead of “Always”: “A green tea”',
      '- Which taste do you like best? “Fresh and grassy” or “Of the sea” instead of “Don’t know”: “One of each”',
      '**First steps**',
    ].join('\n'),
  );
});

test('with nothing but "don’t know" nothing is recommended, and nothing can be shared', async () => {
  const nothing = Array.from({ length: 4 }, () => 'Don’t know');
  const shown = seenIn(await go(mira, await start(), ...nothing));
  expect(shown).toContain('### No recommendation');
  expect(shown).not.toContain('[Share to channel]');
});

test('"Back" returns to the question before, and "Start over" to the first', async () => {
  const first = await start();
  const second = await go(mira, first, 'In the morning');
  const third = await go(mira, second, 'Never');
  await restart();
  const backAtSecond = await go(mira, third, 'Back');
  expect(seenIn(backAtSecond)).toBe(seenIn(second));
  expect(seenIn(await go(mira, backAtSecond, 'Back'))).toBe(seenIn(first));
  expect(seenIn(await go(mira, await go(mira, first, 'In the evening', 'Never'), 'Start over'))).toBe(
    seenIn(first),
  );
});

test('an outcome is shared under the name of whoever shares it, who may delete it; others answer for themselves', async () => {
  const outcome = await go(mira, await start(), 'In the morning', 'Always', 'Malty');
  await restart();
  const shared = await mira.click(outcome, 'Share to channel');
  expect(mannerOf(shared)).toBe('public');
  expect(seenIn(messageOf(shared))).toContain('Advice shared by Mira:\n### A black tea');
  expect(messageOf(shared).mentions).toEqual([]);
  await restart();
  const begun = await tomas.click(messageOf(shared), 'Answer it yourself');
  expect(mannerOf(begun)).toBe('private');
  expect(seenIn(messageOf(begun))).toContain('-# Question 1');
  expect(mannerOf(await tomas.click(messageOf(shared), 'How long should tea steep?'))).toBe('private');
});

/** The guide as a later version of the pack has it. */
function changeGuide(change: (guide: Guide) => Partial<Guide>): void {
  const guide = pack.guides.get('which-tea');
  if (!guide) throw new Error('The fixture has no guide.');
  const changed = { ...guide, ...change(guide) };
  library.current = knowledgeOf({ ...pack, guides: new Map([[guide.id, changed]]) });
}

test('a guide that changed under someone says what is lost and goes on with the rest', async () => {
  const second = await go(mira, await start(), 'In the morning');
  changeGuide(({ questions }) => ({ questions: questions.slice(1), rules: [] }));
  await restart();
  const third = await go(mira, second, 'Never');
  expect(seenIn(third)).toContain(
    'The guide has changed since you began: 1 answer no longer counts, because its question or that choice is gone.\n',
  );
  expect(seenIn(third)).toContain('-# Question 2, at most 1 left\n**Which taste do you like best?**');
  expect(seenIn(await go(mira, third, 'Malty'))).not.toContain('has changed');
  library.current = knowledgeOf(pack);
});

test('a guide with none of the questions that someone answered says so and offers to start over', async () => {
  const second = await go(mira, await start(), 'In the morning');
  changeGuide(({ questions }) => ({ questions: questions.slice(2), rules: [] }));
  await restart();
  const told = await go(mira, second, 'Never');
  expect(seenIn(told)).toBe(
    'The guide “Which tea suits you” has changed since, and your answers no longer fit. Start over to use it.\n[Start over]',
  );
  expect(seenIn(await go(mira, told, 'Start over'))).toContain('**Which taste do you like best?**');
  library.current = knowledgeOf(pack);
});

test('a guide that is gone is told privately', async () => {
  const first = await start();
  library.current = knowledgeOf({ ...pack, guides: new Map() });
  const gone = await mira.click(first, 'In the morning');
  expect(mannerOf(gone)).toBe('private');
  expect(seenIn(messageOf(gone))).toBe('I no longer have this guide. Use /advise to see which there are.');
  library.current = knowledgeOf(pack);
});
