import type { Picked, Picks } from './line.ts';

/** What is being written: everything else about the composer follows from it. */
export interface Draft {
  readonly text: string;
  readonly caret: number;
  readonly picks: Picks;
  /** Where a further option is being added: what is typed after it looks for one. */
  readonly adding: number | undefined;
  /** The highlighted suggestion; undefined leaves it to the kind of list. */
  readonly active: number | undefined;
  /** Whether the suggestions were waved away; typing brings them back. */
  readonly closed: boolean;
  /** Why the line was not sent. */
  readonly problem: string | undefined;
}

export const emptyDraft: Draft = {
  text: '',
  caret: 0,
  picks: new Map(),
  adding: undefined,
  active: undefined,
  closed: false,
  problem: undefined,
};

/** A suggestion, and how it goes into the text. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the caret goes, from the start of what was put in; its end unless given. */
  readonly caret?: number;
  readonly pick?: { readonly option: string } & Picked;
}

/** The draft with a suggestion put in. After a value, a further option can be added. */
export function withSuggestion(draft: Draft, { from, to, text, caret, pick }: Suggestion): Draft {
  const after = draft.text.slice(to);
  const rest = text.endsWith(' ') ? after.replace(/^ /, '') : after;
  const end = from + text.length;
  const whole = draft.text.slice(0, from) + text + rest;
  return {
    ...emptyDraft,
    text: whole,
    caret: from + (caret ?? text.length),
    picks: pick ? new Map(draft.picks).set(pick.option, pick) : draft.picks,
    adding: pick && end === whole.length ? end : undefined,
  };
}

/** What the list over the composer holds. */
export interface Suggestions {
  readonly title: string;
  /** A line under the title: what the option is for. */
  readonly hint?: string;
  readonly items: readonly Suggestion[];
  /** Whether Enter takes the first one before anyone moved to it. */
  readonly eager: boolean;
  /** Whether the list belongs to a command that is being filled in. */
  readonly inCommand?: boolean;
  /** Whether names and what is said about them fit on one line. */
  readonly compact?: boolean;
  /** Whether the option is one for a file, which is chosen elsewhere. */
  readonly takesFile?: boolean;
}
