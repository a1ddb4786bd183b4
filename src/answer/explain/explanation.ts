import type { SIGNALS } from '../confidence/signals.ts';
import type { FEATURES } from '../ranker.ts';
import type { Piece } from '../text/cleanMessage.ts';
import type { Change } from '../text/spelling.ts';
import type { Doubt, Verdict } from '../verdict.ts';

/**
 * Why a message got its verdict: plain data without a sentence in it, the same bytes for the same message over the same
 * knowledge (whose version is the pack's to tell). Numbers are rounded to six digits.
 */
export interface Explanation {
  readonly verdict: Verdict;
  /** The pieces of the message in its order, without greetings and thanks, and whether each asks by its form. */
  readonly pieces: readonly Piece[];
  /**
   * What was ranked: the whole message first, then each piece that asks where there are several. None where the message
   * was not ranked: blank, or in another language.
   */
  readonly texts: readonly ExplainedText[];
  /** The places in `texts` of those that the verdict follows: two for two answers, else the most confident. */
  readonly decisive: readonly number[];
  /** From these confidences on: an answer; a suggestion; nearest topics; the word “sure”. */
  readonly thresholds: Readonly<Record<'answer' | 'suggest' | 'near' | 'sure', number>>;
}

/** A text that was ranked. */
export interface ExplainedText {
  readonly text: string;
  /** The words after analysis, each with what it weighs, and whether any document has it. */
  readonly words: readonly { readonly word: string; readonly weight: number; readonly known: boolean }[];
  /** Typing slips put right. */
  readonly repaired: readonly Change[];
  /** Chat abbreviations and the pack's synonyms, and what stands for them. */
  readonly expanded: readonly Change[];
  /** Topic terms taken over from the rest of the message. They stand among `words` too. */
  readonly context: readonly string[];
  /** Whether it is a phrasing word for word: then nothing else counts. */
  readonly exact: boolean;
  /** What was asked and is not in the winner; it holds the confidence down. */
  readonly doubt: Doubt | null;
  readonly winner: ExplainedDocument | null;
  readonly runnerUp: ExplainedDocument | null;
  /** The winner's score less the runner-up's, and what each feature adds to that, most first; null where there are not two. */
  readonly margin: number | null;
  readonly lead: readonly Points<(typeof FEATURES)[number]>[];
  readonly confidence: {
    readonly value: number;
    /** The probability by the model of any pack, before the pack itself corrects it. */
    readonly model: number;
    /** The signals; `points` are what each adds to the log-odds of the logistic half of the model. */
    readonly signals: readonly Points<(typeof SIGNALS)[number]>[];
  };
}

/** A document and what speaks for it; its score is the sum of the points of its features. */
export interface ExplainedDocument {
  readonly id: string;
  readonly score: number;
  readonly features: readonly Points<(typeof FEATURES)[number]>[];
  /** The words of the text that the document has, in its phrasings or its answer, the weightiest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** Its phrasings that are nearest to the text, at most three. */
  readonly phrasings: readonly {
    readonly text: string;
    /** 2 for the same text. */
    readonly similarity: number;
    /** What it adds to the feature `ridge`. */
    readonly weight: number;
  }[];
}

/** What one kind of evidence adds: `points` is value × weight. */
export interface Points<Name> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
}
