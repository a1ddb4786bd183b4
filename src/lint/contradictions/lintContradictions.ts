import type { Pack } from '../../knowledge/pack.ts';
import type { Finding } from '../finding.ts';
import type { Tokenise } from '../subjectNames.ts';
import type { Wording } from '../wording.ts';
import { lintNumbers } from './numbers.ts';
import { statementsOf } from './statements.ts';
import { lintWrongSide } from './wrongSide.ts';
import { lintYears } from './years.ts';
import { lintYesNo } from './yesNo.ts';

/**
 * Answers that say something else than the comparisons or each other, as far as rules can see: years, amounts, the
 * side a comparative is on, and a first yes or no. The rules would rather miss one than raise a false alarm.
 */
export function lintContradictions(pack: Pack, wording: Wording, tokenise: Tokenise): readonly Finding[] {
  const statements = statementsOf(pack);
  const isEnglish = /^en\b/.test(pack.language);
  return [
    ...lintYears([...pack.sources.values()], statements),
    ...(isEnglish
      ? [
          ...lintNumbers(statements, tokenise),
          ...lintWrongSide(pack.comparisons.values(), statements, tokenise),
          ...lintYesNo([...pack.entries.values()], pack.comparisons.values(), { wording, tokenise }),
        ]
      : []),
  ];
}
