import { expect, test } from 'vitest';
import { oppositesOf } from '../../../bench/eval/opposites/opposites.ts';
import { turnsOf } from '../../../bench/eval/opposites/turn.ts';
import { bareEntries } from '../../../bench/search/engine.ts';

const turned = (text: string) => turnsOf(text).map((one) => one.text);

test('a word is turned to its opposite in the form in which it stands', () => {
  expect(turned('why was it stopped')).toEqual(['why was it started']);
  expect(turned('enabling comments')).toEqual(['disabling comments']);
});

test('“on” is turned after a verb that it belongs to, and nowhere else', () => {
  expect(turned('what happens when I turn on the pump')).toEqual(['what happens when I turn off the pump']);
  expect(turned('sit on the bench')).toEqual([]);
});

test('“how do I …” is asked for what is not wanted', () => {
  expect(turned('How do I water ferns?')).toEqual(['How do I not water ferns?']);
  expect(turned('how to water ferns')).toEqual(['how not to water ferns']);
});

test('a number is turned where it names a model, not where it counts', () => {
  expect(turned('does it need python 3?')).toContain('does it need python 6?');
  expect(turned('I water 3 ferns')).toEqual([]);
});

test('a turn that the pack may answer is left out', () => {
  const entry = (id: string, question: string, answer: string) => ({ id, question, phrasings: [], answer });
  const opposites = (entries: Parameters<typeof bareEntries>[0]) =>
    oppositesOf('pack', bareEntries(entries)).map(({ text, of }) => `${of}: ${text}`);
  const starting = entry('start', 'starting the pump', 'Press the green knob.');
  expect(opposites([starting])).toEqual(['start: stopping the pump']);
  expect(opposites([starting, entry('stop', 'Can it be stopped?', 'Yes.')])).toEqual([]);
  expect(opposites([{ ...starting, answer: 'Press the knob; press it again to stop it.' }])).toEqual([]);
});

test('the same pack gives the same opposites, two of a kind for an entry at most', () => {
  const phrasings = ['start it', 'enable it', 'open it', 'install it', 'unlock it', 'show it'];
  const knowledge = bareEntries([{ id: 'pump', question: 'The pump', phrasings, answer: '' }]);
  const first = oppositesOf('pack', knowledge);
  expect(first).toEqual(oppositesOf('pack', knowledge));
  for (const kind of ['common opposite', 'unseen opposite'])
    expect(first.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(2);
});
