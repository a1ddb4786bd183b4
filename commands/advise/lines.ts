import { type Change, closestCounterfactual } from '../../src/advise/counterfactuals.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import type { Reason } from '../../src/advise/reasons.ts';
import { aspectNamed } from '../../src/compare/selectComparison.ts';
import { row, select } from '../../src/discord/components.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { type Advised, quoteAnswers, quoteChoices, quoteOutcomes, quoteSaid } from './advised.ts';
import { rowId } from './ids.ts';

/** One line of a message that may go over several pages. */
export interface Line {
  /** The heading that it stands under, Discord Markdown. */
  readonly section: string;
  /** Discord Markdown. */
  readonly text: string;
  /** The aspect of a comparison that it rests on. */
  readonly aspect?: string | undefined;
}

/** Lines of a page at most: as many as a select beside them has options. */
const LINES = 25;

/** Lines under their headings. */
export function linesText(lines: readonly Line[]): string {
  const written = lines.map(({ section, text }, index) =>
    section === lines[index - 1]?.section ? text : `**${section}**\n${text}`,
  );
  return written.join('\n');
}

/** The lines on pages that hold `room` characters each; a section that goes on says its heading again. */
export function pagesOf(lines: readonly Line[], room: number): readonly (readonly Line[])[] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    const fits = page && page.length < LINES && linesText([...page, line]).length <= room;
    if (fits) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** The select of the rows of the comparison that reasons rest on; none where they rest on nothing that is there. */
export function rowSelect(lines: readonly Line[], pack: Pack, { advice }: Translations) {
  const ids = new Set(lines.flatMap(({ aspect = [] }) => aspect));
  const options = [...ids].flatMap((id) => {
    const found = aspectNamed(pack, id);
    return found ? [{ label: found.aspect.name, value: id }] : [];
  });
  return options.length === 0 ? [] : [row(select(rowId(), advice.lookUp, options))];
}

/** Why: what speaks for the outcome and against it, strongest first, each with the answers that it comes from. */
export function reasonLines(advised: Advised): readonly Line[] {
  const { advice, t } = advised;
  const { speaksFor, speaksAgainst } = t.advice;
  if (advice.outcome === null) return whatRulesOut(advised);
  const named = advice.strength === 'undecided' ? quoteOutcomes(advised, [advice.outcome]) : undefined;
  const isFor = ({ points, vetoes }: Reason) => points > 0 || (points === 0 && vetoes.length > 0);
  return [
    ...advice.reasons.filter(isFor).map((reason) => reasonLine(advised, speaksFor(named), reason)),
    ...advice.reasons
      .filter((reason) => !isFor(reason))
      .map((reason) => reasonLine(advised, speaksAgainst(named), reason)),
  ];
}

/** "You said “Always”: milk needs the strength of black tea." */
function reasonLine(
  advised: Advised,
  section: string,
  reason: Pick<Reason, 'question' | 'aspect' | 'text' | 'rule' | 'vetoes'>,
): Line {
  const words = advised.t.advice;
  const rule = advised.guide.rules.find(({ id }) => id === reason.rule);
  const asked = rule ? Object.keys(rule.when) : [reason.question];
  const said = words.reason(quoteSaid(advised, asked), reason.text);
  const rulesOut = reason.vetoes.length > 0 ? ` ${words.rulesOut(outcomes(advised, reason.vetoes))}` : '';
  return { section, text: `- ${said}${rulesOut}`, aspect: reason.aspect };
}

const whatRulesOut = (advised: Advised): readonly Line[] =>
  advised.guide.rules
    .filter(({ id, veto }) => veto.length > 0 && advised.advice.rules.includes(id))
    .map(({ id, aspect, reason, veto }) =>
      reasonLine(advised, advised.t.advice.rulesThemOut, {
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

/** Every single answer that would change the outcome, else the nearest two; none as long as nothing is known. */
export function changeLines(advised: Advised): readonly Line[] {
  const { outcome, vetoed, wouldChange } = advised.advice;
  if (outcome === null && vetoed.size === 0) return [];
  return wouldChange.length > 0 ? singleChanges(advised) : pairOfChanges(advised);
}

/** Choices of a line: with their question and where they lead, fewer characters than a page in the longest words. */
const CHOICES = 8;

const singleChanges = (advised: Advised): readonly Line[] =>
  groupedChanges(advised.advice.wouldChange).map(({ question, outcome, choices }) => ({
    section: advised.t.advice.parts.if,
    text: `- ${changedAnswer(advised, question, choices)}: ${leadsTo(advised, outcome)}`,
  }));

/** The choices of one question that lead to one outcome. */
interface Group {
  readonly question: string;
  readonly outcome: string | null;
  readonly choices: readonly string[];
}

/** Groups in the order in which they begin. */
function groupedChanges(changes: readonly Change[]): readonly Group[] {
  const groups: (Group & { readonly choices: string[] })[] = [];
  for (const { question, outcome, choice } of changes) {
    const group = groups.findLast((each) => each.question === question && each.outcome === outcome);
    if (group && group.choices.length < CHOICES) group.choices.push(choice);
    else groups.push({ question, outcome, choices: [choice] });
  }
  return groups;
}

function pairOfChanges(advised: Advised): readonly Line[] {
  const words = advised.t.advice;
  const section = words.parts.if;
  const changes = closestCounterfactual(advised.guide, advised.answers);
  if (!changes) return [{ section, text: words.nothingChanges }];
  const [one, other] = changes;
  return [
    { section, text: words.twoTogether },
    ...[one, other].map(({ question, choice }) => ({
      section,
      text: `- ${changedAnswer(advised, question, [choice])}`,
    })),
    { section, text: words.theyLeadTo(other.outcome === null ? undefined : leadsTo(advised, other.outcome)) },
  ];
}

/** "Do you take milk? “Never” instead of “Always”" */
const changedAnswer = (advised: Advised, question: string, choices: readonly string[]): string =>
  advised.t.advice.instead(
    labelsOf(advised.guide).ask(question),
    quoteChoices(advised, question, choices),
    quoteAnswers(advised, advised.answers, [question]),
  );

const leadsTo = (advised: Advised, outcome: string | null): string =>
  outcome === null ? advised.t.advice.toNothing : quoteOutcomes(advised, [outcome]);
