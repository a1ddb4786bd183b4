/** How far an answer may be trusted; each word is a promise measured on held-out questions. */
export type Word = 'sure' | 'likely' | 'unsure';

/** Why a message got no answer, for a fitting sentence. */
export type Reason =
  /** Nothing to read: no letters, only a greeting, or a question about the bot itself. */
  | 'blank'
  /** Written in another language than the pack. */
  | 'language'
  /** In the pack's words, but no document answers it surely enough. */
  | 'near'
  /** About something else. */
  | 'off-topic';

export interface RankedDocument {
  readonly id: string;
  /** The ranker's score: higher fits better; only comparable within one question. */
  readonly score: number;
}

/** One question of a message, and the document that answers it. */
export interface Part {
  readonly text: string;
  readonly id: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What was asked and is not in the document that fits best. */
export type Doubt =
  | { readonly kind: 'opposite' | 'replaced'; readonly asked: string; readonly found: string }
  | { readonly kind: 'negated' | 'added'; readonly asked: string };

/** What the pack can say to a message. All numbers are rounded to six digits: the same text gives the same bytes. */
export interface Verdict {
  readonly verdict: 'answer' | 'suggest' | 'none';
  /** The document that answers; null unless the verdict is an answer. */
  readonly id: string | null;
  /** All documents that answer: two when a message holds two questions; none unless the verdict is an answer. */
  readonly ids: readonly string[];
  /** The probability that `id`, or the best candidate, is right: 0 to 1. */
  readonly confidence: number;
  readonly word: Word;
  /** The documents that fit best, best first, five at most; also what to suggest. */
  readonly candidates: readonly RankedDocument[];
  /** For `none`: topics that lie near, best first, three at most. */
  readonly near: readonly string[];
  /** For `none`: why. */
  readonly reason?: Reason;
  /** For `language`: the code of the language that was asked in. */
  readonly language?: string;
  /** For an answer: siblings that would answer it as well, to be offered first. */
  readonly also?: readonly string[];
  /** Why the best candidate is offered or called likely, though it fits well. */
  readonly doubt?: Doubt;
  /** The questions found in the message, in its order. */
  readonly questions: readonly Part[];
}
