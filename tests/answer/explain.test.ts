import { expect, test } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { garden } from './garden.ts';

const engine = buildEngine(garden, {
  synonyms: { groups: [['tomato', 'love apple']], abbreviations: { npk: 'fertiliser' } },
});

const sum = (items: readonly { readonly points: number }[]) =>
  items.reduce((soFar, { points }) => soFar + points, 0);

test('what is explained is the verdict that is given', () => {
  for (const text of ['how often to water love apples', 'who won the match', 'hello', 'привет, как дела'])
    expect(engine.explain(text).verdict).toEqual(engine.ask(text));
});

test('the words are told as they were read, with what was repaired and what stands for what', () => {
  const [text] = engine.explain('pls wehn do u prune love apples').texts;
  expect(text?.words.map(({ word }) => word)).toEqual(['when', 'do', 'you', 'prune', 'tomato']);
  expect(text?.repaired).toEqual([{ from: 'wehn', to: 'when' }]);
  expect(text?.expanded).toEqual([
    { from: 'u', to: 'you' },
    { from: 'love apples', to: 'tomato' },
  ]);
});

test('the points of the features add up to the score, and those of the lead to the margin', () => {
  const [text] = engine.explain('how often should i water my tomatoes').texts;
  if (!text?.winner || !text.runnerUp) throw new Error('two entries are ranked');
  expect(text.winner.id).toBe('watering');
  expect(sum(text.winner.features)).toBeCloseTo(text.winner.score, 5);
  expect(text.winner.score - text.runnerUp.score).toBeCloseTo(text.margin ?? 0, 5);
  expect(sum(text.lead)).toBeCloseTo(text.margin ?? 0, 5);
  expect(text.confidence.signals.length).toBeGreaterThan(20);
});

test('the words that matched come with their weight, the weightiest first, and the nearest phrasing as written', () => {
  const [text] = engine.explain('when should i prune my tulips').texts;
  const words = text?.winner?.words ?? [];
  expect(words[0]?.word).toBe('prune');
  expect(words.map(({ weight }) => weight)).toEqual(
    words.map(({ weight }) => weight).toSorted((a, b) => b - a),
  );
  expect(text?.words.filter(({ known }) => !known).map(({ word }) => word)).toContain('tulips');
  expect(text?.winner?.phrasings[0]?.text).toBe('When do I prune roses?');
});

test('of two questions both are decisive; of a message that is not ranked nothing is', () => {
  const two = engine.explain('When do I prune roses? And how often should I water tomatoes?');
  expect(two.pieces.filter(({ asks }) => asks)).toHaveLength(2);
  expect(two.decisive.map((place) => two.texts[place]?.winner?.id)).toEqual(['pruning', 'watering']);
  expect(engine.explain('12345')).toMatchObject({ texts: [], decisive: [], verdict: { reason: 'blank' } });
});

test('the same message gives the same bytes on another engine over the same entries', () => {
  const again = buildEngine(garden, {
    synonyms: { groups: [['tomato', 'love apple']], abbreviations: { npk: 'fertiliser' } },
  });
  again.ask('something else');
  const text = 'wehn prune roses';
  expect(JSON.stringify(again.explain(text))).toBe(JSON.stringify(engine.explain(text)));
});
