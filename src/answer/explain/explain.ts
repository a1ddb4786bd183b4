import type { MessageAnalysis } from '../analyseMessage.ts';
import { probability } from '../confidence/model.ts';
import { SIGNALS } from '../confidence/signals.ts';
import type { Assessment, Core } from '../core.ts';
import { NEAR_FROM } from '../core.ts';
import { ANSWER_FROM, round6, SUGGEST_FROM, SURE_FROM } from '../decide.ts';
import { holds } from '../index/searchIndex.ts';
import { type Candidate, FEATURES } from '../ranker.ts';
import type { Verdict } from '../verdict.ts';
import type { ExplainedDocument, ExplainedText, Explanation, Points } from './explanation.ts';

const THRESHOLDS = { answer: ANSWER_FROM, suggest: SUGGEST_FROM, near: NEAR_FROM, sure: SURE_FROM };

/** Tells how a message that was analysed came to its verdict. */
export function explain(analysed: MessageAnalysis, verdict: Verdict, core: Core): Explanation {
  const assessed = 'whole' in analysed ? [analysed.whole, ...analysed.parts] : [];
  const texts = assessed.map((one) => explainText(one, core));
  return {
    verdict,
    pieces: analysed.pieces,
    texts,
    decisive: decisiveOf(texts, verdict),
    thresholds: THRESHOLDS,
  };
}

function decisiveOf(texts: Explanation['texts'], { ids }: Verdict): readonly number[] {
  if (ids.length > 1)
    return ids.map((id) =>
      texts.findIndex(
        ({ winner, confidence }, i) => i > 0 && winner?.id === id && confidence.value >= ANSWER_FROM,
      ),
    );
  const best = Math.max(...texts.map(({ confidence }) => confidence.value));
  return texts.length > 0 ? [texts.findIndex(({ confidence }) => confidence.value === best)] : [];
}

function explainText(one: Assessment, core: Core): ExplainedText {
  const { ranker, model } = core;
  const { words, singles } = one.ranking.asked;
  const [first, second] = one.ranking.candidates;
  const { means, scales, weights } = model.logistic;
  return {
    text: one.text,
    words: words.map((word, i) => ({
      word,
      weight: round6(ranker.weightOf(word)),
      known: ranker.coverage.isKnown(singles[i] ?? 0, {}),
    })),
    repaired: one.analysis.repaired,
    expanded: one.analysis.expanded,
    context: one.context,
    exact: one.exact,
    doubt: one.doubt ?? null,
    winner: first ? explainDocument(first, one, core) : null,
    runnerUp: second ? explainDocument(second, one, core) : null,
    margin: first && second ? round6(first.score - second.score) : null,
    lead: first && second ? leadOf(first, second, core) : [],
    confidence: {
      value: round6(one.confidence),
      model: round6(probability(one.signals, model)),
      signals: SIGNALS.map((name, i) =>
        points(name, (one.signals[i] ?? 0) - (means[i] ?? 0), (weights[i] ?? 0) * (scales[i] ?? 0)),
      ),
    },
  };
}

const points = <Name>(name: Name, value: number, weight: number): Points<Name> => ({
  name,
  value: round6(value),
  weight: round6(weight),
  points: round6(value * weight),
});

const leadOf = (first: Candidate, second: Candidate, { ranker }: Core): ExplainedText['lead'] =>
  FEATURES.map((name, i) =>
    points(name, (first.standard[i] ?? 0) - (second.standard[i] ?? 0), ranker.features[i] ?? 0),
  ).sort((a, b) => b.points - a.points);

function explainDocument(
  candidate: Candidate,
  { ranking }: Assessment,
  { documents, ranker }: Core,
): ExplainedDocument {
  const { document, score, standard, neighbours } = candidate;
  const { index } = ranker;
  const met = ranking.asked.words.filter((_, i) => {
    const term = ranking.asked.singles[i] ?? 0;
    return term < index.terms.size && holds(index, document, term, {});
  });
  return {
    id: documents[document]?.id ?? '',
    score: round6(score),
    features: FEATURES.map((name, i) => points(name, standard[i] ?? 0, ranker.features[i] ?? 0)),
    words: [...new Set(met)]
      .map((word) => ({ word, weight: round6(ranker.weightOf(word)) }))
      .sort((a, b) => b.weight - a.weight),
    phrasings: [...neighbours]
      .sort((a, b) => b.similarity - a.similarity || a.phrasing - b.phrasing)
      .slice(0, 3)
      .map(({ phrasing, similarity, weight }) => ({
        text: index.phrasings[phrasing]?.text ?? '',
        similarity: round6(similarity),
        weight: round6(weight),
      })),
  };
}
