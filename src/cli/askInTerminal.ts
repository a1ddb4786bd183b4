import { stdin, stdout } from 'node:process';
import { isCancel, select } from '@clack/prompts';
import { UNKNOWN } from '../advise/answers.ts';
import { UNKNOWN_LABEL } from '../advise/labels.ts';
import { UsageError } from '../base/errors.ts';
import type { Ask } from './walkGuide.ts';

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
    message: `${question.ask}\n${question.help} (${more})`,
    options: [
      ...question.choices.map(({ id, label }) => ({ value: id, label })),
      { value: UNKNOWN, label: UNKNOWN_LABEL },
      ...(canGoBack ? [{ value: BACK, label: 'Back' }] : []),
    ],
  });
  if (isCancel(picked)) return 'stop';
  return picked === BACK ? 'back' : { answer: picked };
};
