import { UserError } from '../base/errors.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** A sentence in each language. */
export type Sentence = (say: Messages) => string;

/** A UserError that people read in Discord, in their own language. Its message is the English one. */
export class LocalizedError extends UserError {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence(en), options);
    this.#sentence = sentence;
  }

  /** The message in a reader's language. */
  saidIn(say: Messages): string {
    return this.#sentence(say);
  }
}
