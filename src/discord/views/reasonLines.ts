import type { Reason } from '../../advise/reasons.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Advised } from './advised.ts';
import type { Line } from './lines.ts';
import { quoteAnswers, quoteOutcomes } from './quoted.ts';

/** Why: what speaks for the outcome and against it, strongest first, each with the answers that it comes from. */
export function reasonLines(advised: Advised): readonly Line[] {
  const { advice, guide } = advised;
  if (advice.outcome === null) return whatRulesOut(advised);
  const named = advice.strength === 'undecided' ? quoteOutcomes(guide, [advice.outcome]) : 'it';
  const isFor = ({ points, vetoes }: Reason) => points > 0 || (points === 0 && vetoes.length > 0);
  return [
    ...advice.reasons.filter(isFor).map((reason) => line(advised, `What speaks for ${named}`, reason)),
    ...advice.reasons
      .filter((reason) => !isFor(reason))
      .map((reason) => line(advised, `What speaks against ${named}`, reason)),
  ];
}

/** "You said “Always”: milk needs the strength of black tea." */
function line(
  { guide, answers }: Advised,
  section: string,
  reason: Pick<Reason, 'question' | 'aspect' | 'text' | 'rule' | 'vetoes'>,
): Line {
  const rule = guide.rules.find(({ id }) => id === reason.rule);
  const said = quoteAnswers(guide, answers, rule ? Object.keys(rule.when) : [reason.question]);
  const rulesOut = reason.vetoes.length > 0 ? ` This rules out ${outcomes(guide, reason.vetoes)}.` : '';
  return { section, text: `- You said ${said}: ${reason.text}${rulesOut}`, aspect: reason.aspect };
}

const whatRulesOut = (advised: Advised): readonly Line[] =>
  advised.guide.rules
    .filter(({ id, veto }) => veto.length > 0 && advised.advice.rules.includes(id))
    .map(({ id, aspect, reason, veto }) =>
      line(advised, 'What rules them out', { question: '', rule: id, aspect, text: reason, vetoes: veto }),
    );

/** Outcomes by name that one line has room for beside all answers of a guide. */
const NAMED = 3;

const outcomes = (guide: Guide, ids: readonly string[]): string =>
  ids.length > NAMED ? `${ids.length} of ${guide.outcomes.length} outcomes` : quoteOutcomes(guide, ids);
