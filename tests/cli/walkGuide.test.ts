import { expect, test } from 'vitest';
import { answersOf } from '../../src/advise/code.ts';
import { type Reply, walkGuide } from '../../src/cli/walkGuide.ts';
import { DRINKS } from '../advise/smallGuide.ts';

const walk = async (...replies: readonly Reply[]) => {
  const rest = [...replies];
  const seen: string[] = [];
  const answers = await walkGuide(DRINKS, async ({ question, canGoBack }) => {
    seen.push(canGoBack ? question.id : `${question.id} (first)`);
    return rest.shift() ?? 'stop';
  });
  return { seen, answers: Object.fromEntries(answers) };
};

test('going back takes the last answer away and asks again', async () => {
  const { seen, answers } = await walk({ answer: 'works' }, 'back', { answer: 'broken' });
  expect(seen).toEqual(['kettle (first)', 'time', 'kettle (first)']);
  expect(answers).toEqual({ kettle: 'broken' });
});

test('whoever stops half-way gets the code of the answers so far', async () => {
  const stopped = walk({ answer: 'works' }, { answer: 'evening' }).catch((error: Error) => error.message);
  const code = /--code=(\S+)/.exec(String(await stopped))?.[1] ?? '';
  expect(answersOf(DRINKS, code).answers).toEqual(
    new Map([
      ['kettle', 'works'],
      ['time', 'evening'],
    ]),
  );
});
