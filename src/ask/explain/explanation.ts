import type { SIDES } from '../rank/ranker.ts';
import type { SIGNALS } from '../signals.ts';
import type { Piece } from '../text/questions.ts';
import type { Change } from '../text/spelling.ts';
import type { Verdict } from '../verdict.ts';

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
   * was not ranked: blank, in another language, or code.
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
  /** The words after cleaning, each with what it weighs, and whether any entry has it. */
  readonly words: readonly { readonly word: string; readonly weight: number; readonly known: boolean }[];
  /** Typing slips put right. */
  readonly repaired: readonly Change[];
  /** Shorthand, abbreviations and synonyms, and what stands for them. */
  readonly expanded: readonly Change[];
  /** Themes taken over from the rest of the message. They stand among `words` too. */
  readonly context: readonly string[];
  readonly winner: ExplainedEntry | null;
  readonly runnerUp: ExplainedEntry | null;
  /** The winner's score less the runner-up's; null where there are not two. */
  readonly margin: number | null;
  readonly confidence: {
    /** 1 / (1 + e^−sum), the sum being the bias and all points. */
    readonly value: number;
    readonly bias: number;
    readonly signals: readonly Points<(typeof SIGNALS)[number]>[];
  };
}

/** An entry and what speaks for it; its score is the sum of the points of its sides. */
export interface ExplainedEntry {
  readonly id: string;
  readonly score: number;
  readonly sides: readonly Points<(typeof SIDES)[number]>[];
  /** The words of the text that the entry has, in its phrasings or its answer, the weightiest first. */
  readonly words: readonly {
    readonly word: string;
    /** As in `ExplainedText.words`, for `meaning` times the share that another word of the same meaning counts for. */
    readonly weight: number;
    readonly by: 'word' | 'meaning';
  }[];
  /** The entry's phrasings that are nearest to the text, by what each adds to the side `ridge`, at most three. */
  readonly phrasings: readonly {
    readonly text: string;
    /** 2 for the same text. */
    readonly similarity: number;
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
