import type { Pack, Source } from '../../knowledge/pack.ts';
import { type Finding, placeOf } from '../finding.ts';
import type { Tokenise, Vocabulary } from '../vocabulary.ts';
import { lintNumbers } from './numbers.ts';
import { type Statement, statementsOf } from './statements.ts';
import { lintWrongSide } from './wrongSide.ts';
import { lintYesNo } from './yesNo.ts';

/**
 * Answers that say something else than the comparisons or each other, as far as rules can see: years, amounts, the
 * side a comparative is on, and a first yes or no. The rules would rather miss one than raise a false alarm.
 */
export function lintContradictions(
  pack: Pack,
  vocabulary: Vocabulary,
  tokenise: Tokenise,
): readonly Finding[] {
  const statements = statementsOf(pack);
  const isEnglish = /^en\b/.test(pack.language);
  return [
    ...lintYears([...pack.sources.values()], statements),
    ...(isEnglish
      ? [
          ...lintNumbers(statements, tokenise),
          ...lintWrongSide(pack.comparisons.values(), statements, tokenise),
          ...lintYesNo([...pack.entries.values()], pack.comparisons.values(), { vocabulary, tokenise }),
        ]
      : []),
  ];
}

/** A name with a number, and a year in brackets or after a comma: RFC 7228 (2014), (ITU-T Y.4000, 2012). */
const DATED =
  /([\w-]*[A-Z][\w-]*) ([A-Z]{0,2}\.?\d[\w.-]*(?:\/[\w.-]*\d[\w.-]*)*)(?:,? \(|, )((?:19|20)\d\d)\b/g;

/** Standards and other numbered documents that an entry dates otherwise than their source or another entry does. */
function lintYears(sources: readonly Source[], statements: readonly Statement[]): readonly Finding[] {
  const known = new Map<string, { readonly year: string; readonly by: string }>();
  const remember = (text: string, by: string) => {
    for (const { name, year } of dated(text)) if (!known.has(name)) known.set(name, { year, by });
  };
  for (const { id, title } of sources) remember(title, `the source ${id}`);
  return statements.flatMap(({ entry, text }) => {
    const wrong = dated(text).flatMap(({ name, year }): readonly Finding[] => {
      const first = known.get(name);
      if (!first || first.year === year || first.by === entry.id) return [];
      return [
        {
          severity: 'warning',
          check: 'years-differ',
          ...placeOf(entry),
          message: `dates ${name} to ${year}, where ${first.by} says ${first.year}`,
          fix: 'look it up and correct the wrong one',
        },
      ];
    });
    remember(text, entry.id);
    return wrong;
  });
}

const dated = (text: string) =>
  [...text.matchAll(DATED)].flatMap(([, body = '', numbers = '', year = '']) =>
    numbers.split('/').map((number) => ({ name: `${body} ${number}`, year })),
  );
