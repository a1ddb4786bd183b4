import type { Document } from '../../src/answer/document.ts';
import { bareEntries, type Knowledge } from './engine.ts';
import { pick, randomFrom, sample } from './random.ts';
import type { QuestionSet } from './sets.ts';

const REPLACED = 0.3;

/** What each synthetic entry has. */
export interface Shape {
  /** The question among them. */
  readonly phrasings: number;
  readonly answerWords: number;
}

const TEN_PHRASINGS: Shape = { phrasings: 10, answerWords: 0 };

/**
 * `size` phrasings, by default ten an entry and no answers: each entry takes a phrasing of the sets and varies it, three
 * words of ten replaced by words of other phrasings; answers are made of such words. The same for the same arguments.
 */
export function syntheticKnowledge(
  sets: readonly QuestionSet[],
  size: number,
  shape: Shape = TEN_PHRASINGS,
): Knowledge {
  const random = randomFrom(`synthetic ${size}`);
  const phrasings = sets.flatMap(({ knowledge }) => knowledge.entries.flatMap(phrasingsOf));
  const words = phrasings.flatMap((phrasing) => phrasing.split(/\s+/));
  const entries = Array.from({ length: Math.ceil(size / shape.phrasings) }, (_, number): Document => {
    const base = pick(phrasings, random).split(/\s+/);
    const vary = () => base.map((word) => (random() < REPLACED ? pick(words, random) : word)).join(' ');
    const [question = '', ...others] = Array.from({ length: shape.phrasings }, vary);
    const answer = Array.from({ length: shape.answerWords }, () => pick(words, random)).join(' ');
    return { id: `entry-${number}`, question, phrasings: others, answer };
  });
  return bareEntries(entries);
}

/** Questions of the sets to take the time with, in a drawn order. */
export const timedQuestions = (sets: readonly QuestionSet[], count: number): string[] =>
  sample(
    sets.flatMap(({ questions }) => questions.map(({ q }) => q)),
    count,
    randomFrom('timed'),
  );

const phrasingsOf = ({ question, phrasings }: Document): readonly string[] => [question, ...phrasings];
