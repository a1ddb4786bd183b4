import { expect, test } from 'vitest';
import { code as madeCode } from '../../src/advise/code.ts';
import { UserError } from '../../src/base/errors.ts';
import { adviseWith } from '../../src/cli/advise.ts';
import type { Ask, Reply } from '../../src/cli/walkGuide.ts';
import { runCli } from '../../src/cli.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { sampleFolder } from '../knowledge/sampleFolder.ts';

const advise = async (...args: string[]) => {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(['advise', ...args, '--knowledge', await sampleFolder()], {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    env: {},
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};

const json = async (...args: string[]) => JSON.parse((await advise('green-or-black', ...args, '--json')).out);

test('--json tells the whole advice in one object', async () => {
  const { code, ...rest } = await json('--answers', '{"hour":"evening"}');
  expect(rest).toEqual({
    outcome: 'green',
    firm: true,
    points: { black: 0, green: 2 },
    reasons: [
      {
        question: 'hour',
        choice: 'evening',
        aspect: 'taste',
        points: 2,
        text: 'A light tea lets you sleep.',
      },
    ],
    next: null,
    decided: true,
    wouldChange: [{ question: 'hour', choice: 'morning', outcome: 'black' }],
  });
  expect(await json('--code', code)).toEqual({ code, ...rest });
});

test('a code alone finds its guide', async () => {
  const { code } = await json('--answers', '{"hour":"morning"}');
  expect((await advise('--code', ` ${code} `)).out).toMatch(/^Black tea \(a firm verdict\)/);
});

test('a code that was made with an older guide says what has changed since', async () => {
  const loaded = await loadPack(await sampleFolder());
  const today = loaded.ok ? loaded.pack.guides.get('green-or-black') : undefined;
  if (!today) throw new Error('The sample has no such guide.');
  const budget = today.questions.map((question) => ({ ...question, id: 'budget' }));
  const older = { ...today, questions: [...today.questions, ...budget] };
  const given = new Map([
    ['hour', 'morning'],
    ['budget', 'morning'],
  ]);
  const { out, err } = await advise('--code', madeCode(older, given));
  expect(out).toMatch(/^Black tea/);
  expect(err).toBe(
    'The guide has changed since this code was made: 1 answer no longer counts, because its question or that choice is gone. The outcome is the same.',
  );
});

test('--json without answers begins the guide', async () => {
  expect(await json()).toMatchObject({
    outcome: null,
    firm: false,
    reasons: [],
    next: 'hour',
    decided: false,
  });
});

test('"unknown" is an answer to every question', async () => {
  expect(await json('--answers', '{"hour":"unknown"}')).toMatchObject({ outcome: null, next: null });
});

test('in plain text it says the verdict, why, what to do and what would change it', async () => {
  const { out } = await advise('green-or-black', '--answers', '{"hour":"morning"}');
  expect(out).toBe(`Black tea (a firm verdict)
Strong.

Speaks for it:
  Nothing light before eight. (In the morning: 0, rules out Green tea)
  A strong tea wakes you up. (In the morning: +2)

Black tea  ██           2
Green tea               0 (ruled out)

What would change it:
  “In the evening” to “When do you drink it?”: Green tea

First steps:
  1. Buy some.

Code: ${(await json('--answers', '{"hour":"morning"}')).code}`);
});

test('an answer to a question that is not asked is named and left out, and the exit code says so', async () => {
  const { code, out, err } = await advise(
    'green-or-black',
    '--answers',
    '{"hour":"evening","budget":"low"}',
    '--json',
  );
  expect(code).toBe(1);
  expect(err).toContain('“budget”');
  expect(err).toContain('Its questions are hour.');
  expect(JSON.parse(out)).toMatchObject({ outcome: 'green' });
});

test('a choice or a guide that is not there is refused with what there is', async () => {
  const choice = await advise('green-or-black', '--answers', '{"hour":"noon"}');
  expect([choice.code, choice.out]).toEqual([1, '']);
  expect(choice.err).toMatch(/“noon”.*morning, evening, unknown/);
  const guide = await advise('green-or-blck', '--answers', '{}');
  expect(guide.code).toBe(1);
  expect(guide.err).toBe(
    'There is no guide “green-or-blck”. Did you mean “green-or-black”? The guides are: green-or-black.',
  );
});

test.each(['{"hour":', '[]', '{"hour":3}', 'null'])(
  'answers that are not such JSON are refused: %s',
  async (given) => {
    const { code, err } = await advise('green-or-black', '--answers', given);
    expect(code).toBe(1);
    expect(err).toContain('--answers takes JSON such as {"hour":"morning"}');
  },
);

test('a damaged code is refused', async () => {
  const { code, err } = await advise('green-or-black', '--code', 'Axxxxxx');
  expect(code).toBe(1);
  expect(err).toContain('“Axxxxxx” is not a whole code');
});

test('without a guide the guides are listed', async () => {
  expect(await advise()).toEqual({
    code: 0,
    out: 'green-or-black   Green or black?   1 question at most',
    err: '',
  });
});

test('wrong usage exits with 2', async () => {
  expect((await advise('a', 'b')).code).toBe(2);
  expect((await advise('--answers', '{}')).code).toBe(2);
  expect((await advise('green-or-black', '--answers', '{}', '--code', 'x')).code).toBe(2);
});

test('without a terminal it does not wait for one', async () => {
  expect(await advise('green-or-black')).toMatchObject({ code: 2, out: '' });
});

/** A person who replies as listed and keeps what was shown. */
function person(...replies: readonly Reply[]) {
  const rest = [...replies];
  const seen: string[] = [];
  const ask: Ask = async ({ question, left, canGoBack }) => {
    seen.push(`${question.id} ${left}${canGoBack ? ' back' : ''}`);
    return rest.shift() ?? 'stop';
  };
  const out: string[] = [];
  const run = async () =>
    adviseWith(ask).run(['green-or-black', '--knowledge', await sampleFolder()], {
      out: (line) => out.push(line),
      err: () => {},
      env: {},
    });
  return { run, seen, out };
}

test('a person is asked until it is decided', async () => {
  const { run, seen, out } = person({ answer: 'evening' });
  expect(await run()).toBe(0);
  expect(seen).toEqual(['hour 1']);
  expect(out.join()).toMatch(/^Green tea/);
});

test('a person who stops is told so', async () => {
  await expect(person('stop').run()).rejects.toThrow(new UserError('Stopped; nothing was answered.'));
});
