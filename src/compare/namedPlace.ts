import { fold } from '../knowledge/names.ts';
import type { Aspect, Comparison, Pack, Subject } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { narrowTo } from './narrowTo.ts';
import { AROUND } from './subjectsNamed.ts';

/** What a question names that stands in a comparison: the comparison, a row of it, or one subject's cell. */
export interface NamedPlace {
  /** Between the subjects that are named, where they are two or more. */
  readonly comparison: Comparison;
  readonly aspect?: Aspect;
  /** The one subject that is named beside the aspect. */
  readonly subject?: Subject;
  /** Whether the question says nothing beside: then the place is what it asks for. */
  readonly isAll: boolean;
}

/** Set two things against each other. */
const COMPARES = new Set(
  words(
    'vs versus or compare compared compares comparing comparison difference differences differ differs different diff',
    'between better against unterschied unterschiede unterscheiden unterscheidet oder vergleich vergleiche verglichen',
    'zwischen besser gegen',
  ),
);

/** Said in questions, and of no weight either. */
const ASKED = words(
  'and are at be can describe do does explain for how i in is it its me much on s show tell than their them these this us',
  'was whats when which you please hi hey hello ist sind des wie ein eine einen für von zum zur mir zeig zeige erkläre',
  'und bitte im',
);
const SMALL: ReadonlySet<string> = new Set([...AROUND, ...ASKED]);

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/**
 * The place that a question names: two subjects of a comparison that it sets against each other, a subject and an
 * aspect, or both. Undefined where it names none; no slip of typing is forgiven, since nobody asked for a comparison.
 */
export function namedPlace(question: string, pack: Pack, t: Translations): NamedPlace | undefined {
  const asked = ` ${fold(question)} `;
  for (const { comparison, subjects, aspects } of namesIn(pack)) {
    const { found, rest } = take(asked, subjects);
    if (found.length === 0) continue;
    const {
      found: [aspect],
      rest: beside,
    } = take(rest, aspects);
    const left = beside.split(' ').filter((word) => word !== '');
    const isAll = left.every((word) => COMPARES.has(word) || SMALL.has(word));
    const isCompared = found.length > 1 && (isAll || left.some((word) => COMPARES.has(word)));
    if (!aspect && !isCompared) continue;
    const [subject] = found;
    return {
      comparison: found.length > 1 ? narrowTo(comparison, found, t) : comparison,
      isAll,
      ...(aspect ? { aspect } : {}),
      ...(aspect && found.length === 1 && subject ? { subject } : {}),
    };
  }
  return undefined;
}

interface Name<T> {
  readonly value: T;
  /** Folded, with a space on both sides. */
  readonly name: string;
}

interface Names {
  readonly comparison: Comparison;
  readonly subjects: readonly Name<Subject>[];
  readonly aspects: readonly Name<Aspect>[];
}

/** A pack's names are folded once, not for every question. */
const known = new WeakMap<Pack, readonly Names[]>();

function namesIn(pack: Pack): readonly Names[] {
  const before = known.get(pack);
  if (before) return before;
  const names = [...pack.comparisons.values()].map((comparison) => ({
    comparison,
    subjects: longestFirst(comparison.subjects, ({ id, name, aliases }) => [id, name, ...aliases]),
    aspects: longestFirst(comparison.aspects, ({ id, name }) => [id, name, ...inNumber(name)]),
  }));
  known.set(pack, names);
  return names;
}

/** "Costs" for "Cost", and the other way round. */
const inNumber = (name: string): readonly string[] => [name.endsWith('s') ? name.slice(0, -1) : `${name}s`];

const longestFirst = <T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): readonly Name<T>[] =>
  things
    .flatMap((value) => namesOf(value).map((name) => ({ value, name: ` ${fold(name)} ` })))
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => b.name.length - a.name.length);

/** What is named in the words, and the words without the names. */
function take<T>(
  asked: string,
  names: readonly Name<T>[],
): { readonly found: readonly T[]; readonly rest: string } {
  const found = new Set<T>();
  let rest = asked;
  for (const { value, name } of names) {
    if (!rest.includes(name)) continue;
    found.add(value);
    rest = rest.replaceAll(name, ' ');
  }
  return { found: [...found], rest };
}
