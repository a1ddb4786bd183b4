import type { Comparison, Pack, Subject } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { type Choice, MAX_CHOICES } from './choice.ts';
import { inWords, narrowTo } from './narrowTo.ts';
import { rankByName } from './rankByName.ts';
import { selectComparison } from './selectComparison.ts';

/** What stands between the names of subjects. */
const BETWEEN = /\s*(?:[,;/&+]|\b(?:and|or|vs\.?|versus)\b)\s*/i;

/** What to compare, in somebody's words; blank where nothing is said. */
export interface Wish {
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
  const names = words.split(BETWEEN).filter((name) => name.trim() !== '');
  if (names.length === 0) return selectComparison(pack, topic);
  const within = topic.trim() === '' ? undefined : selectComparison(pack, topic);
  const known = within?.subjects ?? comparedIn(pack);
  const chosen = [...new Set(names.map((name) => subjectCalled(name, known)))];
  if (chosen.length < 2) throw new LocalizedError(({ troubles }) => troubles.tooFewSubjects(list(known)));
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

function subjectCalled(name: string, known: readonly Subject[]): Subject {
  const [best] = rankByName(name, known.map(named));
  if (best) return best;
  throw new LocalizedError(({ troubles }) => troubles.noSubject(list(known)));
}

const offers = (pack: Pack): string =>
  [...pack.comparisons.values()].map(({ title, subjects }) => `${title}: ${list(subjects)}.`).join(' ');

const list = (subjects: readonly Subject[]): string => subjects.map(({ name }) => name).join(', ');

const named = (subject: Subject) => ({
  value: subject,
  names: [subject.id, subject.name, ...subject.aliases],
});

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
  const chosen = begun.flatMap((name) => rankByName(name, subjects.map(named)).slice(0, 1));
  if (chosen.length < begun.length) return [];
  const rest = subjects.filter((subject) => !chosen.includes(subject));
  const next = rankByName(last, rest.map(named));
  const one = next.map((subject) => [...chosen, subject]);
  const enough = chosen.length > 0 ? one : one.flatMap((few) => pairs(few, subjects));
  return enough.map(list).filter((text) => text.length <= CHOICE);
}

/** Discord takes values of 100 characters. */
const CHOICE = 100;

const pairs = (few: readonly Subject[], subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  subjects.filter((subject) => !few.includes(subject)).map((subject) => [...few, subject]);
