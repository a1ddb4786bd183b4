import type { Document, PackContext } from '../../src/answer/document.ts';
import { randomFrom, sample } from '../search/random.ts';
import { OWN_SET, publicSetNames, type QuestionSet, readSet } from '../search/sets.ts';
import { withTypos } from '../search/typos.ts';

/** A question to fit on: the documents that answer it, and how much its kind counts. */
export interface Lesson {
  readonly q: string;
  readonly ids: readonly string[];
  readonly kind: Kind;
}

/**
 * - answerable: a document of the pack answers it
 * - nearMiss: a document that was left out of the pack would
 * - outOfScope: the set itself says that none does
 * - elsewhere: a question of another family
 */
export type Kind = 'answerable' | 'nearMiss' | 'outOfScope' | 'elsewhere';

/** A pack as an owner could have written it: some documents of a set, few phrasings each. */
export interface ThinPack {
  readonly name: string;
  readonly family: string;
  readonly phrasings: number;
  readonly documents: readonly Document[];
  readonly context: PackContext;
  readonly lessons: readonly Lesson[];
}

/** Sets of one source, which share documents or style, are one family. */
export const familyOf = (set: string): string => set.split(/-|\d/u, 1).join();

/** How many phrasings a document of a thin pack has, its question among them. */
const SIZES = [1, 2, 3, 6, 12];
/** Our own pack is also fitted on with all its phrasings: it is the only one that owners filled. */
const ALL = 1_000;
/** How many packs are made of each set and size, of at least and at most so many documents. */
const PACKS = 2;
const [FEWEST, MOST] = [20, 120];
/** Questions of a pack by kind, at most. */
const QUESTIONS: Readonly<Record<Kind, number>> = {
  answerable: 120,
  nearMiss: 60,
  outOfScope: 40,
  elsewhere: 50,
};
/** Every so manyth question is typed with a slip, and every so manyth of those with two. */
const TYPO_EVERY = 4;

/** All thin packs of the public sets, the same on every run; none where there are no sets. */
export async function thinPacks(): Promise<ThinPack[]> {
  const sets = merged(await Promise.all([...(await publicSetNames()), OWN_SET].map(readSet)));
  return sets.flatMap((set) =>
    (set.name === OWN_SET ? [...SIZES, ALL] : SIZES).flatMap((size) => {
      const longest = Math.max(...set.knowledge.entries.map(({ phrasings }) => phrasings.length + 1));
      if (longest < size && size !== ALL) return [];
      return Array.from({ length: PACKS }, (_, number) => thinPack(set, { size, number, sets }));
    }),
  );
}

/** The sets of a handful of intents, put together into one. */
function merged(sets: readonly QuestionSet[]): QuestionSet[] {
  const isSmall = ({ knowledge }: QuestionSet) => knowledge.entries.length < FEWEST;
  const small = sets.filter(isSmall);
  const [first] = small;
  if (!first) return [...sets];
  const entries = small.flatMap(({ knowledge }) => knowledge.entries);
  const questions = small.flatMap(({ questions }) => questions);
  return [
    ...sets.filter((set) => !isSmall(set)),
    { name: first.name, knowledge: { ...first.knowledge, entries }, questions },
  ];
}

interface Making {
  readonly size: number;
  readonly number: number;
  readonly sets: readonly QuestionSet[];
}

function thinPack({ name, knowledge, questions }: QuestionSet, { size, number, sets }: Making): ThinPack {
  const random = randomFrom(`${name} ${size} ${number}`);
  const most =
    size === ALL
      ? 0.9 * knowledge.entries.length
      : Math.min(MOST, Math.floor(0.8 * knowledge.entries.length));
  const count =
    size === ALL
      ? Math.floor(most)
      : Math.round(Math.min(FEWEST, most) + random() * Math.max(0, most - FEWEST));
  const kept = sample(knowledge.entries, count, random);
  const documents = kept.map((document) =>
    thinned(document, { size, byId: size === 2 && number === 1 }, random),
  );
  const ids = new Set(kept.map(({ id }) => id));
  const family = familyOf(name);
  const others = sets.filter((set) => familyOf(set.name) !== family);
  const isIn = (question: { readonly ids: readonly string[] }) => question.ids.some((id) => ids.has(id));
  const asked: Readonly<Record<Kind, readonly { readonly q: string; readonly ids: readonly string[] }[]>> = {
    answerable: questions.filter(isIn),
    nearMiss: questions.filter((question) => question.ids.length > 0 && !isIn(question)),
    outOfScope: questions.filter((question) => question.ids.length === 0),
    elsewhere: others.flatMap((set) => sample(set.questions, 20, random)),
  };
  const lessonsOf = (kind: Kind) =>
    sample(asked[kind], size === ALL ? 1_000 : QUESTIONS[kind], random).map(({ q, ids: right }, i) => ({
      q: i % TYPO_EVERY === 0 ? withTypos(q, i % (2 * TYPO_EVERY) === 0 ? 2 : 1) : q,
      ids: kind === 'answerable' ? right : [],
      kind,
    }));
  const lessons = [
    ...lessonsOf('answerable'),
    ...lessonsOf('nearMiss'),
    ...lessonsOf('outOfScope'),
    ...lessonsOf('elsewhere'),
  ];
  const context = size === ALL ? { outside: knowledge.outside, synonyms: knowledge.synonyms } : {};
  return { name: `${name} ${size}.${number}`, family, phrasings: size, documents, context, lessons };
}

interface Thinning {
  readonly size: number;
  /** Whether the second phrasing is what the id says, as owners have it who import a list of names. */
  readonly byId: boolean;
}

function thinned(document: Document, { size, byId }: Thinning, random: () => number): Document {
  const texts = sample([document.question, ...document.phrasings], byId ? 1 : size, random);
  const [question = document.question, ...phrasings] = texts;
  return {
    ...document,
    question,
    phrasings: byId ? [document.id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')] : phrasings,
  };
}
