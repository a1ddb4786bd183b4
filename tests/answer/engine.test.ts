import { expect, test } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { garden } from './garden.ts';

const engine = buildEngine(garden, {
  synonyms: { groups: [['tomato', 'love apple']], abbreviations: { npk: 'fertiliser' } },
});
const answerTo = (text: string) => engine.ask(text).id;

test('a question is answered in its own words, others, a synonym, and with typing slips', () => {
  expect(answerTo('How often should I water tomatoes?')).toBe('watering');
  expect(answerTo('how much water do tomatoes need')).toBe('watering');
  expect(answerTo('how often to water love apples')).toBe('watering');
  expect(answerTo('how oftne shuold i watre tomatos')).toBe('watering');
});

test('case, punctuation and space make no difference', () => {
  const plain = engine.ask('how often should i water tomatoes');
  const loud = engine.ask('  HOW OFTEN, should I   water **Tomatoes**?! ');
  expect({ ...loud, questions: [] }).toEqual({ ...plain, questions: [] });
});

test('a greeting around a question makes no difference', () => {
  expect(answerTo('hi all! how often should I water tomatoes? thanks in advance')).toBe('watering');
});

test('two questions in one message get two answers, in their order', () => {
  const { ids } = engine.ask('When do I prune roses? And how often should I water tomatoes?');
  expect(ids).toEqual(['pruning', 'watering']);
});

test('what the entries do not know gets none and a reason', () => {
  expect(engine.ask('who won the football match yesterday')).toMatchObject({
    verdict: 'none',
    id: null,
    reason: 'off-topic',
  });
});

test.each(['is', 'the', 'banana', 'zzzz', 'toString', 'is it', 'banana banana', 'what is a banana'])(
  'of four entries none answers %j',
  (text) => {
    expect(engine.ask(text)).toMatchObject({ verdict: 'none', confidence: 0 });
  },
);

test.each([
  ['', 'blank'],
  ['   \n', 'blank'],
  ['12345', 'blank'],
  ['🌱🌱', 'blank'],
  ['<@1>', 'blank'],
  ['как поливать помидоры', 'language'],
])('%j gets none for the reason %j', (text, reason) => {
  expect(engine.ask(text)).toMatchObject({ verdict: 'none', ids: [], candidates: [], reason });
});

test.each(['help', 'Hi, what can you do?', 'who are you', 'are you an AI?', '<@1> how does this work'])(
  '%j is for whoever answers, who says what can be asked',
  (text) => {
    expect(engine.ask(text)).toMatchObject({ verdict: 'none', candidates: [], reason: 'blank' });
  },
);

test('what entries say of themselves comes before that', () => {
  const own = { id: 'helper', question: 'What can you do?', phrasings: ['who are you'], answer: 'I water.' };
  expect(buildEngine([...garden, own]).ask('what can you do').id).toBe('helper');
});

test('the same message gives the same bytes, whatever was asked before', () => {
  const first = JSON.stringify(engine.ask('wehn prune roses'));
  engine.ask('something else');
  expect(JSON.stringify(engine.ask('wehn prune roses'))).toBe(first);
});

test('typing completes by letters and by meaning, and a blank text completes to nothing', () => {
  expect(engine.complete('wat')[0]?.id).toBe('watering');
  expect(engine.complete('cut back roses')[0]?.id).toBe('pruning');
  expect(engine.complete('  ')).toEqual([]);
  expect(engine.complete('zzzz')).toEqual([]);
  expect(engine.complete('o', 1).length).toBeLessThanOrEqual(1);
});

test('a pack whose answers say nothing of what is asked is trusted less, and offers as much', () => {
  const asked = 'which nitrogen feeding';
  const mute = buildEngine(garden.map((document) => ({ ...document, answer: '' }))).ask(asked);
  const telling = garden.map((document) => ({ ...document, answer: document.phrasings.join('. ') }));
  const told = buildEngine(telling).ask(asked);
  expect(told).toMatchObject({ verdict: 'answer', id: 'fertiliser' });
  expect(mute.id).toBeNull();
  const offered = mute.verdict === 'suggest' ? mute.candidates.map(({ id }) => id) : mute.near;
  expect(offered[0]).toBe('fertiliser');
});

test('what only the middle of a long answer says is found', () => {
  const filler = 'Plants like light and air and some rest. '.repeat(20);
  const long = [...garden, { id: 'soil', question: 'What do beds need?', phrasings: [], answer: '' }].map(
    (document) => ({
      ...document,
      answer: `${filler}${document.id === 'soil' ? 'Perlite, vermiculite.' : ''} ${filler}`,
    }),
  );
  const found = buildEngine(long).ask('perlite or vermiculite').candidates;
  expect(found.map(({ id }) => id)).toContain('soil');
});
