import type { Document } from '../../src/answer/document.ts';
import type { Question } from '../../src/eval/question.ts';
import { bareEntries } from '../search/engine.ts';
import { pick, randomFrom, sample } from '../search/random.ts';
import { publicSetNames, type QuestionSet, readSet } from '../search/sets.ts';
import type { Collection } from './collection.ts';

/** The public sets that thin packs are drawn from, by source; sets that are small together are one pool of entries. */
export const FAMILIES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['banking', [['banking77-all']]],
  ['clinc', [['clinc150-all']]],
  ['hint3', [['hint3-curekart'], ['hint3-powerplay11'], ['hint3-sofmattress']]],
  ['hwu', [['hwu64-all']]],
  ['nlpjs', [['nlpjs50']]],
  ['nlu3', [['nlu3-askubuntu', 'nlu3-chatbot', 'nlu3-webapps']]],
  ['stackfaq', [['stackfaq-alt-oos']]],
]);

export const THICKNESSES = [1, 3, 6, 12] as const;

/** What packs are drawn. */
export interface ThinPlan {
  readonly families: readonly string[];
  /** Packs of each thickness from each family. */
  readonly packs: number;
  /** Another seed draws other entries, phrasings and questions. */
  readonly seed: string;
}

/** A set fills packs of a thickness where so many of its entries have enough phrasings. */
const LEAST_ENTRIES = 6;
const MOST_ENTRIES = 120;
/** Of the entries that could be in a pack, the share that is left out: questions about them are near misses. */
const LEFT_OUT = 0.2;
/** Questions of a pack at most: about its entries, near misses, its set's own out-of-scope lines, another family's. */
const ASKED = { answerable: 60, near: 20, outOfScope: 10, foreign: 20 };

/**
 * Packs as owners have them, of 1, 3, 6 and 12 phrasings an entry, drawn from the public sets; none where these are
 * not there. The same for the same plan.
 */
export async function thinCollections({ families, packs, seed }: ThinPlan): Promise<Collection[]> {
  if ((await publicSetNames()).length === 0) return [];
  const pools = await Promise.all(
    [...FAMILIES].flatMap(([family, all]) =>
      all.map(async (names) => ({ family, set: merged(await Promise.all(names.map(readSet))) })),
    ),
  );
  const draws = families.flatMap((family) => {
    const own = pools.filter((pool) => pool.family === family);
    const foreign = pools.filter((pool) => pool.family !== family).map(({ set }) => set);
    return THICKNESSES.flatMap((phrasings) =>
      Array.from({ length: packs }, (_, number) => own[number % own.length]).flatMap((pool, number) =>
        pool ? [{ ...pool, foreign, phrasings, seed: `${seed} ${number}` }] : [],
      ),
    );
  });
  return draws.flatMap((draw) => drawPack(draw) ?? []);
}

/** The sets as one, the ids of several told apart by the set's name. */
function merged(sets: readonly QuestionSet[]): QuestionSet {
  const [first, ...others] = sets;
  if (first !== undefined && others.length === 0) return first;
  const entries = sets.flatMap(({ name, knowledge }) =>
    knowledge.entries.map((entry) => ({ ...entry, id: `${name}/${entry.id}` })),
  );
  const questions = sets.flatMap((set) =>
    set.questions.map(({ q, ids }) => ({ q, ids: ids.map((id) => `${set.name}/${id}`) })),
  );
  return { name: sets.map(({ name }) => name).join('+'), knowledge: bareEntries(entries), questions };
}

interface Draw {
  readonly family: string;
  readonly set: QuestionSet;
  readonly foreign: readonly QuestionSet[];
  readonly phrasings: number;
  readonly seed: string;
}

/** A pack and its questions; none where the set has too few entries with so many phrasings. */
function drawPack({ family, set, foreign, phrasings, seed }: Draw): Collection | undefined {
  const name = `${set.name} × ${phrasings}`;
  const random = randomFrom(`thin ${name} ${seed}`);
  const enough = set.knowledge.entries.filter((entry) => entry.phrasings.length + 1 >= phrasings);
  if (enough.length < LEAST_ENTRIES) return undefined;
  const share = (1 - LEFT_OUT) * (0.4 + 0.6 * random());
  const size = Math.min(MOST_ENTRIES, Math.max(LEAST_ENTRIES - 1, Math.round(enough.length * share)));
  const entries = sample(enough, size, random).map((entry) => thinned(entry, phrasings, random));
  return {
    part: 'thin',
    name: `${name} ${seed}`,
    family,
    knowledge: bareEntries(entries),
    questions: questionsAbout(entries, { set, foreign, random }),
    isSeen: false,
  };
}

/** The entry with so many of its phrasings, one of them as its question. */
function thinned(entry: Document, count: number, random: () => number): Document {
  const texts = [...new Set([entry.question, ...entry.phrasings])];
  const [question = entry.question, ...phrasings] = sample(texts, count, random);
  return { ...entry, question, phrasings };
}

interface Sources {
  readonly set: QuestionSet;
  readonly foreign: readonly QuestionSet[];
  readonly random: () => number;
}

function questionsAbout(entries: readonly Document[], { set, foreign, random }: Sources): Question[] {
  const inPack = new Set(entries.map(({ id }) => id));
  const about = set.questions.filter(({ ids }) => ids.some((id) => inPack.has(id)));
  const near = set.questions.filter(({ ids }) => ids.length > 0 && !ids.some((id) => inPack.has(id)));
  const outOfScope = set.questions.filter(({ ids }) => ids.length === 0);
  const strangers = Array.from({ length: ASKED.foreign }, () =>
    pick(pick(foreign, random).questions, random),
  );
  const none = (noneKind: string) => (one: { readonly q: string }) => ({ q: one.q, ids: [], noneKind });
  const asked = [
    ...sample(about, ASKED.answerable, random).map(({ q, ids }) => ({ q, ids, noneKind: '' })),
    ...sample(near, ASKED.near, random).map(none('near miss')),
    ...sample(outOfScope, ASKED.outOfScope, random).map(none('out of scope')),
    ...strangers.map(none('another domain')),
  ];
  return asked.map((one, index) => ({ line: index + 1, number: index + 1, kind: 'question', ...one }));
}
