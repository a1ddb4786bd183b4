import { wordFor } from '../../src/answer/decide.ts';
import type { ExplainedDocument, ExplainedText, Explanation } from '../../src/answer/explain/explanation.ts';
import type { Doubt } from '../../src/answer/verdict.ts';
import { container, text } from '../../src/discord/components.ts';
import { clip, escapeText } from '../../src/discord/escape.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { WhyAsked } from './ids.ts';
import { echo } from './verdictView.ts';

/** Words and changes that are shown: the weightiest decide, and two texts must fit into one message. */
const WORDS = 10;
const LINE = 80;
const PHRASING = 80;

/** What is known, and the words for whoever reads it. */
interface Known {
  readonly pack: Pack;
  readonly t: Translations;
}

/** How the bot came to what it said: for whoever wants to check or mend it. */
export function whyView(asked: WhyAsked, explanation: Explanation, known: Known): MessageView {
  const { pack, t } = known;
  const { texts, decisive } = explanation;
  const shown = decisive.slice(0, 2).flatMap((place) => texts[place] ?? []);
  return {
    components: [
      container(
        text(headLines(asked, explanation, known).join('\n')),
        ...shown.flatMap((one) => textBlocks(one, known, shown.length > 1).map(text)),
        text(`-# ${t.why.again(pack.version)}`),
      ),
    ],
  };
}

function headLines(
  { version, words }: WhyAsked,
  { verdict, thresholds }: Explanation,
  { pack, t }: Known,
): string[] {
  const { answer, suggest, sure } = thresholds;
  const changed = version === pack.version ? [] : [t.why.changed(escapeText(version))];
  return [
    `### ${t.why.title}`,
    `${echo(words, t)} → ${saidOf(explanationOf(verdict, pack), t)}`,
    ...changed,
    ...(verdict.reason === undefined ? [] : [t.why.reasons[verdict.reason]]),
    `-# ${t.why.thresholds(short(verdict.confidence), answer, suggest, sure)}`,
  ];
}

interface Said {
  readonly verdict: Explanation['verdict']['verdict'];
  readonly titles: readonly string[];
}

const explanationOf = ({ verdict, ids }: Explanation['verdict'], pack: Pack): Said => ({
  verdict,
  titles: ids.flatMap((id) => titleOf(id, pack)),
});

/** The beginning of a question, as a button shows it. */
const titleOf = (id: string, pack: Pack): string =>
  clip(pack.entries.get(id)?.question ?? id, DISCORD_LIMITS.BUTTON_LABEL);

const saidOf = ({ verdict, titles }: Said, { general, why }: Translations): string =>
  verdict === 'answer'
    ? titles.map((title) => `**${escapeText(title)}**`).join(` ${general.and} `)
    : { suggest: why.suggestions, none: why.noAnswer }[verdict];

/** Of two texts each is told in brief, so that both fit into one message. */
function textBlocks(one: ExplainedText, known: Known, isBrief: boolean): string[] {
  const { why, answers } = known.t;
  const { winner, runnerUp, confidence } = one;
  return [
    [
      `**${why.readAs}** ${line(one.words.map(({ word }) => word).join(' '))}`,
      ...changed(why.repaired, one.repaired),
      ...changed(why.expanded, one.expanded),
      ...(one.context.length > 0 && !isBrief ? [`-# ${why.context}: ${line(one.context.join(' '))}`] : []),
    ].join('\n'),
    ...(winner ? [entryBlock(why.first, winner, known)] : []),
    ...(runnerUp && !isBrief
      ? [`${entryBlock(why.second, runnerUp, known)}\n-# ${lostLine(one, known)}`]
      : []),
    [
      `**${answers.words[wordFor(confidence.value)]}** (${short(confidence.value)})`,
      ...(one.exact ? [why.exact] : []),
      ...(one.doubt ? [doubtLine(one.doubt, known)] : []),
    ].join('\n'),
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

const changed = (what: string, changes: ExplainedText['repaired']): string[] =>
  changes.length > 0
    ? [`-# ${what}: ${line(changes.map(({ from, to }) => `${from} → ${to}`).join(', '))}`]
    : [];

function entryBlock(
  place: string,
  { id, score, words, phrasings }: ExplainedDocument,
  { pack, t }: Known,
): string {
  const title = titleOf(id, pack);
  const weighed = words.slice(0, WORDS).map(({ word, weight }) => `${word} ${short(weight)}`);
  const [nearest] = phrasings;
  return [
    `**${place}** ${escapeText(title)} · ${short(score)}`,
    `-# ${t.why.itsWords}: ${line(weighed.join(', ')) || t.why.noWords}`,
    ...(nearest
      ? [`-# ${t.why.nearestPhrasing}: ${t.general.quote(escapeText(clip(nearest.text, PHRASING)))}`]
      : []),
  ].join('\n');
}

const line = (words: string): string => escapeText(clip(words, LINE));

/** Three digits and a true minus; the command line has all. */
const short = (value: number): string => String(Math.round(value * 1_000) / 1_000).replace('-', '−');
