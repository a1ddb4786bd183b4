import type { Advice } from '../../src/advise/advice.ts';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';

/** An advice with all that it takes to put it into words. */
export interface Advised {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly advice: Advice;
  readonly pack: Pack;
  /** The words for whoever reads it. */
  readonly t: Translations;
}

/** The outcomes that are recommended: one, or those that are level where the advice is undecided. */
export function recommended({ guide, advice }: Advised): readonly Guide['outcomes'][number][] {
  const { outcome, strength, points, vetoed } = advice;
  const best = points.get(outcome ?? '');
  const isLevel = (id: string) => strength === 'undecided' && !vetoed.has(id) && points.get(id) === best;
  return outcome === null ? [] : guide.outcomes.filter(({ id }) => id === outcome || isLevel(id));
}

/** A guide, and the words for whoever reads of it. */
export interface Read {
  readonly guide: Guide;
  readonly t: Translations;
}

/** The labels of choices of a question in quotation marks: “A”, “B” or “C”. */
export function quoteChoices({ guide, t }: Read, question: string, choices: readonly string[]): string {
  const labels = labelsOf(guide, t);
  return listed(
    choices.map((choice) => t.general.quote(escapeText(labels.choice(question, choice)))),
    t.general.or,
  );
}

/** What was answered to questions: “A” and “B”. */
export const quoteAnswers = (read: Read, answers: Answers, questions: readonly string[]): string =>
  listed(
    questions.map((id) => quoteChoices(read, id, [answers.get(id) ?? UNKNOWN])),
    read.t.general.and,
  );

/** Questions that one line has room to quote beside their answers. */
const QUOTED = 2;
/** Characters of an answer that may say nothing without its question. */
const BARE = 24;

/** What was answered to questions, with a question where its answer could be one to another: “Yes” to “Is it raining?”. */
export function quoteSaid(
  advised: Pick<Advised, 'guide' | 'answers' | 't'>,
  questions: readonly string[],
): string {
  if (questions.length > QUOTED) return quoteAnswers(advised, advised.answers, questions);
  const { guide, answers, t } = advised;
  const labels = labelsOf(guide, t);
  const said = questions.map((id) => {
    const answer = quoteAnswers(advised, answers, [id]);
    if (!isBare(guide, id, labels.choice(id, answers.get(id) ?? UNKNOWN))) return answer;
    return t.advice.answerTo(answer, t.general.quote(escapeText(labels.ask(id))));
  });
  return listed(said, t.general.and);
}

/** Whether a short answer begins as one to another question does: “Yes”, “No, or far too dear”. */
function isBare({ questions }: Guide, question: string, label: string): boolean {
  const first = firstWord(label);
  const others = questions.filter(({ id }) => id !== question).flatMap(({ choices }) => choices);
  return label.length <= BARE && others.some((each) => firstWord(each.label) === first);
}

const firstWord = (label: string): string => label.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0] ?? label;

/** Titles of outcomes: “A” and “B”. */
export function quoteOutcomes({ guide, t }: Read, outcomes: readonly string[]): string {
  const labels = labelsOf(guide);
  return listed(
    outcomes.map((id) => t.general.quote(escapeText(labels.outcome(id)))),
    t.general.and,
  );
}

const listed = (words: readonly string[], link: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
