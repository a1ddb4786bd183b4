import type { Askable } from '../../src/ask/askable.ts';
import { bareEntries, type Knowledge } from './engine.ts';
import { pick, randomFrom, sample } from './random.ts';
import type { QuestionSet } from './sets.ts';

const PHRASINGS_AN_ENTRY = 10;
const REPLACED = 0.3;

/**
 * `size` phrasings, ten an entry and no answers: each entry takes a phrasing of the sets and varies it, three words of
 * ten replaced by words of other phrasings. The same for the same sets and size.
 */
export function syntheticKnowledge(sets: readonly QuestionSet[], size: number): Knowledge {
  const random = randomFrom(`synthetic ${size}`);
  const phrasings = sets.flatMap(({ knowledge }) => knowledge.entries.flatMap(phrasingsOf));
  const words = phrasings.flatMap((phrasing) => phrasing.split(/\s+/));
  const entries = Array.from({ length: Math.ceil(size / PHRASINGS_AN_ENTRY) }, (_, number): Askable => {
    const base = pick(phrasings, random).split(/\s+/);
    const vary = () => base.map((word) => (random() < REPLACED ? pick(words, random) : word)).join(' ');
    const [question = '', ...others] = Array.from({ length: PHRASINGS_AN_ENTRY }, vary);
    return { id: `entry-${number}`, question, phrasings: others, answer: '' };
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

const phrasingsOf = ({ question, phrasings }: Askable): readonly string[] => [question, ...phrasings];
