import { OUT_OF_SCOPE } from './index/searchIndex.ts';
import { valueAt } from './index/sparseRows.ts';
import { buildOpposites } from './opposites.ts';
import type { Ranker, Ranking } from './ranker.ts';
import type { Analysis, Analyzer } from './text/analyzer.ts';
import type { Doubt } from './verdict.ts';

/** A doubt, and how far it lets the confidence go: a suggestion, or an answer that is called likely. */
export interface Contrast {
  readonly doubt: Doubt;
  readonly allows: 'suggestion' | 'likely';
}

/** Compares a question with the document that won: what was asked and is not there, the gravest first. */
export type Contrasts = (analysis: Analysis, ranking: Ranking) => Contrast | undefined;

/** A phrasing is compared from this similarity on, and from this share of the best one's. */
const LEAST_SIMILARITY = 0.5;
const NEAR_BEST = 0.85;
/** A phrasing this near, of the best one's similarity, excuses a word by having it. */
const EXCUSES = 0.7;
/** What a word weighs in the comparison by how rare it is in speech: grammatical, common, and the rest. */
const WEIGHTS = { grammatical: 0.15, common: 0.5, content: 1 };
const COMMON_BELOW = 0.48;
/** A word that is added must be this rare to be a topic of its own. */
const TOPICAL = 0.5;

/** “how do i not”, “when not to”, “should i not”: the question is turned. “it does not work” reports trouble. */
const TURNED =
  /\b(?:how (?:do|can|could|should|to)?(?: (?:i|we|you|one))? ?not|how not to|when not to|should (?:i|we|you) (?:not|never)|why (?:should|would) (?:i|we|you) not|not to)\b/u;
const NEGATORS = new Set('avoid prevent stop disable undo cancel without never'.split(' '));

interface Compared {
  readonly stems: readonly string[];
  readonly words: readonly string[];
  readonly similarity: number;
  /** The places of question words that the phrasing lacks, and of its words that the question lacks. */
  readonly added: readonly number[];
  readonly missing: readonly number[];
}

/** Builds the comparison for a pack. */
export function buildContrasts(ranker: Ranker, analyzer: Analyzer): Contrasts {
  const { stem } = analyzer;
  const { index } = ranker;
  const areOpposite = buildOpposites(stem);
  const weightOf = (word: string) =>
    analyzer.isGrammatical(word)
      ? WEIGHTS.grammatical
      : analyzer.rarity(word) < COMMON_BELOW
        ? WEIGHTS.common
        : WEIGHTS.content;
  return ({ words: repaired, repaired: changes }, { candidates: [best] }) => {
    if (!best || best.document === OUT_OF_SCOPE) return undefined;
    const words = withHidden(repaired, changes, analyzer);
    const stems = words.map(stem);
    const own = index.phrasingsOf[best.document] ?? [];
    const compared = own.map((phrasing) => compare(words, stems, index.phrasings[phrasing]?.words ?? []));
    const top = Math.max(0, ...compared.map(({ similarity }) => similarity));
    const near = compared.filter(
      ({ similarity }) => similarity >= Math.max(LEAST_SIMILARITY, NEAR_BEST * top),
    );
    const excused = new Set(
      compared.filter(({ similarity }) => similarity >= EXCUSES * top).flatMap((one) => one.stems),
    );
    const isSaid = (word: string) => {
      const [term = 0] = index.terms.singles([word]);
      return valueAt(index.asked, best.document, term) > 0 || valueAt(index.said, best.document, term) > 0;
    };
    return (
      opposite(near, excused) ??
      negated(stems, excused) ??
      first(near, (phrasing) => replaced(phrasing, isSaid)) ??
      first(near, (phrasing) => added(phrasing, isSaid))
    );

    function opposite(phrasings: readonly Compared[], has: ReadonlySet<string>): Contrast | undefined {
      for (const phrasing of phrasings)
        for (const at of phrasing.added)
          for (const there of phrasing.missing) {
            const [asked = '', found = ''] = [stems[at], phrasing.stems[there]];
            if (!areOpposite(asked, found) || has.has(asked) || neighboursOf(at, there, phrasing) === 0)
              continue;
            const doubt = {
              kind: 'opposite' as const,
              asked: words[at] ?? '',
              found: phrasing.words[there] ?? '',
            };
            return { doubt, allows: 'suggestion' };
          }
      return undefined;
    }

    function negated(asked: readonly string[], has: ReadonlySet<string>): Contrast | undefined {
      const turned = TURNED.exec(words.join(' '))?.[0];
      if (turned !== undefined && !has.has('not') && !has.has('never') && near.length > 0)
        return { doubt: { kind: 'negated', asked: turned }, allows: 'suggestion' };
      const at = words.findIndex((word, i) => NEGATORS.has(word) && !has.has(asked[i] ?? ''));
      const follows = at >= 0 && words.slice(at + 1).some((word) => weightOf(word) === 1 && isSaid(word));
      if (!follows || near.length === 0) return undefined;
      const asking = words[at] ?? '';
      return {
        doubt: { kind: 'negated', asked: asking },
        allows: asking === 'without' ? 'likely' : 'suggestion',
      };
    }

    function replaced(phrasing: Compared, isIn: (word: string) => boolean): Contrast | undefined {
      const [at = -1, ...moreAdded] = phrasing.added.filter((place) => counts(words[place] ?? ''));
      const [there = -1, ...moreMissing] = phrasing.missing.filter((place) =>
        counts(phrasing.words[place] ?? ''),
      );
      const [asked = '', found = ''] = [words[at] ?? '', phrasing.words[there] ?? ''];
      if (at < 0 || there < 0 || moreAdded.length + moreMissing.length > 0 || isIn(asked)) return undefined;
      const neighbours = neighboursOf(at, there, phrasing);
      const isHarmless = ranker.isTopic(found) && analyzer.rarity(asked) < COMMON_BELOW;
      if (neighbours === 0 || isHarmless) return undefined;
      return {
        doubt: { kind: 'replaced', asked, found },
        allows: neighbours === 2 ? 'suggestion' : 'likely',
      };
    }

    function added(phrasing: Compared, isIn: (word: string) => boolean): Contrast | undefined {
      const places = phrasing.added.filter((place) => counts(words[place] ?? ''));
      const asked = words[places[0] ?? -1] ?? '';
      if (places.length !== 1 || phrasing.missing.some((place) => counts(phrasing.words[place] ?? '')))
        return undefined;
      return analyzer.rarity(asked) < TOPICAL || isIn(asked)
        ? undefined
        : { doubt: { kind: 'added', asked }, allows: 'likely' };
    }

    /** How many of the words before and after are the same, 0 to 2; the ends of both count as the same. */
    function neighboursOf(at: number, there: number, phrasing: Compared): number {
      const same = (step: -1 | 1) => (stems[at + step] ?? '') === (phrasing.stems[there + step] ?? '');
      return (same(-1) ? 1 : 0) + (same(1) ? 1 : 0);
    }
  };

  function counts(word: string): boolean {
    return weightOf(word) > WEIGHTS.grammatical || NUMBER.test(word);
  }

  function compare(words: readonly string[], stems: readonly string[], others: readonly string[]): Compared {
    const theirs = others.map(stem);
    const added = unmatched(stems, theirs);
    const missing = unmatched(theirs, stems);
    const sum = (list: readonly string[], places: Iterable<number>) => {
      let total = 0;
      for (const place of places) total += weightOf(list[place] ?? '');
      return total;
    };
    const more = sum(words, added);
    const met = sum(words, words.keys()) - more;
    const similarity = met / (met + (more + sum(others, missing)) / 2 || 1);
    return { stems: theirs, words: others, similarity, added, missing };
  }
}

const NUMBER = /^[\p{N}.]+$/u;

/** The places of those in a list that another lacks, each there matching one here. */
function unmatched(list: readonly string[], others: readonly string[]): number[] {
  const left = [...others];
  return [...list.keys()].filter((place) => {
    const at = left.indexOf(list[place] ?? '');
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function first<T>(all: readonly T[], of: (one: T) => Contrast | undefined): Contrast | undefined {
  const found = all.flatMap((one) => of(one) ?? []);
  return found.find(({ allows }) => allows === 'suggestion') ?? found[0];
}

/** The words as typed where spelling repair took a word of the language for another. */
const withHidden = (
  words: readonly string[],
  changes: Analysis['repaired'],
  { isListed }: Analyzer,
): readonly string[] =>
  words.map((word) => changes.find(({ from, to }) => to === word && isListed(from))?.from ?? word);
