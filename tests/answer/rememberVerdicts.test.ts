import { expect, test } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { rememberVerdicts } from '../../src/answer/engine.ts';
import type { Verdict } from '../../src/answer/verdict.ts';

/** An engine that finds nothing and says how often it looked. */
function countingEngine(): { readonly engine: Engine; readonly asked: string[] } {
  const asked: string[] = [];
  const ask = (text: string): Verdict => {
    asked.push(text);
    const nothing = { id: null, ids: [], confidence: 0, candidates: [], near: [], questions: [] };
    return { verdict: 'none', word: 'unsure', ...nothing };
  };
  return { engine: { ask, complete: () => [] }, asked };
}

test('a text asked again gets the same verdict without another search', () => {
  const { engine, asked } = countingEngine();
  const remembering = rememberVerdicts(engine);
  expect(remembering.ask('what is tea')).toBe(remembering.ask('what is tea'));
  expect(asked).toEqual(['what is tea']);
});

test('the text asked longest ago is forgotten first, and stories are not kept', () => {
  const { engine, asked } = countingEngine();
  const remembering = rememberVerdicts(engine);
  for (let number = 0; number < 500; number += 1) remembering.ask(`question ${number}`);
  remembering.ask('question 0');
  remembering.ask('one more');
  asked.length = 0;
  for (const text of ['question 0', 'question 1', 'x'.repeat(201), 'x'.repeat(201)]) remembering.ask(text);
  expect(asked).toEqual(['question 1', 'x'.repeat(201), 'x'.repeat(201)]);
});
