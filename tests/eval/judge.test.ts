import { expect, test } from 'vitest';
import { answers, line, staysSilent, suggests } from './lines.ts';

const steps = { ids: ['best', 'also'] };
const both = { ids: ['first', 'second'], kind: 'multi' };
const outside = { none: true };

test('any of the accepted entries is a right answer, and any other is wrong', () => {
  expect(line(steps, answers(['best'])).outcome).toBe('right');
  expect(line(steps, answers(['also'])).outcome).toBe('right');
  expect(line(steps, answers(['other'])).outcome).toBe('wrong');
});

test('an answer with a wrong entry beside a right one is wrong', () => {
  expect(line(steps, answers(['best', 'other'])).outcome).toBe('wrong');
});

test('two questions in one message want both answers', () => {
  expect(line(both, answers(['second', 'first'])).outcome).toBe('right');
  expect(line(both, answers(['first'])).outcome).toBe('wrong');
  expect(line(both, answers(['first', 'other'])).outcome).toBe('wrong');
});

test('two questions with the same answer want it once', () => {
  expect(line({ ids: ['one'], kind: 'multi' }, answers(['one'])).outcome).toBe('right');
});

test('whatever is said to an out-of-scope question is false, and silence or an offer is right', () => {
  expect(line(outside, answers(['best'])).outcome).toBe('false');
  expect(line(outside, suggests(['best'])).outcome).toBe('silent');
  expect(line(outside, staysSilent()).outcome).toBe('silent');
});

test('a right entry counts as offered among the first three suggestions or nearest topics only', () => {
  expect(line(steps, suggests(['a', 'b', 'also', 'c'])).outcome).toBe('offered');
  expect(line(steps, suggests(['a', 'b', 'c', 'best'])).outcome).toBe('missed');
  expect(line(steps, staysSilent(['a', 'best'])).outcome).toBe('offered');
  expect(line(steps, staysSilent()).outcome).toBe('missed');
});

test('the best candidate is judged where nothing is answered', () => {
  expect(line(steps, suggests(['also', 'x'])).isBestRight).toBe(true);
  expect(line(steps, suggests(['x', 'best'])).isBestRight).toBe(false);
  expect(line(outside, suggests(['x'])).isBestRight).toBe(false);
});
