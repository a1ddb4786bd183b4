import { expect, test } from 'vitest';
import { advice, isDecided } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { answersOf, code } from '../../src/advise/code.ts';
import { preparedPlan, preparePlan } from '../../src/advise/plan/plan.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { outcomeByHand } from './byHand.ts';
import { anyWay, type Below, longGuides, numbers, shuffled } from './longGuides.ts';

const guides = await longGuides();

/** Ways through all guides together. */
const WAYS = 100_000;

/** The first answers on a way that decide: what is decided stays so, which `wireside check` proves for every position. */
function stopped(guide: Guide, way: readonly (readonly [string, string])[]): Answers {
  let [open, decided] = [0, way.length];
  while (decided - open > 1) {
    const middle = (open + decided) >> 1;
    if (isDecided(guide, new Map(way.slice(0, middle)))) decided = middle;
    else open = middle;
  }
  return new Map(way.slice(0, decided));
}

test.each(guides)(
  '$id stops early with the outcome of all answers, whatever they are and in whatever order',
  (guide) => {
    const below = numbers(1);
    const wrong: unknown[] = [];
    for (let run = 0; run < Math.ceil(WAYS / guides.length); run += 1) {
      const way = anyWay(guide, below);
      const early = outcomeByHand(guide, stopped(guide, way));
      if (early !== outcomeByHand(guide, new Map(way))) wrong.push(way);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** Some of the answers of any way. */
const someAnswers = (guide: Guide, below: Below): Answers =>
  new Map(anyWay(guide, below).slice(0, below(guide.questions.length + 1)));

test.each(guides)(
  '$id says truly and completely which single answers would change an outcome',
  (guide) => {
    const below = numbers(2);
    for (let run = 0; run < 1_000; run += 1) {
      const answers = someAnswers(guide, below);
      const now = outcomeByHand(guide, answers);
      const expected = guide.questions.flatMap(({ id, choices }) =>
        choices.flatMap((choice) => {
          const outcome = outcomeByHand(guide, new Map([...answers, [id, choice.id]]));
          return outcome === now ? [] : [`${id}: ${choice.id}: ${outcome}`];
        }),
      );
      const claimed = advice(guide, answers).wouldChange.map(
        ({ question, choice, outcome }) => `${question}: ${choice}: ${outcome}`,
      );
      expect(claimed.sort()).toEqual(expected.sort());
    }
  },
  60_000,
);

test.each(guides)(
  'any answers to $id come back from their code',
  (guide) => {
    const below = numbers(3);
    for (let run = 0; run < 1_000; run += 1) {
      const answers = someAnswers(guide, below);
      expect(answersOf(guide, code(guide, answers))).toEqual({ answers, changed: false, lost: 0 });
    }
  },
  60_000,
);

/** The guide with everything in its file in another order. */
function turned(guide: Guide, below: Below): Guide {
  const mixed = {
    ...guide,
    outcomes: shuffled(guide.outcomes, below),
    rules: shuffled(guide.rules, below),
    questions: shuffled(guide.questions, below).map((question) => ({
      ...question,
      choices: shuffled(question.choices, below),
    })),
  };
  const plan = preparedPlan(guide);
  if (plan) preparePlan(mixed, plan);
  return mixed;
}

test.each(guides)(
  'the order of the file of $id changes no advice and no code',
  (guide) => {
    const below = numbers(4);
    for (let order = 0; order < 10; order += 1) {
      const other = turned(guide, below);
      for (let run = 0; run < 100; run += 1) {
        const answers = someAnswers(guide, below);
        expect(advice(other, answers)).toEqual(advice(guide, answers));
        expect(code(other, answers)).toBe(code(guide, answers));
      }
    }
  },
  60_000,
);
