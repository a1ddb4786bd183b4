import { fold, plainWords } from '../knowledge/names.ts';
import type { Aspect, Comparison, Pack, Subject } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';
import { LocalizedError } from '../locales/translator.ts';
import { inWords, narrowTo } from './narrowTo.ts';
import { type Choice, MAX_CHOICES, type Named, rankByName } from './rankByName.ts';
import { BETWEEN, namedSubject, subjectsNamed } from './subjectsNamed.ts';

/**
 * The comparison that the topic means: its id or title, or words that name what it compares, slips of typing
 * forgiven; with no topic the one about the pack's first subject.
 * @throws UserError where none fits, naming those there are.
 */
export function selectComparison(pack: Pack, topic = ''): Comparison {
  const all = [...pack.comparisons.values()];
  if (all.length === 0) throw new LocalizedError(({ troubles }) => troubles.nothingCompared);
  const [best] = fold(topic) === '' ? leading(pack, all) : rankByName(topic, all.map(namedComparison));
  if (!best)
    throw new LocalizedError(({ troubles }) =>
      troubles.noComparison(plainWords(topic), listOfComparisons(all)),
    );
  return best;
}

/** Those about what the pack names first before the others. */
function leading({ subjects: [first] }: Pack, all: readonly Comparison[]): readonly Comparison[] {
  const isAboutFirst = ({ subjects }: Comparison) => subjects.some(({ id }) => id === first?.id);
  return [...all.filter(isAboutFirst), ...all];
}

/** The comparisons to offer while a topic is typed, all of them before. */
export const completeTopic = (pack: Pack, typed: string): readonly Choice[] =>
  rankByName(typed, [...pack.comparisons.values()].map(namedComparison))
    .slice(0, MAX_CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }));

const namedComparison = (comparison: Comparison): Named<Comparison> => ({
  value: comparison,
  names: [
    comparison.id,
    comparison.title,
    ...comparison.subjects.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  ],
});

const listOfComparisons = (comparisons: readonly Comparison[]): string =>
  comparisons.map(({ id, title }) => `${title} (${id})`).join(', ');

/** What to compare, in somebody's words; blank where nothing is said. */
interface Wish {
  readonly subjects?: string | undefined;
  readonly topic?: string;
}

/**
 * The comparison between the two or three subjects that the words name, such as “NB-IoT, LoRaWAN”, out of the one that
 * the topic means, or else out of one that holds them all. The whole comparison where no subject is named.
 * @throws UserError where a name fits nothing, where they are too few, or where nothing compares them.
 */
export function selectBetween(
  pack: Pack,
  { subjects: words = '', topic = '' }: Wish,
  t: Translations = en,
): Comparison {
  if (fold(words.replace(BETWEEN, ' ')) === '')
    return betweenIn(pack, topic, t) ?? selectComparison(pack, topic);
  const within = topic.trim() === '' ? undefined : selectComparison(pack, topic);
  const known = within?.subjects ?? comparedIn(pack);
  const chosen = subjectsNamed(words, known);
  if (chosen.length < 2)
    throw new LocalizedError(({ troubles }) => troubles.tooFewSubjects(listOfSubjects(known)));
  const all = within ? [within] : [...pack.comparisons.values()];
  const common = all.find(({ subjects }) =>
    chosen.every(({ id }) => subjects.some((each) => each.id === id)),
  );
  if (!common)
    throw new LocalizedError(({ troubles, general }) =>
      troubles.notCompared(
        inWords(
          chosen.map(({ name }) => name),
          general.and,
        ),
        offers(pack),
      ),
    );
  return narrowTo(common, chosen, t);
}

/** Two or three of the subjects of a comparison, named as its topic; undefined where that names something else. */
function betweenIn(pack: Pack, topic: string, t: Translations): Comparison | undefined {
  const comparison = rankByName(topic, [...pack.comparisons.values()].map(namedComparison))[0];
  if (!comparison || fold(topic) === '' || [comparison.id, comparison.title].map(fold).includes(fold(topic)))
    return undefined;
  const chosen = comparison.subjects.filter((subject) => isNamedIn(topic, subject));
  return chosen.length < 2 ? undefined : narrowTo(comparison, chosen, t);
}

const isNamedIn = (words: string, subject: Subject): boolean =>
  namedSubject(subject).names.some((name) => ` ${fold(words)} `.includes(` ${fold(name)} `));

const offers = (pack: Pack): string =>
  [...pack.comparisons.values()]
    .map(({ title, subjects }) => `${title}: ${listOfSubjects(subjects)}.`)
    .join(' ');

const listOfSubjects = (subjects: readonly Subject[]): string => subjects.map(({ name }) => name).join(', ');

/** Every subject of a comparison, each once. */
const comparedIn = (pack: Pack): readonly Subject[] => [
  ...new Set([...pack.comparisons.values()].flatMap(({ subjects }) => subjects)),
];

/** Pairs and more to offer: what is typed already, and after it each subject that it can be compared with. */
export function completeSubjects(pack: Pack, typed: string, topic = ''): readonly Choice[] {
  const parts = typed.split(BETWEEN);
  const begun = parts.slice(0, -1).filter((part) => part.trim() !== '');
  const comparisons = topic.trim() === '' ? [...pack.comparisons.values()] : [selectComparison(pack, topic)];
  const choices = comparisons.flatMap(({ subjects }) => groups(subjects, begun, parts.at(-1) ?? ''));
  return [...new Set(choices)].slice(0, MAX_CHOICES).map((name) => ({ name, value: name }));
}

/** “A, B” for each B that goes with what was begun; nothing where that is of another comparison. */
function groups(subjects: readonly Subject[], begun: readonly string[], last: string): readonly string[] {
  const chosen = begun.flatMap((name) => rankByName(name, subjects.map(namedSubject)).slice(0, 1));
  if (chosen.length < begun.length) return [];
  const rest = subjects.filter((subject) => !chosen.includes(subject));
  const next = rankByName(last, rest.map(namedSubject));
  const one = next.map((subject) => [...chosen, subject]);
  const enough = chosen.length > 0 ? one : one.flatMap((few) => pairs(few, subjects));
  return enough.map(listOfSubjects).filter((text) => text.length <= CHOICE);
}

/** Discord takes values of 100 characters. */
const CHOICE = 100;

const pairs = (few: readonly Subject[], subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  subjects.filter((subject) => !few.includes(subject)).map((subject) => [...few, subject]);

/**
 * The aspect that the words mean: its id, name, entry id or question, words around its name, slips of typing
 * forgiven, or words that people use when they ask for it.
 * @throws UserError where none fits, naming those there are.
 */
export function selectAspect(comparison: Comparison, words: string): Aspect {
  const [best] = fold(words) === '' ? [] : rankByName(words, comparison.aspects.map(namedAspect));
  if (best) return best;
  const names = comparison.aspects.map(({ name }) => name).join(', ');
  throw new LocalizedError(({ troubles }) => troubles.noAspect(plainWords(words), names));
}

/** The aspects to offer while one is typed, all of them before. */
export const completeAspect = (comparison: Comparison, typed: string): readonly Choice[] =>
  rankByName(typed, comparison.aspects.map(namedAspect))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ name, value: id }));

const namedAspect = (aspect: Aspect): Named<Aspect> => ({
  value: aspect,
  names: [aspect.id, aspect.name, aspect.entry],
  hints: [aspect.question, ...aspect.phrasings],
});

/** An aspect with the comparison that it is a row of. */
export interface NamedAspect {
  readonly comparison: Comparison;
  readonly aspect: Aspect;
}

/** The aspect of this id in whichever comparison has it; undefined where none does. */
export function aspectNamed(pack: Pack, id: string): NamedAspect | undefined {
  for (const comparison of pack.comparisons.values()) {
    const aspect = comparison.aspects.find((each) => each.id === id);
    if (aspect) return { comparison, aspect };
  }
  return undefined;
}
