import type { Engine } from '../answer/engine.ts';
import { rankOf, type Stemmer, stemmerOf, wordsOf } from '../answer/text/words.ts';
import type { Entry } from '../knowledge/pack.ts';
import { baseForms } from './contradictions/comparative.ts';
import { type Finding, placeOf } from './finding.ts';
import { phrasingsOf } from './vocabulary.ts';

/**
 * Everyday words that one phrasing of the whole pack happens to use, that its entry is not about, and that the engine
 * takes for the entry for sure when they stand alone: any message with such a word is drawn there.
 */
export function lintDecidingWords(
  entries: readonly Entry[],
  engine: Pick<Engine, 'ask'>,
  language: string,
): readonly Finding[] {
  const stem = stemmerOf(language);
  return [...singleUses(entries, stem)].flatMap(([word, { entry, text }]) => {
    if (topicOf(entry, stem).has(stem(word))) return [];
    const { id, word: trust } = engine.ask(word);
    return id === entry.id && trust === 'sure' ? [finding(entry, word, text)] : [];
  });
}

/** So many of the commonest words of speech are everyday ones. */
const EVERYDAY = 5_000;

interface Use {
  readonly entry: Entry;
  readonly text: string;
}

/** Everyday words that stand in one phrasing and in no other phrasing of the pack, in whatever form. */
function singleUses(entries: readonly Entry[], stem: Stemmer): ReadonlyMap<string, Use> {
  const uses = new Map<string, number>();
  const everyday = new Map<string, Use>();
  for (const entry of entries)
    for (const text of phrasingsOf(entry))
      for (const word of new Set(wordsOf(text))) {
        uses.set(stem(word), (uses.get(stem(word)) ?? 0) + 1);
        if ((rankOf(word) ?? EVERYDAY + 1) <= EVERYDAY) everyday.set(word, { entry, text });
      }
  return new Map([...everyday].filter(([word]) => uses.get(stem(word)) === 1));
}

/** What an entry is about: the stems of its id, its question and its answer; who says cheaper speaks of cheap. */
const topicOf = ({ id, question, answer }: Entry, stem: Stemmer): ReadonlySet<string> =>
  new Set(wordsOf(`${id} ${question} ${answer}`).flatMap(baseForms).map(stem));

const finding = (entry: Entry, word: string, text: string): Finding => ({
  severity: 'warning',
  check: 'word-decides-alone',
  ...placeOf(entry),
  message: `the everyday word “${word}” alone leads here for sure, because only its phrasing “${text}” uses it`,
  fix: 'use a plainer word, use it in the answer, or in phrasings of the other entries it fits as well',
});
