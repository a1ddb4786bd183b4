import type { Reason } from '../../src/advise/reasons.ts';
import { type Advised, quoteAnswers, quoteOutcomes } from './advised.ts';
import type { Line } from './lines.ts';

/** Why: what speaks for the outcome and against it, strongest first, each with the answers that it comes from. */
export function reasonLines(advised: Advised): readonly Line[] {
  const { advice, t } = advised;
  const { speaksFor, speaksAgainst } = t.advice;
  if (advice.outcome === null) return whatRulesOut(advised);
  const named = advice.strength === 'undecided' ? quoteOutcomes(advised, [advice.outcome]) : undefined;
  const isFor = ({ points, vetoes }: Reason) => points > 0 || (points === 0 && vetoes.length > 0);
  return [
    ...advice.reasons.filter(isFor).map((reason) => line(advised, speaksFor(named), reason)),
    ...advice.reasons
      .filter((reason) => !isFor(reason))
      .map((reason) => line(advised, speaksAgainst(named), reason)),
  ];
}

/** "You said “Always”: milk needs the strength of black tea." */
function line(
  advised: Advised,
  section: string,
  reason: Pick<Reason, 'question' | 'aspect' | 'text' | 'rule' | 'vetoes'>,
): Line {
  const words = advised.t.advice;
  const rule = advised.guide.rules.find(({ id }) => id === reason.rule);
  const asked = rule ? Object.keys(rule.when) : [reason.question];
  const said = words.reason(quoteAnswers(advised, advised.answers, asked), reason.text);
  const rulesOut = reason.vetoes.length > 0 ? ` ${words.rulesOut(outcomes(advised, reason.vetoes))}` : '';
  return { section, text: `- ${said}${rulesOut}`, aspect: reason.aspect };
}

const whatRulesOut = (advised: Advised): readonly Line[] =>
  advised.guide.rules
    .filter(({ id, veto }) => veto.length > 0 && advised.advice.rules.includes(id))
    .map(({ id, aspect, reason, veto }) =>
      line(advised, advised.t.advice.rulesThemOut, {
        question: '',
        rule: id,
        aspect,
        text: reason,
        vetoes: veto,
      }),
    );

/** Outcomes by name that one line has room for beside all answers of a guide. */
const NAMED = 3;

const outcomes = (advised: Advised, ids: readonly string[]): string =>
  ids.length > NAMED
    ? advised.t.advice.someOutcomes(ids.length, advised.guide.outcomes.length)
    : quoteOutcomes(advised, ids);
