import { expect, test } from 'vitest';
import { advice, outcomeFor } from '../../src/advise/advice.ts';
import { modelOf } from '../../src/advise/guideModel.ts';
import { findPlan } from '../../src/advise/plan/plan.ts';
import { plannerOf } from '../../src/advise/plan/planner.ts';
import { reviewGuide } from '../../src/advise/review/review.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

interface Size {
  readonly questions: number;
  readonly choices: number;
  readonly outcomes: number;
  readonly rules: number;
}

/** The most that a guide may have, where each rule waits for some questions and most forbid an outcome. */
const LARGEST: Size = { questions: 16, choices: 10, outcomes: 10, rules: 30 };

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 65_536) % sides;
  };
}

function guideOf(seed: number, { questions, choices, outcomes, rules }: Size): Guide {
  const roll = dice(seed);
  const named = <T>(count: number, make: (id: string) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => make(`n${String(at).padStart(2, '0')}`));
  const ids = named(outcomes, (id) => id);
  const points = () => Object.fromEntries(ids.map((id) => [id, roll(21) - 10]));
  const some = (count: number, of: number) => named(count, () => `n${String(roll(of)).padStart(2, '0')}`);
  return {
    id: 'hostile',
    format: 1,
    title: 'Hostile',
    summary: 'Within every limit.',
    margin: 3,
    questions: named(questions, (id) => ({
      id,
      ask: 'Which?',
      help: 'Any.',
      choices: named(choices, (choice) => ({
        id: choice,
        label: choice,
        points: points(),
        reason: 'It is so.',
      })),
    })),
    rules: named(rules, (id) => ({
      id,
      when: Object.fromEntries(
        some(1 + roll(8), questions).map((question) => [question, some(1 + roll(choices - 1), choices)]),
      ),
      points: points(),
      veto: roll(3) === 0 ? [] : some(1, outcomes),
      reason: 'It is so.',
    })),
    outcomes: ids.map((id) => ({ id, title: id, summary: 'So.', steps: ['Go.'], related: [], sources: [] })),
  };
}

function walk(guide: Guide, roll: (sides: number) => number): Map<string, string> {
  const answers = new Map<string, string>();
  for (;;) {
    const { next } = advice(guide, answers);
    if (next === null) return answers;
    const { choices = [] } = guide.questions.find(({ id }) => id === next) ?? {};
    answers.set(next, choices[roll(choices.length)]?.id ?? 'unknown');
  }
}

// Before, the first step of it never ended.
test.each([1, 2, 3])('the largest guide is asked to its end, planned and reviewed (%i)', (seed) => {
  const guide = guideOf(seed, LARGEST);
  expect(walk(guide, dice(seed)).size).toBeLessThanOrEqual(LARGEST.questions);
  expect(findPlan(guide)).toBeUndefined();
  expect(reviewGuide(guide).bound).toBeGreaterThanOrEqual(1);
});

/** A step is computed while everybody else waits; of this work a slow machine does less than a tenth of a second. */
const MOST_WORK = 20_000_000;

/** The most work of a step while the guide is asked to its end. */
function mostWork(guide: Guide): number {
  const planner = plannerOf(modelOf(guide));
  const answers = new Map<string, string>();
  for (let most = 0; ; ) {
    const before = planner.work;
    const { next } = advice(guide, answers);
    most = Math.max(most, planner.work - before);
    if (next === null) return most;
    answers.set(next, 'n01');
  }
}

const SIZES = [2, 3, 5, 10].flatMap((choices) =>
  [2, 8, 12].flatMap((outcomes) => [0, 4, 10, 30].map((rules) => ({ choices, outcomes, rules }))),
);

test.each([4, 8, 12, 16])(
  'no step of a guide of %i questions takes more work than others can wait for',
  (questions) => {
    const works = SIZES.map((size) => mostWork(guideOf(1, { questions, ...size })));
    expect(Math.max(...works)).toBeLessThan(MOST_WORK);
    // Else nothing would have been counted.
    expect(Math.min(...works)).toBeGreaterThan(0);
  },
  60_000,
);

// Before, going through all answer sets of the first never ended, and so did following all ways through the others.
test.each([
  { questions: 7, choices: 10, outcomes: 12, rules: 30 },
  { questions: 6, choices: 8, outcomes: 8, rules: 4 },
  { questions: 5, choices: 10, outcomes: 12, rules: 30 },
])(
  'a review of $questions questions with $choices choices gives up in time',
  (size) => {
    const guide = guideOf(1, size);
    expect(reviewGuide(guide).proof).toBeUndefined();
    // The proof gives up within 100 million, and then once more takes a step.
    expect(plannerOf(modelOf(guide)).work).toBeLessThan(100_000_000 + 2 * MOST_WORK);
  },
  60_000,
);

test('where it stops, no answer to an open question changes the outcome', () => {
  const guide = guideOf(7, { ...LARGEST, choices: 3, outcomes: 4 });
  for (let seed = 1; seed <= 20; seed += 1) {
    const roll = dice(seed);
    const answers = walk(guide, roll);
    const outcome = outcomeFor(guide, answers);
    for (let time = 0; time < 20; time += 1) {
      const open = guide.questions.filter(({ id }) => !answers.has(id));
      const rest = open.map(
        ({ id, choices }) => [id, choices[roll(choices.length)]?.id ?? 'unknown'] as const,
      );
      expect(outcomeFor(guide, new Map([...answers, ...rest]))).toBe(outcome);
    }
  }
});

test('the same guide is asked in the same order, whatever was asked before', () => {
  const [fresh, used] = [guideOf(3, LARGEST), guideOf(3, LARGEST)];
  for (let seed = 1; seed <= 5; seed += 1) walk(used, dice(seed));
  expect([...walk(used, dice(9))]).toEqual([...walk(fresh, dice(9))]);
});
