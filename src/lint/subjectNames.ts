import { buildRewrite, type Synonyms } from '../ask/text/synonyms.ts';
import { packTranslator } from '../ask/text/words.ts';
import type { Subject } from '../knowledge/pack.ts';

/** A word of a text, or the subject that it and its neighbours name. */
export type Token = { readonly word: string; readonly subject?: string };

/** Takes a text apart into words, every name and alias of a subject being one token. */
export type Tokenise = (text: string) => readonly Token[];

/** Builds the tokeniser of a pack's subjects. */
export function buildTokenise(subjects: readonly Subject[], synonyms: Synonyms): Tokenise {
  const marks = new Map(subjects.map(({ id }, index) => [`subject${index}`, id]));
  const rewrite = buildRewrite(synonyms);
  const mark = buildRewrite({
    groups: subjects.map(({ name, aliases }, index) => [
      `subject${index}`,
      ...[name, ...aliases].flatMap(forms),
    ]),
    abbreviations: {},
  });
  function forms(name: string): readonly string[] {
    return [name, rewrite(packTranslator(name)).join(' ')];
  }
  return (text) =>
    mark(rewrite(packTranslator(text))).map((word) => {
      const subject = marks.get(word);
      return subject === undefined ? { word } : { word, subject };
    });
}

/** The subjects that a text names, each once. */
export const subjectsIn = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(tokens.flatMap(({ subject }) => subject ?? [])),
];
