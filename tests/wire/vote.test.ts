import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { manualClock } from 'wireside-local-discord';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { shownAt, vote } from './voting.ts';

const clock = manualClock();
const { discord, restart, kept } = await startWire(await loadTea(), { clock });
const [mira, tomas, ada] = [discord.person('mira'), discord.person('tomas'), discord.person('ada')];

const MINUTE = 60_000;

/** Starting a bot takes its time where others do so too. */
const PATIENT = { timeout: 60_000 };

/** Begins a vote as Mira. */
const begin = async (minutes: number) =>
  shownAt(discord, messageOf(await mira.command('advise', { guide: 'which-tea', together: minutes })));

const nothingKept = () => expect.poll(kept, { timeout: 20_000 }).toEqual([]);

test('three vote, one leaves, and the bot is started anew between any two clicks', PATIENT, async () => {
  const shown = await begin(0);
  for (const [person, label] of [
    [mira, 'In the morning'],
    [tomas, 'In the morning'],
    [ada, 'In the evening'],
  ] as const) {
    expect(seenIn(await vote(person, shown.now(), label))).toContain(`Your vote: ${label}`);
    await restart();
  }
  await shown.has('3 votes.');
  await mira.click(shown.now(), 'Go on');
  await shown.has('Before: When do you drink it? “In the morning” (2 of 3)');
  await restart();
  await vote(mira, shown.now(), 'Always');
  await vote(tomas, shown.now(), 'Never');
  const ballot = await vote(ada, shown.now(), 'Never');
  await restart();
  const left = await ada.click(ballot, 'Take my vote back');
  expect(mannerOf(left)).toBe('updated');
  expect(seenIn(messageOf(left))).toContain('is taken back');
  await shown.has('2 votes.');
  await restart();
  await mira.click(shown.now(), 'Go on');
  await shown.has('**Which taste do you like best?**');
  await vote(mira, shown.now(), 'Malty');
  await restart();
  await vote(tomas, shown.now(), 'Malty');
  await mira.click(shown.now(), 'Go on');
  await shown.has('Decided together');
  expect(seenIn(shown.now())).toBe(
    [
      '### Which tea suits you',
      '-# Decided together: 3 members voted on 3 questions.',
      '**A black tea**',
      'Firm: the answers point to it clearly.',
      'A strong black tea suits you. Start with an Assam.',
      'By their own answers alone: “A black tea” 2 of 3, “A green tea” 1 of 3.',
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
  await nothingKept();
});

test('a question closes when its time is up, also where the bot was started anew meanwhile', async () => {
  const shown = await begin(5);
  expect(seenIn(shown.now())).toContain(`Closes <t:${Math.ceil((clock.now() + 5 * MINUTE) / 1_000)}:R>`);
  await vote(tomas, shown.now(), 'In the evening');
  clock.advance(4 * MINUTE);
  await restart();
  await vote(ada, shown.now(), 'In the evening');
  clock.advance(MINUTE - 1);
  await vote(mira, shown.now(), 'In the morning');
  clock.advance(1);
  await shown.has('Before: When do you drink it? “In the evening” (2 of 3)');
  clock.advance(5 * MINUTE);
  await shown.has('Before: Do you take milk? “Don’t know” (nobody voted)');
  await tomas.click(shown.now(), 'Stop');
  await nothingKept();
});

test('a question whose time passes while the bot is down closes as soon as it is back', async () => {
  const shown = await begin(15);
  await vote(ada, shown.now(), 'In the evening');
  await restart(() => clock.advance(60 * MINUTE));
  await shown.has('Before: When do you drink it? “In the evening” (one vote)');
  expect(seenIn(shown.now())).toContain(`Closes <t:${Math.ceil((clock.now() + 15 * MINUTE) / 1_000)}:R>`);
  await mira.click(shown.now(), 'Stop');
  await shown.has('The vote was stopped before its end');
  await nothingKept();
});

test('a vote that its host forgets ends after a day', async () => {
  const shown = await begin(0);
  await vote(ada, shown.now(), 'In the evening');
  await restart(() => clock.advance(24 * 60 * MINUTE));
  await shown.has('did not go on within a day');
  await nothingKept();
});

test('the host and moderators lead, and nobody else', async () => {
  const shown = shownAt(discord, messageOf(await ada.command('advise', { guide: 'which-tea', together: 0 })));
  for (const button of ['Go on', 'Stop']) {
    const refused = await mira.click(shown.now(), button);
    expect(mannerOf(refused)).toBe('private');
    expect(seenIn(messageOf(refused))).toBe(
      `Only <@${ada.id}>, who began this vote, or a moderator can do that.`,
    );
  }
  await tomas.click(shown.now(), 'Go on');
  await shown.has('**Do you take milk?**');
  await ada.click(shown.now(), 'Stop');
  await shown.has('The vote was stopped');
});

test('a click on a question that is closed changes nothing, and going on twice goes on once', async () => {
  const shown = await begin(0);
  const first = shown.now();
  const ballot = await vote(ada, first, 'In the evening');
  // Only the process that told her can take it away.
  await restart();
  await Promise.all([mira.click(first, 'Go on'), tomas.click(first, 'Go on')]);
  await shown.has('question 2');
  const second = seenIn(shown.now());
  const late = await ada.click(ballot, 'Take my vote back');
  expect(seenIn(messageOf(late))).toContain('This question is closed.');
  expect(seenIn(shown.now())).toBe(second);
  await mira.click(shown.now(), 'Stop');
  await shown.has('“In the evening” (one vote)');
});

test('what a voter was told goes when they vote again, when the question closes and when the vote is over', async () => {
  const shown = await begin(0);
  const gone = (ballot: APIMessage) =>
    expect.poll(() => ada.click(ballot, 'Take my vote back').then(mannerOf, () => 'gone')).toBe('gone');
  const first = await vote(ada, shown.now(), 'In the evening');
  const second = await vote(ada, shown.now(), 'In the morning');
  await gone(first);
  await mira.click(shown.now(), 'Go on');
  await gone(second);
  await shown.has('question 2');
  const third = await vote(ada, shown.now(), 'Never');
  await mira.click(shown.now(), 'Stop');
  await gone(third);
  await nothingKept();
});

test('of many votes at the same time none is lost', async () => {
  const shown = await begin(0);
  const labels = ['In the morning', 'In the afternoon', 'In the evening'] as const;
  const rush = [...labels, ...labels, ...labels].flatMap((label) =>
    [mira, tomas, ada].map((person) => vote(person, shown.now(), label)),
  );
  await Promise.all(rush);
  await shown.has('3 votes.');
  await restart();
  await mira.click(shown.now(), 'Go on');
  await shown.has('Before: When do you drink it? “In the evening” (all 3)');
  await mira.click(shown.now(), 'Stop');
  await nothingKept();
});

test('from the result everybody sees the reasons privately, or answers for themselves', async () => {
  const shown = await begin(0);
  for (const label of ['In the morning', 'Always', 'Malty']) {
    await vote(mira, shown.now(), label);
    const before = seenIn(shown.now()).match(/question \d/)?.[0] ?? '';
    await mira.click(shown.now(), 'Go on');
    await expect.poll(() => seenIn(shown.now()), { timeout: 20_000 }).not.toContain(before);
  }
  await shown.has('Decided together');
  const reasons = await tomas.click(shown.now(), 'Reasons and first steps');
  expect(mannerOf(reasons)).toBe('private');
  expect(seenIn(messageOf(reasons))).toContain('What speaks for it');
  const own = await tomas.click(shown.now(), 'Answer it yourself');
  expect(mannerOf(own)).toBe('private');
});
