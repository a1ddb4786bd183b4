import type { ExplainedDocument, ExplainedText, Explanation } from '../../src/answer/explain/explanation.ts';
import { container, text } from '../../src/discord/components.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { WhyAsked } from './ids.ts';
import { decisiveTexts, headLines, type Known, line, titleOf } from './whyView.ts';

/** Words that are shown: the weightiest decide, and two texts must fit into one message. */
const WORDS = 10;

/** The numbers behind what the bot said: scores, weights of words, and what made the lead. */
export function numbersView(asked: WhyAsked, explanation: Explanation, known: Known): MessageView {
  const { pack, t } = known;
  const { verdict, thresholds } = explanation;
  const { answer, suggest, sure } = thresholds;
  const shown = decisiveTexts(explanation);
  return {
    components: [
      container(
        text(
          [
            ...headLines(asked, explanation, known),
            `-# ${t.why.thresholds(short(verdict.confidence), answer, suggest, sure)}`,
          ].join('\n'),
        ),
        ...shown.map((one) => text(textLines(one, known, shown.length > 1).join('\n'))),
        text(`-# ${t.why.again(pack.version)}`),
      ),
    ],
  };
}

/** Of two texts each is told in brief. */
function textLines(one: ExplainedText, known: Known, isBrief: boolean): readonly string[] {
  const { t } = known;
  const { winner, runnerUp, confidence, lead } = one;
  const ahead = lead.map(({ name, points }) => `${t.why.features[name]} ${signed(points)}`);
  return [
    `**${t.why.readAs}** ${line(one.words.map(({ word }) => word).join(' '))}`,
    ...(winner ? entryLines(t.why.first, winner, known) : []),
    ...(runnerUp && !isBrief ? entryLines(t.why.second, runnerUp, known) : []),
    ...(ahead.length > 0 ? [`-# ${t.why.lead}: ${ahead.join(', ')}`] : []),
    `**${t.why.confidence(short(confidence.value), short(confidence.model))}**`,
  ];
}

function entryLines(
  place: string,
  { id, score, words, phrasings }: ExplainedDocument,
  { pack, t }: Known,
): readonly string[] {
  const weighed = words.slice(0, WORDS).map(({ word, weight }) => `${word} ${short(weight)}`);
  const [nearest] = phrasings;
  return [
    `**${place}** ${escapeText(titleOf(id, pack))} · ${short(score)}`,
    `-# ${t.why.itsWords}: ${line(weighed.join(', ')) || t.why.noWords}`,
    ...(nearest
      ? [`-# ${t.why.nearestPhrasing}: ${t.general.quote(line(nearest.text))} · ${short(nearest.similarity)}`]
      : []),
  ];
}

/** Three digits and a true minus; the command line has all. */
const short = (value: number): string => String(Math.round(value * 1_000) / 1_000).replace('-', '−');

const signed = (value: number): string => (value < 0 ? short(value) : `+${short(value)}`);
