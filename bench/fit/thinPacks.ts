import type { Document, PackContext } from '../../src/answer/document.ts';
import { randomFrom, sample, withTypos } from '../search/random.ts';
import { publicSetNames, type QuestionSet, readSet } from '../search/sets.ts';

/**
 * - answerable: a document of the pack answers it
 * - nearMiss: a document that was left out of the pack would
 * - outOfScope: the set itself says that none does
 * - elsewhere: a question of another family
 */
export type Kind = 'answerable' | 'nearMiss' | 'outOfScope' | 'elsewhere';

/** A question to fit on, and the documents that answer it. */
export interface Lesson {
  readonly q: string;
  readonly ids: readonly string[];
  readonly kind: Kind;
}

/** A pack as an owner could have written it: some documents of a set, few phrasings each. */
export interface ThinPack {
  readonly name: string;
  readonly family: string;
  readonly phrasings: number;
  readonly context: PackContext;
  readonly documents: readonly Document[];
  readonly lessons: readonly Lesson[];
}

/** Sets of one source, which share documents or style, are one family. */
export const familyOf = (set: string): string => set.split(/-|\d/u, 1).join();

/** How many phrasings a document of a thin pack has, its question among them. */
const SIZES = [1, 2, 3, 6, 12];
/**
 * Some packs are read as if in a language without stemmer, list of common words and lines out of scope, since that is
 * how little is known of most languages.
 */
const UNKNOWN_LANGUAGE = 'zz';
/** How many documents the packs of each set and size have: at least and at most. */
const DOCUMENTS = [
  { least: 20, most: 120 },
  { least: 20, most: 80, language: UNKNOWN_LANGUAGE },
  { least: 4, most: 14 },
  { least: 4, most: 14, language: UNKNOWN_LANGUAGE },
] as const;
/** Sets of fewer documents are put together. */
const FEWEST = 20;
/** Questions of a pack by kind, at most. */
const QUESTIONS: Readonly<Record<Kind, number>> = {
  answerable: 80,
  nearMiss: 40,
  outOfScope: 30,
  elsewhere: 40,
};
/** Every so manyth question is typed with a slip, and every other of those with two. */
const TYPO_EVERY = 4;

/** All thin packs of the public sets, the same on every run; none where there are no sets. */
export async function thinPacks(): Promise<ThinPack[]> {
  const sets = merged(await Promise.all((await publicSetNames()).map(readSet)));
  return sets.flatMap((set) => {
    const longest = Math.max(...set.knowledge.entries.map(({ phrasings }) => phrasings.length + 1));
    return SIZES.filter((size) => size <= longest).flatMap((size) =>
      DOCUMENTS.map((_, number) => thinPack(set, { size, number, sets })),
    );
  });
}

/** The sets of a handful of intents, put together into one. */
function merged(sets: readonly QuestionSet[]): QuestionSet[] {
  const isSmall = ({ knowledge }: QuestionSet) => knowledge.entries.length < FEWEST;
  const [first, ...others] = sets.filter(isSmall);
  if (!first) return [...sets];
  const all = [first, ...others];
  const entries = all.flatMap(({ knowledge }) => knowledge.entries);
  const questions = all.flatMap((set) => set.questions);
  return [
    ...sets.filter((set) => !isSmall(set)),
    { name: first.name, knowledge: { ...first.knowledge, entries }, questions },
  ];
}

interface Making {
  readonly size: number;
  /** The place in DOCUMENTS. */
  readonly number: number;
  readonly sets: readonly QuestionSet[];
}

function thinPack(set: QuestionSet, making: Making): ThinPack {
  const { name, knowledge } = set;
  const { size, number } = making;
  const random = randomFrom(`${name} ${size} ${number}`);
  const { least, most, ...context } = DOCUMENTS[number] ?? DOCUMENTS[0];
  const limit = Math.min(most, Math.floor(0.8 * knowledge.entries.length));
  const count = Math.round(Math.min(least, limit) + random() * Math.max(0, limit - least));
  const kept = sample(knowledge.entries, count, random);
  const byId = size === 2 && number === 1;
  return {
    name: `${name} ${size}.${number}`,
    family: familyOf(name),
    phrasings: size,
    context,
    documents: kept.map((document) => thinned(document, byId ? 'id' : size, random)),
    lessons: lessonsOf(set, new Set(kept.map(({ id }) => id)), { ...making, random }),
  };
}

/** The document with so many phrasings; `id`: with its id's words as the second, as owners have it who import names. */
function thinned(document: Document, size: number | 'id', random: () => number): Document {
  const texts = sample([document.question, ...document.phrasings], size === 'id' ? 1 : size, random);
  const [question = document.question, ...phrasings] = texts;
  const named = document.id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return { ...document, question, phrasings: size === 'id' ? [named] : phrasings };
}

function lessonsOf(
  { name, questions }: QuestionSet,
  ids: ReadonlySet<string>,
  { sets, random }: Making & { readonly random: () => number },
): Lesson[] {
  const others = sets.filter((set) => familyOf(set.name) !== familyOf(name));
  const isIn = (question: { readonly ids: readonly string[] }) => question.ids.some((id) => ids.has(id));
  const asked: Readonly<Record<Kind, QuestionSet['questions']>> = {
    answerable: questions.filter(isIn),
    nearMiss: questions.filter((question) => question.ids.length > 0 && !isIn(question)),
    outOfScope: questions.filter((question) => question.ids.length === 0),
    elsewhere: others.flatMap((set) => sample(set.questions, 20, random)),
  };
  const of = (kind: Kind): Lesson[] =>
    sample(asked[kind], QUESTIONS[kind], random).map(({ q, ids: right }, i) => {
      const slips = i % TYPO_EVERY > 0 ? 0 : i % (2 * TYPO_EVERY) > 0 ? 1 : 2;
      return { q: withTypos(q, slips), ids: kind === 'answerable' ? right : [], kind };
    });
  return [...of('answerable'), ...of('nearMiss'), ...of('outOfScope'), ...of('elsewhere')];
}
