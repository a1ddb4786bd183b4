import { buildCorpus } from '../../src/ask/buildCorpus.ts';
import type { Corpus } from '../../src/ask/rank/corpus.ts';
import { buildRanker, type Ranker, type SideWeights } from '../../src/ask/rank/ranker.ts';
import { buildReader, type Reader } from '../../src/ask/text/reader.ts';
import { atOnce } from '../../src/base/steps.ts';
import { randomFrom, sample } from '../search/random.ts';
import { readSet } from '../search/sets.ts';
import { withTypos } from '../search/typos.ts';

/** A text to learn from: its words after reading, and the numbers of the entries that answer it. */
export interface Lesson {
  readonly words: readonly string[];
  readonly right: ReadonlySet<number>;
}

/** A public set made ready to learn from. */
export interface TrainingSet {
  readonly lessons: readonly Lesson[];
  rankerWith(weights: SideWeights): Ranker;
}

/** Reads a set and draws `count` of its questions with a fixed seed, each as it is and with two typos. */
export async function readTrainingSet(name: string, count: number): Promise<TrainingSet> {
  const { knowledge, questions } = await readSet(name);
  const { entries, synonyms } = knowledge;
  const texts = entries.flatMap((entry) => [entry.question, ...entry.phrasings, entry.answer]);
  const reader = buildReader(texts, synonyms);
  const corpus = atOnce(buildCorpus(entries, [], reader.readOwn));
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const drawn = sample(questions, count, randomFrom(`fit ${name}`));
  const lessons = drawn.flatMap(({ q, ids }) => {
    const right = new Set(ids.flatMap((id) => numbers.get(id) ?? []));
    return [q, withTypos(q, 2)].map((text) => ({ words: wordsOf(text, reader), right }));
  });
  return { lessons, rankerWith: rankers(corpus) };
}

const wordsOf = (text: string, reader: Reader): readonly string[] => reader.read(text).words;

const rankers = (corpus: Corpus) => (weights: SideWeights) => atOnce(buildRanker(corpus, weights));
