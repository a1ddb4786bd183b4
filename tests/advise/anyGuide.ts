import fc from 'fast-check';
import type { Answers } from '../../src/advise/answers.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { guide, question, rule } from './smallGuide.ts';

// The same guides and answers in every run: a failure here is a failure everywhere.
fc.configureGlobal({ seed: 20_261_122 });

const OUTCOMES = ['ash', 'birch', 'constructor', 'dill'];
const QUESTIONS = ['quince', 'rye', 'sage', 'thyme'];
const CHOICES = ['one', 'two', 'three'];

const points = (outcomes: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...outcomes), fc.integer({ min: -4, max: 4 }), { maxKeys: outcomes.length });

const anyQuestion = (id: string, outcomes: readonly string[]) =>
  fc
    .dictionary(fc.constantFrom(...CHOICES), points(outcomes), { minKeys: 2, maxKeys: 3 })
    .map((choices) => question(id, choices));

const anyRule = (id: string, questions: Guide['questions'], outcomes: readonly string[]) =>
  fc
    .record({
      when: fc
        .subarray([...questions], { minLength: 1, maxLength: Math.min(3, questions.length) })
        .chain((named) =>
          fc.tuple(
            ...named.map((each) =>
              fc
                .subarray(
                  each.choices.map((choice) => choice.id),
                  { minLength: 1 },
                )
                .map((wanted) => [each.id, wanted] as const),
            ),
          ),
        )
        .map((entries) => Object.fromEntries(entries)),
      points: points(outcomes),
      veto: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...outcomes]) },
      ),
    })
    .map((parts) => rule(id, parts));

/** The first choice of each question is given `share` times as often as the others. */
const unevenly = (questions: Guide['questions'], share: number): Guide['questions'] =>
  questions.map((each) => ({
    ...each,
    choices: each.choices.map((choice, index) => (index === 0 ? { ...choice, share } : choice)),
  }));

/** Guides of up to four questions, with rules and vetoes: small enough to try every answer. */
export const anyGuide: fc.Arbitrary<Guide> = fc
  .record({
    outcomes: fc.subarray(OUTCOMES, { minLength: 2 }),
    asked: fc.shuffledSubarray(QUESTIONS, { minLength: 1 }),
    margin: fc.integer({ min: 1, max: 5 }),
    rules: fc.integer({ min: 0, max: 3 }),
    unknown: fc.option(fc.constantFrom(0, 0.1, 0.5)),
    share: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ outcomes, asked, margin, rules, unknown, share }) =>
    fc.tuple(...asked.map((id) => anyQuestion(id, outcomes))).chain((questions) =>
      fc
        .tuple(...Array.from({ length: rules }, (_, index) => anyRule(`rule-${index}`, questions, outcomes)))
        .map((made) => ({
          ...guide({ outcomes, questions: unevenly(questions, share), rules: made, margin }),
          ...(unknown !== null && { unknown }),
        })),
    ),
  );

/** Any part of the answers that a guide can be given, "don't know" among them. */
export const anyAnswers = (of: Guide): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...of.questions.map(({ id, choices }) =>
        fc.tuple(
          fc.constant(id),
          fc.option(fc.constantFrom(...choices.map((choice) => choice.id), 'unknown')),
        ),
      ),
    )
    .map(
      (pairs) => new Map(pairs.flatMap(([id, choice]) => (choice === null ? [] : [[id, choice] as const]))),
    );

/** A guide and some of its answers. */
export const anyCase: fc.Arbitrary<readonly [Guide, Answers]> = anyGuide.chain((of) =>
  anyAnswers(of).map((answers) => [of, answers] as const),
);
