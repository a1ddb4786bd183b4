import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/base/package.ts';
import { readDocuments, readQuestions } from '../../src/cli/openEngine.ts';
import { openPack } from '../../src/cli/openPack.ts';
import { toQuestions } from '../../src/eval/question.ts';
import { bareEntries, type Knowledge } from './engine.ts';
import type { Question } from './quality.ts';

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
