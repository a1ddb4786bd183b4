import { holds } from '../index/searchIndex.ts';
import type { Ranker, Ranking } from '../ranker.ts';
import type { Analysis, Analyzer } from '../text/analyzer.ts';
import type { Doubt } from '../verdict.ts';
import {
  type Alignment,
  align,
  COMMON_BELOW,
  equalNeighbours,
  type Text,
  textOf,
  WEIGHTS,
  weightOf,
} from './align.ts';
import { buildOpposites } from './opposites.ts';

/** A doubt, and how far it lets the confidence go: a suggestion, or an answer that is called likely. */
export interface Contrast {
  readonly doubt: Doubt;
  readonly allows: 'suggestion' | 'likely';
}

/** Compares a question with the document that won: what was asked and is not there, the gravest first. */
export type FindContrast = (analysis: Analysis, ranking: Ranking) => Contrast | undefined;

/** A phrasing is compared from this similarity on, and from this share of the best one's. */
const LEAST_SIMILARITY = 0.5;
const NEAR_BEST = 0.85;
/** A phrasing this near, of the best one's similarity, excuses a word by having it. */
const EXCUSES = 0.7;
/** A word that is added must be this rare to be a topic of its own. */
const TOPICAL = 0.5;

/** What a question is compared with. */
interface Compared {
  readonly words: readonly string[];
  readonly near: readonly Alignment[];
  /** The stems of phrasings near enough to excuse a word. */
  readonly excused: ReadonlySet<string>;
  /** Whether the document has a word at all. */
  readonly isSaid: (word: string) => boolean;
  readonly analyzer: Analyzer;
  readonly ranker: Ranker;
}

type Rule = (compared: Compared) => Contrast | undefined;

/** Builds the comparison for a pack. */
export function buildContrast(ranker: Ranker, analyzer: Analyzer): FindContrast {
  const areOpposite = buildOpposites(analyzer.stem);
  const texts = new Map<number, Text>();
  const phrasingText = (phrasing: number): Text => {
    const known = texts.get(phrasing) ?? textOf(ranker.index.phrasings[phrasing]?.words ?? [], analyzer);
    texts.set(phrasing, known);
    return known;
  };
  const rules: readonly Rule[] = [(compared) => opposite(compared, areOpposite), negated, replaced, added];
  return (analysis, ranking) => {
    const compared = compare(analysis, ranking, { ranker, analyzer, phrasingText });
    if (!compared || compared.near.length === 0) return undefined;
    for (const rule of rules) {
      const found = rule(compared);
      if (found) return found;
    }
    return undefined;
  };
}

function compare(
  analysis: Analysis,
  { candidates: [best] }: Ranking,
  {
    ranker,
    analyzer,
    phrasingText,
  }: Pick<Compared, 'ranker' | 'analyzer'> & { readonly phrasingText: (phrasing: number) => Text },
): Compared | undefined {
  if (!best) return undefined;
  const { index } = ranker;
  const question = textOf(withHidden(analysis, analyzer), analyzer);
  const all = (index.phrasingsOf[best.document] ?? []).map((phrasing) =>
    align(question, phrasingText(phrasing)),
  );
  const top = Math.max(0, ...all.map(({ similarity }) => similarity));
  const from = (share: number) => all.filter(({ similarity }) => similarity >= share * top);
  return {
    words: question.words,
    near: from(NEAR_BEST).filter(({ similarity }) => similarity >= LEAST_SIMILARITY),
    excused: new Set(from(EXCUSES).flatMap(({ phrasing }) => phrasing.stems)),
    isSaid: (word) => {
      const [term = 0] = index.terms.singles([word]);
      return holds(index, best.document, term, {});
    },
    analyzer,
    ranker,
  };
}

/** The words as typed where spelling repair took a word of the language for another. */
const withHidden = ({ words, repaired }: Analysis, { isListed }: Analyzer): readonly string[] =>
  words.map((word) => repaired.find(({ from, to }) => to === word && isListed(from))?.from ?? word);

/** In the place of a word the question has its opposite, which no near phrasing has. */
function opposite(
  { near, excused }: Compared,
  areOpposite: (asked: string, found: string) => boolean,
): Contrast | undefined {
  for (const alignment of near) {
    const { question, phrasing, added: extra, missing } = alignment;
    for (const at of extra) {
      const asked = question.stems[at] ?? '';
      const there = missing.find(
        (place) =>
          areOpposite(asked, phrasing.stems[place] ?? '') && equalNeighbours(alignment, at, place) > 0,
      );
      if (there === undefined || excused.has(asked)) continue;
      return {
        doubt: { kind: 'opposite', asked: question.words[at] ?? '', found: phrasing.words[there] ?? '' },
        allows: 'suggestion',
      };
    }
  }
  return undefined;
}

/** “how do i not”, “when not to”, “should i not”: the question is turned. “it does not work” reports trouble. */
const TURNED =
  /\b(?:how (?:(?:do|can|could|should) (?:i|we|you|one) |to |do )?not|(?:when|how) not to|(?:should|must|can|may) (?:i|we|you) (?:not|never)|why (?:should|would) (?:i|we|you) not)\b/u;
const NEGATORS: ReadonlySet<string> = new Set([
  'avoid',
  'prevent',
  'stop',
  'disable',
  'undo',
  'cancel',
  'without',
  'never',
]);

function negated({ words, excused, isSaid, analyzer }: Compared): Contrast | undefined {
  const turned = TURNED.exec(words.join(' '))?.[0];
  if (turned !== undefined && !excused.has('not') && !excused.has('never'))
    return { doubt: { kind: 'negated', asked: turned }, allows: 'suggestion' };
  const at = words.findIndex((word) => NEGATORS.has(word) && !excused.has(analyzer.stem(word)));
  const asked = words[at] ?? '';
  const turnsContent = words.slice(at + 1).some((word) => isSaid(word) && !analyzer.isGrammatical(word));
  if (at < 0 || !turnsContent) return undefined;
  return { doubt: { kind: 'negated', asked }, allows: asked === 'without' ? 'likely' : 'suggestion' };
}

const NUMBER = /^[\p{N}.]+$/u;
const counts = (word: string, analyzer: Analyzer): boolean =>
  NUMBER.test(word) || weightOf(word, analyzer) > WEIGHTS.grammatical;

/** The words that a question has and a phrasing lacks, and the other way round, grammatical ones aside. */
function differences({ question, phrasing, added: extra, missing }: Alignment, analyzer: Analyzer) {
  return {
    extra: extra.filter((place) => counts(question.words[place] ?? '', analyzer)),
    missing: missing.filter((place) => counts(phrasing.words[place] ?? '', analyzer)),
  };
}

/** The gravest of what is found in near phrasings, none where one of them has nothing against the question. */
function gravest(
  { near }: Compared,
  of: (alignment: Alignment) => Contrast | undefined,
): Contrast | undefined {
  const found = near.map(of);
  if (
    found.includes(undefined) &&
    near.some(({ similarity }, i) => found[i] === undefined && similarity === 1)
  )
    return undefined;
  return found.find((one) => one?.allows === 'suggestion') ?? found.find((one) => one !== undefined);
}

/** Exactly one word stands in the place of another, and the document has it nowhere. */
const replaced: Rule = (compared) =>
  gravest(compared, (alignment) => {
    const { analyzer, ranker, isSaid } = compared;
    const { extra, missing } = differences(alignment, analyzer);
    const [at, there] = [extra[0] ?? -1, missing[0] ?? -1];
    const [asked = '', found = ''] = [alignment.question.words[at], alignment.phrasing.words[there]];
    if (extra.length !== 1 || missing.length !== 1 || isSaid(asked)) return undefined;
    const neighbours = equalNeighbours(alignment, at, there);
    // A topic's name in whose place an everyday word stands was left out, not replaced.
    const isHarmless = ranker.isTopic(found) && analyzer.rarity(asked) < COMMON_BELOW;
    if (neighbours === 0 || isHarmless) return undefined;
    return { doubt: { kind: 'replaced', asked, found }, allows: neighbours === 2 ? 'suggestion' : 'likely' };
  });

/** A phrasing and one rarer word more, which the document lacks. */
const added: Rule = (compared) =>
  gravest(compared, (alignment) => {
    const { analyzer, isSaid } = compared;
    const { extra, missing } = differences(alignment, analyzer);
    const asked = alignment.question.words[extra[0] ?? -1] ?? '';
    if (extra.length !== 1 || missing.length > 0 || isSaid(asked)) return undefined;
    return analyzer.rarity(asked) < TOPICAL
      ? undefined
      : { doubt: { kind: 'added', asked }, allows: 'likely' };
  });
