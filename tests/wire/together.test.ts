import { readdir } from 'node:fs/promises';
import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { manualClock } from '../local-discord/support/manualClock.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const pack = await loadTea();
const clock = manualClock();
const { discord, restart, folder } = await startWire(pack, { clock });
const [mira, tomas, ada] = [discord.person('mira'), discord.person('tomas'), discord.person('ada')];
type Person = typeof mira;

/** Begins a vote as Mira. Returns the message as it is whenever it is asked for. */
async function begin(minutes: number): Promise<() => APIMessage> {
  const begun = messageOf(await mira.command('advise', { guide: 'which-tea', together: minutes }));
  return () => discord.messages('general').find(({ id }) => id === begun.id) ?? begun;
}

/** Votes by the label of a button or of an option. Returns what the voter reads. */
async function vote(person: Person, message: APIMessage, label: string): Promise<APIMessage> {
  const option = JSON.stringify(message.components).match(`"label":"${label}","value":"([^"]+)"`)?.[1];
  const outcome = option
    ? await person.select(message, 'Vote', [option])
    : await person.click(message, label);
  expect(mannerOf(outcome)).toBe('private');
  return messageOf(outcome);
}

/** Waits until the channel shows this. */
const shows = (message: () => APIMessage, text: string) =>
  expect.poll(() => seenIn(message()), { timeout: 20_000 }).toContain(text);

test('three vote, one leaves, and the bot is started anew between any two clicks', async () => {
  const message = await begin(0);
  expect(seenIn(message())).toContain('**When do you drink it?**');
  for (const [person, label] of [
    [mira, 'In the morning'],
    [tomas, 'In the morning'],
    [ada, 'In the evening'],
  ] as const) {
    expect(seenIn(await vote(person, message(), label))).toContain(`Your vote: ${label}`);
    await restart();
  }
  await shows(message, '3 votes.');
  await mira.click(message(), 'Go on');
  await shows(message, '**Do you take milk?**');
  expect(seenIn(message())).toContain('Before: When do you drink it? “In the morning” (2 of 3)');
  await restart();
  await vote(mira, message(), 'Always');
  await vote(tomas, message(), 'Never');
  const ballot = await vote(ada, message(), 'Never');
  await restart();
  const left = await ada.click(ballot, 'Take my vote back');
  expect(mannerOf(left)).toBe('updated');
  expect(seenIn(messageOf(left))).toContain('is taken back');
  await shows(message, '2 votes.');
  await mira.click(message(), 'Go on');
  await shows(message, '**Which taste do you like best?**');
  await vote(mira, message(), 'Malty');
  await restart();
  await vote(tomas, message(), 'Malty');
  await mira.click(message(), 'Go on');
  await shows(message, 'decided together\n');
  expect(seenIn(message())).toBe(
    [
      '### Which tea suits you: decided together',
      '-# 3 members voted on 3 questions.',
      '**A black tea**',
      'Firm: the answers point to it clearly.',
      'A strong black tea suits you. Start with an Assam.',
      'By their own answers alone, 2 would have got “A black tea”, 1 would have got “A green tea”.',
      '**Where opinions differ**',
      '- Do you take milk? “Don’t know” (a tie); “Always” (1) would give the same; “Never” (1) would give the same',
      '- When do you drink it? “In the morning” (2 of 3); “In the evening” (1) would give the same',
      '**Where everybody agrees**',
      '- Which taste do you like best? “Malty” (all 2)',
      '[Reasons and first steps]',
      '[Answer it yourself]',
      '[Delete]',
    ].join('\n'),
  );
  await expect.poll(() => readdir(folder)).toEqual([]);
});
