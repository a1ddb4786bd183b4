import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { code } from '../../src/advise/code.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { anyCase } from './anyGuide.ts';
import { completionsOf, outcomeByHand } from './byHand.ts';

const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 2_000 });

test('the outcome is the one that the format describes', () => {
  check(
    fc.property(anyCase, ([guide, answers]) => {
      expect(advice(guide, answers).outcome).toBe(outcomeByHand(guide, answers));
    }),
  );
});

test('a guide stops at the moment when no completion can change the outcome, not later and not earlier', () => {
  check(
    fc.property(anyCase, ([guide, answers]) => {
      const { outcome, decided, next } = advice(guide, answers);
      const possible = completionsOf(guide, answers).map((set) => outcomeByHand(guide, set));
      const started = outcome !== null || [...answers.values()].some((choice) => choice !== 'unknown');
      const over = answers.size === guide.questions.length;
      expect(decided).toBe(over || (started && possible.every((each) => each === outcome)));
      expect(next === null).toBe(decided);
    }),
  );
});

test('no answer to a question that is called irrelevant changes the outcome of any completion', () => {
  check(
    fc.property(anyCase, ([guide, answers]) => {
      for (const id of advice(guide, answers).irrelevant)
        for (const set of completionsOf(guide, answers))
          expect(outcomeByHand(guide, new Map([...set, [id, 'unknown']]))).toBe(outcomeByHand(guide, set));
    }),
  );
});

test('following the next question ends, within the number that it said were left', () => {
  check(
    fc.property(anyCase, fc.infiniteStream(fc.nat()), ([guide, answers], picks) => {
      const given = new Map(answers);
      const { left } = advice(guide, given);
      let asked = 0;
      for (let now = advice(guide, given); now.next !== null; now = advice(guide, given)) {
        const choices = guide.questions.find((question) => question.id === now.next)?.choices ?? [];
        const pick = (picks.next().value ?? 0) % (choices.length + 1);
        given.set(now.next, choices[pick]?.id ?? 'unknown');
        asked += 1;
      }
      expect(asked).toBeLessThanOrEqual(left);
      expect(advice(guide, given).decided).toBe(true);
    }),
  );
});

test('what would change the outcome is true and complete for single answers', () => {
  check(
    fc.property(anyCase, ([guide, answers]) => {
      const now = outcomeByHand(guide, answers);
      const expected = guide.questions.flatMap(({ id, choices }) =>
        choices.flatMap((choice) => {
          const outcome = outcomeByHand(guide, new Map([...answers, [id, choice.id]]));
          return outcome === now ? [] : [`${id} ${choice.id} ${outcome}`];
        }),
      );
      const claimed = advice(guide, answers).wouldChange;
      expect(claimed.map((change) => `${change.question} ${change.choice} ${change.outcome}`).sort()).toEqual(
        expected.sort(),
      );
    }),
  );
});

/** The guide and the answers with everything in them in another order. */
const shuffled = ([guide, answers]: readonly [Guide, Answers]) =>
  fc
    .record({
      outcomes: shuffle(guide.outcomes),
      rules: shuffle(guide.rules),
      questions: fc
        .tuple(
          ...guide.questions.map((question) =>
            shuffle(question.choices).map((choices) => ({ ...question, choices })),
          ),
        )
        .chain(shuffle),
      answers: shuffle([...answers]),
    })
    .map(({ answers: given, ...parts }) => [{ ...guide, ...parts }, new Map(given)] as const);

const shuffle = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

test('the order of outcomes, questions, choices, rules and answers changes nothing', () => {
  check(
    fc.property(
      anyCase.chain((one) => fc.tuple(fc.constant(one), shuffled(one))),
      ([one, other]) => {
        expect(advice(...other)).toEqual(advice(...one));
        expect(code(...other)).toBe(code(...one));
      },
    ),
  );
});
