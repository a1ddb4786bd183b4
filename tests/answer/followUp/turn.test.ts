import { expect, test } from 'vitest';
import { turnOf } from '../../../src/answer/followUp/followUp.ts';

test.each([
  ['why?', { kind: 'why' }],
  ['ok but why is that', { kind: 'why' }],
  ['How come?!', { kind: 'why' }],
  ['and for m2m?', { kind: 'about', what: 'm2m' }],
  ['and m2m?', { kind: 'about', what: 'm2m' }],
  ['what about the cost', { kind: 'about', what: 'cost' }],
  ['thanks! how about security?', { kind: 'about', what: 'security' }],
  ['cost?', { kind: 'about', what: 'cost' }],
  ['tell me more about latency', { kind: 'about', what: 'latency' }],
  ['and how far does it reach?', { kind: 'refers', question: 'how far does it reach' }],
])('“%s” goes on from the answer', (words, turn) => {
  expect(turnOf(words)).toEqual(turn);
});

test.each(['thanks', 'thanks man', 'lol nice one', '👍', '', 'who won the cup final of last year?', 'I see'])(
  '“%s” stands on its own',
  (words) => {
    expect(turnOf(words)).toBeUndefined();
  },
);
