import type { Comparison, Entry } from '../../knowledge/pack.ts';
import { type Finding, placeOf } from '../finding.ts';
import type { Wording } from '../wording.ts';
import { sentences } from './statements.ts';
import { subjectsIn, type Tokenise } from './subjectNames.ts';

const NEGATORS = new Set(
  'no not never without neither nor nobody none nothing seldom hardly rarely dont doesnt isnt arent cannot cant'.split(
    ' ',
  ),
);
/** Words that make a sentence true in part, so that neither yes nor no contradicts it. */
const HEDGES = new Set(
  'can may might could often usually typically mostly mainly normally sometimes some partly unless although though but however either depends'.split(
    ' ',
  ),
);
const POLAR = /^(?:is|are|does|do|can|has|have|must|will|should)\b/i;

/** Whether an answer begins with yes or no; undefined where with neither. */
export function polarAnswer(answer: string): boolean | undefined {
  const [, word] = /^\W*(yes|no)\b[,.:;]/i.exec(answer) ?? [];
  return word === undefined ? undefined : word.toLowerCase() === 'yes';
}

/**
 * Answers that begin with yes or no to a question about one subject, where a sentence of that subject's cell holds
 * every word of the question and says the opposite. English only.
 */
export function lintYesNo(
  entries: readonly Entry[],
  comparisons: Iterable<Comparison>,
  { wording, tokenise }: { readonly wording: Wording; readonly tokenise: Tokenise },
): readonly Finding[] {
  const aspects = [...comparisons].flatMap((comparison) => comparison.aspects);
  const read = (text: string) => {
    const tokens = tokenise(text);
    const plain = tokens.filter(({ subject, word }) => subject === undefined && !NEGATORS.has(word));
    return {
      words: wording.contentWords(plain.map(({ word }) => word).join(' ')),
      isNegated: tokens.some(({ word }) => NEGATORS.has(word)),
      isHedged: tokens.some(({ word }) => HEDGES.has(word)),
      subjects: subjectsIn(tokens),
    };
  };
  return entries.flatMap((entry) => {
    const isYes = polarAnswer(entry.answer);
    const question = read(entry.question);
    const [subject] = question.subjects;
    if (isYes === undefined || !POLAR.test(entry.question) || question.words.size < 2) return [];
    if (subject === undefined || question.subjects.length > 1) return [];
    return aspects.flatMap((aspect) => {
      const cell = aspect.cells.get(subject);
      const said = cell ? [cell.brief, ...sentences(cell.text)] : [];
      const against = said.find((text) => {
        const { words, isNegated, isHedged } = read(text);
        if (isHedged || ![...question.words].every((word) => words.has(word))) return false;
        return (isNegated === question.isNegated) !== isYes;
      });
      return against === undefined ? [] : [finding(entry, isYes, { cell: against, aspect: aspect.entry })];
    });
  });
}

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
