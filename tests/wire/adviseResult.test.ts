import type { APIMessage } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { guideOf } from '../../commands/advise/click.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { choose, go } from './walkAdvice.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const guide = guideOf(pack, 'which-tea');

/** The result of these answers. */
const result = async (...labels: readonly string[]) =>
  go(mira, messageOf(await mira.command('advise', { guide: 'which-tea' })), ...labels);

/** Another version of the guide, with others beside it. */
function know(change: Partial<Guide>, ...others: readonly Guide[]): void {
  const guides = [{ ...guide, ...change }, ...others].map((each) => [each.id, each] as const);
  library.current = knowledgeOf({ ...pack, guides: new Map(guides) });
}

afterEach(() => {
  library.current = knowledgeOf(pack);
});

const changed = async (message: APIMessage, question: string) =>
  messageOf(await choose(mira, message, 'Change an answer', question));

test('any answer is changed from the result without losing the rest', async () => {
  const first = await result('In the morning', 'Always', 'Malty');
  await restart();
  const question = await changed(first, 'Do you take milk?');
  expect(seenIn(question)).toContain('-# Change your answer\n**Do you take milk?**');
  await restart();
  const second = seenIn(await go(mira, question, 'Never'));
  expect(second).toContain('### A black tea\n**Firm**: 3 points ahead of “A green tea”, the runner-up.');
  for (const said of ['In the morning', 'Never', 'Malty']) expect(second).toContain(`You said “${said}”:`);
});

test('a changed answer after which another question matters leads to that question, and back to the change', async () => {
  const first = await result('In the morning', 'Always', 'Of flowers');
  const asked = await go(mira, await changed(first, 'Do you take milk?'), 'Never');
  expect(seenIn(asked)).toContain('-# Question 4, the last\n**Can your kettle stop below the boil?**');
  await restart();
  const back = await go(mira, asked, 'Back');
  expect(seenIn(back)).toContain('**Do you take milk?**');
  expect(seenIn(await go(mira, back, 'Never', 'It can'))).toContain(
    '### A green tea\n**Leaning**: only 2 points ahead',
  );
});

test('"Back" leaves the answer as it was', async () => {
  const first = await result('In the morning', 'Always', 'Malty');
  const again = await go(mira, await changed(first, 'When do you drink it?'), 'Back');
  expect(seenIn(again)).toContain('### A black tea\n**Firm**');
  for (const said of ['In the morning', 'Always', 'Malty'])
    expect(seenIn(again)).toContain(`You said “${said}”:`);
});

test('the row of the comparison that reasons rest on opens beside the result, for others in a private reply too', async () => {
  const first = await result('In the morning', 'Always', 'Malty');
  await restart();
  const row = await choose(mira, first, 'Look up what the reasons rest on', 'Taste');
  expect(mannerOf(row)).toBe('private');
  expect(seenIn(messageOf(row))).toContain('### Taste\n');
  const shared = messageOf(await mira.click(first, 'Share to channel'));
  expect(mannerOf(await choose(tomas, shared, 'Look up what the reasons rest on', 'Taste'))).toBe('private');
});

test('a part with more to say than fits stands whole behind a button, on as many pages as it takes', async () => {
  const reason = (text: string) => `${text} ${'Tea needs many words. '.repeat(10)}`.trim();
  const questions = guide.questions.map((question) => ({
    ...question,
    choices: question.choices.map((choice) => ({ ...choice, reason: reason(choice.reason) })),
  }));
  const rules = Array.from({ length: 20 }, (_, number) => ({
    ...guide.rules[0],
    id: `rule-${number}`,
    when: { milk: 'always' },
    points: { black: 1 },
    veto: [],
    reason: reason(`Rule ${number}.`),
    aspect: 'water',
  }));
  know({ questions, rules });
  const first = await result('In the morning', 'Always');
  expect(seenIn(first)).not.toContain('What speaks for it');
  await restart();
  const page = await go(mira, first, 'Reasons');
  expect(seenIn(page)).toContain(
    '### A black tea\n-# Reasons, page 1 of 2\n**What speaks for it**\n- You said “Always”:',
  );
  const next = await go(mira, page, 'Next page');
  const all = seenIn(page) + seenIn(next);
  for (const { reason } of rules) expect(all).toContain(reason);
  expect(seenIn(await go(mira, next, 'Previous page'))).toBe(seenIn(page));
  expect(seenIn(await go(mira, messageOf(await mira.click(page, 'To the result'))))).toBe(seenIn(first));
});

test('pages of a shared result are private replies', async () => {
  const caveats = Array.from({ length: 5 }, (_, n) => `Caveat ${n}: ${'mind the water. '.repeat(14)}`.trim());
  const technology = caveats.map((text) => text.replace('Caveat', 'Pot'));
  know({ outcomes: guide.outcomes.map((outcome) => ({ ...outcome, caveats, technology })) });
  const shared = messageOf(
    await mira.click(await result('In the morning', 'Always', 'Malty'), 'Share to channel'),
  );
  const page = await tomas.click(shared, 'What it takes');
  expect(mannerOf(page)).toBe('private');
  for (const text of [...caveats, ...technology]) expect(seenIn(messageOf(page))).toContain(`- ${text}`);
});

test('the result leads on to the guides that follow it, and stays', async () => {
  const second = { ...guide, id: 'which-pot', title: 'Which pot suits you' };
  know({ outcomes: guide.outcomes.map((outcome) => ({ ...outcome, guides: ['which-pot'] })) }, second);
  const begun = await mira.click(await result('In the morning', 'Always', 'Malty'), 'Which pot suits you');
  expect(mannerOf(begun)).toBe('private');
  expect(seenIn(messageOf(begun))).toContain('### Which pot suits you\n');
});

test('a verdict that is level names every outcome that is, and the steps of each', async () => {
  const shown = seenIn(await result('In the afternoon', 'Don’t know', 'Of flowers', 'Don’t know'));
  expect(shown).toContain(
    '### Undecided: A green tea or A black tea\n**Undecided**: your answers give them 2 points each.',
  );
  expect(shown).toContain('**A green tea: First steps**\n1. Buy a small bag of sencha.');
  expect(shown).toContain('**A black tea: First steps**\n1. Buy a small bag of Assam.');
});

test('answers that rule everything out say which did', async () => {
  const rules = [
    {
      id: 'no-milk',
      when: { milk: 'never' },
      points: {},
      veto: ['green', 'black', 'both'],
      reason: 'No tea without milk.',
      aspect: 'taste',
    },
  ];
  know({ rules });
  const shown = seenIn(await result('In the morning', 'Never'));
  expect(shown).toContain('### No recommendation\nTogether, your answers rule out everything');
  expect(shown).toContain(
    '**What rules them out**\n- You said “Never”: No tea without milk. This rules out “A green tea”, “A black tea” and “One of each”.',
  );
  expect(shown).toContain('- Do you take milk? “Always” instead of “Never”: “A black tea”');
});

test('where no single answer would change it, the nearest two are named', async () => {
  know({ rules: [] });
  const shown = seenIn(await result('In the morning', 'Always'));
  expect(shown).toContain('**What would change this**\nNo single answer, but these two together:\n- ');
  expect(shown).toMatch(/\nThey lead to “A green tea”\.\n/);
});

test('questions that need not be asked are named', async () => {
  expect(seenIn(await result('In the morning', 'Always', 'Malty'))).toContain(
    '**Not asked, because no answer to it could change this any more**\n-# Can your kettle stop below the boil?',
  );
});

test('a result is not shared that the guide no longer comes to', async () => {
  const first = await result('In the morning', 'Always', 'Malty');
  know({ questions: guide.questions.filter(({ id }) => id !== 'taste'), rules: [] });
  const outcome = await mira.click(first, 'Share to channel');
  expect(mannerOf(outcome)).toBe('updated');
  expect(seenIn(messageOf(outcome))).toContain('1 answer no longer counts');
});
