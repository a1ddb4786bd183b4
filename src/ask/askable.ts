/** What can be asked for: an entry of a pack, or a line of a bare list. */
export interface Askable {
  readonly id: string;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly answer: string;
}

/** An entry as autocompletion offers it. */
export interface Choice {
  readonly id: string;
  readonly question: string;
}
