import { stdin, stdout } from 'node:process';
import { isCancel, select } from '@clack/prompts';
import { advice } from '../advise/advice.ts';
import { type Answers, UNKNOWN } from '../advise/answers.ts';
import { code } from '../advise/code.ts';
import { UNKNOWN_LABEL } from '../advise/labels.ts';
import { UsageError, UserError } from '../base/errors.ts';
import type { Guide } from '../knowledge/pack.ts';

/** One question to put to a person. */
interface Step {
  readonly question: Guide['questions'][number];
  /** The most questions that follow, this one included. */
  readonly left: number;
  readonly canGoBack: boolean;
}

/** What the person did: the id of a choice, or UNKNOWN; back to the question before; or stop. */
export type Reply = { readonly answer: string } | 'back' | 'stop';

/** Puts a step to a person. */
export type Ask = (step: Step) => Promise<Reply>;

/**
 * Asks until the outcome is decided.
 * @throws UserError when the person stops, with the way to take up the answers again.
 */
export async function walkGuide(guide: Guide, ask: Ask): Promise<Answers> {
  let answers: Answers = new Map();
  for (;;) {
    const { next, left } = advice(guide, answers);
    const question = guide.questions.find(({ id }) => id === next);
    if (!question) return answers;
    const reply = await ask({ question, left, canGoBack: answers.size > 0 });
    if (reply === 'stop') throw stopped(guide, answers);
    answers = reply === 'back' ? withoutLast(answers) : new Map([...answers, [question.id, reply.answer]]);
  }
}

const withoutLast = (answers: Answers): Answers => new Map([...answers].slice(0, -1));

const stopped = (guide: Guide, answers: Answers) =>
  new UserError(
    answers.size === 0
      ? 'Stopped; nothing was answered.'
      : `Stopped. What the answers so far come to: wireside advise ${guide.id} --code=${code(guide, answers)}`,
  );

/** The value of the row that goes back: no id may contain a space. */
const BACK = 'go back';

/**
 * Asks with arrow keys; Ctrl+C stops.
 * @throws UsageError where there is no terminal to ask in.
 */
export const askInTerminal: Ask = async ({ question, left, canGoBack }) => {
  if (!stdin.isTTY || !stdout.isTTY)
    throw new UsageError('Without a terminal nothing can be asked. Give --answers, or --json to begin.');
  const more = left === 1 ? 'the last question' : `${left} questions at most`;
  const picked = await select<string>({
    message: `${question.ask}\n${question.help} (${more})`.replace('\n (', ' ('),
    options: [
      ...question.choices.map(({ id, label }) => ({ value: id, label })),
      { value: UNKNOWN, label: UNKNOWN_LABEL },
      ...(canGoBack ? [{ value: BACK, label: 'Back' }] : []),
    ],
  });
  if (isCancel(picked)) return 'stop';
  return picked === BACK ? 'back' : { answer: picked };
};
