/** What can be answered: an entry of a pack, or a line of a bare list. */
export interface Document {
  readonly id: string;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly answer: string;
  /** Ids of documents that go with this one. */
  readonly related?: readonly string[];
}

/** A document as autocompletion offers it. */
export interface Choice {
  readonly id: string;
  readonly question: string;
}

/** Words that stand for others in a pack, as synonyms.yaml has them. */
export interface Synonyms {
  readonly groups: readonly (readonly string[])[];
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** Something that comparisons are about, by all its names. */
export interface NamedSubject {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a pack says beside its entries; a `Pack` is one. */
export interface PackContext {
  readonly synonyms?: Synonyms;
  /** Questions in the pack's words that it does not answer. */
  readonly outside?: readonly string[];
  /** The language of the texts, such as `de`; English where it is left out. */
  readonly language?: string;
  readonly subjects?: readonly NamedSubject[];
  /** Offered before anything is typed, best first. */
  readonly popular?: readonly Choice[];
}

/** An empty list of synonyms. */
export const NO_SYNONYMS: Synonyms = { groups: [], abbreviations: {} };
