import { expect, test } from 'vitest';
import { splitQuestions } from '../../src/answer/text/cleanMessage.ts';

const piecesOf = (text: string) => splitQuestions(text).map((piece) => piece.text);
const askedIn = (text: string) =>
  splitQuestions(text)
    .filter((piece) => piece.asks)
    .map((piece) => piece.text);

test.each([
  ['Hi all! Can someone tell me what IoT is? Thanks in advance', 'what IoT is'],
  ['hello bot, could you explain roses in simple words please', 'explain roses'],
  ["I'd like to know more about roses", 'roses'],
  ['quick question: do roses need shade', 'do roses need shade'],
  ['“Can someone tell me what a rose is?”', 'what a rose is'],
  ['(what is a rose)', 'what is a rose'],
  ['"what is a rose"', 'what is a rose'],
  ['— what is a rose —', 'what is a rose'],
  ['what is a... rose', 'what is a rose'],
  ['what is the difference\nbetween roses and tulips', 'what is the difference between roses and tulips'],
  ['what, would you say, is a rose', 'what is a rose'],
  ['roses compared with tulips in a nutshell', 'roses compared with tulips'],
])('of %j the question is %j', (text, question) => {
  expect(piecesOf(text)).toEqual([question]);
});

test.each([
  ['what is a rose and how does it grow?', ['what is a rose', 'how does it grow']],
  ['two things: what is a rose, and when do i prune it', ['what is a rose', 'when do i prune it']],
  ['1) what is a rose 2) is it a fruit', ['what is a rose', 'is it a fruit']],
  ['what is a rose\nhow does it grow', ['what is a rose', 'how does it grow']],
  ['what is a rose lol jk but seriously how does it grow', ['what is a rose', 'how does it grow']],
  ['Explain roses. Also tulips please', ['explain roses', 'tulips']],
])('%j asks two things', (text, questions) => {
  expect(askedIn(text).map((question) => question.toLowerCase())).toEqual(questions);
});

test('a story has its question found', () => {
  const story = 'We moved last year. The garden is full of roses vs. two tulips. When do I prune them?';
  expect(askedIn(story)).toEqual(['When do I prune them']);
  expect(piecesOf(story)).toHaveLength(3);
});

test('a greeting alone stays a piece', () => {
  expect(piecesOf('hello')).toEqual(['hello']);
});
