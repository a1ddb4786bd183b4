import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/base/package.ts';
import { readQuestions } from '../../src/cli/openEngine.ts';
import { type Question, toQuestions } from '../../src/eval/question.ts';
import type { Knowledge } from '../search/engine.ts';
import { knowledgeAt, publicSetNames, readSet } from '../search/sets.ts';

/** Entries and the questions that are asked about them. */
export interface Collection {
  /** The part of the table that it belongs to, such as `real`. */
  readonly part: string;
  readonly name: string;
  /** Where its lines come from: what is fitted on one family is judged on another. */
  readonly family: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly Question[];
  /** Whether its lines may be read while tuning. */
  readonly isSeen: boolean;
}

/** What lies beside the working copy; not shipped. */
export const SHARED = path.join(packageRoot, '..', 'shared');
const TESTS = path.join(packageRoot, 'tests');

/** The shipped pack with each of its files of questions; only that of others, `dev`, is for reading. */
export async function ownCollections(): Promise<Collection[]> {
  const knowledge = await knowledgeAt(path.join(packageRoot, 'knowledge'));
  const folder = path.join(TESTS, 'eval');
  const files = (await readdir(folder)).filter((file) => /^questions-\w+\.jsonl$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      part: 'own',
      name: file.replace('.jsonl', ''),
      family: 'own',
      knowledge,
      questions: await questionsAt(path.join(folder, file)),
      isSeen: file === 'questions-dev.jsonl',
    })),
  );
}

/** What the article that the shipped pack is made from says itself; tests/eval/README.md has this list. */
const OF_THE_ARTICLE = new Set(
  `what-is-iot what-is-m2m iot-vs-m2m-overview choosing-iot-or-m2m impact-of-5g aspect-definition aspect-scope
  aspect-interactivity aspect-human-involvement aspect-communication aspect-data-complexity aspect-applications
  faq-which-is-better-for-my-business faq-machines-vs-things faq-why-is-iot-better faq-why-m2m-in-iot
  faq-is-m2m-a-subset-of-iot gloss-point-to-point example-smart-home example-gps-delivery-fleet`.split(/\s+/),
);

/** The answerable questions that nobody tuned on: those about what the article says itself, and the rest. */
export async function articleCollections(): Promise<Collection[]> {
  const unseen = (await ownCollections()).filter(({ name }) => name === 'questions-unseen');
  return unseen.flatMap((collection) =>
    [true, false].map((isOfArticle) => ({
      ...collection,
      part: 'article',
      name: isOfArticle ? 'what the article says' : 'the rest of the pack',
      questions: collection.questions.filter(
        ({ ids: [best] }) => best !== undefined && OF_THE_ARTICLE.has(best) === isOfArticle,
      ),
    })),
  );
}

/** The small FAQs of the tests, with the questions of a folder of tests/eval. */
export const faqCollections = (folder: 'faqs' | 'faqs-second' = 'faqs'): Promise<Collection[]> =>
  collectionsOf(folder, {
    packs: path.join(TESTS, 'fixtures', 'faqs'),
    questions: path.join(TESTS, 'eval', folder),
    isSeen: false,
  });

/** Collections of real owners. */
export const realCollections = (): Promise<Collection[]> => {
  const real = path.join(SHARED, 'real');
  return collectionsOf('real', {
    packs: path.join(real, 'packs'),
    questions: path.join(real, 'questions'),
    isSeen: true,
  });
};

/** Inputs that failed once. */
export const caseCollections = (): Promise<Collection[]> => {
  const cases = path.join(SHARED, 'cases');
  return collectionsOf('cases', { packs: cases, questions: cases, isSeen: true });
};

/** Packs of `DIR/packs/NAME` with `DIR/questions/NAME.jsonl`; in a folder called `held` they are not for reading. */
export const collectionsAt = (dir: string): Promise<Collection[]> =>
  collectionsOf(path.basename(dir), {
    packs: path.join(dir, 'packs'),
    questions: path.join(dir, 'questions'),
    isSeen: path.basename(dir) !== 'held',
  });

interface Places {
  readonly packs: string;
  readonly questions: string;
  readonly isSeen: boolean;
}

/** A collection for each file of questions that has a pack of its name; none where there is no such folder. */
async function collectionsOf(part: string, { packs, questions, isSeen }: Places): Promise<Collection[]> {
  if (!existsSync(packs) || !existsSync(questions)) return [];
  const files = (await readdir(questions)).filter((file) => file.endsWith('.jsonl')).sort();
  const names = files.map((file) => file.replace('.jsonl', ''));
  return Promise.all(
    names.map(async (name) => ({
      part,
      name,
      family: name,
      knowledge: await knowledgeAt(path.join(packs, name)),
      questions: await questionsAt(path.join(questions, `${name}.jsonl`)),
      isSeen,
    })),
  );
}

const questionsAt = async (file: string): Promise<Question[]> =>
  toQuestions(path.basename(file), await readQuestions(file));

/** A public set as a collection; none where the sets are not there. */
export async function setCollection(name: string): Promise<Collection[]> {
  if (!(await publicSetNames()).includes(name)) return [];
  const { knowledge } = await readSet(name);
  return [{ part: 'sets', name, family: name, knowledge, questions: [], isSeen: false }];
}
