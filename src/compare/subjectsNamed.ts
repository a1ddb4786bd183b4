import { fold, plainWords } from '../knowledge/names.ts';
import type { Subject } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/translator.ts';
import { type Named, rankByName } from './rankByName.ts';

/** What stands between the names of subjects. */
export const BETWEEN = /\s*(?:[,;/&+]|\b(?:and|or|vs\.?|versus|against|und|oder|gegen)\b)\s*/i;

/** Said around names, and of no weight. */
export const AROUND: ReadonlySet<string> = new Set(
  'what about the a an to with between compare compared comparison of from difference mit zu der die das den dem zwischen vergleich'.split(
    ' ',
  ),
);

export const namedSubject = (subject: Subject): Named<Subject> => ({
  value: subject,
  names: [subject.id, subject.name, ...subject.aliases],
});

/**
 * The subjects that the words name, in their order and each once: with commas or “vs” between them or nothing at all,
 * slips of typing forgiven.
 * @throws UserError where a name fits nothing, naming it and those there are.
 */
export function subjectsNamed(words: string, known: readonly Subject[]): readonly Subject[] {
  const parts = words.split(BETWEEN).filter((part) => fold(part) !== '');
  return [...new Set(parts.flatMap((part) => inPart(part, known, parts.length === 1)))];
}

/** The one subject that a part is a name of, else each that is named in it; only alone it must name nothing else. */
function inPart(part: string, known: readonly Subject[], isAlone: boolean): readonly Subject[] {
  const { found, left } = wholeNames(fold(part), known);
  if (left.length === 0) return found;
  const [whole] = rankByName(part, known.map(namedSubject));
  if (whole && found.length < 2 && !found.includes(whole)) return [whole];
  if (!isAlone) return found.length > 0 ? found : [called(part, known)];
  return [...found, ...left.map((name) => called(name, known))];
}

/** Subjects whose names stand in the words as they are, in order, and the words that are left between them. */
function wholeNames(words: string, known: readonly Subject[]) {
  const names = known
    .flatMap((subject) => namedSubject(subject).names.map((name) => ({ subject, name: fold(name) })))
    .sort((a, b) => b.name.length - a.name.length);
  const found: Subject[] = [];
  const left: string[] = [];
  for (let rest = words; rest !== ''; ) {
    const next = names.find(({ name }) => name !== '' && `${rest} `.startsWith(`${name} `));
    const taken = next?.name ?? rest.split(' ')[0] ?? rest;
    if (next) found.push(next.subject);
    else if (!AROUND.has(taken)) left.push(taken);
    rest = rest.slice(taken.length).trim();
  }
  return { found, left };
}

function called(name: string, known: readonly Subject[]): Subject {
  const [best] = rankByName(name, known.map(namedSubject));
  if (best) return best;
  const names = known.map((subject) => subject.name).join(', ');
  throw new LocalizedError(({ troubles }) => troubles.noSubject(plainWords(name), names));
}
