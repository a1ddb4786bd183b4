import { type Stemmer, stemmerOf, wordsOf } from '../answer/text/words.ts';
import type { Entry, Pack } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';
import { phrasingsOf } from './vocabulary.ts';

/** Groups and abbreviations of which no form stands in any entry: whatever they are rewritten to, nothing is found. */
export function lintIdleSynonyms(
  entries: readonly Entry[],
  { synonyms, language }: Pick<Pack, 'synonyms' | 'language'>,
): readonly Finding[] {
  const stem = stemmerOf(language);
  const stems = (text: string) => stemsOf(text, stem);
  const texts = entries.flatMap((entry) => [...phrasingsOf(entry), entry.answer]).map(stems);
  const isUsed = (form: string) => texts.some((text) => text.includes(stems(form)));
  const idle = (forms: readonly string[], name: string): readonly Finding[] =>
    forms.some(isUsed)
      ? []
      : [
          {
            severity: 'warning',
            check: 'synonyms-idle',
            file: 'synonyms.yaml',
            message: `no entry uses any form of ${name}`,
            fix: 'remove it, or ask for an entry with one of its forms',
          },
        ];
  return [
    ...synonyms.groups.flatMap((group) => idle(group, `the group “${group.join(', ')}”`)),
    ...Object.entries(synonyms.abbreviations).flatMap(([short, long]) =>
      idle([short, long], `the abbreviation “${short}: ${long}”`),
    ),
  ];
}

/** Stems with a space round each, so that a run of words is found as whole words. */
const stemsOf = (text: string, stem: Stemmer): string => ` ${wordsOf(text).map(stem).join(' ')} `;

/** Sources that no entry, comparison or outcome of a guide rests on. */
export function lintUncitedSources({ sources, entries, comparisons, guides }: Pack): readonly Finding[] {
  const cited = new Set([
    ...[...entries.values(), ...comparisons.values()].flatMap((citing) => citing.sources.map(({ id }) => id)),
    ...[...comparisons.values()].flatMap(({ aspects }) =>
      aspects.flatMap(({ cells }) => [...cells.values()].flatMap((cell) => cell.sources.map(({ id }) => id))),
    ),
    ...[...guides.values()].flatMap((guide) => guide.outcomes.flatMap((outcome) => outcome.sources)),
  ]);
  return [...sources.keys()]
    .filter((id) => !cited.has(id))
    .map((id) => ({
      severity: 'warning',
      check: 'source-never-cited',
      file: 'sources.yaml',
      message: `nothing cites ${id}`,
      fix: 'cite it where it is used, or remove it',
    }));
}

/** Facts about technology and law that nobody looked at for longer are no longer trusted unseen. */
const REVIEW_MONTHS = 18;

/** Entries whose review lies more than `months` back, or is still to come; `today` is YYYY-MM-DD. */
export const lintPastReview = (
  entries: readonly Entry[],
  today: string,
  months = REVIEW_MONTHS,
): readonly Finding[] =>
  entries.flatMap((entry): readonly Finding[] => {
    const { reviewed } = entry;
    if (reviewed === undefined) return [];
    const about = { severity: 'warning', ...placeOf(entry) } as const;
    if (reviewed > dayAfter(today)) {
      const message = `was reviewed on ${reviewed}, a day that is still to come`;
      return [{ ...about, check: 'review-to-come', message, fix: 'correct the date' }];
    }
    if (later(reviewed, months) >= today) return [];
    const message = `was last reviewed on ${reviewed}, more than ${months} months ago`;
    return [
      {
        ...about,
        check: 'past-review',
        message,
        fix: 'hold it against its sources and set reviewed to that day',
      },
    ];
  });

/** Somewhere it is tomorrow already. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The same day of a later month; a 31st of February compares as it should. */
function later(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}${day.slice(7)}`;
}

/** What of an answer is lost in Discord: said with the line that it stands on, since the answer is shown without it. */
export const lintUnshown = (entries: readonly Entry[]): readonly Finding[] =>
  entries.flatMap((entry) =>
    unshownOf(entry, 'warning').map(({ line, what, fix }) => ({
      severity: 'warning',
      check: 'not-shown',
      ...placeOf(entry),
      message: `line ${line} has ${what}`,
      fix,
    })),
  );

/** What is shown in another way, as `file:line: what it is; what to do`. */
export const notesOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) =>
    unshownOf(entry, 'note').map(({ line, what, fix }) => `${placeOf(entry).file}:${line}: ${what}; ${fix}`),
  );

const unshownOf = ({ unshown = [] }: Entry, weight: 'warning' | 'note') =>
  unshown.filter((each) => each.weight === weight);
