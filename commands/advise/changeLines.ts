import type { Change } from '../../src/advise/counterfactuals.ts';
import { closestCounterfactual } from '../../src/advise/counterfactuals.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import { type Advised, quoteAnswers, quoteChoices, quoteOutcomes } from './advised.ts';
import type { Line } from './lines.ts';

/** Every single answer that would change the outcome, else the nearest two; none as long as nothing is known. */
export function changeLines(advised: Advised): readonly Line[] {
  const { outcome, vetoed, wouldChange } = advised.advice;
  if (outcome === null && vetoed.size === 0) return [];
  return wouldChange.length > 0 ? single(advised) : pair(advised);
}

/** Choices of a line: with their question and where they lead, fewer characters than a page in the longest words. */
const CHOICES = 8;

const single = (advised: Advised): readonly Line[] =>
  grouped(advised.advice.wouldChange).map(({ question, outcome, choices }) => ({
    section: advised.t.advice.parts.if,
    text: `- ${instead(advised, question, choices)}: ${leadsTo(advised, outcome)}`,
  }));

/** The choices of one question that lead to one outcome. */
interface Group {
  readonly question: string;
  readonly outcome: string | null;
  readonly choices: readonly string[];
}

/** Groups in the order in which they begin. */
function grouped(changes: readonly Change[]): readonly Group[] {
  const groups: (Group & { readonly choices: string[] })[] = [];
  for (const { question, outcome, choice } of changes) {
    const group = groups.findLast((each) => each.question === question && each.outcome === outcome);
    if (group && group.choices.length < CHOICES) group.choices.push(choice);
    else groups.push({ question, outcome, choices: [choice] });
  }
  return groups;
}

function pair(advised: Advised): readonly Line[] {
  const words = advised.t.advice;
  const section = words.parts.if;
  const changes = closestCounterfactual(advised.guide, advised.answers);
  if (!changes) return [{ section, text: words.nothingChanges }];
  const [one, other] = changes;
  return [
    { section, text: words.twoTogether },
    ...[one, other].map(({ question, choice }) => ({
      section,
      text: `- ${instead(advised, question, [choice])}`,
    })),
    { section, text: words.theyLeadTo(other.outcome === null ? undefined : leadsTo(advised, other.outcome)) },
  ];
}

/** "Do you take milk? “Never” instead of “Always”" */
const instead = (advised: Advised, question: string, choices: readonly string[]): string =>
  advised.t.advice.instead(
    labelsOf(advised.guide).ask(question),
    quoteChoices(advised, question, choices),
    quoteAnswers(advised, advised.answers, [question]),
  );

const leadsTo = (advised: Advised, outcome: string | null): string =>
  outcome === null ? advised.t.advice.toNothing : quoteOutcomes(advised, [outcome]);
