import type { Askable } from '../askable.ts';
import type { ConfidenceWeights } from '../confidence.ts';
import type { Look } from '../look.ts';
import { candidates, type Ranker, SIDES, type SideWeights, standardised } from '../rank/ranker.ts';
import { round6 } from '../round.ts';
import { GROUP_SHARE, SIGNALS } from '../signals.ts';
import type { ExplainedEntry, ExplainedText, Points } from './explanation.ts';

/** What is needed to tell how a look came to its result. */
export interface Evident {
  readonly entries: readonly Askable[];
  readonly ranker: Ranker;
  readonly sides: SideWeights;
  readonly confidence: ConfidenceWeights;
}

/** Tells what was seen in a text, for the two entries that came first. */
export function explainText(look: Look, evident: Evident): ExplainedText {
  const { ranker, confidence } = evident;
  const [first, second] = look.ranking.ranked;
  return {
    text: look.text,
    words: look.words.map((word) => {
      const { term, groups } = termsOf(word, ranker);
      const known = [term, ...groups].some((each) => ranker.vocabulary.some(each, () => true));
      return { word, weight: round6(ranker.weightOf(term)), known };
    }),
    repaired: look.read.repaired,
    expanded: look.read.expanded,
    context: look.context,
    winner: first ? explainEntry(first, look, evident) : null,
    runnerUp: second ? explainEntry(second, look, evident) : null,
    margin: first && second ? round6(first.score - second.score) : null,
    confidence: {
      value: round6(look.confidence),
      bias: round6(confidence.bias),
      signals: SIGNALS.map((name) => points(name, look.signals[name], confidence[name])),
    },
  };
}

type Ranked = Look['ranking']['ranked'][number];

function explainEntry(
  { entry, score }: Ranked,
  look: Look,
  { entries, ranker, sides }: Evident,
): ExplainedEntry {
  const { evidence } = look.ranking;
  const rivals = candidates(evidence);
  const values = standardised(evidence, rivals)[rivals.indexOf(entry)] ?? [];
  return {
    id: entries[entry]?.id ?? '',
    score: round6(score),
    sides: SIDES.map((name, i) => points(name, values[i] ?? 0, sides[name])),
    words: wordsOf(entry, look, ranker),
    phrasings: evidence.neighbours
      .filter(({ phrasing }) => ranker.entryOf(phrasing) === entry)
      .sort((a, b) => b.weight - a.weight || a.phrasing - b.phrasing)
      .slice(0, 3)
      .map(({ phrasing, similarity, weight }) => ({
        text: ranker.textOf(phrasing),
        similarity: round6(similarity),
        weight: round6(weight),
      })),
  };
}

const points = <Name>(name: Name, value: number, weight: number): Points<Name> => ({
  name,
  value: round6(value),
  weight: round6(weight),
  points: round6(value * weight),
});

function termsOf(word: string, { terms }: Ranker) {
  const [term = 0, ...groups] = terms.singles([word]);
  return { term, groups };
}

function wordsOf(entry: number, { words }: Look, ranker: Ranker): ExplainedEntry['words'] {
  const has = (term: number) => ranker.vocabulary.valueAt(entry, term) > 0;
  const met = [...new Set(words)].flatMap((word): ExplainedEntry['words'] => {
    const { term, groups } = termsOf(word, ranker);
    const weight = ranker.weightOf(term);
    if (has(term)) return [{ word, weight: round6(weight), by: 'word' }];
    return groups.some(has) ? [{ word, weight: round6(GROUP_SHARE * weight), by: 'meaning' }] : [];
  });
  return met.sort((a, b) => b.weight - a.weight);
}
