import { expect, test } from 'vitest';
import {
  closedVotes,
  ended,
  fitted,
  goneOn,
  openQuestion,
  Session,
  timedOut,
  voted,
} from '../../../commands/vote/session.ts';
import { tallyVotes } from '../../../src/advise/vote.ts';
import type { Guide } from '../../../src/knowledge/pack.ts';
import { loadTea } from '../../fixtures/tea.ts';
import { afterVotes, BEGIN, sampleSession, voter, withVotes } from './sampleSession.ts';

const MINUTE = 60_000;

const tea = (await loadTea()).guides.get('which-tea');
if (!tea) throw new Error('The fixture has no guide.');
const begun = sampleSession(tea);
const votesOf = (session: Session) => session.votes.map(({ voter: by, choice }) => [by, choice]);
const decided = (session: Session, guide: Guide = tea) =>
  Object.fromEntries(tallyVotes(guide, closedVotes(session)).answers);

/** The guide without a question. */
const without = (question: string): Guide => ({
  ...tea,
  questions: tea.questions.filter(({ id }) => id !== question),
  rules: [],
});

test('a vote begins with the first question, open for the time that was set', () => {
  expect(begun.stage).toEqual({ kind: 'open', question: 'time', closes: BEGIN + 5 * MINUTE });
  expect(begun.round).toBe(1);
});

test('everybody has one vote, the last one, and may take it back', () => {
  const changed = voted(withVotes(begun, 'morning', 'morning'), voter(0), 'evening');
  expect(votesOf(changed)).toEqual([
    [voter(1), 'morning'],
    [voter(0), 'evening'],
  ]);
  expect(votesOf(voted(changed, voter(1), null))).toEqual([[voter(0), 'evening']]);
});

test.each([
  ['what most said', ['morning', 'morning', 'evening'], 'morning'],
  ['what most of those said who know', ['unknown', 'unknown', 'evening'], 'evening'],
  ['“don’t know” where two are level', ['morning', 'evening'], 'unknown'],
  ['“don’t know” where nobody voted', [], 'unknown'],
])('a closed question counts as %s', (_, choices, counts) => {
  const next = afterVotes(begun, tea, choices);
  expect(decided(next)).toEqual({ time: counts });
  expect(openQuestion(next)).toBe('milk');
  expect(next.round).toBe(2);
});

test('only questions that still matter are asked', () => {
  const over = afterVotes(begun, tea, ['morning'], ['always'], ['malt']);
  expect(over.stage).toEqual({ kind: 'over', end: 'decided' });
  expect(over.closed).toEqual(['time', 'milk', 'taste']);
});

test('nothing moves a vote that is over', () => {
  const over = ended(begun, 'stopped');
  expect(goneOn(over, tea, BEGIN)).toBe(over);
  expect(voted(over, voter(0), 'morning')).toBe(over);
  expect(ended(over, 'forgotten')).toBe(over);
});

test('a vote that is stopped counts what was closed, and forgets who had voted on the open question', () => {
  const stopped = ended(withVotes(afterVotes(begun, tea, ['morning']), 'always'), 'stopped');
  expect(decided(stopped)).toEqual({ time: 'morning' });
  expect(stopped.votes).toHaveLength(1);
});

test('when its time is up a question closes; where the host has to go on, the vote ends', () => {
  expect(timedOut(withVotes(begun, 'morning'), tea, BEGIN).closed).toEqual(['time']);
  const forgotten = timedOut(sampleSession(tea, 0), tea, BEGIN);
  expect(forgotten.stage).toEqual({ kind: 'over', end: 'forgotten' });
});

test('a guide that has not changed leaves a vote as it is', () => {
  const session = withVotes(afterVotes(begun, tea, ['morning']), 'always');
  expect(fitted(session, tea, BEGIN)).toBe(session);
});

test('where the open question is gone from the guide, the next one is asked', () => {
  const session = withVotes(afterVotes(begun, tea, ['morning']), 'always');
  const next = fitted(session, without('milk'), BEGIN + MINUTE);
  expect(next.stage).toEqual({ kind: 'open', question: 'taste', closes: BEGIN + 6 * MINUTE });
  expect(next.round).toBe(session.round + 1);
  expect(next.changed).toBe(true);
  expect(next.votes.map(({ question }) => question)).toEqual(['time']);
});

test('where a closed question or a choice is gone, its votes are left out', () => {
  const session = afterVotes(begun, tea, ['morning', 'evening', 'evening'], ['always']);
  const changed = fitted(session, without('milk'), BEGIN);
  expect(decided(changed, without('milk'))).toEqual({ time: 'evening' });
  const mornings: Guide = {
    ...tea,
    questions: tea.questions.map((question) => ({
      ...question,
      choices: question.choices.filter(({ id }) => id !== 'evening'),
    })),
  };
  expect(decided(fitted(session, mornings, BEGIN), mornings)).toEqual({ time: 'morning', milk: 'always' });
});

test('a vote is the same after it was written and read', () => {
  const session = withVotes(afterVotes(begun, tea, ['morning', 'unknown']), 'always');
  expect(Session.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
});
