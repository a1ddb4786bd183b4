import type { Aspect, Comparison, Entry } from '../../knowledge/pack.ts';
import { type Finding, placeOf } from '../finding.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { subjectsIn, type Tokenise } from '../vocabulary.ts';
import { polarAnswer, sentences } from './statements.ts';

const NEGATORS = new Set(
  `no not never without neither nor nobody none nothing seldom hardly rarely dont doesnt isnt arent cannot cant`.split(
    ' ',
  ),
);
/** Words that make a sentence true in part, so that neither yes nor no contradicts it. */
const HEDGES = new Set(
  `can may might could often usually typically mostly mainly normally sometimes some partly unless although though but
  however either depends`.split(/\s+/),
);
const POLAR = /^(?:is|are|does|do|can|has|have|must|will|should)\b/i;

/**
 * Answers that begin with yes or no to a question about one subject, where a sentence of that subject's cell holds
 * every word of the question and says the opposite. English only.
 */
export function lintYesNo(
  entries: readonly Entry[],
  comparisons: Iterable<Comparison>,
  { vocabulary, tokenise }: { readonly vocabulary: Vocabulary; readonly tokenise: Tokenise },
): readonly Finding[] {
  const aspects = [...comparisons].flatMap((comparison) => comparison.aspects);
  const read = (text: string) => readSentence(text, vocabulary, tokenise);
  return entries.flatMap((entry) => {
    const isYes = polarAnswer(entry.answer);
    const question = read(entry.question);
    const [subject, ...more] = question.subjects;
    if (isYes === undefined || subject === undefined || more.length > 0) return [];
    if (!POLAR.test(entry.question) || question.words.size < 2) return [];
    return aspects.flatMap((aspect) => {
      const against = sentencesOf(aspect, subject).find((text) => denies(read(text), question, isYes));
      return against === undefined ? [] : [finding(entry, isYes, { cell: against, aspect: aspect.entry })];
    });
  });
}

interface Sentence {
  readonly words: ReadonlySet<string>;
  readonly subjects: readonly string[];
  readonly isNegated: boolean;
  readonly isHedged: boolean;
}

function readSentence(text: string, { contentWords }: Vocabulary, tokenise: Tokenise): Sentence {
  const tokens = tokenise(text);
  const plain = tokens.filter(({ subject, word }) => subject === undefined && !NEGATORS.has(word));
  return {
    words: contentWords(plain.map(({ word }) => word).join(' ')),
    subjects: subjectsIn(tokens),
    isNegated: tokens.some(({ word }) => NEGATORS.has(word)),
    isHedged: tokens.some(({ word }) => HEDGES.has(word)),
  };
}

function sentencesOf({ cells }: Aspect, subject: string): readonly string[] {
  const cell = cells.get(subject);
  return cell ? [cell.brief, ...sentences(cell.text)] : [];
}

const denies = (said: Sentence, question: Sentence, isYes: boolean): boolean =>
  !said.isHedged &&
  [...question.words].every((word) => said.words.has(word)) &&
  (said.isNegated === question.isNegated) !== isYes;

const finding = (
  entry: Entry,
  isYes: boolean,
  against: { readonly cell: string; readonly aspect: string },
): Finding => ({
  severity: 'warning',
  check: 'yes-or-no',
  ...placeOf(entry),
  message: `answers “${entry.question}” with ${isYes ? 'yes' : 'no'}, but a cell of ${against.aspect} says “${against.cell}”`,
  fix: 'correct the one that is wrong',
});
