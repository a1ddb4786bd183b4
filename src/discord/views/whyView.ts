import type { ExplainedEntry, ExplainedText, Explanation } from '../../ask/explain/explanation.ts';
import type { Pack } from '../../knowledge/pack.ts';
import { clip, escapeText } from '../escape.ts';
import { container, text } from './components.ts';
import type { MessageView } from './message.ts';
import { echo } from './suggestView.ts';
import type { WhyAsked } from './whyIds.ts';

/** Words and changes that are shown: the weightiest decide, and two texts must fit into one message. */
const WORDS = 10;
const LINE = 100;
const PHRASING = 80;

/** How the bot came to what it said: for whoever wants to check or mend it. */
export function whyView(asked: WhyAsked, explanation: Explanation, pack: Pack): MessageView {
  const { texts, decisive } = explanation;
  const shown = decisive.slice(0, 2).flatMap((place) => texts[place] ?? []);
  return {
    components: [
      container(
        text(headLines(asked, explanation, pack).join('\n')),
        ...shown.flatMap((one) => textBlocks(one, pack, shown.length > 1).map(text)),
        text(
          `-# \`wireside ask --why\` shows every number. The same words on version ${pack.version} give the same.`,
        ),
      ),
    ],
  };
}

function headLines({ version, words }: WhyAsked, { verdict, thresholds }: Explanation, pack: Pack): string[] {
  const { answer, suggest, sure } = thresholds;
  const changed =
    version === pack.version
      ? []
      : [`The knowledge has changed since then (version ${escapeText(version)}); this is what holds now.`];
  return [
    '### Why this answer',
    `${echo(words)} → ${saidOf(explanationOf(verdict, pack))}`,
    ...changed,
    ...(verdict.reason === undefined ? [] : [REASONS[verdict.reason]]),
    `-# Confidence ${short(verdict.confidence)}. An answer takes ${answer}, a suggestion ${suggest}, the word “sure” ${sure}.`,
  ];
}

const REASONS = {
  blank: 'There are no words in it that ask something.',
  language: 'It is in another language or script than the knowledge.',
  near: 'It is about what I know, but no answer fits well enough.',
  'off-topic': 'It is about something else than what I know.',
} as const;

interface Said {
  readonly verdict: Explanation['verdict']['verdict'];
  readonly titles: readonly string[];
}

const explanationOf = ({ verdict, ids }: Explanation['verdict'], pack: Pack): Said => ({
  verdict,
  titles: ids.flatMap((id) => pack.entries.get(id)?.question ?? []),
});

const saidOf = ({ verdict, titles }: Said): string =>
  verdict === 'answer'
    ? titles.map((title) => `**${escapeText(title)}**`).join(' and ')
    : { suggest: 'suggestions', none: 'no answer' }[verdict];

/** Of two texts each is told in brief, so that both fit into one message. */
function textBlocks(one: ExplainedText, pack: Pack, isBrief: boolean): string[] {
  const { winner, runnerUp, margin } = one;
  return [
    [
      `**Read as** ${line(one.words.map(({ word }) => word).join(' '))}`,
      ...changed('Put right', one.repaired),
      ...changed('Written out', one.expanded),
      ...(one.context.length > 0 && !isBrief
        ? [`-# From the rest of the message: ${line(one.context.join(' '))}`]
        : []),
    ].join('\n'),
    ...(winner ? [entryBlock('First', winner, pack)] : []),
    ...(runnerUp && !isBrief
      ? [`${entryBlock('Second', runnerUp, pack)}\n-# ${short(margin ?? 0)} behind the first`]
      : []),
    `**Confidence ${short(one.confidence.value)}** from ${signalsLine(one)}`,
  ];
}

const changed = (what: string, changes: ExplainedText['repaired']): string[] =>
  changes.length > 0
    ? [`-# ${what}: ${line(changes.map(({ from, to }) => `${from} → ${to}`).join(', '))}`]
    : [];

function entryBlock(place: string, { id, score, words, phrasings }: ExplainedEntry, pack: Pack): string {
  const title = pack.entries.get(id)?.question ?? id;
  const weighed = words.slice(0, WORDS).map(({ word, weight }) => `${word} ${short(weight)}`);
  const [nearest] = phrasings;
  return [
    `**${place}** ${escapeText(title)} · ${short(score)}`,
    `-# Its words: ${line(weighed.join(', ')) || 'none'}`,
    ...(nearest ? [`-# Nearest phrasing: “${escapeText(clip(nearest.text, PHRASING))}”`] : []),
  ].join('\n');
}

/** What each signal of the confidence says, in few words. */
const SIGNALS: Readonly<Record<ExplainedText['confidence']['signals'][number]['name'], string>> = {
  choice: 'lead over the others',
  ridge: 'what the phrasings teach',
  explained: 'likeness to phrasings',
  outside: 'likeness to what is not answered',
  known: 'words that are known',
  covered: 'words that the answer has',
  themed: 'a theme of the knowledge',
  length: 'how much is said',
};

const signalsLine = ({ confidence: { bias, signals } }: ExplainedText): string =>
  [
    `a start of ${short(bias)}`,
    ...signals.map(
      ({ name, points }) => `${SIGNALS[name]} ${points < 0 ? '−' : '+'}${short(Math.abs(points))}`,
    ),
  ].join(', ');

const line = (words: string): string => escapeText(clip(words, LINE));

/** Three digits; the command line has all. */
const short = (value: number): string => String(Math.round(value * 1_000) / 1_000);
