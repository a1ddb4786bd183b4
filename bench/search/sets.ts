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

/** Our own pack, with both files of questions about it. */
export const OWN_SET = 'our pack';
const OWN_QUESTIONS = ['questions-dev', 'questions-own'];
/** Beside the working copy: what is there may not be shipped. */
const PUBLIC_SETS = path.join(packageRoot, '..', 'shared', 'eval', 'sets');

/** The names of the public sets; none where there is no such folder. */
export async function publicSetNames(): Promise<string[]> {
  if (!existsSync(PUBLIC_SETS)) return [];
  const files = (await readdir(PUBLIC_SETS)).filter((file) => file.endsWith('.kb.json'));
  return files.map((file) => file.replace('.kb.json', '')).sort();
}

/** The set of that name. */
export async function readSet(name: string): Promise<QuestionSet> {
  if (name === OWN_SET) return readOwnSet();
  const entries = await readDocuments(path.join(PUBLIC_SETS, `${name}.kb.json`));
  const questions = await questionsOf(path.join(PUBLIC_SETS, `${name}.queries.jsonl`));
  return { name, knowledge: bareEntries(entries), questions };
}

async function readOwnSet(): Promise<QuestionSet> {
  const pack = await openPack(path.join(packageRoot, 'knowledge'), {});
  const questions = await Promise.all(
    OWN_QUESTIONS.map((name) => questionsOf(path.join(packageRoot, 'tests', 'eval', `${name}.jsonl`))),
  );
  return {
    name: OWN_SET,
    knowledge: { ...pack, entries: [...pack.entries.values()] },
    questions: questions.flat(),
  };
}

const questionsOf = async (file: string): Promise<Question[]> => toQuestions(file, await readQuestions(file));
