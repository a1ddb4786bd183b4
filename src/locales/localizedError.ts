import { UserError } from '../base/errors.ts';
import { en, type Translations } from './en.ts';
import { plainCommands } from './translator.ts';

/** A sentence in each language. */
export type Sentence = (t: Translations) => string;

/** A UserError that people read in Discord, in their own language. Its message is the English one. */
export class LocalizedError extends UserError {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(plainCommands(sentence(en)), options);
    this.#sentence = sentence;
  }

  /** The message in a reader's language. */
  saidIn(t: Translations): string {
    return this.#sentence(t);
  }
}
