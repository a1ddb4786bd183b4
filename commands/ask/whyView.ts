import { wordFor } from '../../src/answer/decide.ts';
import type { ExplainedDocument, ExplainedText, Explanation } from '../../src/answer/explain/explanation.ts';
import type { Doubt } from '../../src/answer/verdict.ts';
import { container, rows, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { feedbackButtons, numbersButtons, type WhyAsked } from './ids.ts';
import { echo } from './verdictView.ts';

/** Characters of a line of words, and of a phrasing that is quoted. */
const LINE = 80;

/** What is known, and the words for whoever reads it. */
export interface Known {
  readonly pack: Pack;
  readonly t: Translations;
}

/** With whether it may ask if the answer helped. */
export interface WhyKnown extends Known {
  readonly asksBack?: boolean;
}

/** How the bot came to what it said, in words: for whoever wants to check or mend it. The numbers are a click away. */
export function whyView(asked: WhyAsked, explanation: Explanation, known: WhyKnown): MessageView {
  const { pack, t, asksBack = false } = known;
  const shown = decisiveTexts(explanation);
  const { id, word } = explanation.verdict;
  // An answer that is less than sure asks for itself whether it helped.
  const asks = asksBack && id !== null && word === 'sure' ? feedbackButtons(id, t) : [];
  return {
    components: [
      container(
        text(headLines(asked, explanation, known).join('\n')),
        ...shown.map((one) => text(textLines(one, known, shown.length > 1).join('\n'))),
        text(`-# ${t.why.again(pack.version)}`),
      ),
      ...rows([...(shown.length > 0 ? numbersButtons(asked, t) : []), ...asks]),
    ],
  };
}

/** The texts that the verdict follows, two at most. */
export const decisiveTexts = ({ texts, decisive }: Explanation): readonly ExplainedText[] =>
  decisive.slice(0, 2).flatMap((place) => texts[place] ?? []);

/** What was said to which words, and what has changed since. */
export function headLines(
  { version, words }: WhyAsked,
  { verdict }: Explanation,
  { pack, t }: Known,
): readonly string[] {
  const titles = verdict.ids.map((id) => `**${escapeText(titleOf(id, pack))}**`).join(` ${t.general.and} `);
  const said = { answer: titles, suggest: t.why.suggestions, none: t.why.noAnswer }[verdict.verdict];
  return [
    `### ${t.why.title}`,
    `${echo(words, t)} → ${said}`,
    ...(version === pack.version ? [] : [t.why.changed(escapeText(version))]),
    ...(verdict.reason === undefined ? [] : [t.why.reasons[verdict.reason]]),
  ];
}

/** The beginning of a question, as a button shows it. */
export const titleOf = (id: string, pack: Pack): string =>
  clip(pack.entries.get(id)?.question ?? id, DISCORD_LIMITS.BUTTON_LABEL);

/** What matched, what was put right, what came second and why it lost, and how sure that is; of two texts in brief. */
function textLines(one: ExplainedText, known: Known, isBrief: boolean): readonly string[] {
  const { t } = known;
  const { winner, runnerUp, confidence, exact, doubt, context } = one;
  return [
    ...(winner ? [`**${t.why.first}** ${titleIn(winner, known)}`, ...matchLines(one, winner, known)] : []),
    ...changed(t.why.repaired, one.repaired),
    ...changed(t.why.expanded, one.expanded),
    ...(context.length > 0 && !isBrief ? [`-# ${t.why.context}: ${line(context.join(' '))}`] : []),
    ...(runnerUp && !isBrief
      ? [`**${t.why.second}** ${titleIn(runnerUp, known)}`, `-# ${lostLine(one, known)}`]
      : []),
    `**${t.answers.words[wordFor(confidence.value)]}**`,
    ...(exact ? [t.why.exact] : []),
    ...(doubt ? [doubtLine(doubt, known)] : []),
  ];
}

const titleIn = ({ id }: ExplainedDocument, { pack }: Known): string => escapeText(titleOf(id, pack));

/** The words that carry a question: those that weigh at least this share of the weightiest. */
const CARRYING = 1 / 3;

/** The words that the first has in common with what was asked, and the phrasing that is nearest to it. */
function matchLines({ exact }: ExplainedText, winner: ExplainedDocument, { t }: Known): readonly string[] {
  const heaviest = winner.words[0]?.weight ?? 0;
  const words = winner.words.filter(({ weight }) => weight >= heaviest * CARRYING).map(({ word }) => word);
  const [nearest] = winner.phrasings;
  return [
    ...(words.length > 0 ? [`-# ${t.why.matched}: ${line(words.join(', '))}`] : []),
    ...(nearest && !exact ? [`-# ${t.why.nearestPhrasing}: ${t.general.quote(line(nearest.text))}`] : []),
  ];
}

/** What carried the first past the second: what adds most to its lead, and what adds at least half of that. */
function lostLine({ lead, exact }: ExplainedText, { t: { why, general } }: Known): string {
  const most = lead[0]?.points ?? 0;
  const reasons = lead.filter(({ points }) => points > 0.05 && points >= most / 2).slice(0, 3);
  if (exact || reasons.length === 0) return why.tied;
  return why.lost(reasons.map(({ name }) => why.features[name]).join(` ${general.and} `));
}

function doubtLine(doubt: Doubt, { t: { why, general } }: Known): string {
  const said = (words: string) => general.quote(line(words));
  return doubt.kind === 'opposite' || doubt.kind === 'replaced'
    ? why.doubts[doubt.kind](said(doubt.asked), said(doubt.found))
    : why.doubts[doubt.kind](said(doubt.asked));
}

const changed = (what: string, changes: ExplainedText['repaired']): readonly string[] =>
  changes.length > 0
    ? [`-# ${what}: ${line(changes.map(({ from, to }) => `${from} → ${to}`).join(', '))}`]
    : [];

/** Somebody's words, short and without effect. */
export const line = (words: string): string => escapeText(clip(words, LINE));
