import { UsageError } from '../base/errors.ts';
import type { Question } from './question.ts';

/**
 * The questions of one half of a file, so that one half can be read while the other stays unseen; all of them without
 * a `half`.
 * @throws UsageError for anything but `even` and `odd`.
 */
export function halfOf(questions: readonly Question[], half: string | undefined): readonly Question[] {
  if (half === undefined) return questions;
  if (half !== 'even' && half !== 'odd')
    throw new UsageError(`“${half}” is no half. Write --half even or --half odd.`);
  return questions.filter(({ number }) => number % 2 === (half === 'even' ? 0 : 1));
}
