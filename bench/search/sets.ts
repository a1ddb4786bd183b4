import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from '../../src/answer/document.ts';
import { packageRoot } from '../../src/base/package.ts';
import { readDocuments, readQuestions } from '../../src/cli/openEngine.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { toQuestions } from '../../src/eval/question.ts';
import { bareEntries, type Knowledge } from './engine.ts';
import type { Question } from './quality.ts';
import { pick, randomFrom, sample } from './random.ts';

export interface QuestionSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly Question[];
}

/** Our own pack, with the questions about it that nobody tuned on. */
export const OWN_SET = 'our pack';
const OWN_QUESTIONS = ['questions-fresh', 'questions-unseen'];
/** Beside the working copy: what is there may not be shipped. */
const SHARED = path.join(packageRoot, '..', 'shared');
const PUBLIC_SETS = path.join(SHARED, 'eval', 'sets');
const REAL = path.join(SHARED, 'real');

/** The names of the public sets; none where there is no such folder. */
export async function publicSetNames(): Promise<string[]> {
  if (!existsSync(PUBLIC_SETS)) return [];
  const files = (await readdir(PUBLIC_SETS)).filter((file) => file.endsWith('.kb.json'));
  return files.map((file) => file.replace('.kb.json', '')).sort();
}

/** Those that every engine is measured on: with the `-all`, of 9,000 phrasings and more, the slowest would take hours. */
export const comparedSetNames = async (): Promise<string[]> =>
  (await publicSetNames()).filter((name) => !name.endsWith('-all'));

/** FAQs as their owners wrote them, one or two phrasings an entry; none where there is no such folder. */
export async function realSetNames(): Promise<string[]> {
  if (!existsSync(REAL)) return [];
  const files = await readdir(path.join(REAL, 'questions'));
  return files.map((file) => `real/${file.replace('.jsonl', '')}`).sort();
}

/** The set of that name. */
export async function readSet(name: string): Promise<QuestionSet> {
  if (name === OWN_SET) return readOwnSet();
  if (name.startsWith('real/')) return readRealSet(name);
  const entries = await readDocuments(path.join(PUBLIC_SETS, `${name}.kb.json`));
  const questions = await questionsOf(path.join(PUBLIC_SETS, `${name}.queries.jsonl`));
  return { name, knowledge: bareEntries(entries), questions };
}

async function readOwnSet(): Promise<QuestionSet> {
  const questions = await Promise.all(
    OWN_QUESTIONS.map((name) => questionsOf(path.join(packageRoot, 'tests', 'eval', `${name}.jsonl`))),
  );
  const knowledge = await knowledgeAt(path.join(packageRoot, 'knowledge'));
  return { name: OWN_SET, knowledge, questions: questions.flat() };
}

async function readRealSet(name: string): Promise<QuestionSet> {
  const own = path.basename(name);
  const knowledge = await knowledgeAt(path.join(REAL, 'packs', own));
  return { name, knowledge, questions: await questionsOf(path.join(REAL, 'questions', `${own}.jsonl`)) };
}

/** The pack of that folder as an engine is built over it. */
export async function knowledgeAt(dir: string): Promise<Knowledge> {
  const pack = await openPack(dir, {});
  return { ...pack, entries: [...pack.entries.values()] };
}

const questionsOf = async (file: string): Promise<Question[]> => toQuestions(file, await readQuestions(file));

const REPLACED = 0.3;

/** What each synthetic entry has. */
export interface Shape {
  /** The question among them. */
  readonly phrasings: number;
  readonly answerWords: number;
}

const TEN_PHRASINGS: Shape = { phrasings: 10, answerWords: 0 };

/**
 * `size` phrasings, by default ten an entry and no answers: each entry takes a phrasing of the sets and varies it, three
 * words of ten replaced by words of other phrasings; answers are made of such words. The same for the same arguments.
 */
export function syntheticKnowledge(
  sets: readonly QuestionSet[],
  size: number,
  shape: Shape = TEN_PHRASINGS,
): Knowledge {
  const random = randomFrom(`synthetic ${size}`);
  const phrasings = sets.flatMap(({ knowledge }) => knowledge.entries.flatMap(phrasingsOf));
  const words = phrasings.flatMap((phrasing) => phrasing.split(/\s+/));
  const entries = Array.from({ length: Math.ceil(size / shape.phrasings) }, (_, number): Document => {
    const base = pick(phrasings, random).split(/\s+/);
    const vary = () => base.map((word) => (random() < REPLACED ? pick(words, random) : word)).join(' ');
    const [question = '', ...others] = Array.from({ length: shape.phrasings }, vary);
    const answer = Array.from({ length: shape.answerWords }, () => pick(words, random)).join(' ');
    return { id: `entry-${number}`, question, phrasings: others, answer };
  });
  return bareEntries(entries);
}

/** Questions of the sets to take the time with, in a drawn order. */
export const timedQuestions = (sets: readonly QuestionSet[], count: number): string[] =>
  sample(
    sets.flatMap(({ questions }) => questions.map(({ q }) => q)),
    count,
    randomFrom('timed'),
  );

const phrasingsOf = ({ question, phrasings }: Document): readonly string[] => [question, ...phrasings];
