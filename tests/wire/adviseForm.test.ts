import { ComponentType } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from 'wireside-local-discord';
import { guideOf } from '../../commands/advise/click.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { go } from './walkAdvice.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const mira = discord.person('mira');
const guide = guideOf(pack, 'which-tea');

const know = (change: Partial<Guide>) => {
  library.current = knowledgeOf({ ...pack, guides: new Map([[guide.id, { ...guide, ...change }]]) });
};

afterEach(() => {
  library.current = knowledgeOf(pack);
});

function formOf(outcome: Outcome) {
  if (outcome.kind !== 'modal') throw new Error('No form came.');
  return outcome.modal;
}

const express = async () => formOf(await mira.command('advise', { guide: 'which-tea', express: true }));

test('a form asks several questions at once, each with its help and with “don’t know”', async () => {
  const { title, components } = await express();
  expect(title).toBe('Which tea suits you');
  expect(components).toHaveLength(4);
  expect(components[1]).toMatchObject({
    label: 'Do you take milk?',
    description: 'Milk covers a light tea.',
    component: {
      type: ComponentType.RadioGroup,
      required: false,
      options: [{ label: 'Always' }, { label: 'Never' }, { label: 'Don’t know' }],
    },
  });
});

test('a form that decides it leads to the result, which can be gone back from', async () => {
  const form = await express();
  await restart();
  const outcome = await mira.submit(form, { time: 'morning', milk: 'always', taste: 'malt' });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain('### A black tea\n**Firm**');
  await restart();
  expect(seenIn(await go(mira, messageOf(outcome), 'Back'))).toContain('**Which taste do you like best?**');
});

test('a form that leaves it open goes on with the questions that are left, in the place of the first step', async () => {
  const first = messageOf(await mira.command('advise'));
  await restart();
  const form = formOf(await mira.click(first, 'Answer several at once'));
  await restart();
  const outcome = await mira.submit(form, { time: 'morning', milk: 'never' });
  expect(mannerOf(outcome)).toBe('updated');
  expect(seenIn(messageOf(outcome))).toContain(
    '-# Question 3, at most 1 left\n**Which taste do you like best?**',
  );
  expect(seenIn(await go(mira, messageOf(outcome), 'Malty'))).toContain('### A black tea');
});

test('a form with nothing in it begins with the first question', async () => {
  expect(seenIn(messageOf(await mira.submit(await express(), {})))).toContain('-# Question 1');
});

test('a question with more choices than radio buttons stands as a select', async () => {
  const choices = Array.from({ length: 12 }, (_, n) => ({
    id: `c${n}`,
    label: `Choice ${n}`,
    points: { black: n },
    reason: 'So.',
  }));
  know({
    questions: guide.questions.map((each) => (each.id === 'taste' ? { ...each, choices } : each)),
    rules: [],
  });
  const form = await express();
  expect(form.components[2]).toMatchObject({ component: { type: ComponentType.StringSelect } });
  expect(seenIn(messageOf(await mira.submit(form, { taste: 'c11' })))).toContain('### A black tea');
});

test('a question too long for a label goes on below it, and its short form stands there whole', async () => {
  const ask = 'When in the day do you mostly drink it, and how many cups are that?';
  const [first, second, ...others] = guide.questions;
  if (!first || !second) throw new Error('The fixture has too few questions.');
  know({ questions: [{ ...first, ask }, { ...second, ask, short: 'When do you drink it?' }, ...others] });
  const { components } = await express();
  expect(components[0]).toMatchObject({
    label: 'When in the day do you mostly drink it, and',
    description: 'how many cups are that?',
  });
  expect(components[1]).toMatchObject({ label: 'When do you drink it?', description: second.help });
});

test('a guide that changed while the form was open says what is lost', async () => {
  const form = await express();
  know({ questions: guide.questions.filter(({ id }) => id !== 'milk'), rules: [] });
  const shown = seenIn(messageOf(await mira.submit(form, { time: 'morning', milk: 'always' })));
  expect(shown).toContain('1 answer no longer counts');
  expect(shown).toContain('-# Question 2');
});

test('a guide of one question has no form', async () => {
  know({ questions: guide.questions.slice(0, 1), rules: [] });
  const outcome = await mira.command('advise', { express: true });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).not.toContain('[Answer several at once]');
});
