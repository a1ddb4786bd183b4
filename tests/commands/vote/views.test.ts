import { expect, test } from 'vitest';
import { goId, startId } from '../../../commands/advise/ids.ts';
import { ended, type Session } from '../../../commands/vote/session.ts';
import { ballotView, voteView as viewOf } from '../../../commands/vote/voteView.ts';
import { UNKNOWN } from '../../../src/advise/answers.ts';
import type { Guide } from '../../../src/knowledge/pack.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { largestGuide } from '../../fixtures/largest.ts';
import { english, everyLanguage } from '../../fixtures/readers.ts';
import { loadTea } from '../../fixtures/tea.ts';
import { afterVotes, BEGIN, HOST, sampleSession, voter, withVotes } from './sampleSession.ts';

const tea = (await loadTea()).guides.get('which-tea');
if (!tea) throw new Error('The fixture has no guide.');
const voteView = (session: Session, guide: Guide | undefined) =>
  viewOf(session, guide, { t: english, ids: { goId, startId } });
const begun = sampleSession(tea);
const seconds = BEGIN / 1_000 + 5 * 60;

test('the open question tells how many have voted, when it closes and who leads, but not what was voted', () => {
  const view = voteView(withVotes(begun, 'morning', 'evening', 'morning'), tea);
  expect(messageFaults(view)).toEqual([]);
  expect(seenIn(view)).toBe(
    [
      '### Which tea suits you',
      `-# Decide together: question 1, at most 3 left. Begun by <@${HOST}>, who can go on or stop.`,
      'Four questions about when and how you drink it lead to a green or a black tea, or to both.',
      '**When do you drink it?**',
      'Strong tea late in the day keeps some people awake.',
      `-# 3 votes. Closes <t:${seconds}:R>. One vote each, which you can change; nobody sees who voted what.`,
      '[In the morning]',
      '[In the afternoon]',
      '[In the evening]',
      '[Don’t know]',
      '[Go on]',
      '[Stop]',
    ].join('\n'),
  );
  const other = voteView(withVotes(begun, 'evening', 'evening', 'evening'), tea);
  expect(JSON.stringify(other)).toBe(JSON.stringify(view));
});

test('without a set time it says who goes on, and when the vote ends at the latest', () => {
  const view = seenIn(voteView(sampleSession(tea, 0), tea));
  const latest = BEGIN / 1_000 + 24 * 60 * 60;
  expect(view).toContain(
    `-# Nobody has voted yet. Open until <@${HOST}> goes on; the vote ends <t:${latest}:R> at the latest.`,
  );
});

test('the next question says how the one before was decided', () => {
  const before = (...choices: readonly string[]) => seenIn(voteView(afterVotes(begun, tea, choices), tea));
  expect(before('morning', 'morning', 'evening')).toContain(
    '-# Before: When do you drink it? “In the morning” (2 of 3)',
  );
  expect(before('morning', 'evening')).toContain('“Don’t know” (a tie)');
  expect(before()).toContain('“Don’t know” (nobody voted)');
  expect(before('unknown', 'unknown')).toContain('“Don’t know” (all 2)');
  expect(before('evening')).toContain('“In the evening” (one vote)');
});

test('a question with many choices is voted on in a select', () => {
  const view = voteView(afterVotes(begun, tea, ['morning'], ['never']), tea);
  expect(messageFaults(view)).toEqual([]);
  expect(seenIn(view)).toContain('(Malty)\n');
  expect(seenIn(view)).toContain('(Don’t know)');
});

test('the result tells what was decided, where opinions differ and what the minority would have got', () => {
  const votes = [
    ['morning', 'morning', 'evening'],
    ['always', 'never', 'never'],
    ['malt', 'malt', 'grass'],
  ];
  const over = afterVotes(begun, tea, ...votes, ['no', 'yes', 'yes']);
  const view = voteView(over, tea);
  expect(messageFaults(view)).toEqual([]);
  expect(seenIn(view)).toBe(
    [
      '### Which tea suits you',
      '-# Decided together: 3 members voted on 3 questions.',
      '**A black tea**',
      'Firm: the answers point to it clearly.',
      'A strong black tea suits you. Start with an Assam.',
      'By their own answers alone: “A black tea” 2 of 3, “A green tea” 1 of 3.',
      '**Where opinions differ**',
      '- Do you take milk? “Never” (2 of 3); “Always” (1) would give the same',
      '- Which taste do you like best? “Malty” (2 of 3); “Fresh and grassy” (1) would give “A green tea”',
      '- When do you drink it? “In the morning” (2 of 3); “In the evening” (1) would give “A green tea”',
      '[Reasons and first steps]',
      '[Answer it yourself]',
      '[Delete]',
    ].join('\n'),
  );
});

test('the result names a question that nobody voted on, and is not sure of anything then', () => {
  const view = seenIn(voteView(afterVotes(begun, tea, [], [], [], []), tea));
  expect(view).toContain('No recommendation: the answers leave it open.');
  const one = seenIn(voteView(afterVotes(begun, tea, ['morning'], [], ['malt'], ['no']), tea));
  expect(one).toContain('**Where nobody voted**\n- Do you take milk? “Don’t know” (nobody voted)');
  expect(one).not.toContain('By their own answers alone');
});

test('a vote that was stopped says so, and how to go on alone', () => {
  const stopped = ended(withVotes(afterVotes(begun, tea, ['morning', 'morning']), 'always'), 'stopped');
  const view = seenIn(voteView(stopped, tea));
  expect(view).toContain('The vote was stopped before its end; the open question does not count.');
  expect(view).toContain('Questions that could change it were not asked.');
  expect(view).toContain('[Go on alone]');
  const early = voteView(ended(begun, 'stopped'), tea);
  expect(messageFaults(early)).toEqual([]);
  expect(seenIn(early)).toContain('No recommendation');
});

test('without its guide a vote ends in a sentence', () => {
  expect(seenIn(voteView(begun, undefined))).toContain('The guide of this vote was taken away');
});

test('a voter is told what they voted, and how to take it back', () => {
  const view = ballotView(begun, { guide: tea, t: english }, { question: 'time', choice: 'unknown' });
  expect(messageFaults(view)).toEqual([]);
  expect(seenIn(view)).toContain('**When do you drink it?**\nYour vote: Don’t know\n');
  expect(seenIn(view)).toContain('[Take my vote back]');
});

/** Every choice of every question has a vote, and no two have the same: nothing can be longer. */
function largestVote(): Session {
  const choices = largestGuide.questions[0]?.choices.map(({ id }) => id) ?? [];
  const closed = largestGuide.questions.map(({ id }) => id);
  const votes = closed.flatMap((question) =>
    [...choices, UNKNOWN].map((choice, number) => ({ question, choice, voter: voter(number) })),
  );
  return { ...begun, guide: largestGuide.id, closed, votes, changed: true };
}

test.each(everyLanguage)('the largest guide makes messages that Discord takes in $general.language', (t) => {
  const largest = largestVote();
  const question = largest.closed.at(-1) ?? '';
  const open = { ...largest, closed: largest.closed.slice(0, -1), minutes: 0 };
  const step = viewOf({ ...open, stage: { kind: 'open', question, closes: BEGIN } }, largestGuide, {
    t,
    ids: { goId, startId },
  });
  expect(messageFaults(step)).toEqual([]);
  const ballot = ballotView(open, { guide: largestGuide, t }, { question, choice: UNKNOWN });
  expect(messageFaults(ballot)).toEqual([]);
  const result = viewOf({ ...largest, stage: { kind: 'over', end: 'stopped' } }, largestGuide, {
    t,
    ids: { goId, startId },
  });
  expect(messageFaults(result)).toEqual([]);
  expect(seenIn(result)).toContain(`**${t.vote.opinionsDiffer}**`);
  expect(seenIn(result)).toContain('- …');
});
