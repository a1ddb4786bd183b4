import { isStep, type Steps } from '../../base/steps.ts';
import type { Document } from '../document.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { cleanMessage } from '../text/cleanMessage.ts';
import { countRows, type SparseRows, valueAt } from './sparseRows.ts';
import { buildTerms, charGrams, type Numbered, type Terms } from './terms.ts';

/** The document number of lines that nobody asks a pack for. */
export const OUT_OF_SCOPE = -1;

/** A phrasing: its words after analysis, the number of its document or OUT_OF_SCOPE, and how its author wrote it. */
export interface Phrasing {
  readonly document: number;
  readonly words: readonly string[];
  readonly text: string;
}

/** What is left out of a ranking, to learn how it would do without: a phrasing, or a document with all of its own. */
export interface LeaveOut {
  readonly phrasing?: number;
  readonly document?: number;
}

/** Everything that is counted, once: phrasings × terms and documents × terms, and both in character grams. */
export interface SearchIndex {
  /** Those of documents first, in their order, then the lines out of scope. */
  readonly phrasings: readonly Phrasing[];
  /** For each document the numbers of its phrasings. */
  readonly phrasingsOf: readonly (readonly number[])[];
  readonly terms: Terms;
  /** Single terms of phrasings; the same with pairs; grams. Terms that the index lacks do not occur here. */
  readonly phrasingTerms: SparseRows;
  readonly phrasingPairs: SparseRows;
  readonly phrasingGrams: SparseRows;
  /** Single terms of a document's phrasings, of its answer, and of both together; grams of both. */
  readonly asked: SparseRows;
  readonly said: SparseRows;
  readonly documentTerms: SparseRows;
  readonly documentGrams: SparseRows;
  /** Words in a document's phrasings, and in its answer. */
  readonly askedLengths: readonly number[];
  readonly saidLengths: readonly number[];
}

/**
 * Analyses and counts documents, and lines that no document answers. Phrasings of a document that come to the same
 * words are one, so that none speaks twice.
 */
export function* indexSteps(
  documents: readonly Document[],
  outOfScope: readonly string[],
  analyzer: Analyzer,
): Steps<SearchIndex> {
  const phrasings: Phrasing[] = [];
  const answers: (readonly string[])[] = [];
  const phrasingsOf: number[][] = [];
  for (const [document, { question, phrasings: others, answer }] of documents.entries()) {
    const texts = [question, ...others];
    const own = distinct(texts.map((text) => ({ document, words: analyzer.analyseOwn(text), text })));
    phrasingsOf.push(own.map((_, i) => phrasings.length + i));
    phrasings.push(...own);
    answers.push(analyzer.analyseOwn(cleanMessage(answer, answer.length).text));
    yield;
  }
  for (const [number, text] of outOfScope.entries()) {
    phrasings.push({ document: OUT_OF_SCOPE, words: analyzer.analyseOwn(text), text });
    if (isStep(number)) yield;
  }
  const { terms, numbered } = buildTerms([...phrasings.map(({ words }) => words), ...answers], analyzer);
  yield;
  return { phrasings, phrasingsOf, terms, ...(yield* count({ phrasings, phrasingsOf, answers, numbered })) };
}

interface Analysed extends Pick<SearchIndex, 'phrasings' | 'phrasingsOf'> {
  readonly answers: readonly (readonly string[])[];
  /** Phrasings, then answers. */
  readonly numbered: readonly Numbered[];
}

function* count({ phrasings, phrasingsOf, answers, numbered }: Analysed) {
  const own = numbered.slice(0, phrasings.length);
  const singles = own.map((text) => text.singles);
  const saidTerms = numbered.slice(phrasings.length).map((text) => text.singles);
  const asked = phrasingsOf.map((own) => own.flatMap((phrasing) => singles[phrasing] ?? []));
  yield;
  const phrasingPairs = countRows(own.map((text) => [...text.singles, ...text.pairs]));
  yield;
  const grams = phrasings.map(({ words }) => charGrams(words));
  const saidGrams = answers.map(charGrams);
  yield;
  const phrasingGrams = countRows(grams);
  yield;
  const documentGrams = countRows(
    phrasingsOf.map((own, document) => [
      ...own.flatMap((phrasing) => grams[phrasing] ?? []),
      ...(saidGrams[document] ?? []),
    ]),
  );
  yield;
  return {
    phrasingTerms: countRows(singles),
    phrasingPairs,
    phrasingGrams,
    asked: countRows(asked),
    said: countRows(saidTerms),
    documentTerms: countRows(asked.map((own, document) => [...own, ...(saidTerms[document] ?? [])])),
    documentGrams,
    askedLengths: asked.map((own) => own.length),
    saidLengths: saidTerms.map((own) => own.length),
  };
}

/** The phrasings with different words, each as it was written first. */
function distinct(phrasings: readonly Phrasing[]): readonly Phrasing[] {
  const seen = new Set<string>();
  return phrasings.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** How often a term stands in a document's phrasings and in its answer, a phrasing that is left out not counted. */
export function askedCount(index: SearchIndex, document: number, term: number, out: LeaveOut): number {
  const own = out.phrasing !== undefined && index.phrasings[out.phrasing]?.document === document;
  return valueAt(index.asked, document, term) - (own ? valueAt(index.phrasingTerms, out.phrasing, term) : 0);
}

/** Whether a document has a term in its phrasings or in its answer. */
export const holds = (index: SearchIndex, document: number, term: number, out: LeaveOut): boolean =>
  askedCount(index, document, term, out) > 0 || valueAt(index.said, document, term) > 0;
